import type { Area } from "../plainData";
import type { CellStyle, PlannedRow } from "../plan";
import { DEFAULT_FONT, DEFAULT_SIZE } from "../plannedCells";
import { addressLists, cover } from "./cover";
import { BYTES_PER_STEP, type Pace } from "./pace";

const ALIGN = { left: "Left", center: "Center", right: "Right", justify: "Justify" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** One thing that some cells look like: which, and how it is set on their ranges. */
interface Look {
  readonly areas: readonly Area[];
  readonly set: (format: Excel.RangeFormat) => void;
}

/**
 * Fonts, fills, lines and alignment, property by property over as few ranges as there are values of it:
 * a list of thousands of rows takes as many calls as one of ten.
 */
export async function writeLook(sheet: Excel.Worksheet, rows: readonly PlannedRow[], pace: Pace): Promise<void> {
  for (const { areas, set } of [...textLooks(rows), ...borderLooks(rows)]) {
    for (const addresses of addressLists(areas)) {
      await pace.room(addresses.length + 6 * BYTES_PER_STEP);
      set(sheet.getRanges(addresses).format);
    }
  }
}

function textLooks(rows: readonly PlannedRow[]): Look[] {
  const fontOf = ({ font = DEFAULT_FONT }: CellStyle): string => font;
  const sizeOf = ({ size = DEFAULT_SIZE }: CellStyle): number => size;
  return [
    ...looks(rows, fontOf, (format, font) => (format.font.name = font)),
    ...looks(rows, sizeOf, (format, size) => (format.font.size = size)),
    ...looks(rows, flag("bold"), (format, bold) => (format.font.bold = bold)),
    ...looks(rows, flag("italic"), (format, italic) => (format.font.italic = italic)),
    ...looks(rows, flag("underline"), (format) => (format.font.underline = "Single")),
    // a link comes with Excel's own blue and line below: a planned colour is set after it
    ...looks(
      rows,
      (style) => style.colour,
      (format, colour) => (format.font.color = colour),
    ),
    ...looks(
      rows,
      (style) => style.fill,
      (format, fill) => (format.fill.color = fill),
    ),
    ...looks(
      rows,
      (style) => style.align,
      (format, align) => (format.horizontalAlignment = ALIGN[align]),
    ),
    ...looks(
      rows,
      (style) => style.verticalAlign,
      (format, align) => (format.verticalAlignment = VERTICAL[align]),
    ),
    ...looks(rows, flag("wrap"), (format, wrap) => (format.wrapText = wrap)),
  ];
}

function flag(key: "bold" | "italic" | "underline" | "wrap"): (style: CellStyle) => true | undefined {
  return (style) => (style[key] === true ? true : undefined);
}

function looks<T extends string | number | true>(
  rows: readonly PlannedRow[],
  of: (style: CellStyle) => T | undefined,
  set: (format: Excel.RangeFormat, value: T) => void,
): Look[] {
  const values = new Set(rows.flatMap((row) => row.cells.flatMap(({ style }) => of(style) ?? [])));
  return [...values].map((value) => ({
    areas: cover(rows, ({ style }) => of(style) === value),
    set: (format) => {
      set(format, value);
    },
  }));
}

/** Excel refuses an inside line where a block has no inside, so blocks of one row or column are set apart. */
function borderLooks(rows: readonly PlannedRow[]): Look[] {
  const groups = new Map<string, { edges: readonly Edge[]; areas: Area[] }>();
  for (const border of ["bottom", "all"] as const) {
    for (const area of cover(rows, ({ style }) => style.border === border)) {
      const edges = edgesOf(area, border);
      const group = groups.get(edges.join()) ?? { edges, areas: [] };
      group.areas.push(area);
      groups.set(edges.join(), group);
    }
  }
  return [...groups.values()].map(({ edges, areas }) => ({ areas, set: drawLines(edges) }));
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

function edgesOf(area: Area, border: "bottom" | "all"): Edge[] {
  const edges: Edge[] = border === "all" ? ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] : ["EdgeBottom"];
  if (area.top < area.bottom) edges.push("InsideHorizontal");
  if (border === "all" && area.left < area.right) edges.push("InsideVertical");
  return edges;
}

function drawLines(edges: readonly Edge[]): (format: Excel.RangeFormat) => void {
  return ({ borders }) => {
    for (const edge of edges) borders.getItem(edge as Excel.BorderIndex).style = "Continuous";
  };
}
