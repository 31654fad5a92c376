import { a1Area } from "../address";
import { WorkbookFailure } from "../failure";
import type { WorkbookPlan } from "../plan";

/** Excel's limits: characters in a cell, in a formula, in a list of addresses (office-js #5198). */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;
const LONGEST_ADDRESS = 8_000;

/**
 * What Excel would refuse half-way is refused before anything is sent.
 * @throws WorkbookFailure `cannot-write`
 */
export function checkPlan({ marks, sheets }: WorkbookPlan): void {
  for (const rule of marks?.rules ?? []) {
    if (rule.areas.length === 0) refuse("a mark without cells");
    if (rule.formula.length >= LONGEST_FORMULA) refuse("a mark's formula");
    if (rule.areas.map(a1Area).join(",").length > LONGEST_ADDRESS) refuse("a mark's cells");
  }
  for (const { value } of sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells))) {
    if (typeof value === "string" && value.length > LONGEST_TEXT) refuse("a text");
    if (typeof value === "number" && !Number.isFinite(value)) refuse("a number");
  }
}

function refuse(what: string): never {
  throw new WorkbookFailure("cannot-write", { what });
}
