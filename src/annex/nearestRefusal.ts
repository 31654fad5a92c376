import { columnLetters } from "../workbook/address";
import { MEASURES } from "./measures";
import { LAID_OUT_OTHERWISE } from "./recognition";
import type { Refusal } from "./readAnnex";

/** The best guess at an annex, as a failure's details carry it. */
export interface RefusalDetails {
  readonly guessSheet: string;
  /** Reasons why it is none, separated by spaces. */
  readonly reasons: string;
  /** Excel's number of the row in which its header begins. */
  readonly headerRow: string;
  /** "receivedTotal=C carriedOver=D" */
  readonly guess: string;
}

/** Fewer columns than this are no guess worth a word. */
const FEWEST = 2;
const FAIRLY_SURE = 0.5;

/** Of the sheets that are no annex the one in which most columns were understood; nothing where none comes near. */
export function nearestRefusal(refusals: readonly Refusal[]): RefusalDetails | Record<string, never> {
  const nearest = refusals
    .filter(
      (refusal) =>
        !refusal.reasons.includes("other-matter") && (isTurned(refusal) || understood(refusal).length >= FEWEST),
    )
    .sort(
      (a, b) =>
        Number(isTurned(b)) - Number(isTurned(a)) ||
        understood(b).length - understood(a).length ||
        a.reasons.length - b.reasons.length,
    )[0];
  if (nearest === undefined || nearest.headerRows === null) return {};
  return {
    guessSheet: nearest.sheet,
    reasons: nearest.reasons.join(" "),
    headerRow: String(nearest.headerRows.top + 1),
    guess: understood(nearest).join(" "),
  };
}

/** All of it is there, only laid out otherwise. */
function isTurned({ reasons }: Refusal): boolean {
  return reasons.length === 1 && LAID_OUT_OTHERWISE.some((reason) => reasons.includes(reason));
}

function understood({ columns }: Refusal): readonly string[] {
  return MEASURES.flatMap((measure) => {
    const found = columns.get(measure);
    return found === undefined || found.confidence < FAIRLY_SURE ? [] : [`${measure}=${columnLetters(found.column)}`];
  });
}
