import { a1Area } from "../address";
import type { Area } from "../plainData";
import { FONT_OF_CELL, RESPONSE_BUDGET } from "./blocks";
import type { CellGrid } from "./cellGrid";
import { looksLikeError, mayBeLegacy } from "./legacyFont";

/** Usual bytes of one cell's value type. */
const TYPE_OF_CELL = 10;

/** Strip of one column for which value types or fonts must still be asked. */
interface Strip {
  readonly grid: CellGrid;
  readonly area: Area;
  readonly what: "types" | "fonts";
}

interface Answer {
  readonly strip: Strip;
  readonly range: Excel.Range;
  readonly fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/**
 * Of a large workbook value types and fonts are not read with the values: here they are asked for in those columns
 * only where a text looks like an error, or like a legacy encoding. Usually there is none, and nothing is sent.
 */
export async function completeGrids(
  context: Excel.RequestContext,
  grids: readonly CellGrid[],
  hasMixedFonts: (sheetId: string) => boolean,
): Promise<CellGrid[]> {
  const strips = grids.flatMap((grid) => stripsOf(grid, hasMixedFonts(grid.block.sheetId)));
  const answers = await askAll(context, grouped(strips));
  return grids.map((grid) =>
    completed(
      grid,
      answers.filter(({ strip }) => strip.grid === grid),
    ),
  );
}

function stripsOf(grid: CellGrid, hasMixedFonts: boolean): Strip[] {
  const { area } = grid.block;
  const strips: Strip[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const some = (test: (value: unknown) => boolean): boolean =>
      grid.values.some((row) => test(row[column - area.left]));
    const strip = { grid, area: { ...area, left: column, right: column } };
    if (!grid.types && some(looksLikeError)) strips.push({ ...strip, what: "types" });
    if (!grid.fonts && hasMixedFonts && some((value) => typeof value === "string" && mayBeLegacy(value))) {
      strips.push({ ...strip, what: "fonts" });
    }
  }
  return strips;
}

/** Strips are no longer than a block, so each fits into one request. */
function grouped(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let room = 0;
  for (const strip of strips) {
    const rows = strip.area.bottom - strip.area.top + 1;
    const size = rows * (strip.what === "types" ? TYPE_OF_CELL : FONT_OF_CELL);
    if (groups.length === 0 || room < size) {
      groups.push([]);
      room = RESPONSE_BUDGET;
    }
    groups.at(-1)?.push(strip);
    room -= size;
  }
  return groups;
}

async function askAll(context: Excel.RequestContext, groups: readonly (readonly Strip[])[]): Promise<Answer[]> {
  const [group, ...rest] = groups;
  if (!group) return [];
  const answers = group.map((strip): Answer => {
    const range = context.workbook.worksheets.getItem(strip.grid.block.sheetId).getRange(a1Area(strip.area));
    if (strip.what === "types") range.load("valueTypes");
    const fonts = strip.what === "fonts" ? range.getCellProperties({ format: { font: { name: true } } }) : null;
    return { strip, range, fonts };
  });
  await context.sync();
  return [...answers, ...(await askAll(context, rest))];
}

function completed(grid: CellGrid, answers: readonly Answer[]): CellGrid {
  if (answers.length === 0) return grid;
  const blank = <T>(): (T | undefined)[][] => grid.values.map((row) => row.map(() => undefined));
  const types = grid.types ?? blank<string>();
  const fonts = grid.fonts ?? blank<string>();
  const filledTypes = types.map((row) => [...row]);
  const filledFonts = fonts.map((row) => [...row]);
  for (const { strip, range, fonts: asked } of answers) {
    const at = strip.area.left - grid.block.area.left;
    for (let offset = 0; offset < grid.values.length; offset++) {
      const typeRow = filledTypes[offset];
      const fontRow = filledFonts[offset];
      if (strip.what === "types" && typeRow) typeRow[at] = range.valueTypes[offset]?.[0];
      if (asked && fontRow) fontRow[at] = asked.value[offset]?.[0]?.format?.font?.name;
    }
  }
  return { ...grid, types: filledTypes, fonts: filledFonts };
}
