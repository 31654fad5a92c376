import { a1Area, columnLetters } from "../../../src/workbook/address";
import type { PlainCell, PlainSheet } from "../../../src/workbook/plainData";
import type { DrawnSheet } from "./build";

/** A sheet as text, for a person to see what failed. */
export function printSheet(sheet: PlainSheet): string {
  const rows = sheet.rows.map(
    ({ index, hidden, cells }) =>
      `${String(index + 1).padStart(4)}${hidden ? "h" : " "} ${cells.map(printCell).join(" | ")}`,
  );
  return [`[${sheet.name}]`, ...rows, `merges: ${sheet.merges.map(a1Area).join(" ")}`].join("\n");
}

function printCell({ column, value, formula, legacyFont }: PlainCell): string {
  const shown = typeof value === "string" ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value);
  return `${columnLetters(column)}:${shown}${formula === undefined ? "" : ` {=${formula}}`}${legacyFont === undefined ? "" : ` [${legacyFont}]`}`;
}

export function printDraw({ sheet, fileName, truth }: DrawnSheet): string {
  const columns = [...truth.columns].map(([measure, column]) => `${columnLetters(column)}=${measure}`).join(" ");
  return `${fileName} ${printSheet(sheet)}\ntruth: ${columns}; period ${JSON.stringify(truth.period)}`;
}
