import { summands } from "../annex/formula/evaluate";
import { parseFormula, type Formula } from "../annex/formula/parseFormula";
import type { Annex, AnnexRow, Figure } from "../annex/annex";
import { COUNT_MEASURES } from "../annex/measures";
import { figureCell } from "./cellsOf";
import type { Finding } from "./finding";

/** How often each 0-based row of the total's own column is added; null for a formula that is no plain sum over the column. */
type Coverage = ReadonlyMap<number, number>;

/**
 * `total-formula`: a total's formula leaves out, adds twice or reaches beyond the rows that the total adds,
 * even where the value happens to agree. A formula of another kind (across columns, other sheets) is left to the other checks.
 */
export function checkTotalFormulas(annex: Annex): readonly Finding[] {
  const byRow = new Map(annex.rows.map((row) => [row.row, row]));
  return annex.rows.flatMap((total) => {
    if (total.adds.length === 0) return [];
    const wanted = unitsBelow(total, byRow);
    return COUNT_MEASURES.flatMap((measure) => {
      const figure = total.figures.get(measure);
      const finding = figure && checkFormula(annex, total, figure, wanted, byRow);
      return finding ? [{ ...finding, measure }] : [];
    });
  });
}

function checkFormula(
  annex: Annex,
  total: AnnexRow,
  figure: Figure,
  wanted: ReadonlySet<number>,
  byRow: ReadonlyMap<number, AnnexRow>,
): Finding | null {
  const parsed = figure.formula === undefined ? null : parseFormula(figure.formula);
  const coverage = parsed && columnCoverage(parsed, figure, annex, byRow);
  if (coverage === null || coverage.size === 0) return null;
  const added = new Map<number, number>();
  for (const [row, times] of coverage) {
    const found = byRow.get(row);
    for (const unit of found ? unitsBelow(found, byRow) : []) added.set(unit, (added.get(unit) ?? 0) + times);
  }
  const leftOut = [...wanted].filter((row) => !added.has(row));
  const twice = [...added].filter(([row, times]) => wanted.has(row) && times !== 1).map(([row]) => row);
  const beyond = [...added.keys()].filter((row) => !wanted.has(row));
  const circular = coverage.has(total.row);
  if (leftOut.length + twice.length + beyond.length === 0 && !circular) return null;
  // a formula over few of the rows is no total gone wrong but something else
  if (leftOut.length > wanted.size / 2 && wanted.size > 2) return null;
  const cell = figureCell(annex, figure);
  return {
    code: "total-formula",
    severity: "error",
    row: total.row,
    unit: total.name,
    measure: null,
    cells: [cell],
    found: figure.value,
    suspects: [cell],
    extra: {
      formula: figure.formula ?? "",
      leftOut: rowNumbers(leftOut),
      twice: rowNumbers(twice),
      beyond: rowNumbers(circular ? [...beyond, total.row] : beyond),
    },
  };
}

function rowNumbers(rows: readonly number[]): string {
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => row + 1)
    .join(", ");
}

/** The rows of units that a row stands for: itself, or for a total the units it adds, through its subtotals. */
function unitsBelow(row: AnnexRow, byRow: ReadonlyMap<number, AnnexRow>, depth = 0): ReadonlySet<number> {
  if (row.adds.length === 0 || depth > 8) return new Set([row.row]);
  return new Set(
    row.adds.flatMap((child) => {
      const found = byRow.get(child);
      return found ? [...unitsBelow(found, byRow, depth + 1)] : [];
    }),
  );
}

function columnCoverage(
  formula: Formula,
  figure: Figure,
  annex: Annex,
  byRow: ReadonlyMap<number, AnnexRow>,
): Coverage | null {
  const coverage = new Map<number, number>();
  const isPlain = (node: Formula): boolean => {
    switch (node.type) {
      case "range": {
        const { area } = node;
        if (
          (node.sheet !== null && node.sheet !== annex.sheet) ||
          area.left !== figure.column ||
          area.right !== figure.column
        )
          return false;
        for (const row of byRow.keys()) {
          if (row >= area.top && row <= area.bottom) coverage.set(row, (coverage.get(row) ?? 0) + 1);
        }
        return true;
      }
      case "operation":
        return node.operator === "+" && isPlain(node.left) && isPlain(node.right);
      case "call":
        return summands(node)?.every(isPlain) ?? false;
      default:
        return false;
    }
  };
  return isPlain(formula) ? coverage : null;
}
