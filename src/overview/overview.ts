import type { Annex, UnitKind } from "../annex/annex";
import type { Period } from "../annex/period/period";
import type { UnderReportingUnit } from "../signals/signals";
import type { CellRef } from "../workbook/address";

/** What the annex says of each commune, side by side, and of all of them over the workbook's periods. */
export interface Overview {
  /** In sheet order. */
  readonly communes: readonly CommuneEntry[];
  readonly communeTotals: Sums;
  /** Of offices and departments above the communes; null where the annex has none. */
  readonly officeTotals: Sums | null;
  /** Findings of severity `error` that are not settled, as the pane and the sheet `Kiểm tra` count them. */
  readonly errors: number;
  /** Oldest first, the annex's own period last; empty where the workbook holds only that one. */
  readonly trend: readonly PeriodSums[];
}

/** Dossiers; null where no figure is known. */
export interface Sums {
  readonly received: number | null;
  readonly resolved: number | null;
  /** Resolved early or on time. */
  readonly inTime: number | null;
  /** Resolved after their date. */
  readonly late: number | null;
  readonly pending: number | null;
  /** Pending past their date. */
  readonly pendingOverdue: number | null;
  /** Late and pending past their date together. */
  readonly overdue: number | null;
  /** Early or on time of all resolved, in hundredths of a percent: see {@link rateOf}. */
  readonly rate: number | null;
}

export interface CommuneEntry extends Sums {
  /** 0-based. */
  readonly row: number;
  readonly name: string;
  readonly kind: UnitKind | null;
  /** Where its received figure stands, else its name. */
  readonly cell: CellRef;
  /** Faults and findings that concern its row. */
  readonly errors: number;
  readonly warnings: number;
  readonly underReporting: UnderReportingUnit | null;
  /** Received in each period of the overview's trend; null where the commune or its figure is missing. */
  readonly past: readonly (number | null)[];
}

/** All communes in one period. */
export interface PeriodSums {
  readonly period: Period;
  readonly annex: Annex;
  readonly sums: Sums;
}
