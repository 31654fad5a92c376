import type { CellStyle as FileStyle } from "hucre";
import type { Steps } from "../../steps";
import { a1, quotedSheet } from "../../workbook/address";
import type { CellStyle, PlannedCell, SheetPlan } from "../../workbook/plan";
import {
  CELL_PADDING,
  DEFAULT_FONT,
  DEFAULT_SIZE,
  LONGEST_IN_TEXT_FORMAT,
  PLANNED_DIGIT,
} from "../../workbook/plannedCells";
import type { CellLook, SheetLook } from "./sheetLook";

/** The look of a sheet of ours, straight from its plan: the sheet that it replaces leaves nothing to be seen. */
export function* plannedLook(plan: SheetPlan): Steps<SheetLook> {
  const cells = new Map<string, CellLook>();
  const styles = new StyleShelf();
  for (const [row, planned] of plan.rows.entries()) {
    for (const cell of planned.cells) cells.set(`${row},${cell.column}`, cellLook(cell, styles));
    yield;
  }
  return {
    cells,
    rowDefs: new Map(plan.rows.flatMap(({ height }, row) => (height === undefined ? [] : [[row, { height }]]))),
    columns: plan.columnWidths.map((width) => ({ width: width + CELL_PADDING / PLANNED_DIGIT })),
    ...(plan.headerRows !== undefined && { freezePane: { rows: plan.headerRows } }),
  };
}

function cellLook({ value, style, link }: PlannedCell, styles: StyleShelf): CellLook {
  const isText = typeof value === "string" && value !== "" && value.length <= LONGEST_IN_TEXT_FORMAT;
  const format = isText ? "@" : typeof value === "string" ? undefined : style.numberFormat;
  return {
    style: styles.styled(style, format),
    ...(link && { hyperlink: { location: `${quotedSheet(link.sheet)}!${a1(link.row, link.column)}` } }),
  };
}

/** Plans share their styles among many cells: the looks do too. */
class StyleShelf {
  private readonly known = new Map<CellStyle, Map<string | undefined, FileStyle>>();

  styled(style: CellStyle, format: string | undefined): FileStyle {
    let looks = this.known.get(style);
    if (!looks) this.known.set(style, (looks = new Map()));
    let look = looks.get(format);
    if (!look) looks.set(format, (look = fileStyle(style, format)));
    return look;
  }
}

/** The style as it is read from a file. */
function fileStyle(style: CellStyle, format: string | undefined): FileStyle {
  const {
    font = DEFAULT_FONT,
    size = DEFAULT_SIZE,
    bold,
    italic,
    underline,
    colour,
    fill,
    border,
    align,
    verticalAlign,
    wrap,
  } = style;
  const line = { style: "thin" } as const;
  return {
    font: {
      name: font,
      size,
      ...(bold && { bold }),
      ...(italic && { italic }),
      ...(underline && { underline }),
      ...(colour !== undefined && { color: { rgb: colour } }),
    },
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(border && {
      border: border === "all" ? { top: line, right: line, bottom: line, left: line } : { bottom: line },
    }),
    alignment: {
      ...(align && { horizontal: align }),
      ...(verticalAlign && { vertical: verticalAlign }),
      ...(wrap && { wrapText: wrap }),
    },
    ...(format !== undefined && { numFmt: format }),
  };
}
