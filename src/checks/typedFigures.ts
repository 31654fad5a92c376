import type { Annex, AnnexRow, Figure } from "../annex/annex";
import type { Measure } from "../annex/measures";
import { figureCell, typedValue } from "./cellsOf";
import type { Convention } from "./convention";
import type { Finding } from "./finding";
import { judgeIdentity } from "./ruleOutcome";

/** `not-a-count`, `number-as-text`, `missing-figure`: how the figures of the units stand in their cells. */
export function checkTypedFigures(annex: Annex, convention: Convention): readonly Finding[] {
  const conspicuous = annex.rows.filter(holdsMoreThanCounts);
  if (conspicuous.length === 0) return [];
  const kept = keptColumns(annex);
  return conspicuous.flatMap((row) => {
    const hasBlanks = [...row.figures.values()].some(({ state }) => state === "blank");
    const zeros = hasBlanks ? blanksShownZero(row, convention) : NO_FIGURES;
    return [...row.figures].flatMap(([measure, figure]) => {
      if (measure === "onTimeRate") return [];
      const finding = checkFigure(annex, row, measure, figure, kept, zeros);
      return finding ? [finding] : [];
    });
  });
}

const NO_FIGURES: ReadonlySet<Figure> = new Set();

/** Most rows are plain counts, of which there is nothing to say. */
function holdsMoreThanCounts({ figures }: AnnexRow): boolean {
  for (const { state } of figures.values()) if (state !== "count") return true;
  return false;
}

function checkFigure(
  annex: Annex,
  row: AnnexRow,
  measure: Measure,
  figure: Figure,
  kept: ReadonlySet<Measure>,
  zeros: ReadonlySet<Figure>,
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
  return { ...about, code: "missing-figure", severity: zeros.has(figure) ? "info" : "warning", suspects: [] };
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
function keptColumns(annex: Annex): ReadonlySet<Measure> {
  const units = annex.rows.filter((row) => row.role === "commune" || row.role === "office");
  const blanks = new Map<Measure, number>();
  for (const { figures } of units) {
    for (const [measure, { state }] of figures) {
      if (state === "blank") blanks.set(measure, (blanks.get(measure) ?? 0) + 1);
    }
  }
  return new Set([...annex.columns.keys()].filter((measure) => (blanks.get(measure) ?? 0) * 2 <= units.length));
}

/** Blanks of the row that an identity shows to be 0. */
function blanksShownZero(row: AnnexRow, convention: Convention): ReadonlySet<Figure> {
  const zeros = new Set<Figure>();
  for (const { variant } of convention.used) {
    const outcome = judgeIdentity(row, variant);
    if (outcome.is === "shown") for (const blank of outcome.blanks) zeros.add(blank);
  }
  return zeros;
}
