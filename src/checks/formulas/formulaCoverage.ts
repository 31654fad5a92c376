import type { Figure } from "../../annex/annex";
import { isSubtotalFormula, NOTHING_PASSED_OVER, summing, type PassedOver } from "../../annex/formula/evaluate";
import { rangesNamedIn } from "../../annex/formula/namedRanges";
import type { Formula } from "../../annex/formula/formula";
import { parseFormula } from "../../annex/formula/parseFormula";
import type { CountTable } from "../counts/countTable";
import type { RowTally } from "./rowTally";

/** What a total's formula adds up besides the rows of its own column. */
export interface Coverage {
  /** Other 0-based columns of the annex that it takes figures from. */
  readonly columns: ReadonlySet<number>;
  /** Other sheets that it takes figures from. */
  readonly sheets: ReadonlySet<string>;
  /** A number typed into the formula, which is added. */
  readonly constant: number;
}

/** Functions around a sum that leave it a sum. */
const WRAPPERS: ReadonlySet<string> = new Set(["IFERROR", "ROUND", "N", "INT"]);

/**
 * Reads a total's formula as a sum over rows: SUM, SUBTOTAL, AGGREGATE, chains of + and −, unions, whole columns, halves of
 * sums over units and subtotals. Null where it is no formula or one of another kind: across its own row, other functions.
 * @param rows takes how often each row of the total's own column is added, a subtotal as itself, and the hidden rows that
 * SUBTOTAL 109 or AGGREGATE passes over
 */
export function coverageOf(table: CountTable, figure: Figure, rows: RowTally): Coverage | null {
  if (figure.formula === undefined) return null;
  const { ranges, sheet } = table.annex;
  const { row, column } = figure;
  const parsed = parseFormula(figure.formula, ranges && rangesNamedIn(ranges, { sheet, row, column }));
  if (parsed === null) return null;
  const reader = new CoverageReader(table, figure, rows);
  return reader.read(parsed, 1, NOTHING_PASSED_OVER) ? reader.coverage() : null;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();
const NO_SHEETS: ReadonlySet<string> = new Set();

class CoverageReader {
  /** Null as long as there are none. */
  private columns: Set<number> | null = null;
  private sheets: Set<string> | null = null;
  private constant = 0;

  constructor(
    private readonly table: CountTable,
    private readonly figure: Figure,
    private readonly rows: RowTally,
  ) {}

  coverage(): Coverage | null {
    const { rows, columns, sheets, constant } = this;
    if (rows.isEmpty && columns === null) return null;
    return { columns: columns ?? NO_COLUMNS, sheets: sheets ?? NO_SHEETS, constant };
  }

  /** False where the node is no part of a sum over rows. */
  read(node: Formula, factor: number, passedOver: PassedOver): boolean {
    switch (node.type) {
      case "number":
        this.constant += factor * node.value;
        return true;
      case "range":
        return this.addRange(node, factor, passedOver);
      case "negation":
        return this.read(node.of, -factor, NOTHING_PASSED_OVER);
      case "union":
        return false;
      case "operation":
        return this.readOperation(node, factor);
      case "call": {
        const adding = summing(node);
        if (adding) return adding.args.every((arg) => this.read(arg, factor, adding.passedOver));
        const [inner] = node.args;
        return WRAPPERS.has(node.name) && inner !== undefined && this.read(inner, factor, NOTHING_PASSED_OVER);
      }
    }
  }

  private readOperation(node: Extract<Formula, { type: "operation" }>, factor: number): boolean {
    const { operator, left, right } = node;
    if (operator === "+" || operator === "-") {
      const second = operator === "+" ? factor : -factor;
      return this.read(left, factor, NOTHING_PASSED_OVER) && this.read(right, second, NOTHING_PASSED_OVER);
    }
    if (right.type === "number" && right.value !== 0)
      return this.read(left, operator === "/" ? factor / right.value : factor * right.value, NOTHING_PASSED_OVER);
    return operator === "*" && left.type === "number" && this.read(right, factor * left.value, NOTHING_PASSED_OVER);
  }

  private addRange(node: Extract<Formula, { type: "range" }>, factor: number, passedOver: PassedOver): boolean {
    const { area, sheet } = node;
    const { table, figure } = this;
    if (sheet !== null && sheet !== table.annex.sheet) {
      (this.sheets ??= new Set()).add(sheet);
      return true;
    }
    const { column, row } = figure;
    const from = table.firstAtOrBelow(area.top);
    const until = table.firstAtOrBelow(area.bottom + 1);
    if (from === until) return true;
    const holdsColumn = area.left <= column && column <= area.right;
    // across its own row: an identity, no sum over rows
    if (!holdsColumn && area.top <= row && row <= area.bottom) return false;
    if (area.left < column) (this.columns ??= new Set()).add(area.left);
    if (area.right > column) (this.columns ??= new Set()).add(area.right);
    if (holdsColumn && !passedOver.hidden && !passedOver.subtotals) this.rows.addRun(from, until, factor);
    else if (holdsColumn) for (let index = from; index < until; index += 1) this.addRow(index, factor, passedOver);
    return true;
  }

  private addRow(index: number, factor: number, passedOver: PassedOver): void {
    // the row's figure in the total's own column is a subtotal to Excel
    if (passedOver.subtotals && isSubtotalFormula(this.table.formulaAt(index, this.figure.column))) return;
    if (passedOver.hidden && this.table.hidden[index] === 1) this.rows.passOver(index);
    else this.rows.add(index, factor);
  }
}
