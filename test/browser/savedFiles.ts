import { strFromU8, unzipSync } from "fflate";
import type { Download } from "playwright-core";
import { readFile } from "node:fs/promises";
import { cellAt } from "../../src/workbook/cells";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { CellValue, PlainWorkbook } from "../../src/workbook/plainData";
import { parseA1 } from "../../src/workbook/address";

/** A workbook that the page has handed out. */
export async function savedWorkbook(download: Download): Promise<PlainWorkbook> {
  const workbook = await openFileWorkbook(await readFile(await download.path()), download.suggestedFilename());
  return workbook.read();
}

export function valueAt(workbook: PlainWorkbook, sheet: string, address: string): CellValue | undefined {
  const plain = workbook.sheets.find(({ name }) => name === sheet);
  const place = parseA1(address);
  return plain && place ? cellAt(plain, place.row, place.column)?.value : undefined;
}

/** The text of a .docx that the page has handed out. */
export async function savedDocumentText(download: Download): Promise<string> {
  const parts = unzipSync(await readFile(await download.path()));
  return strFromU8(parts["word/document.xml"]!).replace(/<[^>]+>/g, "");
}
