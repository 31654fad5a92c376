import { WorkbookFailure } from "../../failure";
import { MAX_EXPANDED_FORMULA_CHARS, MAX_FORMULA_CHARS } from "../limits";
import type { XmlCursor } from "../xml/cursor";
import { shiftFormula } from "./sharedFormula";

interface Master {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

interface FormulaCell {
  readonly column: number;
  formula?: string;
}

/**
 * Formulas of one sheet. A formula that several cells share is written out for each of them; an array formula stands
 * at its first cell; what a data table computes is a value.
 */
export class FormulaReader {
  private readonly masters = new Map<string, Master>();
  private readonly waiting: { readonly group: string; readonly row: number; readonly cell: FormulaCell }[] = [];
  private expandedChars = 0;

  /** Reads `<f>`, on whose opening tag the cursor stands, into `cell`; false where it makes no formula of the cell. */
  read(cursor: XmlCursor, row: number, cell: FormulaCell): boolean {
    const type = cursor.attribute("t");
    const group = type === "shared" ? cursor.attribute("si") : undefined;
    let formula = "";
    if (!cursor.isEmpty) {
      cursor.next();
      formula = shownFormula(cursor.text());
    }
    if (type === "dataTable") return false;
    if (formula !== "") {
      cell.formula = formula;
      if (group !== undefined) this.masters.set(group, { formula, row, column: cell.column });
      return true;
    }
    if (group === undefined) return false;
    if (!this.expand(group, row, cell)) this.waiting.push({ group, row, cell });
    return true;
  }

  /** Cells whose shared formula stood further down the sheet. Where it stands nowhere, they are values, as in Excel. */
  finish(): void {
    for (const { group, row, cell } of this.waiting) this.expand(group, row, cell);
  }

  private expand(group: string, row: number, cell: FormulaCell): boolean {
    const master = this.masters.get(group);
    if (!master) return false;
    this.expandedChars += master.formula.length;
    if (master.formula.length > MAX_FORMULA_CHARS || this.expandedChars > MAX_EXPANDED_FORMULA_CHARS) {
      throw new WorkbookFailure("too-large");
    }
    cell.formula = shiftFormula(master.formula, row - master.row, cell.column - master.column);
    return true;
  }
}

/** Functions newer than Excel 2007 bear a prefix in the file that Excel does not show. */
function shownFormula(stored: string): string {
  return stored.includes("_xl") ? stored.replace(/_xl(?:fn|ws|pm)\./g, "") : stored;
}
