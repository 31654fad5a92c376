import type { AnnexRow, Figure } from "../annex/annex";
import type { IdentityVariant } from "./identities";

/**
 * How an identity stands in a row:
 * - `passed`, `failed`: every figure is known
 * - `shown`: it holds, and shows that the blanks in it are 0
 * - `fillable`: a blank is in it and some counts would make it hold; `missing` is what the blanks add up to
 * - `unreadable`: a figure in it cannot be read, so it is neither right nor wrong
 * A row whose blanks no count could fill has `failed`.
 */
export type RuleOutcome =
  | { readonly is: "passed"; readonly left: number; readonly right: number }
  | { readonly is: "failed"; readonly left: number; readonly right: number }
  | { readonly is: "shown"; readonly blanks: readonly Figure[] }
  | { readonly is: "fillable"; readonly blanks: readonly Figure[]; readonly missing: number }
  | { readonly is: "unreadable" };

/** Judges `variant` in `row`. Every measure of the variant must have a column. */
export function judgeIdentity(row: AnnexRow, variant: IdentityVariant): RuleOutcome {
  const left = side(row, variant.left);
  const right = side(row, variant.right);
  if (left === null || right === null) return { is: "unreadable" };
  const blanks = [...left.blanks, ...right.blanks];
  if (blanks.length === 0)
    return { is: left.sum === right.sum ? "passed" : "failed", left: left.sum, right: right.sum };
  if (left.sum === right.sum) return { is: "shown", blanks };
  const shortSide = left.sum < right.sum ? left : right;
  const missing = Math.abs(left.sum - right.sum);
  if (shortSide.blanks.length === 0) return { is: "failed", left: left.sum, right: right.sum };
  return { is: "fillable", blanks: shortSide.blanks, missing };
}

function side(row: AnnexRow, measures: IdentityVariant["left"]): { sum: number; blanks: Figure[] } | null {
  let sum = 0;
  const blanks: Figure[] = [];
  for (const measure of measures) {
    const figure = row.figures.get(measure);
    if (figure === undefined || figure.state === "unreadable") return null;
    if (figure.value === null) blanks.push(figure);
    else sum += figure.value;
  }
  return { sum, blanks };
}
