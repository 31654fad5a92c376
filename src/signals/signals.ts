/** A unit with dossiers past their date. Rows are 0-based. */
export interface OverdueUnit {
  readonly row: number;
  readonly name: string;
  /** Pending past their date. */
  readonly pendingOverdue: number;
  /** Resolved after their date. */
  readonly resolvedLate: number;
}

/**
 * A sign that a commune reports too little.
 * - `below-share`: received less than the office's share of the communes' mean
 * - `below-mean`: received `percent` of the communes' mean
 * - `below-past`: below what is usual for it, the median of so many earlier periods
 * - `per-head`: dossiers per 1.000 inhabitants, against the communes' median; both in tenths
 * - `none-online`: nothing came online, while it does in most communes
 * - `same-as-before`: every figure is that of the period before
 */
export type UnderReportingSign =
  | { readonly kind: "below-share" }
  | { readonly kind: "below-mean"; readonly percent: number }
  | { readonly kind: "below-past"; readonly usual: number; readonly periods: number }
  | { readonly kind: "per-head"; readonly rate: number; readonly usual: number }
  | { readonly kind: "none-online" }
  | { readonly kind: "same-as-before" };

/** A commune that received conspicuously little; a question to the commune, not a verdict. */
export interface UnderReportingUnit {
  readonly row: number;
  readonly name: string;
  readonly receivedTotal: number;
  /** Mean of the communes with a known figure, dossiers, rounded half up. */
  readonly mean: number;
  /** The threshold that was applied: percent of the mean. */
  readonly sharePercent: number;
  /** Why it is named. */
  readonly signs: readonly UnderReportingSign[];
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
