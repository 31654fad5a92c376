import type { Annex, AnnexRow, Figure } from "../annex/annex";
import { COUNT_MEASURES, type CountMeasure } from "../annex/measures";
import { figureCell, typedValue } from "./cellsOf";
import { columnSum, columnSums } from "./columnSum";
import type { Finding } from "./finding";
import { addsJustItsRows } from "./totalFormulas";

/** `column-total`: a total or subtotal differs from the sum of the rows it adds. Not judged where a figure among them is not known. */
export function checkColumnTotals(annex: Annex): readonly Finding[] {
  const totals = annex.rows.filter(({ adds }) => adds.length > 0);
  if (totals.length === 0) return [];
  const byRow = new Map(annex.rows.map((row) => [row.row, row]));
  const findings: Finding[] = [];
  for (const total of totals) {
    const added = total.adds.flatMap((row) => byRow.get(row) ?? []);
    const summed = COUNT_MEASURES.filter((measure) => typeof total.figures.get(measure)?.value === "number");
    const sums = columnSums(added, summed);
    summed.forEach((measure, index) => {
      const finding = checkTotal(annex, total, added, measure, sums[index] ?? null);
      if (finding) findings.push(finding);
    });
  }
  return findings;
}

function checkTotal(
  annex: Annex,
  total: AnnexRow,
  added: readonly AnnexRow[],
  measure: CountMeasure,
  sum: number | null,
): Finding | null {
  const figure = total.figures.get(measure);
  if (figure?.value === undefined || figure.value === null) return null;
  if (sum === null || sum === figure.value) return null;
  const passedOver = textPassedOver(figure, added, measure);
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
      ...(passedOver.length === 0 && addsJustItsRows(annex, total, figure) && { stale: 1 }),
      ...(isTypedAmidFormulas(total, figure) && { typedAmidFormulas: 1 }),
    },
  };
}

/** Counts typed as text that the total's formula passed over, as Excel's SUM does, where just they make the difference. */
function textPassedOver(total: Figure, added: readonly AnnexRow[], measure: CountMeasure): readonly Figure[] {
  if (total.formula === undefined) return [];
  const texts = added.flatMap((row) => row.figures.get(measure) ?? []).filter((figure) => figure.state === "text");
  const without = (columnSum(added, measure) ?? 0) - texts.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
  return without === total.value ? texts : [];
}

/** The total was typed, where most of its row is computed. */
function isTypedAmidFormulas(total: AnnexRow, figure: Figure): boolean {
  if (figure.formula !== undefined) return false;
  const others = COUNT_MEASURES.flatMap((measure) => total.figures.get(measure) ?? []).filter((one) => one !== figure);
  return others.length > 0 && others.filter(({ formula }) => formula !== undefined).length * 2 >= others.length;
}
