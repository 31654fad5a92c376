import type { Annex } from "../../src/annex/annex";
import { SURE_COLUMN } from "../../src/annex/annex";
import { examineSheet } from "../../src/annex/readAnnex";
import { columnLetters } from "../../src/workbook/address";
import { sheetOf, type TypedCell } from "../sheetOf";

/** A table under a title; ">" continues the heading on its left, "^" the one above. */
export function examined(title: string, header: readonly string[], rows: readonly (readonly TypedCell[])[]) {
  const lines = header.map((line) => line.split("|").map((text) => text.trim()));
  const merges = lines.flatMap((line, row) =>
    line.flatMap((text, column) => {
      if (text === ">" || text === "^") return [];
      let [right, bottom] = [column, row];
      while (line[right + 1] === ">") right++;
      while (lines[bottom + 1]?.[column] === "^") bottom++;
      return right === column && bottom === row
        ? []
        : [`${columnLetters(column)}${row + 2}:${columnLetters(right)}${bottom + 2}`];
    }),
  );
  const cells = lines.map((line) => line.map((text) => (text === ">" || text === "^" ? null : text)));
  return examineSheet(sheetOf("Sheet1", [[title], ...cells, ...rows], merges), "bieu.xlsx");
}

/** By measure the letters of its columns, with "?" where the reading is a question. */
export function columnsOf(annex: Annex | null): Record<string, string> {
  return Object.fromEntries(
    [...(annex?.columns ?? [])].map(([measure, { column, further = [], confidence }]) => [
      measure,
      [column, ...further].map(columnLetters).join("+") + (confidence < SURE_COLUMN ? "?" : ""),
    ]),
  );
}
