import type { Annex, AnnexRow, Figure } from "../annex/annex";
import { isSubtotalFormula, NOTHING_PASSED_OVER, summing, type PassedOver } from "../annex/formula/evaluate";
import { parseFormula, type Formula } from "../annex/formula/parseFormula";

/** What a total's formula adds up. Rows are 0-based. */
export interface Coverage {
  /** How often each row of the total's own column is added; a subtotal counts as itself. */
  readonly rows: ReadonlyMap<number, number>;
  /** Hidden rows within its ranges that SUBTOTAL 109 or AGGREGATE passes over. */
  readonly hidden: ReadonlySet<number>;
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
 */
export function coverageOf(annex: Annex, figure: Figure): Coverage | null {
  const parsed = figure.formula === undefined ? null : parseFormula(figure.formula);
  if (parsed === null) return null;
  const reader = new CoverageReader(annex, figure);
  return reader.read(parsed, 1, NOTHING_PASSED_OVER) ? reader.coverage() : null;
}

class CoverageReader {
  private readonly rows = new Map<number, number>();
  private readonly hidden = new Set<number>();
  private readonly columns = new Set<number>();
  private readonly sheets = new Set<string>();
  private constant = 0;

  constructor(
    private readonly annex: Annex,
    private readonly figure: Figure,
  ) {}

  coverage(): Coverage | null {
    const { rows, hidden, columns, sheets, constant } = this;
    return rows.size + hidden.size + columns.size === 0 ? null : { rows, hidden, columns, sheets, constant };
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
    if (sheet !== null && sheet !== this.annex.sheet) {
      this.sheets.add(sheet);
      return true;
    }
    const { column } = this.figure;
    const holdsColumn = area.left <= column && column <= area.right;
    for (const row of this.annex.rows) {
      if (row.row < area.top || row.row > area.bottom) continue;
      // across its own row: an identity, no sum over rows
      if (row.row === this.figure.row && !holdsColumn) return false;
      if (area.left < column) this.columns.add(area.left);
      if (area.right > column) this.columns.add(area.right);
      if (holdsColumn) this.addRow(row, factor, passedOver);
    }
    return true;
  }

  /** The row's figure in the total's own column. */
  private figureOf(row: AnnexRow): Figure | undefined {
    for (const figure of row.figures.values()) if (figure.column === this.figure.column) return figure;
    return undefined;
  }

  private addRow(row: AnnexRow, factor: number, passedOver: PassedOver): void {
    if (passedOver.subtotals && isSubtotalFormula(this.figureOf(row)?.formula)) return;
    if (passedOver.hidden && row.hidden) this.hidden.add(row.row);
    else this.rows.set(row.row, (this.rows.get(row.row) ?? 0) + factor);
  }
}
