import type { RowRole, UnitKind } from "../../../src/annex/annex";
import type { Measure } from "../../../src/annex/measures";
import type { Period } from "../../../src/annex/period/period";
import { columnLetters } from "../../../src/workbook/address";
import type { PlainSheet } from "../../../src/workbook/plainData";
import { drawBody, type BodyDraw, type BodyRow } from "./body";
import { Canvas } from "./canvas";
import { Dice } from "./dice";
import { toneless, type Encoding } from "./encode";
import { blemished, typedCount, type Blemish, type Counts, type NumberStyle, type ZeroStyle } from "./figures";
import { paintFoot, paintHead, type FrameDraw } from "./frame";
import { paintList } from "./listBelow";
import { drawHeader, type ColumnUse, type LayoutDraw, type Share } from "./layout";
import { columnUses, paintHeader, type HeaderDraw } from "./paintHeader";
import { paintExtra, paintRate } from "./paintCells";
import { drawPeriod, type PeriodPlace } from "./period";
import { withPeriodsBeside } from "./periodsBeside";

/**
 * Each unit on further lines, online and in person: two under a merged label, or two labelled ones below the unit's own
 * row, which holds their sums or nothing but the name.
 */
export type Lines = "no" | "merged" | "labelled" | "bare";

/** Everything that makes a sheet: the same draw gives the same sheet. */
export interface SheetDraw {
  readonly seed: number;
  readonly layout: LayoutDraw;
  readonly header: HeaderDraw;
  readonly body: BodyDraw;
  readonly frame: FrameDraw;
  readonly period: PeriodPlace;
  readonly encoding: Encoding;
  readonly numbers: NumberStyle;
  readonly zeros: ZeroStyle;
  readonly formulas: "none" | "cached" | "uncached";
  readonly blemishes: readonly { readonly at: number; readonly column: number; readonly blemish: Blemish }[];
  readonly hidden: boolean;
  readonly lines: Lines;
}

export interface TrueRow {
  readonly row: number;
  readonly role: RowRole;
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly figures: ReadonlyMap<Measure, number | null>;
}

/** What must be read of a drawn sheet. */
export interface Truth {
  readonly columns: ReadonlyMap<Measure, number>;
  readonly rows: readonly TrueRow[];
  readonly period: Period | null;
}

export interface DrawnSheet {
  readonly sheet: PlainSheet;
  readonly fileName: string;
  readonly truth: Truth;
}

/** Rows that a unit takes. */
const LINES_HIGH: Readonly<Record<Lines, number>> = { no: 1, merged: 2, labelled: 3, bare: 3 };
const LINE_LABELS: readonly (readonly string[])[] = [
  ["- Trực tuyến", "- Trực tiếp"],
  ["+ Hồ sơ trực tuyến", "+ Hồ sơ trực tiếp, bưu chính"],
  ["Trực tuyến", "Trực tiếp, dịch vụ bưu chính"],
  ["Trong đó: Nộp trực tuyến", "Nộp trực tiếp"],
  ["a) Trực tuyến", "b) Trực tiếp, BCCI"],
];

interface Painting {
  readonly canvas: Canvas;
  readonly dice: Dice;
  readonly draw: SheetDraw;
  readonly uses: readonly ColumnUse[];
  readonly left: number;
  readonly hiddenRows: Set<number>;
  units: number;
}

export function buildSheet(draw: SheetDraw): DrawnSheet {
  const dice = new Dice(draw.seed);
  const canvas = new Canvas();
  const period = drawPeriod(dice, draw.period);
  const lines = draw.body.structure === "flat" ? draw.lines : "no";
  const header = drawHeader(dice, draw.layout, lines === "merged");
  const nodes =
    draw.layout.flat === "no" ? withPeriodsBeside(dice, header, period.period, draw.layout.periods) : header;
  const uses = columnUses(nodes);
  const left = draw.frame.left;
  const painting: Painting = { canvas, dice, draw, uses, left, hiddenRows: new Set(), units: 0 };
  const top = paintHead(canvas, dice, draw.frame, period.title, uses.length);
  let row = top + paintHeader(canvas, dice, nodes, draw.header, top, left);
  const truth: TrueRow[] = [];
  const body = drawBody(dice, draw.body, draw.layout, lines !== "no");
  const unitRows: number[] = [];
  for (const item of body) {
    if (item.is === "header") row += paintHeader(canvas, dice, nodes, draw.header, row, left);
    else if (item.is === "spacer") row++;
    else if (item.is === "aside") paintAside(painting, row++, item.label);
    else if (item.is === "silent") paintSilent(painting, row++, item.ordinal, item.label);
    else if (item.is === "label") paintLabel(painting, row++, item.ordinal, item.label);
    else if (item.is === "unit") {
      truth.push(...paintUnit(painting, row, item, lines));
      unitRows.push(row);
      row += LINES_HIGH[lines];
    } else
      truth.push(paintSum(painting, row++, item, lines !== "no" || draw.body.structure !== "flat" ? [] : unitRows));
  }
  const below = draw.frame.list ? paintList(canvas, dice, row + 1, left) : row;
  paintFoot(canvas, dice, draw.frame, below, uses.length, draw.body.total === "bottom" && !draw.body.asides);
  const hiddenColumns = new Set(draw.hidden && dice.chance(0.5) ? [left + uses.length - 1] : []);
  return {
    sheet: canvas.sheet(period.sheet, draw.encoding, { rows: painting.hiddenRows, columns: hiddenColumns }),
    fileName: period.file,
    truth: {
      columns: new Map(
        uses.flatMap((use, at) =>
          use.is === "measure" && use.share !== "rest" ? [[use.measure, left + at] as const] : [],
        ),
      ),
      rows: truth
        .filter(({ figures }) => [...figures.values()].some((value) => value !== null))
        .map((found) => (draw.encoding === "toneless" ? { ...found, name: toneless(found.name) } : found)),
      period: period.period,
    },
  };
}

function paintLabel({ canvas, uses, left, dice }: Painting, row: number, ordinal: string, label: string): void {
  const unit = uses.findIndex((use) => use.is === "unit");
  const hasOrdinal = uses[0]?.is === "ordinal";
  if (ordinal !== "" && hasOrdinal) {
    canvas.put(row, left, ordinal);
    canvas.put(row, left + unit, label);
    return;
  }
  canvas.put(row, left, ordinal === "" ? label : `${ordinal}. ${label}`);
  if (dice.chance(0.7)) canvas.merge(row, left, row, left + uses.length - 1);
}

/** A unit that did not report, or a remark between the rows. */
function paintSilent({ canvas, uses, left }: Painting, row: number, ordinal: number | "", label: string): void {
  if (ordinal !== "" && uses[0]?.is === "ordinal") canvas.put(row, left, ordinal);
  canvas.put(row, left + uses.findIndex((use) => use.is === "unit"), label);
}

function paintAside({ canvas, uses, left, dice }: Painting, row: number, label: string): void {
  canvas.put(row, left + uses.findIndex((use) => use.is === "unit"), label);
  uses.forEach((use, at) => {
    if (use.is === "measure") canvas.put(row, left + at, dice.int(0, 5000) / dice.pick([1, 100]));
  });
}

function paintUnit(
  painting: Painting,
  row: number,
  { ordinal, unit, counts, parts }: Extract<BodyRow, { is: "unit" }>,
  lines: Lines,
): TrueRow[] {
  const { canvas, uses, left, draw, dice } = painting;
  const at = painting.units++;
  if (draw.hidden && dice.chance(0.2)) painting.hiddenRows.add(row);
  uses.forEach((use, index) => {
    const column = left + index;
    if (use.is === "ordinal") canvas.put(row, column, ordinal === "" ? null : ordinal);
    if (use.is === "unit") canvas.put(row, column, unit.label);
    if (lines === "merged" && (use.is === "ordinal" || use.is === "unit")) canvas.merge(row, column, row + 1, column);
    if (use.is === "line") ["Trực tuyến", "Trực tiếp"].forEach((text, line) => canvas.put(row + line, column, text));
    if (use.is === "extra") paintExtra(canvas, dice, row, column, use.holds);
  });
  const figures =
    lines === "no" || lines === "labelled" ? paintFigures(painting, row, counts, lines === "no" ? at : -1) : null;
  const below = lines === "no" ? [] : paintLines(painting, lines === "merged" ? row : row + 1, parts, lines);
  return [{ row, role: unit.role, name: unit.name, kind: unit.kind, figures: figures ?? summed(below) }];
}

function paintLines(
  painting: Painting,
  row: number,
  parts: readonly Counts[],
  lines: Lines,
): readonly ReadonlyMap<Measure, number | null>[] {
  const { canvas, uses, left, dice } = painting;
  const unit = uses.findIndex((use) => use.is === "unit");
  const labels = dice.pick(LINE_LABELS);
  return parts.map((part, line) => {
    if (lines !== "merged") canvas.put(row + line, left + unit, labels[line] ?? "");
    return paintFigures(painting, row + line, part, -1);
  });
}

function summed(lines: readonly ReadonlyMap<Measure, number | null>[]): Map<Measure, number | null> {
  const figures = new Map<Measure, number | null>();
  for (const [line, part] of lines.entries()) {
    for (const [measure, value] of part) {
      const before = line === 0 || measure === "onTimeRate" ? null : (figures.get(measure) ?? null);
      if (line === 0 || measure !== "onTimeRate") figures.set(measure, before === null ? value : before + (value ?? 0));
    }
  }
  return figures;
}

function paintSum(
  painting: Painting,
  row: number,
  item: Extract<BodyRow, { is: "sum" }>,
  unitRows: readonly number[],
): TrueRow {
  const { canvas, uses, left, dice } = painting;
  const unit = uses.findIndex((use) => use.is === "unit");
  const hasOrdinal = uses[0]?.is === "ordinal";
  if (item.ordinal !== "" && hasOrdinal) canvas.put(row, left, item.ordinal);
  const first = item.labelFirst && hasOrdinal && item.ordinal === "";
  canvas.put(row, first ? left : left + unit, item.label === "" ? null : item.label);
  if (first && dice.chance(0.7)) canvas.merge(row, left, row, left + unit);
  return {
    row,
    role: item.role,
    name: item.label,
    kind: null,
    figures: paintFigures(painting, row, item.counts, -1, unitRows),
  };
}

function paintFigures(
  painting: Painting,
  row: number,
  counts: Counts,
  unitAt: number,
  sumOver: readonly number[] = [],
): Map<Measure, number | null> {
  const { canvas, uses, left, draw, dice } = painting;
  const figures = new Map<Measure, number | null>();
  uses.forEach((use, index) => {
    if (use.is !== "measure") return;
    const column = left + index;
    if (use.measure === "onTimeRate") {
      figures.set("onTimeRate", paintRate(canvas, row, column, counts, draw.seed));
      return;
    }
    const count = shareOf(counts[use.measure], use.share);
    const wrong =
      use.share === undefined
        ? draw.blemishes.find((found) => found.at === unitAt && found.column === index)
        : undefined;
    const shown = wrong ? blemished(wrong.blemish, count) : typedCount(count, draw.numbers, draw.zeros);
    const sum = sumFormula(sumOver, column);
    // a total computed by the sheet passes over text: only plain numbers give it the rows' sum
    const computable =
      sum !== null &&
      draw.numbers === "numbers" &&
      draw.zeros === "zero" &&
      draw.blemishes.length === 0 &&
      !draw.body.repeatHeader;
    if (draw.formulas === "uncached" && computable) canvas.put(row, column, null, { formula: sum });
    else if (draw.formulas !== "none" && sum !== null) canvas.put(row, column, count, { formula: sum });
    else canvas.put(row, column, shown.typed, dice.chance(0.1) ? { numberFormat: "#,##0" } : {});
    const value = draw.formulas !== "none" && sum !== null ? count : shown.value;
    const before = use.share === "rest" ? (figures.get(use.measure) ?? null) : null;
    figures.set(use.measure, before === null ? value : value === null ? before : before + value);
  });
  return figures;
}

function shareOf(count: number, share: Share | undefined): number {
  const first = Math.floor(count / 3);
  return share === undefined ? count : share === "first" ? first : count - first;
}

function sumFormula(rows: readonly number[], column: number): string | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined || rows.length < 2) return null;
  const letters = columnLetters(column);
  return `SUM(${letters}${first + 1}:${letters}${last + 1})`;
}
