import type { Annex } from "../annex/annex";
import { itemsText, SUMMARY_SHEET, summaryWords, unitLabel } from "../messages/overview";
import { periodLabel, periodText } from "../messages/periods";
import { linesInCell } from "../report/wording/linesInCell";
import type { CellStyle, ChartPlan, PageSetup, PlannedCell, PlannedRow, SheetPlan } from "../workbook/plan";
import { firstPage } from "./firstPage";
import type { CommuneEntry, Overview, Sums } from "./overview";

/** The longest names of communes stand on one line: LibreOffice breaks no cell that is a link. */
const WIDTHS = [5, 31, 10, 10, 12, 9, 10, 18, 14];
const LAST = WIDTHS.length - 1;
/** Right of the table, behind a gap: charts, and the figures of the trend under its chart. */
const SIDE = LAST + 2;
const SIDE_WIDTHS = [14, 14, 14, 14];
const SIDE_END = SIDE + SIDE_WIDTHS.length - 1;
const ALL_WIDTHS = [...WIDTHS, 2, ...SIDE_WIDTHS];

const PAGE: PageSetup = {
  orientation: "landscape",
  margins: { top: 20, bottom: 15, left: 15, right: 15 },
  fitToWidth: true,
  pageNumbers: true,
};

/** More bars than that are no longer read. */
const MOST_BARS = 25;
/** More than the country has communes; with still more the sheet would no longer go to Excel in one request. */
const MOST_LINKS = 4_000;
const FEWEST_BAR_ROWS = 8;
const TREND_ROWS = 12;

/** Points. */
const ROW_HEIGHT = 19;
const HEAD_HEIGHT = 50;
/** Of each line after the first. */
const LINE_HEIGHT = 16;

const BODY: CellStyle = { size: 12, border: "all", verticalAlign: "center" };
const TEXT: CellStyle = { ...BODY, wrap: true };
const LINK: CellStyle = { ...TEXT, colour: "#0563C1", underline: true };
const COUNT: CellStyle = { ...BODY, align: "right", numberFormat: "#,##0" };
const RATE: CellStyle = { ...BODY, align: "right", numberFormat: "0.00" };
const HEAD: CellStyle = { ...TEXT, size: 11, bold: true, align: "center", fill: "#DEECF9" };
const NUMBER: CellStyle = { ...BODY, align: "center" };
const ERRORS: CellStyle = { ...TEXT, bold: true };
const SUM: CellStyle = { bold: true, fill: "#F3F2F1" };
const TEXT_SUM: CellStyle = { ...TEXT, ...SUM };

/** How the counts and the rate of a row look. */
interface FigureLook {
  readonly count: CellStyle;
  readonly rate: CellStyle;
}
const FIGURES: FigureLook = { count: COUNT, rate: RATE };
const FIGURES_SUM: FigureLook = { count: { ...COUNT, ...SUM }, rate: { ...RATE, ...SUM } };

/** The sheet `Tổng hợp`: one row a commune, those that received most first, with charts beside it; prints without the add-in. */
export function summarySheet(annex: Pick<Annex, "sheet" | "period">, overview: Overview): SheetPlan {
  const communes = [...overview.communes].sort((a, b) => (b.received ?? -1) - (a.received ?? -1) || a.row - b.row);
  const title = titleRows(annex, overview);
  const headRow = title.length;
  const table = [
    head(summaryWords.columns),
    ...communes.map(communeCells),
    ...sums(overview).map(([label, figures]) => sumCells(label, figures)),
  ];
  const side = sideOf(headRow, communes, overview);
  const height = Math.max(headRow + table.length, side.bottom + 1);
  const rows = Array.from({ length: height }, (_, row): PlannedRow => {
    const cells = [...(title[row] ?? table[row - headRow] ?? []), ...(side.cells.get(row) ?? [])];
    return { height: row < headRow ? ROW_HEIGHT : row === headRow ? HEAD_HEIGHT : heightOf(cells), cells };
  });
  return {
    key: "summary",
    name: SUMMARY_SHEET,
    columnWidths: ALL_WIDTHS,
    rows,
    merges: title.map((_, row) => ({ top: row, bottom: row, left: 0, right: LAST })),
    page: PAGE,
    headerRows: headRow + 1,
    ...(communes.length > 0 && {
      filter: { top: headRow, bottom: headRow + communes.length, left: 0, right: LAST },
    }),
    charts: side.charts,
  };
}

/** Points. */
function heightOf(cells: readonly PlannedCell[]): number {
  const lines = cells.map(({ column, value, style: { size = 12, bold = false } }) =>
    typeof value === "string" ? linesInCell(value, ALL_WIDTHS[column] ?? value.length, { size, bold }) : 1,
  );
  return ROW_HEIGHT + LINE_HEIGHT * (Math.max(1, ...lines) - 1);
}

function titleRows(
  { sheet, period }: Pick<Annex, "sheet" | "period">,
  { errors }: Overview,
): readonly (readonly PlannedCell[])[] {
  const line = (value: string, style: CellStyle): PlannedCell[] => [{ column: 0, value, style }];
  return [
    line(summaryWords.title, { size: 14, bold: true }),
    line(summaryWords.source(sheet, period && periodText(period)), { size: 12 }),
    ...(errors > 0 ? [line(summaryWords.unsettled(errors), { size: 12, bold: true })] : []),
    line(summaryWords.legend, { size: 11, italic: true }),
  ];
}

function head(titles: readonly string[], from = 0): PlannedCell[] {
  return titles.map((value, index) => ({ column: from + index, value, style: HEAD }));
}

function communeCells(entry: CommuneEntry, index: number): PlannedCell[] {
  const note = entry.underReporting ? summaryWords.asked : null;
  return [
    { column: 0, value: index + 1, style: NUMBER },
    index < MOST_LINKS
      ? { column: 1, value: unitLabel(entry), style: LINK, link: entry.cell }
      : { column: 1, value: unitLabel(entry), style: TEXT },
    ...figureCells(entry, FIGURES),
    { column: 7, value: itemsText(entry) || null, style: entry.errors > 0 ? ERRORS : TEXT },
    { column: 8, value: note, style: TEXT },
  ];
}

function sumCells(label: string, figures: Sums): PlannedCell[] {
  const blank = (column: number): PlannedCell => ({ column, value: null, style: TEXT_SUM });
  return [
    blank(0),
    { column: 1, value: label, style: TEXT_SUM },
    ...figureCells(figures, FIGURES_SUM),
    blank(7),
    blank(8),
  ];
}

function figureCells({ received, resolved, rate, overdue, pending }: Sums, look: FigureLook): PlannedCell[] {
  return [received, resolved, rate === null ? null : rate / 100, overdue, pending].map((value, index) => ({
    column: 2 + index,
    value,
    style: index === 2 ? look.rate : look.count,
  }));
}

function sums({ communes, communeTotals, officeTotals }: Overview): (readonly [string, Sums])[] {
  return [
    [summaryWords.communeSum(communes.length), communeTotals],
    ...(officeTotals ? [[summaryWords.officeSum, officeTotals] as const] : []),
  ];
}

interface Side {
  readonly cells: ReadonlyMap<number, readonly PlannedCell[]>;
  readonly charts: readonly ChartPlan[];
  /** 0-based row of its last cell. */
  readonly bottom: number;
}

/**
 * The charts, none of them torn by the end of the first printed page.
 * @param top 0-based row of the table's heads
 */
function sideOf(top: number, communes: readonly CommuneEntry[], { trend }: Overview): Side {
  const page = firstPage(PAGE, ALL_WIDTHS, top * ROW_HEIGHT + HEAD_HEIGHT, ROW_HEIGHT);
  const known = communes.filter(({ received }) => received !== null).length;
  const bars = Math.min(MOST_BARS, known);
  const barsBottom = bars === 0 ? top - 1 : top + Math.min(page.least, Math.max(FEWEST_BAR_ROWS, bars + 2));
  const bar: ChartPlan[] =
    bars === 0
      ? []
      : [
          {
            kind: "bar",
            title: summaryWords.receivedChart(bars, communes.length),
            source: { top, bottom: top + bars, left: 1, right: 2 },
            // below the heads: print repeats them on each page, with what lies over them
            place: { top: top + 1, bottom: barsBottom, left: SIDE, right: SIDE_END },
          },
        ];
  if (trend.length === 0) return { cells: new Map(), charts: bar, bottom: barsBottom };
  const isTorn = barsBottom + 2 <= top + page.most && barsBottom + 1 + TREND_ROWS > top + page.least;
  const trendTop = isTorn ? top + page.most + 1 : barsBottom + 2;
  const first = trendTop + TREND_ROWS;
  const cells = new Map([[first, head(summaryWords.trendColumns, SIDE)]]);
  for (const [index, { period, sums: figures }] of trend.entries()) {
    cells.set(first + 1 + index, [
      { column: SIDE, value: periodLabel(period), style: TEXT },
      ...[figures.received, figures.resolved, figures.overdue].map((value, at) => ({
        column: SIDE + 1 + at,
        value,
        style: COUNT,
      })),
    ]);
  }
  const line: ChartPlan = {
    kind: "line",
    title: summaryWords.trendChart,
    source: { top: first, bottom: first + trend.length, left: SIDE, right: SIDE + 2 },
    place: { top: trendTop, bottom: first - 1, left: SIDE, right: SIDE_END },
  };
  return { cells, charts: [...bar, line], bottom: first + trend.length };
}
