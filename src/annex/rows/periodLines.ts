import { cellInRow } from "../../workbook/cells";
import type { PlainRow } from "../../workbook/plainData";
import { isSamePeriod, newestPeriod } from "../header/periodGroups";
import { periodLabel, periodOf, type PeriodLabel } from "../header/periodLabel";
import type { TableColumns } from "../header/readColumns";
import { readHeading } from "../header/readHeading";
import type { Period } from "../period/period";
import { cellText } from "../text/cellText";
import { fold } from "../text/fold";

/** What the numbers of a column count, by its heading: "Năm" over 2024 and 2025. */
const COUNTED = /^(nam|thang|quy)(?: bao cao)?$/;

/** Whose figures a line counts: the sheet's own period's, or another's. */
export type LinePeriod = "own" | "other";

/**
 * Tells the lines of a table that gives each unit one line a period ("Tháng 9", "Cùng kỳ 2024", "Lũy kế" between the
 * unit and its figures): of them only the sheet's own period counts. Null for a row that names none, and in a table
 * whose lines name but one period, or parts of the sheet's ("Tháng 7" to "Tháng 9" of a quarter), which add up.
 * @param between the columns between the units' names and the figures
 * @param sheetPeriod what the sheet's title or name tell; asked only where lines name periods
 */
export function periodLines(
  rows: readonly PlainRow[],
  between: TableColumns["others"],
  sheetPeriod: () => Period | null,
): (row: PlainRow) => LinePeriod | null {
  if (between.length === 0) return () => null;
  const columns = between.map(({ column, path }) => ({ column, unit: COUNTED.exec(fold(path.at(-1) ?? ""))?.[1] }));
  const textIn = (row: PlainRow, { column, unit }: (typeof columns)[number]) => {
    const text = cellText(cellInRow(row, column));
    return unit === undefined || !/^\d{1,4}$/.test(text) ? text : `${unit} ${text}`;
  };
  const texts = new Set(rows.flatMap((row) => columns.map((column) => textIn(row, column))));
  const named = [...texts].filter((text) => labelOf(text, null) !== null);
  if (named.length < 2) return () => null;
  const sheet = sheetPeriod();
  const periods = new Map(
    named.flatMap((text) => {
      const label = labelOf(text, sheet);
      return label === null ? [] : [[text, periodOf(label, sheet)] as const];
    }),
  );
  const known = [...periods.values()].filter((period) => period !== null);
  const own = sheet === null ? newestPeriod(known) : sheet;
  const isOwn = (period: Period | null) => own !== null && period !== null && isSamePeriod(period, own);
  const owns = [...periods.values()].filter(isOwn).length;
  if (owns === 0 || owns === periods.size) return () => null;
  return (row) => {
    for (const column of columns) {
      const period = periods.get(textIn(row, column));
      if (period !== undefined) return isOwn(period) ? "own" : "other";
    }
    return null;
  };
}

function labelOf(text: string, sheet: Period | null): PeriodLabel | null {
  // a bare number between the unit and its figures is another count
  return !/\p{L}/u.test(text) ? null : periodLabel({ text, heading: readHeading(text) }, sheet);
}
