import { WorkbookFailure } from "../../../failure";
import type { Area, CellValue } from "../../../plainData";
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from "../../limits";
import { WorkbookPackage } from "../../package/workbookPackage";
import { XmlCursor } from "../../xml/cursor";
import { foreignNames } from "../foreignNames";
import { ForeignCells, type ForeignBook, type ForeignCell, type ForeignSheet } from "../foreignSheet";
import { excelFormula, excelReference } from "./odsFormula";
import { OdsStyles } from "./odsStyles";

const CONTENT = "content.xml";
const STYLES = "styles.xml";
const MANIFEST = "META-INF/manifest.xml";
/** A cell repeated more often than this is there for its look only. */
const MOST_REPEATED_LOOKS = 64;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * Reads an OpenDocument spreadsheet (1.3 part 3, 9): values, formulas, merges, what is hidden, fonts.
 * @throws WorkbookFailure `encrypted`, `damaged`, `too-large`
 */
export function readOds(bytes: Uint8Array): ForeignBook {
  const pkg = WorkbookPackage.open(bytes);
  if (pkg.has(MANIFEST) && /<(?:\w+:)?encryption-data\b/.test(pkg.text(MANIFEST)))
    throw new WorkbookFailure("encrypted");
  pkg.requireReadable([CONTENT, STYLES].filter((name) => pkg.has(name)));
  const styles = new OdsStyles();
  if (pkg.has(STYLES)) {
    const cursor = new XmlCursor(pkg.text(STYLES));
    while (cursor.next()) if (cursor.isOpen) styles.take(cursor);
  }
  return new OdsReader(pkg.text(CONTENT), styles).read();
}

class OdsReader {
  private readonly cursor: XmlCursor;
  private readonly cells = new ForeignCells();

  constructor(
    content: string,
    private readonly styles: OdsStyles,
  ) {
    this.cursor = new XmlCursor(content);
  }

  read(): ForeignBook {
    const { cursor } = this;
    const sheets: ForeignSheet[] = [];
    const named: { name: string; refersTo: string }[] = [];
    while (cursor.next()) {
      if (!cursor.isOpen) continue;
      if (cursor.qualifiedName === "table:table") sheets.push(this.table());
      else if (cursor.qualifiedName === "table:tracked-changes") cursor.skip();
      // those of one sheet stand inside its table
      else if (cursor.qualifiedName === "table:named-range") named.push(this.namedRange());
      else this.styles.take(cursor);
    }
    return {
      sheets,
      names: foreignNames(
        named,
        sheets.map(({ name }) => name),
      ),
    };
  }

  private namedRange(): { name: string; refersTo: string } {
    const { cursor } = this;
    const area = cursor.attribute("table:cell-range-address");
    return {
      name: cursor.attribute("table:name") ?? "",
      refersTo: (area === undefined ? null : excelReference(area)) ?? "",
    };
  }

  private table(): ForeignSheet {
    const { cursor, styles } = this;
    const name = cursor.attribute("table:name") ?? "";
    const isHidden = styles.isHidden(cursor.attribute("table:style-name"));
    this.cells.startSheet();
    const merges: Area[] = [];
    const widths = new Map<number, number>();
    const hiddenColumns = new Set<number>();
    const heights = new Map<number, number>();
    const hiddenRows = new Set<number>();
    const columnStyles: (string | undefined)[] = [];
    let row = 0;
    if (cursor.isEmpty)
      return { name, visibility: "visible", rows: this.cells.rows, merges, widths, heights, hiddenRows, hiddenColumns };
    const depth = cursor.depth;
    while (cursor.nextInside(depth)) {
      if (cursor.qualifiedName === "table:table-column") this.column(columnStyles, widths, hiddenColumns);
      else if (cursor.qualifiedName === "table:table-row") {
        const repeated = repeat("table:number-rows-repeated", cursor, MAX_ROWS - row);
        const height = styles.height(cursor.attribute("table:style-name"));
        if (height !== undefined && repeated <= MOST_REPEATED_LOOKS)
          for (let at = 0; at < repeated; at++) heights.set(row + at, height);
        if (isOutOfSight(cursor)) for (let at = 0; at < Math.min(repeated, 1000); at++) hiddenRows.add(row + at);
        this.row(row, repeated, columnStyles, merges);
        row += repeated;
      } else if (cursor.qualifiedName === "table:shapes" || cursor.name === "forms") cursor.skip();
      if (row >= MAX_ROWS) break;
    }
    return {
      name,
      visibility: isHidden ? "hidden" : "visible",
      rows: this.cells.rows,
      merges,
      widths,
      heights,
      hiddenRows,
      hiddenColumns,
    };
  }

  private column(styles: (string | undefined)[], widths: Map<number, number>, hidden: Set<number>): void {
    const { cursor } = this;
    const width = this.styles.width(cursor.attribute("table:style-name"));
    const repeated = repeat("table:number-columns-repeated", cursor, MAX_COLUMNS - styles.length);
    for (let at = 0; at < repeated; at++) {
      // the rest of the grid has one width
      if (width !== undefined && repeated <= MOST_REPEATED_LOOKS) widths.set(styles.length, width);
      if (isOutOfSight(cursor)) hidden.add(styles.length);
      styles.push(cursor.attribute("table:default-cell-style-name"));
    }
  }

  private row(row: number, repeated: number, columnStyles: readonly (string | undefined)[], merges: Area[]): void {
    const { cursor } = this;
    const rowStyle = cursor.attribute("table:default-cell-style-name");
    if (cursor.isEmpty) return;
    const depth = cursor.depth;
    let column = 0;
    while (cursor.nextInside(depth)) {
      const isCovered = cursor.qualifiedName === "table:covered-table-cell";
      if (!isCovered && cursor.qualifiedName !== "table:table-cell") continue;
      const across = repeat("table:number-columns-repeated", cursor, MAX_COLUMNS - column);
      const wide = repeat("table:number-columns-spanned", cursor, MAX_COLUMNS - column);
      const high = repeat("table:number-rows-spanned", cursor, MAX_ROWS - row);
      if (wide > 1 || high > 1) {
        if (merges.length >= MAX_MERGES) throw new WorkbookFailure("too-large");
        merges.push({ top: row, left: column, bottom: row + high - 1, right: column + wide - 1 });
      }
      const style = cursor.attribute("table:style-name") ?? rowStyle ?? columnStyles[column];
      const cell = this.cell(style);
      const isEmpty = cell.value === null && cell.formula === undefined;
      if (!isEmpty || (repeated <= MOST_REPEATED_LOOKS && across <= MOST_REPEATED_LOOKS))
        for (let down = 0; down < repeated; down++)
          for (let at = 0; at < across; at++) this.cells.put(row + down, column + at, cell);
      column += across;
    }
  }

  /** The cell that the cursor stands on; leaves it at its closing tag. */
  private cell(style: string | undefined): ForeignCell {
    const { cursor } = this;
    const look = this.styles.look(style);
    const formula = excelFormula(cursor.attribute("table:formula"));
    const type = cursor.attribute("office:value-type");
    const number = cursor.attribute("office:value");
    const day = cursor.attribute("office:date-value");
    const truth = cursor.attribute("office:boolean-value");
    const isError = cursor.attribute("calcext:value-type") === "error";
    const text = this.text();
    const value = ((): CellValue => {
      if (isError) return { error: text };
      if (type === "boolean") return truth === "true";
      if (type === "date") return serial(day) ?? textOrNull(text);
      if (type === "float" || type === "percentage" || type === "currency") return finite(number) ?? textOrNull(text);
      return textOrNull(text);
    })();
    const numberFormat = type === "percentage" ? "0.00%" : type === "date" ? "dd/mm/yyyy" : undefined;
    return {
      value,
      ...(formula !== undefined && { formula }),
      ...(numberFormat !== undefined && { numberFormat }),
      ...(look !== undefined && { look }),
    };
  }

  /** The text of the cell's paragraphs; remarks and drawings in it are passed over. */
  private text(): string {
    const { cursor } = this;
    if (cursor.isEmpty) return "";
    const depth = cursor.depth;
    const paragraphs: string[] = [];
    while (cursor.nextInside(depth)) {
      if (cursor.qualifiedName === "text:p") paragraphs.push(this.paragraph());
      else cursor.skip();
    }
    return paragraphs.join("\n");
  }

  private paragraph(): string {
    const { cursor } = this;
    if (cursor.isEmpty) return "";
    const depth = cursor.depth;
    let text = "";
    while (cursor.next()) {
      text += cursor.text();
      if (!cursor.isOpen && cursor.depth < depth) break;
      if (!cursor.isOpen) continue;
      if (cursor.name === "s") text += " ".repeat(repeat("text:c", cursor, 1000));
      else if (cursor.name === "line-break") text += "\n";
      else if (cursor.name === "tab") text += " ";
    }
    return text;
  }
}

function isOutOfSight(cursor: XmlCursor): boolean {
  const visibility = cursor.attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}

function repeat(attribute: string, cursor: XmlCursor, most: number): number {
  const count = Number(cursor.attribute(attribute) ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, Math.max(1, most)) : 1;
}

function finite(value: string | undefined): number | null {
  const number = value === undefined ? NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}

/** "2021-06-30", "2021-06-30T08:00:00" as Excel's serial number. */
function serial(date: string | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(date ?? "");
  if (!match) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return (Date.UTC(year, month - 1, day, hour, minute) - EPOCH) / DAY;
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}
