import { openFileWorkbook, type FileWorkbook } from "../../../../src/workbook/file/fileWorkbook";
import type { PlannedCell, SheetPlan } from "../../../../src/workbook/plan";
import { expectWellFormed, partText, xmlDocument } from "./inspect";
import { smallWorkbook, type SmallWorkbook } from "./parts";
import { reportSheet, sheetsOnly } from "./plans";

export const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
export const TAG = "TongHopTTHC.BaoCao";

export async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook(bytes, "biểu.xlsx");
}

export async function withReport(
  workbook: SmallWorkbook,
  plan: SheetPlan = reportSheet(),
): Promise<{ name: string | undefined; bytes: Uint8Array }> {
  const file = await opened(smallWorkbook(workbook));
  const { sheetNames } = await file.apply(sheetsOnly(plan));
  const bytes = await file.save();
  expectWellFormed(bytes);
  return { name: sheetNames.report, bytes };
}

export function tabs(bytes: Uint8Array): (string | null)[] {
  return [...xmlDocument(partText(bytes, "xl/workbook.xml")).getElementsByTagNameNS("*", "sheet")].map((tab) =>
    tab.getAttribute("name"),
  );
}

export function definedNames(bytes: Uint8Array): string[][] {
  const names = xmlDocument(partText(bytes, "xl/workbook.xml")).getElementsByTagNameNS("*", "definedName");
  return [...names].map((name) => [
    name.getAttribute("name") ?? "",
    name.getAttribute("localSheetId") ?? "",
    name.textContent ?? "",
  ]);
}

/** The part of our sheet where the workbook had one sheet before. */
export const OURS = "xl/worksheets/sheet2.xml";

export function ours(bytes: Uint8Array): Element {
  return xmlDocument(partText(bytes, OURS)).documentElement;
}

export function texts(cells: readonly PlannedCell["value"][]): SheetPlan {
  return reportSheet({
    rows: cells.map((value) => ({ cells: [{ column: 0, value, style: {} }] })),
    merges: [],
  });
}

/** Style of a cell in styles.xml, with what its parts say. */
export function look(
  bytes: Uint8Array,
  address: string,
): { xf: string; font: string; fill: string; border: string; format: string } {
  const cell = [...ours(bytes).getElementsByTagName("c")].find((candidate) => candidate.getAttribute("r") === address);
  const styles = xmlDocument(partText(bytes, "xl/styles.xml"));
  const item = (list: string, at: string | null): Element | undefined =>
    styles.getElementsByTagName(list)[0]?.children[Number(at)];
  const xf = item("cellXfs", cell?.getAttribute("s") ?? null);
  const id = xf?.getAttribute("numFmtId") ?? "";
  const custom = [...styles.getElementsByTagName("numFmt")].find((format) => format.getAttribute("numFmtId") === id);
  const bare = (element: Element | undefined): string => (element?.outerHTML ?? "").replace(/ xmlns="[^"]*"/g, "");
  return {
    xf: bare(xf),
    font: bare(item("fonts", xf?.getAttribute("fontId") ?? null)),
    fill: bare(item("fills", xf?.getAttribute("fillId") ?? null)),
    border: bare(item("borders", xf?.getAttribute("borderId") ?? null)),
    format: custom?.getAttribute("formatCode") ?? id,
  };
}
