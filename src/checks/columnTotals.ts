import type { AnnexRow, Figure } from "../annex/annex";
import { isSubtotalFormula } from "../annex/formula/evaluate";
import { COUNT_MEASURES, type CountMeasure } from "../annex/measures";
import { figureCell, typedValue } from "./cellsOf";
import { columnSum } from "./counts/columnSum";
import type { CountTable } from "./counts/countTable";
import type { Finding } from "./finding";
import { rowRuns } from "./formulas/rowRuns";
import { TotalFormulas } from "./formulas/totalFormulas";

/** `column-total`: a total or subtotal differs from the sum of the rows it adds. Not judged where a figure among them is not known. */
export function checkColumnTotals(table: CountTable, formulas = new TotalFormulas(table)): readonly Finding[] {
  const findings: Finding[] = [];
  for (const index of table.totals) {
    const total = table.rowAt(index);
    const added = table.indexesOf(total.adds);
    for (const measure of COUNT_MEASURES) {
      const figure = total.figures.get(measure);
      if (figure === undefined || figure.value === null) continue;
      const sum = columnSum(table, added, measure);
      if (sum !== null && sum !== figure.value) findings.push(finding(table, formulas, index, figure, measure, sum));
    }
  }
  return findings;
}

function finding(
  table: CountTable,
  formulas: TotalFormulas,
  index: number,
  figure: Figure,
  measure: CountMeasure,
  sum: number,
): Finding {
  const { annex } = table;
  const total = table.rowAt(index);
  const passedOver = textPassedOver(table, total, figure, measure, sum);
  const isJust = passedOver.length === 0 && formulas.addsJustItsRows(index, figure);
  const filtered = isJust ? filteredAway(table, index, figure, measure) : [];
  return {
    code: "column-total",
    severity: "error",
    row: total.row,
    unit: total.name,
    measure,
    cells: [figureCell(annex, figure)],
    found: figure.value,
    expected: sum,
    suspects: passedOver.map((text) => figureCell(annex, text)),
    extra: {
      ...(passedOver.length > 0 && { passedOver: passedOver.map(typedValue).join("; ") }),
      ...(isJust && (filtered.length > 0 ? { filtered: rowRuns(filtered) } : { stale: 1 })),
      ...(isTypedAmidFormulas(total, figure) && { typedAmidFormulas: 1 }),
    },
  };
}

/** Counts typed as text that the total's formula passed over, as Excel's SUM does, where just they make the difference. */
function textPassedOver(
  table: CountTable,
  total: AnnexRow,
  figure: Figure,
  measure: CountMeasure,
  sum: number,
): readonly Figure[] {
  if (figure.formula === undefined) return [];
  const texts = [...table.indexesOf(total.adds)]
    .flatMap((index) => table.rowAt(index).figures.get(measure) ?? [])
    .filter(({ state }) => state === "text");
  return sum - texts.reduce((all, { value }) => all + (value ?? 0), 0) === figure.value ? texts : [];
}

/** Excel's numbers of the hidden rows, where just they make the difference: SUBTOTAL(9) adds what a filter shows. */
function filteredAway(table: CountTable, index: number, figure: Figure, measure: CountMeasure): readonly number[] {
  if (!isSubtotalFormula(figure.formula)) return [];
  const added = table.indexesOf(table.rowAt(index).adds);
  const shown = columnSum(
    table,
    added.filter((row) => table.hidden[row] === 0),
    measure,
  );
  if (shown !== figure.value) return [];
  return [...added].filter((row) => table.hidden[row] === 1).map((row) => table.rowAt(row).row + 1);
}

/** The total was typed, where most of its row is computed. */
function isTypedAmidFormulas(total: AnnexRow, figure: Figure): boolean {
  if (figure.formula !== undefined) return false;
  const others = COUNT_MEASURES.flatMap((measure) => total.figures.get(measure) ?? []).filter((one) => one !== figure);
  return others.length > 0 && others.filter(({ formula }) => formula !== undefined).length * 2 >= others.length;
}
