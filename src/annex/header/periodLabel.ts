import { periodBetween, type Period } from "../period/period";
import { periodText } from "../period/periodWords";
import { monthsOrQuarter, yearOf } from "../period/wordedPeriod";
import { fold } from "../text/fold";
import type { GridCell } from "./headerGrid";

/** What a label says: a period of its own, or one in relation to the sheet's. */
export type PeriodLabel = Period | "this-month" | "this-quarter" | "current" | "previous" | "cumulative" | "difference";

/** A text that may be one, with what it says as a heading. */
type LabelText = Pick<GridCell, "text" | "heading">;

/** A label is short; a title is not. */
const LONGEST_LABEL = 60;
/** Stands in for a year that neither sheet nor label tells: only for telling labels apart. */
const ANY_YEAR = 2000;

const MAY_BE_LABEL = /thang|quy|qui|nam|ky|luy ke|cong don|tang|giam|chenh|so sanh|so voi|\d/;
const CURRENT = /^(?:so lieu )?(?:trong )?(thang|quy|ky|nam)(?: (?:nay|bao cao|nay bao cao|hien tai))?$/;
const PREVIOUS =
  /^(?:so lieu )?(?:cung ky(?: (?:nam )?(?:truoc|ngoai|\d{4}))?|(?:thang|quy|ky|nam) truoc(?: lien ke)?)$/;
const CUMULATIVE = /\b(?:luy ke|cong don|tu dau nam)\b/;
const DIFFERENCE = /^(?:tang|giam|chenh lech|so sanh|so voi)\b/;
/** Words of a label beside the period itself; with others the heading says more. */
const PERIOD_ONLY =
  /^(?:(?:so lieu|tong|cong|ky|bao cao|trong|thang|quy|qui|nam|dau|cuoi|den|tu|thuc hien|luy ke|t|q|i{1,3}|iv|\d{1,4})(?: |$))+$/;

/** Whether the heading is a period's name and nothing else; two such side by side group columns, one by itself is a title's. */
export function namesPeriod(cell: GridCell): boolean {
  if (!mayBeLabel(cell)) return false;
  const label = labelText(cell);
  return (
    CURRENT.test(label) || CUMULATIVE.test(label) || (PERIOD_ONLY.test(label) && wordedPeriod(cell.text, null) !== null)
  );
}

function labelText({ text }: LabelText): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** What the heading says of its period; null where it names none. */
export function periodLabel(cell: LabelText, sheet: Period | null): PeriodLabel | null {
  if (!mayBeLabel(cell)) return null;
  const text = labelText(cell);
  if (DIFFERENCE.test(text)) return "difference";
  const current = CURRENT.exec(text)?.[1];
  if (current !== undefined) return current === "thang" ? "this-month" : current === "quy" ? "this-quarter" : "current";
  if (PREVIOUS.test(text)) return "previous";
  const worded = PERIOD_ONLY.test(text) ? wordedPeriod(cell.text, sheet) : null;
  return worded ?? (CUMULATIVE.test(text) ? "cumulative" : null);
}

/** The period that a label means in a sheet of `sheet`; null for what is no period of its kind: the one before, a difference. */
export function periodOf(label: PeriodLabel, sheet: Period | null): Period | null {
  if (label === "previous" || label === "difference") return null;
  if (typeof label !== "string") return label;
  const { from, to } = sheet ?? { from: `${ANY_YEAR}-06-01`, to: `${ANY_YEAR}-06-30` };
  if (label === "current") return periodBetween(from, to);
  const month = label === "cumulative" ? 1 : Number(to.slice(5, 7));
  const first = label === "this-quarter" ? month - ((month - 1) % 3) : month;
  return periodBetween(`${to.slice(0, 4)}-${String(first).padStart(2, "0")}-01`, to);
}

/** Names no measure: at most a total, or what we do not count. */
function mayBeLabel({ text, heading }: LabelText): boolean {
  if (text.length > LONGEST_LABEL || !/[\p{L}\d]/u.test(text)) return false;
  const isPlain =
    heading === null ||
    ((heading.side === null || heading.leaf === "carriedOver") &&
      (heading.leaf === null || ["total", "new", "carriedOver"].includes(heading.leaf)) &&
      (heading.other === null || heading.other === "ignored"));
  return isPlain && MAY_BE_LABEL.test(fold(text));
}

function wordedPeriod(text: string, sheet: Period | null): Period | null {
  const words = periodText(text);
  const year = words.year ?? (sheet === null ? ANY_YEAR : Number(sheet.to.slice(0, 4)));
  return monthsOrQuarter(words, year) ?? yearOf(words);
}
