import type { Annex, AnnexRow, Figure } from "../annex/annex";
import type { Measure } from "../annex/measures";
import { figureCell, typedValue } from "./cellsOf";
import type { Convention } from "./convention";
import { BLANK } from "../annex/rows/figureTable";
import type { CountTable } from "./counts/countTable";
import { Rule } from "./counts/rule";
import type { Finding } from "./finding";

/** `not-a-count`, `number-as-text`, `missing-figure`: how the figures of the units stand in their cells. */
export function checkTypedFigures(table: CountTable, convention: Convention): readonly Finding[] {
  if (table.conspicuous.length === 0) return [];
  const { annex } = table;
  const kept = keptColumns(table);
  const rules = convention.used.map(({ variant }) => ({ variant, rule: new Rule(table, variant) }));
  return table.conspicuous.flatMap((index) => {
    const row = table.rowAt(index);
    const zeros = new Set(
      rules.flatMap(({ variant, rule }) =>
        rule.outcome(index) === "shown" ? [...variant.left, ...variant.right] : [],
      ),
    );
    return [...row.figures].flatMap(([measure, figure]) => {
      if (measure === "onTimeRate") return [];
      const finding = checkFigure(annex, row, measure, figure, kept, zeros.has(measure));
      return finding ? [finding] : [];
    });
  });
}

function checkFigure(
  annex: Annex,
  row: AnnexRow,
  measure: Measure,
  figure: Figure,
  kept: ReadonlySet<Measure>,
  isShownZero: boolean,
): Finding | null {
  const about = {
    row: row.row,
    unit: row.name,
    measure,
    cells: [figureCell(annex, figure)],
    found: typedValue(figure),
  };
  if (figure.state === "unreadable")
    return { ...about, code: "not-a-count", severity: "error", ...lostSeparator(annex, figure) };
  if (figure.state === "text")
    return { ...about, code: "number-as-text", severity: "warning", expected: figure.value, suspects: [] };
  if (figure.state !== "blank" || !kept.has(measure)) return null;
  return { ...about, code: "missing-figure", severity: isShownZero ? "info" : "warning", suspects: [] };
}

/**
 * A fraction with at most three decimals in a count's place is a count whose thousands dot was taken for a decimal point
 * under another locale: 1.091 typed, 1,091 stored. Anything else has no one reading.
 */
function lostSeparator(annex: Annex, figure: Figure): Pick<Finding, "suspects" | "suggestion"> {
  const cell = figureCell(annex, figure);
  const { typed } = figure;
  if (typeof typed !== "number" || typed <= 0 || figure.formula !== undefined) return { suspects: [cell] };
  const thousandfold = Math.round(typed * 1000);
  if (Math.abs(typed * 1000 - thousandfold) > 1e-6) return { suspects: [cell] };
  return { suspects: [cell], suggestion: { cell, from: typed, to: thousandfold, reason: "thousands-separator" } };
}

/** A column in which most units have a figure is kept; in one that is left empty a blank says nothing. */
function keptColumns(table: CountTable): ReadonlySet<Measure> {
  const isUnit = Uint8Array.from(table.annex.rows, ({ role }) => (role === "commune" || role === "office" ? 1 : 0));
  const units = isUnit.reduce((sum, one) => sum + one, 0);
  const blanks = (measure: Measure): number => {
    const { gaps } = table.column(measure) ?? { gaps: NO_GAPS };
    return gaps.reduce((sum, gap, index) => (gap === BLANK ? sum + (isUnit[index] ?? 0) : sum), 0);
  };
  return new Set([...table.annex.columns.keys()].filter((measure) => blanks(measure) * 2 <= units));
}

const NO_GAPS = new Uint8Array(0);
