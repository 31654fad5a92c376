import { periodBetween, type Period } from "../period/period";
import { periodText } from "../period/periodWords";
import { monthsOrQuarter, yearOf } from "../period/wordedPeriod";
import { fold } from "../text/fold";
import type { ColumnPath } from "./columnPaths";
import type { GridCell } from "./headerGrid";

/** Which columns count another period than the sheet's, in a table that puts periods side by side. */
export interface PeriodGroups {
  /** Headings that say nothing but the period. */
  readonly labels: ReadonlySet<GridCell>;
  /** 0-based columns of other periods, and of the difference between them. */
  readonly others: ReadonlySet<number>;
  /** The sheet does not tell which of its periods it reports: the newest was taken. */
  readonly isGuess: boolean;
}

/** What a label says: a period of its own, or one in relation to the sheet's. */
type Label = Period | "this-month" | "this-quarter" | "current" | "previous" | "cumulative" | "difference";

interface Labelled {
  readonly cell: GridCell;
  readonly label: Label;
  /** Null for what is no period of the sheet's kind: the one before, a difference. */
  readonly period: Period | null;
}

const NONE: PeriodGroups = { labels: new Set(), others: new Set(), isGuess: false };
/** A label is short; a title is not. */
const LONGEST_LABEL = 60;
/** Stands in for a year that neither sheet nor label tells: only for telling labels apart. */
const ANY_YEAR = 2000;

const MAY_BE_LABEL = /thang|quy|qui|nam|ky|luy ke|cong don|tang|giam|chenh|so sanh|so voi|\d/;
const CURRENT = /^(?:so lieu )?(?:trong )?(thang|quy|ky|nam)(?: (?:nay|bao cao|nay bao cao|hien tai))?$/;
const PREVIOUS = /^(?:so lieu )?(?:cung ky(?: nam (?:truoc|ngoai))?|(?:thang|quy|ky|nam) truoc(?: lien ke)?)$/;
const CUMULATIVE = /\b(?:luy ke|cong don|tu dau nam)\b/;
const DIFFERENCE = /^(?:tang|giam|chenh lech|so sanh|so voi)\b/;
/** Words of a label beside the period itself; with others the heading says more. */
const PERIOD_ONLY =
  /^(?:(?:so lieu|tong|cong|ky|bao cao|trong|thang|quy|qui|nam|dau|cuoi|den|tu|thuc hien|luy ke|t|q|i{1,3}|iv|\d{1,4})(?: |$))+$/;

/**
 * Finds the columns that count the sheet's own period among groups of periods ("Tháng 8 | Tháng 9", "Trong tháng |
 * Lũy kế", "Tháng trước | Tháng này | Tăng, giảm"). Columns under no such heading count the sheet's period.
 * @param sheetPeriod what the sheet's title or name tell; asked only where the header has such groups
 */
export function periodGroups(paths: readonly ColumnPath[], sheetPeriod: () => Period | null): PeriodGroups {
  const cells = new Set(paths.flatMap((path) => path.cells));
  const candidates = [...cells].filter(mayBeLabel);
  if (candidates.length < 2) return NONE;
  const sheet = sheetPeriod();
  const labelled = sideBySide(
    candidates.flatMap((cell): Labelled[] => {
      const label = labelOf(cell, paths, sheet);
      return label === null ? [] : [{ cell, label, period: periodOf(label, sheet) }];
    }),
    paths,
  );
  const periods = labelled.flatMap(({ period }) => period ?? []);
  if (labelled.length === 0 || periods.length === 0) return NONE;
  const isSheets = sheet !== null && periods.some((period) => same(period, sheet));
  const own = isSheets ? sheet : newest(periods);
  const others = new Set(
    labelled.filter(({ period }) => period === null || !same(period, own)).map(({ cell }) => cell),
  );
  return {
    labels: new Set(labelled.map(({ cell }) => cell)),
    others: new Set(paths.filter((path) => path.cells.some((cell) => others.has(cell))).map(({ column }) => column)),
    isGuess: sheet !== null ? !isSheets : new Set(periods.map(({ from, to }) => from + to)).size > 1,
  };
}

/** Whether the heading is a period's name and nothing else; two such side by side group columns, one by itself is a title's. */
export function namesPeriod(cell: GridCell): boolean {
  if (!mayBeLabel(cell)) return false;
  const label = labelText(cell);
  return (
    CURRENT.test(label) || CUMULATIVE.test(label) || (PERIOD_ONLY.test(label) && wordedPeriod(cell.text, null) !== null)
  );
}

function labelText({ text }: GridCell): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Labels that stand beside one of another period, under the same headings: one by itself says nothing. */
function sideBySide(labelled: readonly Labelled[], paths: readonly ColumnPath[]): readonly Labelled[] {
  const groups = new Map<string, Labelled[]>();
  const numbers = new Map<GridCell, number>();
  for (const one of labelled) {
    const above = headingsAbove(one.cell, paths);
    const key = above.map((cell) => numbers.get(cell) ?? (numbers.set(cell, numbers.size), numbers.size - 1)).join(",");
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .filter((group) => {
      const told = group.filter(({ label }) => label !== "difference");
      return new Set(told.map(({ period }) => (period === null ? "" : period.from + period.to))).size > 1;
    })
    .flat();
}

function headingsAbove(cell: GridCell, paths: readonly ColumnPath[]): readonly GridCell[] {
  const path = paths.find(({ cells }) => cells.includes(cell));
  return path?.cells.slice(0, path.cells.indexOf(cell)) ?? [];
}

/** Names no measure: at most a total, or what we do not count. */
function mayBeLabel({ text, heading }: GridCell): boolean {
  if (text.length > LONGEST_LABEL || !/[\p{L}\d]/u.test(text)) return false;
  const isPlain =
    heading === null ||
    ((heading.side === null || heading.leaf === "carriedOver") &&
      (heading.leaf === null || ["total", "new", "carriedOver"].includes(heading.leaf)) &&
      (heading.other === null || heading.other === "ignored"));
  return isPlain && MAY_BE_LABEL.test(fold(text));
}

function labelOf(cell: GridCell, paths: readonly ColumnPath[], sheet: Period | null): Label | null {
  const text = labelText(cell);
  if (DIFFERENCE.test(text)) return "difference";
  const current = CURRENT.exec(text)?.[1];
  if (current !== undefined) return current === "thang" ? "this-month" : current === "quy" ? "this-quarter" : "current";
  if (PREVIOUS.test(text)) return isCompared(cell, paths) ? "previous" : null;
  const worded = PERIOD_ONLY.test(text) ? wordedPeriod(cell.text, sheet) : null;
  return worded ?? (CUMULATIVE.test(text) ? "cumulative" : null);
}

function wordedPeriod(text: string, sheet: Period | null): Period | null {
  const words = periodText(text);
  const year = words.year ?? (sheet === null ? ANY_YEAR : Number(sheet.to.slice(0, 4)));
  return monthsOrQuarter(words, year) ?? yearOf(words);
}

/** Whether a difference stands beside the heading, or sides of the procedure below it: what was carried over has neither. */
function isCompared(cell: GridCell, paths: readonly ColumnPath[]): boolean {
  const above = headingsAbove(cell, paths);
  const below = paths.flatMap(({ cells }) => (cells.includes(cell) ? cells.slice(cells.indexOf(cell) + 1) : []));
  if (below.some(({ heading }) => heading?.side === "resolved" || heading?.side === "pending")) return true;
  const beside = paths.flatMap(({ cells }) =>
    above.every((one, at) => cells[at] === one) ? (cells[above.length] ?? []) : [],
  );
  return (
    beside.some(({ text }) => DIFFERENCE.test(fold(text))) && !beside.some(({ heading }) => heading?.leaf === "total")
  );
}

function periodOf(label: Label, sheet: Period | null): Period | null {
  if (label === "previous" || label === "difference") return null;
  if (typeof label !== "string") return label;
  const { from, to } = sheet ?? { from: `${ANY_YEAR}-06-01`, to: `${ANY_YEAR}-06-30` };
  if (label === "current") return periodBetween(from, to);
  const month = label === "cumulative" ? 1 : Number(to.slice(5, 7));
  const first = label === "this-quarter" ? month - ((month - 1) % 3) : month;
  return periodBetween(`${to.slice(0, 4)}-${String(first).padStart(2, "0")}-01`, to);
}

function newest(periods: readonly Period[]): Period {
  return [...periods].sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from))[0] as Period;
}

/** The same, also where the sheet's runs from the 15th to the 14th and the label names the month. */
function same(one: Period, other: Period): boolean {
  if (one.from === other.from && one.to === other.to) return true;
  return one.kind === other.kind && one.kind !== "custom" && one.to.slice(0, 7) === other.to.slice(0, 7);
}
