import type { Period } from "../period/period";
import type { ColumnPath } from "./columnPaths";
import type { GridCell } from "./headerGrid";
import { periodLabel, periodOf, type PeriodLabel } from "./periodLabel";

/** Which columns count another period than the sheet's, in a table that puts periods side by side. */
export interface PeriodGroups {
  /** Headings that say nothing but the period. */
  readonly labels: ReadonlySet<GridCell>;
  /** 0-based columns of other periods, and of the difference between them. */
  readonly others: ReadonlySet<number>;
  /** The sheet does not tell which of its periods it reports: the newest was taken. */
  readonly isGuess: boolean;
}

interface Labelled {
  readonly cell: GridCell;
  readonly label: PeriodLabel;
  /** Null for what is no period of the sheet's kind: the one before, a difference. */
  readonly period: Period | null;
}

const NONE: PeriodGroups = { labels: new Set(), others: new Set(), isGuess: false };

/**
 * Finds the columns that count the sheet's own period among groups of periods ("Tháng 8 | Tháng 9", "Trong tháng |
 * Lũy kế", "Tháng trước | Tháng này | Tăng, giảm"). Columns under no such heading count the sheet's period.
 * @param sheetPeriod what the sheet's title or name tell; asked only where the header has such groups
 */
export function periodGroups(paths: readonly ColumnPath[], sheetPeriod: () => Period | null): PeriodGroups {
  const cells = new Set(paths.flatMap((path) => path.cells));
  const candidates = [...cells].filter((cell) => periodLabel(cell, null) !== null);
  if (candidates.length < 2) return NONE;
  const sheet = sheetPeriod();
  const labelled = sideBySide(
    candidates.flatMap((cell): Labelled[] => {
      const label = periodLabel(cell, sheet);
      return label === null || (label === "previous" && !isCompared(cell, paths))
        ? []
        : [{ cell, label, period: periodOf(label, sheet) }];
    }),
    paths,
  );
  const periods = labelled.flatMap(({ period }) => period ?? []);
  const isSheets = sheet !== null && periods.some((period) => isSamePeriod(period, sheet));
  const own = isSheets ? sheet : newestPeriod(periods);
  if (own === null) return NONE;
  const others = new Set(
    labelled.filter(({ period }) => period === null || !isSamePeriod(period, own)).map(({ cell }) => cell),
  );
  return {
    labels: new Set(labelled.map(({ cell }) => cell)),
    others: new Set(paths.filter((path) => path.cells.some((cell) => others.has(cell))).map(({ column }) => column)),
    isGuess: sheet !== null ? !isSheets : new Set(periods.map(({ from, to }) => from + to)).size > 1,
  };
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

/** Whether a difference stands beside the heading, or sides of the procedure below it: what was carried over has neither. */
function isCompared(cell: GridCell, paths: readonly ColumnPath[]): boolean {
  const above = headingsAbove(cell, paths);
  const below = paths.flatMap(({ cells }) => (cells.includes(cell) ? cells.slice(cells.indexOf(cell) + 1) : []));
  if (below.some(({ heading }) => heading?.side === "resolved" || heading?.side === "pending")) return true;
  const beside = paths.flatMap(({ cells }) =>
    above.every((one, at) => cells[at] === one) ? (cells[above.length] ?? []) : [],
  );
  const hasDifference = beside.some((one) => periodLabel(one, null) === "difference");
  return hasDifference && !beside.some(({ heading }) => heading?.leaf === "total");
}

/** Null where there are none. */
export function newestPeriod(periods: readonly Period[]): Period | null {
  return [...periods].sort((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from))[0] ?? null;
}

/** The same, also where the sheet's runs from the 15th to the 14th and the label names the month. */
export function isSamePeriod(one: Period, other: Period): boolean {
  if (one.from === other.from && one.to === other.to) return true;
  return one.kind === other.kind && one.kind !== "custom" && one.to.slice(0, 7) === other.to.slice(0, 7);
}
