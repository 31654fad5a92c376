import type { ICellData } from "@univerjs/presets";
import type { UniverParts } from "./univer";
import { typedCell } from "./typing";

/** Rows and columns that one paste may fill; more is no annex. */
const MOST_CELLS = 200_000;

/**
 * Pastes values only, read as if typed: Univer's own paste brings the formats and merges of the
 * source, which the file would not get, and reads "1.091" as English.
 */
export function pasteValuesOnly({ api }: UniverParts, container: HTMLElement): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // Univer would ask the clipboard API and swallow the browser's own paste event.
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "v") {
      if (isOurs(event.target, container)) event.stopImmediatePropagation();
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const workbook = api.getActiveWorkbook();
    const text = event.clipboardData?.getData("text/plain");
    if (!workbook || !text || !isOurs(event.target, container) || workbook.isCellEditing()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const target = workbook.getActiveRange();
    const sheet = workbook.getActiveSheet();
    const cells = clipboardCells(text);
    const height = Math.min(cells.length, sheet.getMaxRows() - (target?.getRow() ?? 0));
    const width = Math.min(cells[0]?.length ?? 0, sheet.getMaxColumns() - (target?.getColumn() ?? 0));
    if (!target || height * width === 0 || height * width > MOST_CELLS) return;
    sheet
      .getRange(target.getRow(), target.getColumn(), height, width)
      .setValues(cells.slice(0, height).map((row) => row.slice(0, width)));
  };
  window.addEventListener("keydown", onKey, true);
  window.addEventListener("paste", onPaste, true);
  return () => {
    window.removeEventListener("keydown", onKey, true);
    window.removeEventListener("paste", onPaste, true);
  };
}

/** Univer keeps the focus in a hidden editor, which may stand outside its container. */
function isOurs(target: EventTarget | null, container: HTMLElement): boolean {
  return (
    target instanceof Element &&
    (container.contains(target) || target.closest('[id^="univer-"], [data-u-comp]') !== null)
  );
}

/** Tab-separated lines as every spreadsheet puts them on the clipboard; all rows equally long. */
export function clipboardCells(text: string): ICellData[][] {
  const rows = text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => typedCell(row[column] ?? "")));
}
