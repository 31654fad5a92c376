import type { AnnexRow, Figure } from "../annex/annex";
import type { IdentityVariant } from "./identities";

/**
 * How an identity stands in a row:
 * - `passed`, `failed`: every figure is known
 * - `shown`: it holds, and shows that the blanks in it are 0
 * - `fillable`: blanks are in it and some counts would make it hold
 * - `unreadable`: a figure in it cannot be read, so it is neither right nor wrong
 * A row whose blanks no count could fill has `failed`.
 */
export type RuleOutcome =
  | { readonly is: "passed"; readonly left: number; readonly right: number }
  | { readonly is: "failed"; readonly left: number; readonly right: number }
  | { readonly is: "shown"; readonly blanks: readonly Figure[] }
  | { readonly is: "fillable"; readonly blanks: readonly Figure[] }
  | { readonly is: "unreadable" };

/** Judges `variant` in `row`. Every measure of the variant must have a column. */
export function judgeIdentity(row: AnnexRow, variant: IdentityVariant): RuleOutcome {
  const left = side(row, variant.left);
  const right = side(row, variant.right);
  if (left === null || right === null) return { is: "unreadable" };
  if (left.blanks === NONE && right.blanks === NONE)
    return { is: left.sum === right.sum ? "passed" : "failed", left: left.sum, right: right.sum };
  const [filled, open] = left.blanks === NONE ? [left, right] : [right, left];
  // blanks on both sides may be anything that is equal
  if (filled.blanks !== NONE) return { is: "fillable", blanks: [...left.blanks, ...right.blanks] };
  if (left.sum === right.sum) return { is: "shown", blanks: open.blanks };
  if (open.sum > filled.sum) return { is: "failed", left: left.sum, right: right.sum };
  return { is: "fillable", blanks: open.blanks };
}

const NONE: readonly Figure[] = [];

function side(row: AnnexRow, measures: IdentityVariant["left"]): { sum: number; blanks: readonly Figure[] } | null {
  let sum = 0;
  let blanks = NONE;
  for (const measure of measures) {
    const figure = row.figures.get(measure);
    if (figure === undefined || figure.state === "unreadable") return null;
    if (figure.value === null) blanks = [...blanks, figure];
    else sum += figure.value;
  }
  return { sum, blanks };
}
