import type { Measure } from "../annex/measures";
import type { CellRef } from "../workbook/address";

/** The finding codes of the result contract. */
export type FindingCode =
  | "row-identity"
  | "column-total"
  | "total-formula"
  | "not-a-count"
  | "number-as-text"
  | "missing-figure"
  | "missing-unit"
  | "duplicate-unit"
  | "unknown-unit"
  | "carry-over"
  | "rate"
  | "identity-not-used"
  | "overdue"
  | "under-reporting";

export type Severity = "error" | "warning" | "info";

/** How a wrong value probably came about. */
export type SlipReason =
  | "transposed-digits"
  | "digit-typo"
  | "dropped-digit"
  | "added-digit"
  | "thousands-separator"
  | "sign"
  | "swapped-cells"
  | "shifted-column"
  | "blank"
  | "recomputed";

export interface Suggestion {
  readonly cell: CellRef;
  /** What stands there: a number, or the text as typed; null for a blank. */
  readonly from: number | string | null;
  readonly to: number;
  readonly reason: SlipReason;
}

/** One failed check. It carries facts; its words are made by the message catalogue. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** 0-based; null where the finding is about the whole sheet. */
  readonly row: number | null;
  /** Name of the row's unit, or of the unit that is missing; null where there is none. */
  readonly unit: string | null;
  /** The measure concerned, where it is one. */
  readonly measure: Measure | null;
  /** Left and right side as the contract names them, for row-identity and identity-not-used. */
  readonly identity?: string;
  /** Left side first. */
  readonly cells: readonly CellRef[];
  /** What stands there, for the message: both sides of an identity, a total and its sum, a rate typed and computed. */
  readonly found?: number | string | null;
  readonly expected?: number | null;
  /** Cells judged wrong; several where it is open which. */
  readonly suspects: readonly CellRef[];
  /** Findings that one wrong cell explains share it: "f1", "f2" … */
  readonly fault?: string;
  readonly suggestion?: Suggestion;
  /** Where it is open what to mend: the ways that would, the likeliest first; the changes of each belong together. */
  readonly candidates?: readonly (readonly Suggestion[])[];
  /** What else the message needs, e.g. the rows that a total's formula leaves out. */
  readonly extra?: Readonly<Record<string, string | number>>;
}
