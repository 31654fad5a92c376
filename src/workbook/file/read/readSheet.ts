import { WorkbookFailure } from "../../failure";
import type { Area, PlainCell, PlainRow } from "../../plainData";
import { MAX_CELLS, MAX_ROWS } from "../limits";
import { XmlCursor } from "../xml/cursor";
import { xmlText } from "../xml/text";
import type { CellFormat } from "./cellFormats";
import { CellTag } from "./cellTag";
import { cellValue, sharedText, type ValueContext } from "./cellValue";
import { FormulaReader } from "./formulaReader";
import { type ColumnSpan, columnsOf } from "./hiddenColumns";
import { readMerges } from "./merges";
import { readCellText } from "./sharedStrings";
import { sortedCells, sortedRows } from "./sortedRows";

/** What a worksheet's part says; name and visibility stand in the workbook's part. */
export interface SheetContent {
  readonly rows: readonly PlainRow[];
  readonly merges: readonly Area[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  /** Cells that hold anything. */
  readonly cellCount: number;
}

export interface SheetContext extends ValueContext {
  readonly formats: readonly CellFormat[];
  /** Cells that the sheets read before hold: {@link MAX_CELLS} bounds all together. */
  readonly cellsBefore: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Reads a worksheet in one pass over its XML, sparse: the declared `dimension` and the used range count for nothing,
 * only what is there.
 * @throws WorkbookFailure `damaged`, `too-large`
 */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  return new SheetReader(xml, context).read();
}

class SheetReader {
  private readonly cursor: XmlCursor;
  private readonly tag = new CellTag();
  private readonly formulas = new FormulaReader();
  private readonly rows: PlainRow[] = [];
  private readonly merges: string[] = [];
  private readonly hidden: ColumnSpan[] = [];
  private isProtected = false;
  private cellCount = 0;

  constructor(
    xml: string,
    private readonly context: SheetContext,
  ) {
    this.cursor = new XmlCursor(xml);
  }

  read(): SheetContent {
    const { cursor } = this;
    while (cursor.next()) {
      if (!cursor.isOpen || cursor.depth !== 2) continue;
      if (cursor.name === "sheetData") this.readRows();
      else if (cursor.name === "cols") this.readColumns();
      else if (cursor.name === "mergeCells") this.readMergeCells();
      else if (cursor.name === "sheetProtection") this.isProtected = isTrue(cursor.attribute("sheet"));
    }
    this.formulas.finish();
    return {
      rows: sortedRows(this.rows),
      merges: readMerges(this.merges),
      hiddenColumns: columnsOf(this.hidden),
      isProtected: this.isProtected,
      cellCount: this.cellCount,
    };
  }

  private readRows(): void {
    const { cursor } = this;
    if (cursor.isEmpty) return;
    let index = -1;
    while (cursor.nextInside(2)) {
      if (cursor.name !== "row") {
        cursor.skip();
        continue;
      }
      const number = cursor.attribute("r");
      index = number === undefined ? index + 1 : Number(number) - 1;
      if (!(index >= 0 && index < MAX_ROWS)) throw new WorkbookFailure("damaged");
      if (cursor.isEmpty) continue;
      const hidden = isTrue(cursor.attribute("hidden")) || Number(cursor.attribute("ht") ?? 1) === 0;
      const cells = this.readCells(index);
      if (cells.length > 0) this.rows.push({ index, hidden, cells });
    }
  }

  private readCells(row: number): PlainCell[] {
    const { cursor, tag } = this;
    const cells: PlainCell[] = [];
    let column = -1;
    let isSorted = true;
    while (cursor.nextInside(3)) {
      if (cursor.name !== "c") {
        cursor.skip();
        continue;
      }
      const before = column;
      tag.read(cursor);
      column = tag.column < 0 ? before + 1 : tag.column;
      if (column <= before) isSorted = false;
      const cell = cursor.isEmpty ? null : this.readCell(row, column);
      if (cell) cells.push(cell);
    }
    this.cellCount += cells.length;
    if (this.context.cellsBefore + this.cellCount > MAX_CELLS) throw new WorkbookFailure("too-large");
    return isSorted ? cells : sortedCells(cells);
  }

  /** The cell on whose opening tag the cursor stands; null where it only has a format. */
  private readCell(row: number, column: number): PlainCell | null {
    const { cursor, context, tag } = this;
    const { type } = tag;
    const cell: Mutable<PlainCell> = { column, value: null };
    let legacyFont: string | null | undefined;
    let hasFormula = false;
    let raw = type === "inlineStr" ? null : cursor.onlyChild("<v>", "</v>");
    if (raw !== null) raw = type === undefined ? raw : xmlText(raw);
    else {
      while (cursor.nextInside(4)) {
        if (cursor.name === "f") hasFormula = this.formulas.read(cursor, row, cell);
        else if (cursor.name === "v" && !cursor.isEmpty) {
          cursor.next();
          raw = cursor.text();
        } else if (cursor.name === "is" && type === "inlineStr") {
          const text = readCellText(cursor);
          legacyFont = text.legacyFont;
          cell.value = text.text;
        } else cursor.skip();
      }
    }
    if (type === "s") legacyFont = sharedText(raw ?? "", context)?.legacyFont;
    // A formula may have an empty text as its result; it is a result all the same.
    if (type !== "inlineStr") cell.value = raw === null && type !== "str" ? null : cellValue(type, raw ?? "", context);
    if (!hasFormula && (cell.value === null || cell.value === "")) return null;
    const format = context.formats[tag.style];
    if (format?.numberFormat) cell.numberFormat = format.numberFormat;
    const font = legacyFont === undefined ? format?.legacyFont : legacyFont;
    if (font && typeof cell.value === "string") cell.legacyFont = font;
    return cell;
  }

  private readColumns(): void {
    const { cursor } = this;
    if (cursor.isEmpty) return;
    while (cursor.nextInside(2)) {
      const isHidden = isTrue(cursor.attribute("hidden")) || Number(cursor.attribute("width") ?? 1) === 0;
      const first = Number(cursor.attribute("min")) - 1;
      const last = Number(cursor.attribute("max")) - 1;
      if (isHidden && first >= 0 && last >= first) this.hidden.push([first, last]);
    }
  }

  private readMergeCells(): void {
    const { cursor } = this;
    if (cursor.isEmpty) return;
    while (cursor.nextInside(2)) this.merges.push(cursor.attribute("ref") ?? "");
  }
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
