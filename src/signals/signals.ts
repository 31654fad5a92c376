/** A unit with dossiers past their date. Rows are 0-based. */
export interface OverdueUnit {
  readonly row: number;
  readonly name: string;
  /** Pending past their date. */
  readonly pendingOverdue: number;
  /** Resolved after their date. */
  readonly resolvedLate: number;
}

/** A commune that received conspicuously little; a question to the commune, not a verdict. */
export interface UnderReportingUnit {
  readonly row: number;
  readonly name: string;
  readonly receivedTotal: number;
  /** Mean of the communes with a known figure, dossiers, rounded half up. */
  readonly mean: number;
  /** The threshold that was applied: percent of the mean. */
  readonly sharePercent: number;
  /** Set where the commune is far below its own past: what is usual for it (median) over how many earlier periods. */
  readonly past?: { readonly usual: number; readonly periods: number };
}

export interface ReceivingUnit {
  readonly row: number;
  readonly name: string;
  readonly receivedTotal: number;
}

export interface Signals {
  readonly overdue: readonly OverdueUnit[];
  readonly underReporting: readonly UnderReportingUnit[];
  /** Largest first. */
  readonly topReceiving: readonly ReceivingUnit[];
}
