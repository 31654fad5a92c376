import { a1, type CellRef } from "../address";
import { cellAt } from "../cells";
import { WorkbookFailure } from "../failure";
import type { PlainSheet } from "../plainData";
import type { TakeBack } from "../port";
import { plainText } from "./fingerprint";
import { inExcel } from "./inExcel";
import { looksLikeError } from "./legacyFont";
import { entryOf } from "./writeContent";

/** What a cell holds, as far as it takes to put it back. */
interface CellContent {
  readonly value: unknown;
  readonly formula: unknown;
  readonly numberFormat: string;
}

/**
 * Puts a value into one cell: a number into a cell formatted as text gets a number's format, so that it counts as one.
 * @param before the sheet as it was read: a cell that holds something else now is left alone
 * @returns how to take it back
 * @throws WorkbookFailure `changed-meanwhile`, `sheet-gone`, `sheet-protected`, `range-conflict`
 */
export async function writeCell(
  key: string,
  cell: CellRef,
  value: number | string | null,
  before: PlainSheet | null,
): Promise<TakeBack> {
  const old = await inExcel((context) => contentOf(context, key, cell));
  if (before && plainText(cellAt(before, cell.row, cell.column)?.value ?? null) !== old.value) throw changed(cell);
  const isNumberAsText = typeof value === "number" && old.numberFormat === "@";
  await putOrRestore(key, cell, old, {
    numberFormat: isNumberAsText ? "General" : old.numberFormat,
    entry: entryFor(value),
  });
  return async () => {
    const now = await inExcel((context) => contentOf(context, key, cell));
    if (now.value !== (value ?? "")) throw changed(cell);
    await putOrRestore(key, cell, now, { numberFormat: old.numberFormat, entry: entryOfOld(old) });
  };
}

/** Words as they are; any other text so that it stays a text. */
function entryFor(value: number | string | null): string | number {
  return typeof value === "string" && !/^\p{L}[\p{L} ]*$/u.test(value) ? `'${value}` : (value ?? "");
}

async function contentOf(context: Excel.RequestContext, key: string, cell: CellRef): Promise<CellContent> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(key);
  sheet.load("name");
  sheet.protection.load("protected");
  const range = sheet.getRange(a1(cell.row, cell.column));
  range.load("values,formulas,numberFormat,format/protection/locked");
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookFailure("sheet-gone", { sheet: cell.sheet });
  if (sheet.protection.protected && range.format.protection.locked) {
    throw new WorkbookFailure("sheet-protected", { sheet: cell.sheet });
  }
  return {
    value: range.values[0]?.[0],
    formula: range.formulas[0]?.[0],
    numberFormat: String(range.numberFormat[0]?.[0]),
  };
}

interface CellEntry {
  readonly numberFormat: string;
  readonly entry: unknown;
}

/** A write that fails half-way is taken back: the cell ends up with one or the other. */
async function putOrRestore(key: string, cell: CellRef, old: CellContent, entry: CellEntry): Promise<void> {
  try {
    await put(key, cell, old.numberFormat, entry);
  } catch (error) {
    await put(key, cell, null, { numberFormat: old.numberFormat, entry: entryOfOld(old) }).catch(() => undefined);
    throw error;
  }
}

/** `present`: the number format there is, null where that is not known. */
async function put(
  key: string,
  cell: CellRef,
  present: string | null,
  { numberFormat, entry }: CellEntry,
): Promise<void> {
  await inExcel(async (context) => {
    const range = context.workbook.worksheets.getItem(key).getRange(a1(cell.row, cell.column));
    if (numberFormat !== present) range.numberFormat = [[numberFormat]];
    range.values = [[entry]];
    await context.sync();
  });
}

/** A formula goes back as the formula it was; a text keeps being text even where it looks like a number. */
function entryOfOld({ value, formula, numberFormat }: CellContent): unknown {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value !== "string" || value === "" || looksLikeError(value)) return value;
  return numberFormat === "@" ? entryOf({ value }) : `'${value}`;
}

function changed(cell: CellRef): WorkbookFailure {
  return new WorkbookFailure("changed-meanwhile", { sheet: cell.sheet, cell: a1(cell.row, cell.column) });
}
