import type { Area } from "../plainData";

/** Excel on the web refuses more than 5 MB a response; with this much of it planned for, estimates may be off by a quarter. */
export const RESPONSE_BUDGET = 4_000_000;

/** Excel answers null, without an error, for a range of more cells. */
const MOST_CELLS = 5_000_000;

/** Usual bytes of one cell's value, formula and number format in a response. */
const LEAN_CELL = 28;
/** With its value type as well. */
const FULL_CELL = 45;
/** `{"format":{"font":{"name":"Times New Roman"}}}` */
export const FONT_OF_CELL = 50;
/** `{"rowHidden":false}` */
const HIDDEN_OF_ROW = 20;

/** Part of a sheet that is read in one piece. */
export interface Block {
  readonly sheetId: string;
  readonly area: Area;
  /** Value types too: they tell an error from a text such as "#N/A". */
  readonly withTypes: boolean;
  /** Each cell's font too. */
  readonly withFonts: boolean;
  readonly withHiddenRows: boolean;
}

export interface SheetToRead {
  readonly sheetId: string;
  readonly used: Area;
  readonly hasMixedFonts: boolean;
  readonly hasHiddenRows: boolean;
}

/** Small workbooks are read in full; in large ones value types and fonts are asked for afterwards, where they matter. */
export interface ReadPlan {
  /** Each group is one request. */
  readonly groups: readonly (readonly Block[])[];
  readonly isLean: boolean;
}

/** Cuts the sheets into blocks of whole rows and puts as many of them into one request as `budget` bytes allow. */
export function planBlocks(sheets: readonly SheetToRead[], budget: number = RESPONSE_BUDGET): ReadPlan {
  const fullSize = sheets.reduce((sum, sheet) => sum + cells(sheet.used) * bytesPerCell(sheet, false), 0);
  const isLean = fullSize > budget;
  const groups: Block[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const columns = sheet.used.right - sheet.used.left + 1;
    const rowBytes = columns * bytesPerCell(sheet, isLean) + (sheet.hasHiddenRows ? HIDDEN_OF_ROW : 0);
    const mostRows = Math.max(1, Math.floor(MOST_CELLS / columns));
    for (let top = sheet.used.top; top <= sheet.used.bottom;) {
      if (groups.length === 0 || room < rowBytes) {
        groups.push([]);
        room = budget;
      }
      const fitting = Math.max(1, Math.min(mostRows, Math.floor(room / rowBytes)));
      const bottom = Math.min(sheet.used.bottom, top + fitting - 1);
      groups.at(-1)?.push(blockOf(sheet, { ...sheet.used, top, bottom }, isLean));
      room -= (bottom - top + 1) * rowBytes;
      top = bottom + 1;
    }
  }
  return { groups, isLean };
}

function blockOf(sheet: SheetToRead, area: Area, isLean: boolean): Block {
  return {
    sheetId: sheet.sheetId,
    area,
    withTypes: !isLean,
    withFonts: !isLean && sheet.hasMixedFonts,
    withHiddenRows: sheet.hasHiddenRows,
  };
}

function bytesPerCell(sheet: SheetToRead, isLean: boolean): number {
  return isLean ? LEAN_CELL : FULL_CELL + (sheet.hasMixedFonts ? FONT_OF_CELL : 0);
}

function cells(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}
