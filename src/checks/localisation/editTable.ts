import type { CountMeasure } from "../../annex/measures";
import type { CellValue } from "../../workbook/plainData";
import type { SlipReason } from "../finding";
import type { IdentityVariant } from "../identities";

/** A table of counts with the edits (rules) that it has to satisfy: what the localisation works on. */
export interface EditTable {
  /** In the order of the sheet's columns: a value slips into a neighbouring cell. */
  readonly measures: readonly CountMeasure[];
  /** The sheet's convention; only identities whose every measure is among `measures`. */
  readonly identities: readonly IdentityVariant[];
  readonly rows: readonly EditRow[];
}

/** One unit or one total row. The arrays run parallel to the table's measures. */
export interface EditRow {
  /** The counts as they were meant; null where the cell is blank or cannot be read as a count. */
  readonly values: readonly (number | null)[];
  /** What stands in the cells; left out where that is just the values. */
  readonly typed?: readonly CellValue[];
  /** Cells with a formula: never a typing slip. Left out where there is none. */
  readonly derived?: readonly boolean[];
  /** Indexes of the rows that this total adds up: units, or subtotals. Left out for a unit. */
  readonly adds?: readonly number[];
  /** The unit's `pendingTotal` of the period before; left out or null where it is not known. */
  readonly previousPending?: number | null;
  /** The figure of the period before is certain, so that only this table can be wrong. */
  readonly previousCertain?: boolean;
}

/** Pending dossiers of the period before: a cell outside the table that a carry-over rests on. */
export type EditMeasure = CountMeasure | "previousPending";

export interface CellAt {
  /** Index into the table's rows. */
  readonly row: number;
  readonly measure: EditMeasure;
}

/**
 * A rule that does not hold.
 * - `count`: a cell is blank, negative, fractional or no number
 * - `identity`: a row identity; `identity` is its index in the table
 * - `total`: a total differs from the sum of the rows it adds
 * - `carry-over`: `carriedOver` differs from the pending of the period before
 */
export type FailedEdit =
  | { readonly kind: "count"; readonly row: number; readonly measure: CountMeasure }
  | { readonly kind: "identity"; readonly row: number; readonly identity: number }
  | { readonly kind: "total"; readonly row: number; readonly measure: CountMeasure }
  | { readonly kind: "carry-over"; readonly row: number };

export interface CellChange extends CellAt {
  /** What stands there; null for a blank. */
  readonly from: CellValue;
  /** What it should be; null where the figures leave the value open. */
  readonly to: number | null;
  /** How the value probably came about. */
  readonly reason: SlipReason;
}

/** Changes that, made together, put the fault right. */
export interface Repair {
  readonly changes: readonly CellChange[];
}

/**
 * What lies behind a fault.
 * - `slip`: a figure that was typed
 * - `formula`: a total's formula, whose result is not the sum of its rows
 * - `text-in-sum`: figures typed as text, which a SUM over them leaves out
 */
export type FaultCause = "slip" | "formula" | "text-in-sum";

/** One thing that went wrong, with every failed edit that it explains. */
export interface Fault {
  readonly cause: FaultCause;
  readonly edits: readonly FailedEdit[];
  /** The cells judged wrong: those of the repair where it is settled, else those of every smallest repair. */
  readonly suspects: readonly CellAt[];
  /** The likeliest first; empty where the fault is undetermined. */
  readonly repairs: readonly Repair[];
  /** The first repair stands alone: it may be suggested. Never so for a formula, which is mended and not typed over. */
  readonly settled: boolean;
  /** Too much is wrong, or too many repairs are as good, to name cells. */
  readonly undetermined: boolean;
}

export interface Localisation {
  /** In the order of their first row. */
  readonly faults: readonly Fault[];
}
