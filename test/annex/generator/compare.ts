import type { Annex } from "../../../src/annex/annex";
import { MEASURES } from "../../../src/annex/measures";
import { columnLetters } from "../../../src/workbook/address";
import type { Truth } from "./build";

/** Below this a reading is a question to the user, not a statement. */
export const SURE = 0.75;

/** Something read wrongly; `sure` where the reader did not say that it was guessing. */
export interface Mistake {
  readonly what: "columns" | "rows" | "names" | "figures" | "period" | "refused";
  readonly sure: boolean;
  readonly words: string;
}

/** Where the reading differs from the truth; empty where every column, role, name, figure and the period are right. */
export function mistakes(annex: Annex | null, truth: Truth): readonly Mistake[] {
  if (annex === null) return [{ what: "refused", sure: false, words: "refused" }];
  return [...columnMistakes(annex, truth), ...rowMistakes(annex, truth), ...periodMistakes(annex, truth)];
}

function columnMistakes(annex: Annex, truth: Truth): Mistake[] {
  const unsure = [...annex.columns.values()].some(({ confidence }) => confidence < SURE);
  return MEASURES.flatMap((measure): Mistake[] => {
    const read = annex.columns.get(measure);
    const wanted = truth.columns.get(measure);
    if (read?.column === wanted) return [];
    const shown = (column: number | undefined) => (column === undefined ? "none" : columnLetters(column));
    const sure = read ? read.confidence >= SURE : !unsure;
    return [
      {
        what: "columns",
        sure,
        words: `${measure}: read ${shown(read?.column)}, is ${shown(wanted)} (${read?.confidence ?? "-"})`,
      },
    ];
  });
}

function rowMistakes(annex: Annex, truth: Truth): Mistake[] {
  const found: Mistake[] = [];
  const read = new Map(annex.rows.map((row) => [row.row, row]));
  for (const wanted of truth.rows) {
    const row = read.get(wanted.row);
    read.delete(wanted.row);
    const at = `row ${wanted.row + 1}`;
    if (row === undefined) {
      found.push({ what: "rows", sure: true, words: `${at}: ${wanted.role} ${wanted.name} not read` });
      continue;
    }
    const sure = row.doubt === undefined;
    if (row.role !== wanted.role)
      found.push({ what: "rows", sure, words: `${at}: ${row.role}, is ${wanted.role} (${wanted.name})` });
    if (row.name !== wanted.name.normalize("NFC") || row.kind !== wanted.kind) {
      found.push({
        what: "names",
        sure,
        words: `${at}: ${row.kind ?? "-"} "${row.name}", is ${wanted.kind ?? "-"} "${wanted.name}"`,
      });
    }
    for (const [measure, value] of wanted.figures) {
      const figure = row.figures.get(measure)?.value ?? null;
      const same =
        figure === value ||
        (figure !== null && value !== null && measure === "onTimeRate" && Math.abs(figure - value) < 1e-9);
      if (!same && truth.columns.get(measure) === annex.columns.get(measure)?.column) {
        found.push({ what: "figures", sure, words: `${at} ${measure}: ${figure}, is ${value}` });
      }
    }
  }
  for (const row of read.values())
    found.push({
      what: "rows",
      sure: row.doubt === undefined,
      words: `row ${row.row + 1}: ${row.role} "${row.name}" is no row`,
    });
  return found;
}

function periodMistakes(annex: Annex, truth: Truth): Mistake[] {
  const same = JSON.stringify(annex.period) === JSON.stringify(truth.period);
  return same
    ? []
    : [
        {
          what: "period",
          sure: true,
          words: `period ${JSON.stringify(annex.period)}, is ${JSON.stringify(truth.period)}`,
        },
      ];
}
