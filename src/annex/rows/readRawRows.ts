import { cellInRow } from "../../workbook/cells";
import type { PlainRow } from "../../workbook/plainData";
import type { Computed } from "../figures/readFigure";
import { isColumnNumberRow } from "../header/columnNumbers";
import type { HeaderGrid } from "../header/headerGrid";
import type { TableColumns } from "../header/readColumns";
import { readHeading } from "../header/readHeading";
import { unitName } from "../names/unitName";
import { cellText } from "../text/cellText";
import { fold } from "../text/fold";
import { FigureRow, NO_FIGURES, type Filled } from "./figureRow";
import type { Period } from "../period/period";
import { joinLines, type FirstLine } from "./lines";
import { periodLines } from "./periodLines";
import { hasFigures, type RawRow } from "./rawRow";
import { rowLabel, type LabelColumns } from "./rowLabel";
import {
  AFTER_TABLE_FOLDED,
  ASIDE_FOLDED,
  FIELD_FOLDED,
  LINE_FOLDED,
  NO_UNIT_FOLDED,
  REMARK_FOLDED,
  TOTAL_FOLDED,
} from "./rowVocabulary";
import { TableMeasures } from "./tableMeasures";

/** So many rows without figures end a table. */
const LONGEST_GAP = 400;
const FEWEST_LIST_HEADS = 3;
/** Ten times the communes of the country before 2025; a longer table is no annex. */
const MOST_ROWS = 120_000;

/** Reads the rows of one table in sheet order; rows without label and figures, and repeated column numbers, are left out. */
export function readRawRows(
  grid: HeaderGrid,
  columns: TableColumns,
  unit: number,
  rows: readonly PlainRow[],
  table: number,
  computed: Computed,
  sheetPeriod: () => Period | null,
): readonly RawRow[] {
  const places = [...columns.measures.values()].map(({ column, further = [] }) => [column, ...further]);
  const measures = new TableMeasures([...columns.measures.keys()], places, holdsFractions(columns, rows), computed);
  const labels: LabelColumns = { unit, ordinal: columns.ordinal, firstMeasure: Math.min(...places.flat()) };
  const beside = columns.others.filter(({ column }) => column > unit && column < labels.firstMeasure);
  const between = beside.map(({ column }) => column);
  const periodOfLine = periodLines(rows, beside, sheetPeriod);
  const raw: RawRow[] = [];
  /** What the last row's line is while the row may go on in further ones, else null. */
  let open: FirstLine | null = null;
  let further: FigureRow[] = [];
  let gap = 0;

  const close = () => {
    const row = raw.at(-1);
    if (open !== null && row !== undefined && further.length > 0) {
      raw[raw.length - 1] = { ...row, figures: joinLines(row.figures, further, open) };
      further = [];
    }
    open = null;
  };
  for (const row of rows) {
    const figures = new FigureRow(measures, row);
    const filled = figures.filled();
    const { ordinal, label, continues } = rowLabel(grid, labels, row);
    if (filled.readable === 0 && headsAnotherList(row)) break;
    if (filled.all === 0) {
      if (label === "") continue;
      const key = fold(label);
      if (AFTER_TABLE_FOLDED.test(key) || ++gap > LONGEST_GAP) break;
      // remarks behind the total: what they list are no rows of the table
      if (REMARK_FOLDED.test(key) && TOTAL_FOLDED.test(raw.at(-1)?.key ?? "")) break;
      close();
      raw.push({ row: row.index, table, ordinal, label, key, hidden: row.hidden, figures: NO_FIGURES });
      continue;
    }
    if (filled.readable === 0 && unitName(label).kind !== null) {
      // "Chưa báo cáo" in a figure's place
      close();
      raw.push({ row: row.index, table, ordinal, label, key: fold(label), hidden: row.hidden, figures: NO_FIGURES });
      continue;
    }
    if (!isData(filled, label) || (!/\p{L}{2}/u.test(label) && isColumnNumberRow(grid.rowCells(row.index)))) continue;
    gap = 0;
    const period = periodOfLine(row);
    if (period !== null) {
      close();
      const last = raw.at(-1);
      const own = period === "own" ? figures : NO_FIGURES;
      if (label !== "")
        raw.push({ row: row.index, table, ordinal, label, key: fold(label), hidden: row.hidden, figures: own });
      else if (period === "own" && last && !hasFigures(last)) raw[raw.length - 1] = { ...last, figures };
      continue;
    }
    const key = fold(label);
    const isNoUnit = NO_UNIT_FOLDED.test(key);
    if (isNoUnit && ASIDE_FOLDED.test(key)) continue;
    const isNamedLine = isNoUnit && (LINE_FOLDED.test(key) || (FIELD_FOLDED.test(key) && isUnit(raw.at(-1)?.label)));
    const isLine = isNamedLine || continues || (label === "" && ordinal === "" && namesLine(row, between));
    if (isLine && open !== null) {
      if (isNamedLine && open === "unknown") open = "total";
      further.push(figures);
      continue;
    }
    close();
    const above = raw.at(-1);
    if (isNamedLine && above && !hasFigures(above)) {
      // the unit's own row holds nothing but its name: its lines are all there is
      raw[raw.length - 1] = { ...above, figures };
      open = "line";
      continue;
    }
    raw.push({ row: row.index, table, ordinal, label, key, hidden: row.hidden, figures });
    if (raw.length > MOST_ROWS) return [];
    open = namesLine(row, between) ? "line" : "unknown";
  }
  close();
  return raw;
}

/** "TT | Họ và tên | Đơn vị | Ghi chú": a list of something else begins below the annex. */
function headsAnotherList(row: PlainRow): boolean {
  const heads = row.cells.filter((cell) => {
    const other = typeof cell.value === "string" ? readHeading(cellText(cell))?.other : undefined;
    return other === "ordinal" || other === "unit" || other === "stranger" || other === "note";
  });
  return heads.length >= FEWEST_LIST_HEADS;
}

/** A commune by its prefix: fields of procedures below it count its dossiers ("Hộ tịch", "Chứng thực"). */
function isUnit(label: string | undefined): boolean {
  return label !== undefined && unitName(label).kind !== null;
}

/** A row of figures: half at least of what fills it reads as figures. */
function isData({ counts, readable }: Filled, label: string): boolean {
  return readable * 2 >= counts && readable >= (label === "" ? 2 : 1);
}

/** "Trực tiếp" between a unit and its figures: the row is a line of the unit above. */
function namesLine(row: PlainRow, between: readonly number[]): boolean {
  return between.some((column) => {
    const leaf = readHeading(cellText(cellInRow(row, column)))?.leaf;
    return leaf === "online" || leaf === "inPerson";
  });
}

/** A rate column without percent formats in which no value is above 1 holds fractions. */
function holdsFractions(columns: TableColumns, rows: readonly PlainRow[]): boolean {
  const place = columns.measures.get("onTimeRate");
  if (place === undefined) return false;
  let some = false;
  for (const row of rows) {
    const cell = cellInRow(row, place.column);
    if (typeof cell?.value !== "number" || cell.numberFormat?.includes("%")) continue;
    if (cell.value > 1) return false;
    if (cell.value > 0) some = true;
  }
  return some;
}
