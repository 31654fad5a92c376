import type { Annex } from "../annex/annex";
import { typedValue } from "../checks/cellsOf";
import type { Finding } from "../checks/finding";
import { columnLetters } from "../workbook/address";
import { shortForm } from "./findingId";

/** Longer ones stand as a check sum. */
const LONGEST = 60;

/** Texts by cell, for looking up what stands there. */
export type TypedCells = ReadonlyMap<string, string>;

/** What stands in the figures that the findings rest on, by address. */
export function typedCells(annex: Annex, findings: readonly Finding[]): TypedCells {
  const wanted = new Set(findings.flatMap((finding) => finding.cells.map(({ row }) => row)));
  const cells = new Map<string, string>();
  for (const row of annex.rows) {
    if (!wanted.has(row.row)) continue;
    for (const figure of row.figures.values()) cells.set(key(figure), String(typedValue(figure) ?? "–"));
  }
  return cells;
}

/**
 * The figures that a finding rests on, as one short text: "335; 259; 40". It holds no addresses, so that inserted rows do
 * not change it; of a total it holds the sum, of a formula its text.
 */
export function figuresOf(finding: Finding, annex: Annex, typed: TypedCells): string {
  const own = finding.cells.filter(({ sheet }) => sheet === annex.sheet).flatMap((cell) => typed.get(key(cell)) ?? []);
  const beside = [finding.expected, finding.extra?.["formula"]].filter((part) => part !== undefined && part !== null);
  const text = [own.join("; "), ...beside.map(String)].filter((part) => part !== "").join(" / ");
  return text.length > LONGEST ? shortForm(text) : text;
}

function key({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(column)}${row}`;
}
