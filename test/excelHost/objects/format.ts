import type { Area } from "../../../src/workbook/plainData";
import { cellCount, cellsOf, intersect, isUnbounded } from "../book/areas";
import type { Sheet } from "../book/book";
import { PLAIN_FORMAT, type Border, type CellFormat } from "../book/formats";
import { denied, HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject, type Member } from "../hostObject";

/** Excel's own limit. */
const HIGHEST_ROW = 409;
const WIDEST_COLUMN = 255 * 7;
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

/** Format of a Range or of RangeAreas. */
export function formatObject(sheet: Sheet, areas: readonly Area[]): HostObject {
  const property = (key: keyof CellFormat, check: (value: unknown) => boolean): Member =>
    scalar(
      1,
      () => common(sheet, areas, (format) => format[key]),
      (value) => {
        if (!check(value)) throw invalid(key);
        change(sheet, areas, (format) => ({ ...format, [key]: value }));
      },
    );
  const oneOf =
    (...known: string[]) =>
    (value: unknown) =>
      typeof value === "string" && known.includes(value);
  return object("RangeFormat", {
    HorizontalAlignment: property("horizontal", oneOf("General", "Left", "Center", "Right", "Justify")),
    VerticalAlignment: property("vertical", oneOf("Top", "Center", "Bottom", "Justify")),
    WrapText: property("wrap", isBoolean),
    RowHeight: size(sheet.rowHeights, areas, "rows", HIGHEST_ROW, sheet),
    ColumnWidth: size(sheet.columnWidths, areas, "columns", WIDEST_COLUMN, sheet),
    AutofitRows: method(2, () => {
      checkFormat(sheet);
      for (const area of areas) for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.delete(row);
    }),
    Font: navigation(1, () =>
      object("RangeFont", {
        Name: property("fontName", (value) => typeof value === "string" && value !== ""),
        Size: property("fontSize", (value) => typeof value === "number" && value >= 1 && value <= 409),
        Bold: property("bold", isBoolean),
        Italic: property("italic", isBoolean),
        Underline: property("underline", oneOf("None", "Single", "Double")),
        Color: property("fontColor", isColour),
      }),
    ),
    Fill: navigation(1, () => object("RangeFill", { Color: property("fill", isColour) })),
    Protection: navigation(2, () => object("FormatProtection", { Locked: property("locked", isBoolean) })),
    Borders: navigation(1, () => ({
      ...object("RangeBorderCollection", {}),
      item: (edge) => borderObject(sheet, areas, edge),
    })),
  });
}

function object(type: string, members: Record<string, Member>): HostObject {
  return { type, identity: {}, members };
}

function isBoolean(value: unknown): boolean {
  return typeof value === "boolean";
}

export function isColour(value: unknown): boolean {
  return typeof value === "string" && /^#[0-9A-Fa-f]{6}$/.test(value);
}

function checkFormat(sheet: Sheet): void {
  if (sheet.isProtected) throw denied("the sheet is protected");
}

/** The value that all cells share, else null. */
function common(sheet: Sheet, areas: readonly Area[], of: (format: CellFormat) => unknown): unknown {
  const values = new Set<unknown>();
  for (const area of areas) {
    const part = intersect(area, sheet.usedArea(false) ?? area);
    if (!part || cellCount(part) < cellCount(area)) values.add(of(PLAIN_FORMAT));
    if (part)
      for (const [row, column] of cellsOf(part)) values.add(of(sheet.cell(row, column)?.format ?? PLAIN_FORMAT));
  }
  return values.size === 1 ? [...values][0] : null;
}

function change(
  sheet: Sheet,
  areas: readonly Area[],
  to: (format: CellFormat, row: number, column: number, area: Area) => CellFormat,
): void {
  checkFormat(sheet);
  for (const area of areas) {
    if (isUnbounded(area)) throw new HostError("NotImplemented", "formats of whole rows or columns");
    for (const [row, column] of cellsOf(area)) {
      const cell = sheet.ensure(row, column);
      cell.format = to(cell.format, row, column, area);
    }
  }
}

function size(
  sizes: Map<number, number>,
  areas: readonly Area[],
  which: "rows" | "columns",
  most: number,
  sheet: Sheet,
): Member {
  return scalar(
    1,
    () => null,
    (points) => {
      checkFormat(sheet);
      if (typeof points !== "number" || points < 0 || points > most) throw invalid(which);
      for (const area of areas) {
        const [first, last] = which === "rows" ? [area.top, area.bottom] : [area.left, area.right];
        for (let index = first; index <= last; index++) sizes.set(index, points);
      }
    },
  );
}

/** The cells that a border of the area touches, and the edge it is for each of them. */
function borderObject(sheet: Sheet, areas: readonly Area[], edge: unknown): HostObject {
  const edges: Record<string, (row: number, column: number, area: Area) => string[]> = {
    EdgeTop: (row, _, area) => (row === area.top ? ["EdgeTop"] : []),
    EdgeBottom: (row, _, area) => (row === area.bottom ? ["EdgeBottom"] : []),
    EdgeLeft: (_, column, area) => (column === area.left ? ["EdgeLeft"] : []),
    EdgeRight: (_, column, area) => (column === area.right ? ["EdgeRight"] : []),
    InsideHorizontal: (row, _, area) => [
      ...(row > area.top ? ["EdgeTop"] : []),
      ...(row < area.bottom ? ["EdgeBottom"] : []),
    ],
    InsideVertical: (_, column, area) => [
      ...(column > area.left ? ["EdgeLeft"] : []),
      ...(column < area.right ? ["EdgeRight"] : []),
    ],
  };
  const touched = edges[String(edge)];
  if (!touched) throw invalid("border index");
  const set = (part: Partial<Border>): void => {
    checkInside(String(edge), areas);
    change(sheet, areas, (format, row, column, area) => {
      const borders = { ...format.borders };
      for (const side of touched(row, column, area)) {
        borders[side] = { style: "Continuous", color: "#000000", ...borders[side], ...part };
      }
      return { ...format, borders };
    });
  };
  return object("RangeBorder", {
    Style: scalar(
      1,
      () => null,
      (style) => {
        if (!LINE_STYLES.includes(String(style))) throw invalid("line style");
        set({ style: String(style) });
      },
    ),
    Color: scalar(
      1,
      () => null,
      (color) => {
        if (!isColour(color)) throw invalid("colour");
        set({ color: String(color) });
      },
    ),
  });
}

/** Excel refuses an inside border where there is no inside. */
function checkInside(edge: string, areas: readonly Area[]): void {
  const flat = areas.some((area) =>
    edge === "InsideHorizontal" ? area.top === area.bottom : edge === "InsideVertical" && area.left === area.right,
  );
  if (flat) throw new HostError("GeneralException", "no inside border there");
}
