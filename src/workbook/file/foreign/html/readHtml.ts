import { Parser } from "htmlparser2";
import { WorkbookFailure } from "../../../failure";
import type { Area } from "../../../plainData";
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from "../../limits";
import { htmlText } from "../foreignKind";
import { ForeignCells, type ForeignCell, type ForeignBook, type ForeignSheet } from "../foreignSheet";

/** Text blocks: what follows stands on a line of its own. */
const BLOCKS = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "center", "caption", "title"]);
const UNSEEN = new Set(["script", "style", "head", "xml", "noscript"]);
/** A count typed as text; HTML knows no other numbers, so this is one. Fractions keep their text. */
const COUNT = /^(?:\d{1,15}|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*)$/;

/**
 * The tables of an HTML page, one below the other on one sheet, with the texts between them as lines: a portal's export
 * has its title in a heading or in a table of its own. Of tables in tables the innermost count.
 * @throws WorkbookFailure `not-a-workbook` where the page has no table, `too-large`
 */
export function readHtml(bytes: Uint8Array): ForeignBook {
  const page = new Page();
  const parser = new Parser(page, { decodeEntities: true, lowerCaseTags: true });
  parser.write(htmlText(bytes));
  parser.end();
  if (page.tables === 0) throw new WorkbookFailure("not-a-workbook");
  const sheet: ForeignSheet = {
    name: "Sheet1",
    visibility: "visible",
    rows: page.cells.rows,
    merges: page.merges,
    widths: new Map(),
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
  return { sheets: [sheet], names: [] };
}

interface OpenCell {
  readonly isHeading: boolean;
  readonly across: number;
  readonly down: number;
}

/** What the parser calls while it goes through the page. */
class Page {
  readonly cells = new ForeignCells();
  readonly merges: Area[] = [];
  tables = 0;
  private text = "";
  private unseen = 0;
  private row = 0;
  private column = 0;
  private cell: OpenCell | null = null;
  private inRow = false;
  /** Column → first row that no cell from above reaches into. */
  private freeFrom = new Map<number, number>();

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    if (UNSEEN.has(name)) this.unseen++;
    else if (name === "table") this.startTable();
    else if (name === "tr") this.startRow();
    else if (name === "td" || name === "th") this.startCell(name === "th", attributes);
    else if (name === "br") this.text += "\n";
    else if (BLOCKS.has(name)) this.breakLine();
  }

  ontext(text: string): void {
    // a page's own line breaks are but spaces
    if (this.unseen === 0) this.text += text.replace(/\s+/g, " ");
  }

  onclosetag(name: string): void {
    if (UNSEEN.has(name)) this.unseen = Math.max(0, this.unseen - 1);
    else if (name === "td" || name === "th") this.endCell();
    else if (name === "tr") this.endRow();
    else if (name === "table") this.endTable();
    else if (BLOCKS.has(name)) this.breakLine();
  }

  private startTable(): void {
    this.tables++;
    // the text so far of an outer cell, or between tables
    this.cell = null;
    this.putLines();
    if (this.inRow) this.endRow();
    this.freeFrom = new Map();
  }

  private endTable(): void {
    this.endCell();
    this.endRow();
    this.putLines();
    this.freeFrom = new Map();
  }

  private startRow(): void {
    this.endCell();
    this.endRow();
    this.putLines();
    this.inRow = true;
    this.column = 0;
  }

  private endRow(): void {
    this.endCell();
    if (!this.inRow) return;
    this.inRow = false;
    this.nextRow();
  }

  private startCell(isHeading: boolean, { colspan, rowspan }: Readonly<Record<string, string>>): void {
    this.endCell();
    this.text = "";
    this.inRow = true;
    while ((this.freeFrom.get(this.column) ?? 0) > this.row) this.column++;
    this.cell = { isHeading, across: span(colspan, MAX_COLUMNS), down: span(rowspan, 1000) };
  }

  private endCell(): void {
    const { cell, row, column } = this;
    if (cell === null) return;
    this.cell = null;
    const value = valueOf(this.text);
    this.text = "";
    this.cells.put(row, column, { value, look: { boxed: true, ...(cell.isHeading && { bold: true }) } });
    const right = Math.min(MAX_COLUMNS - 1, column + cell.across - 1);
    if (cell.across > 1 || cell.down > 1) {
      if (this.merges.length >= MAX_MERGES) throw new WorkbookFailure("too-large");
      this.merges.push({ top: row, left: column, bottom: row + cell.down - 1, right });
    }
    if (cell.down > 1) for (let at = column; at <= right; at++) this.freeFrom.set(at, row + cell.down);
    this.column = right + 1;
  }

  /** Text outside cells becomes lines in the first column. */
  private putLines(): void {
    const lines = this.text.split("\n");
    this.text = "";
    for (const line of lines) {
      const value = line.replace(/[ \u00a0]+/g, " ").trim();
      if (value === "") continue;
      this.cells.put(this.row, 0, { value } satisfies ForeignCell);
      this.nextRow();
    }
  }

  private breakLine(): void {
    if (this.text.trim() !== "") this.text += "\n";
  }

  private nextRow(): void {
    if (++this.row >= MAX_ROWS) throw new WorkbookFailure("too-large");
  }
}

function valueOf(text: string): string | number | null {
  const shown = text
    .split("\n")
    .map((line) => line.replace(/[ \u00a0]+/g, " ").trim())
    .join("\n")
    .trim();
  if (shown === "") return null;
  return COUNT.test(shown) && !/^0\d/.test(shown) ? Number(shown.replace(/[.,]/g, "")) : shown;
}

function span(value: string | undefined, most: number): number {
  const count = Number.parseInt(value ?? "", 10);
  return Number.isNaN(count) ? 1 : Math.max(1, Math.min(most, count));
}
