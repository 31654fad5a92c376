import { finish, type Steps } from "../steps";
import { rowsBetween } from "../workbook/cells";
import type { PlainSheet } from "../workbook/plainData";
import type { Annex, AnnexColumn } from "./annex";
import { formulaResults } from "./formula/sheetNumbers";
import { findHeaderBlocks, type HeaderBlock } from "./header/headerBlock";
import { isSamePeriod } from "./header/periodGroups";
import { HeaderGrid } from "./header/headerGrid";
import type { LayoutCorrections } from "./header/layout";
import { readColumns, type TableColumns } from "./header/readColumns";
import { unitsInColumns } from "./header/unitsInColumns";
import { readLetterhead } from "./letterhead";
import type { Measure } from "./measures";
import { dateShown } from "./period/dateCell";
import { readPeriod, type PeriodSources } from "./period/readPeriod";
import { withPopulation } from "./population";
import { countsDossiers, refusals, type RefusalReason } from "./recognition";
import { classifyRows } from "./rows/classifyRows";
import { hasFigures, type RawRow } from "./rows/rawRow";
import { readRawRows } from "./rows/readRawRows";
import { FigureTable } from "./rows/figureTable";
import { resolveSums } from "./rows/resolveSums";
import { cellText } from "./text/cellText";

/** Why a sheet is no annex, and the best guess at one. */
export interface Refusal {
  readonly sheet: string;
  readonly reasons: readonly RefusalReason[];
  /** 0-based rows of the header that came nearest; null where none did. */
  readonly headerRows: HeaderBlock | null;
  readonly columns: ReadonlyMap<Measure, AnnexColumn>;
  readonly otherColumns: TableColumns["others"];
  /** For a person's correction; null where no header was found. */
  readonly layout: string | null;
}

export type Examined =
  { readonly annex: Annex; readonly refusal: null } | { readonly annex: null; readonly refusal: Refusal };

interface Table {
  readonly block: HeaderBlock;
  readonly columns: TableColumns;
  readonly rows: readonly RawRow[];
}

/** Titles and signatures are looked for so near to the table. */
const LINES_ABOVE = 60;
const LINES_BELOW = 30;
const MOST_CELLS = 60;
/** A table's own title stands in a cell or two of its row; figures do not. */
const MOST_TITLE_CELLS = 2;

const NO_CORRECTIONS: LayoutCorrections = new Map();

/**
 * Reads a sheet as an annex: one table, or several stacked ones with a header each. Null where it is none.
 * @param fileName the workbook's name, which may tell the period
 * @param corrections what a person said of the columns of a layout
 */
export function readAnnex(
  sheet: PlainSheet,
  fileName: string,
  corrections: LayoutCorrections = NO_CORRECTIONS,
): Annex | null {
  return examineSheet(sheet, fileName, corrections).annex;
}

/** {@link readAnnex}, and for a sheet that is none the reasons and the best guess. */
export function examineSheet(
  sheet: PlainSheet,
  fileName: string,
  corrections: LayoutCorrections = NO_CORRECTIONS,
): Examined {
  return finish(examiningSheet(sheet, fileName, corrections));
}

/** {@link examineSheet} in steps. */
export function* examiningSheet(
  sheet: PlainSheet,
  fileName: string,
  corrections: LayoutCorrections = NO_CORRECTIONS,
): Steps<Examined> {
  const grid = new HeaderGrid(sheet);
  yield;
  const tables = ofOnePeriod(sheet, yield* readTables(sheet, fileName, grid, corrections));
  const first = mainTable(tables);
  const turned = first === undefined || first.rows.length === 0 ? unitsInColumns(sheet) : null;
  if (first === undefined || turned !== null)
    return {
      annex: null,
      refusal: {
        sheet: sheet.name,
        reasons: [turned === null ? "no-header" : "units-in-columns"],
        headerRows: turned,
        columns: new Map(),
        otherColumns: [],
        layout: null,
      },
    };
  // a list below the annex ("Danh sách hồ sơ quá hạn") has a column or two that an annex has, and no annex's rows
  const used = tables.filter(
    ({ columns, rows }) =>
      rows.length > 0 && (columns.layout === first?.columns.layout || countsDossiers(columns.measures)),
  );
  const { rows: classified, unreported } = classifyRows(used.flatMap((table) => table.rows));
  yield;
  const laidOut = new FigureTable(classified.map(({ raw }) => raw.figures));
  yield;
  const rows = resolveSums(classified, laidOut);
  yield;
  const title = titleAbove(sheet, tables[0]?.block.top ?? first.block.top);
  const headings = [
    ...[...first.columns.measures.values()].flatMap(({ path }) => path),
    ...first.columns.others.flatMap(({ path }) => path),
  ];
  const { columns, block } = first;
  const reasons = refusals(columns, rows, [...title.flat(), ...headings, sheet.name, fileName]);
  if (reasons.length > 0 || columns.unit === null) {
    return {
      annex: null,
      refusal: {
        sheet: sheet.name,
        reasons,
        headerRows: block,
        columns: columns.measures,
        otherColumns: columns.others,
        layout: columns.layout,
      },
    };
  }
  const last = rows.at(-1)?.row ?? block.bottom;
  const annex: Annex = {
    sheet: sheet.name,
    period: readPeriod({
      ...periodSources(sheet, fileName, title),
      below: linesBetween(sheet, last + 1, last + LINES_BELOW).flat(),
    }),
    columns: columns.measures,
    unitColumn: columns.unit,
    layout: columns.layout,
    otherColumns: columns.others,
    headerRows: block,
    letterhead: readLetterhead(sheet, block.top, last),
    rows: withPopulation(sheet, columns.others, rows),
    unreported,
    laidOut,
  };
  return { annex, refusal: null };
}

/** The table whose columns are the annex's: the first with rows of units, but of other columns than it one with more rows (below a summary). */
function mainTable(tables: readonly Table[]): Table | undefined {
  const whole = tables.filter(({ columns, rows }) => rows.length > 0 && countsDossiers(columns.measures));
  const [first] = whole;
  if (first === undefined)
    return tables.find(({ columns, rows }) => columns.unit !== null && rows.length > 0) ?? tables[0];
  return whole.reduce((best, table) =>
    table.columns.layout !== best.columns.layout &&
    table.rows.length > best.rows.length &&
    table.columns.measures.size > best.columns.measures.size
      ? table
      : best,
  );
}

/** Without the tables that stand under another period's name than the first ("Tháng 8" below "Tháng 9", "Lũy kế 9 tháng"). */
function ofOnePeriod(sheet: PlainSheet, tables: readonly Table[]): readonly Table[] {
  if (tables.length < 2) return tables;
  const periods = tables.map(({ block }, at) => {
    const above = tables[at - 1];
    const from =
      above === undefined
        ? block.top - LINES_ABOVE
        : (above.rows.filter(hasFigures).at(-1)?.row ?? above.block.bottom) + 1;
    const titles = linesBetween(sheet, from, block.top - 1).filter(({ length }) => length <= MOST_TITLE_CELLS);
    return readPeriod({ title: titles.flat(), sheetName: "", fileName: "" });
  });
  const own = periods[0] ?? null;
  return tables.filter((_, at) => {
    const period = periods[at] ?? null;
    return own === null || period === null || isSamePeriod(period, own);
  });
}

function* readTables(
  sheet: PlainSheet,
  fileName: string,
  grid: HeaderGrid,
  corrections: LayoutCorrections,
): Steps<readonly Table[]> {
  const blocks = findHeaderBlocks(sheet, grid);
  yield;
  const period = () => readPeriod(periodSources(sheet, fileName, titleAbove(sheet, blocks[0]?.top ?? 0)));
  const computed = formulaResults(sheet);
  const tables: Table[] = [];
  for (const [at, block] of blocks.entries()) {
    yield;
    const below = rowsBetween(sheet, block.bottom + 1, (blocks[at + 1]?.top ?? Infinity) - 1);
    const before = tables[0]?.columns;
    const read = readColumns(grid, block, below, corrections, computed, period);
    // a header repeated on a new page, or over the next table of the same form, means what it meant before
    const columns = before?.layout === read.layout ? before : read;
    if (columns.measures.size === 0) continue;
    yield;
    const rows = columns.unit === null ? [] : readRawRows(grid, columns, columns.unit, below, at, computed, period);
    tables.push({ block, columns, rows });
  }
  return tables;
}

type Lines = readonly (readonly string[])[];

function titleAbove(sheet: PlainSheet, top: number): Lines {
  return linesBetween(sheet, top - LINES_ABOVE, top - 1);
}

function periodSources(sheet: PlainSheet, fileName: string, title: Lines): PeriodSources {
  return {
    title: title.flat(),
    joined: title.filter((cells) => cells.length > 1).map((cells) => cells.join(" ")),
    sheetName: sheet.name,
    fileName,
  };
}

/** The texts of rows outside the table, cell by cell; dates as their cells show them. */
function linesBetween(sheet: PlainSheet, top: number, bottom: number): Lines {
  return rowsBetween(sheet, Math.max(0, top), bottom).map((row) =>
    row.cells
      .slice(0, MOST_CELLS)
      .map((cell) => dateShown(cell) ?? cellText(cell))
      .filter((text) => text !== ""),
  );
}
