import type { Area } from "../../../src/workbook/plainData";
import { PLAIN_FORMAT } from "../book/formats";
import type { Sheet } from "../book/book";
import { HostError, invalid } from "../hostError";
import { method, type Member } from "../hostObject";
import { checkSheet } from "./worksheet";

/** getCellProperties and its kin: fonts and hidden rows or columns; setCellProperties: hyperlinks. */
export function propertyMethods(sheet: Sheet, area: Area): Record<string, Member> {
  const font = (row: number, column: number): string => (sheet.cell(row, column)?.format ?? PLAIN_FORMAT).fontName;
  return {
    GetCellProperties: method(9, (wanted) => {
      only(wanted, ["format"]);
      return span(area.top, area.bottom, (row) =>
        span(area.left, area.right, (column) => ({ format: { font: { name: font(row, column) } } })),
      );
    }),
    GetRowProperties: method(9, (wanted) => {
      only(wanted, ["rowHidden"]);
      return span(area.top, area.bottom, (row) => ({ rowHidden: sheet.hiddenRows.has(row) }));
    }),
    GetColumnProperties: method(9, (wanted) => {
      only(wanted, ["columnHidden", "format"]);
      return span(area.left, area.right, (column) => ({
        ...(asks(wanted, "columnHidden") ? { columnHidden: sheet.hiddenColumns.has(column) } : {}),
        ...(asks(wanted, "format") ? { format: { font: { name: uniform(area, (row) => font(row, column)) } } } : {}),
      }));
    }),
    SetCellProperties: method(9, (cells) => {
      checkSheet(sheet);
      setHyperlinks(sheet, area, cells);
    }),
  };
}

function span<T>(first: number, last: number, of: (index: number) => T): T[] {
  return Array.from({ length: last - first + 1 }, (_, index) => of(first + index));
}

function uniform(area: Area, fontOf: (row: number) => string): string | null {
  const first = fontOf(area.top);
  for (let row = area.top + 1; row <= area.bottom; row++) if (fontOf(row) !== first) return null;
  return first;
}

function asks(wanted: unknown, key: string): boolean {
  return typeof wanted === "object" && wanted !== null && key in wanted;
}

function only(wanted: unknown, known: readonly string[]): void {
  if (typeof wanted !== "object" || wanted === null) throw invalid("properties");
  const unknown = Object.keys(wanted).find((key) => !known.includes(key));
  if (unknown) throw new HostError("NotImplemented", unknown);
  if (asks(wanted, "format") && JSON.stringify(wanted).includes('"format":{"font":{"name":true}}')) return;
  if (asks(wanted, "format")) throw new HostError("NotImplemented", "only font names are played");
}

function setHyperlinks(sheet: Sheet, area: Area, cells: unknown): void {
  const rows = area.bottom - area.top + 1;
  if (!Array.isArray(cells) || cells.length !== rows) throw invalid("shape");
  for (const [index, line] of cells.entries()) {
    if (!Array.isArray(line) || line.length !== area.right - area.left + 1) throw invalid("shape");
    for (const [offset, properties] of line.entries()) {
      if (typeof properties !== "object" || properties === null) throw invalid("properties");
      const unknown = Object.keys(properties as object).find((key) => key !== "hyperlink");
      if (unknown) throw new HostError("NotImplemented", unknown);
      if (asks(properties, "hyperlink")) {
        sheet.ensure(area.top + index, area.left + offset).hyperlink = (properties as { hyperlink: unknown }).hyperlink;
      }
    }
  }
}
