import { disputeWords, measureNames } from "../../messages/report";
import { a1 } from "../../workbook/address";
import type { Dispute, MeasuredValue } from "../facts/facts";
import { listOf } from "./lists";
import { plainName } from "./names";
import { count } from "./numbers";

/** No remark names more units or cells than a reader takes in. */
const MOST_NAMED = 5;
const MOST_CELLS = 7;

/** One sentence on an open error, naming both values, without brackets; ends in a full stop. */
export function disputeRemark(dispute: Dispute): string {
  const cells = dispute.cells.slice(0, MOST_CELLS).map((cell) => a1(cell.row, cell.column));
  const rest = dispute.cells.length - cells.length;
  const sheet = dispute.cells[0]?.sheet;
  const words = sentence(dispute, unitList(dispute.units));
  return sheet === undefined
    ? disputeWords.end(words)
    : disputeWords.askToCheck(words, disputeWords.cells(cells.join(", "), rest > 0 ? count(rest) : null, sheet));
}

function sentence(dispute: Dispute, units: string): string {
  const measure = dispute.measure === undefined ? "" : measureNames[dispute.measure];
  switch (dispute.code) {
    case "row-identity":
      return identitySentence(dispute, units);
    case "column-total":
      return disputeWords.columnTotal(measure, shown(dispute.found), shown(dispute.expected));
    case "carry-over":
      return disputeWords.carryOver(units, shown(dispute.found), shown(dispute.expected));
    case "unknown-figures":
      return disputeWords.unknownFigures(measure, units);
    case "missing-unit":
      return disputeWords.missingUnit(units);
    case "duplicate-unit":
      return disputeWords.duplicateUnit(units);
    default:
      return disputeWords.other(units);
  }
}

function identitySentence(dispute: Dispute, units: string): string {
  if (dispute.sides === undefined) return disputeWords.identityWithoutValues(units);
  const [left, right] = dispute.sides;
  return disputeWords.identity(units, side(left), side(right), count(Math.abs(total(left) - total(right))));
}

function side(values: readonly MeasuredValue[]): string {
  const [only] = values;
  if (values.length === 1 && only !== undefined)
    return disputeWords.side(measureNames[only.measure], true, count(only.value));
  const parts = values.map(({ measure, value }) => disputeWords.part(measureNames[measure], count(value)));
  return disputeWords.side(listOf(parts), false, count(total(values)));
}

function total(values: readonly MeasuredValue[]): number {
  return values.reduce((sum, { value }) => sum + value, 0);
}

function unitList(units: readonly string[]): string {
  if (units.length === 0) return disputeWords.sheetItself;
  const named = units.slice(0, MOST_NAMED);
  const rest = units.length - named.length;
  return listOf(rest === 0 ? named : [...named, disputeWords.otherUnits(count(rest))]);
}

function shown(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return disputeWords.nothing;
  return typeof value === "number" ? count(value) : `“${plainName(value).slice(0, 40)}”`;
}
