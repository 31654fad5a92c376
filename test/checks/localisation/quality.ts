import type { EditTable } from "../../../src/checks/localisation/editTable";
import { localise } from "../../../src/checks/localisation/localise";
import { ERROR_KINDS, plant, plantSeveral, type Planted } from "./planting";
import { Random } from "./random";
import { Score } from "./score";
import { MEASURES, syntheticTable } from "./syntheticTable";

/** A kind of spoiled tables. */
export interface Setting {
  readonly units: number;
  /** Wrong rows in a table. */
  readonly wrong: number;
  /** A typed, true totals row stands below. */
  readonly totals: boolean;
  /** Slips in each wrong row; left out for the mix of ten kinds. */
  readonly slips?: number;
  /** Cells that are hit; left out for all that stand in an identity. */
  readonly cells?: readonly number[];
  /** Besides, one figure of the totals row is wrong. */
  readonly wrongTotal?: boolean;
  readonly tables: number;
  readonly seed: number;
}

/** Cells that stand in an identity; in the others nothing but a total could tell. */
export const CHECKED_CELLS: readonly number[] = MEASURES.flatMap((measure, cell) =>
  measure === "returned" ? [] : [cell],
);

export function spoiledTable(random: Random, setting: Setting): { table: EditTable; planted: Planted[] } {
  const { units, wrong, totals, slips, cells = CHECKED_CELLS, wrongTotal = false } = setting;
  let table = syntheticTable(random, units, totals);
  const planted: Planted[] = [];
  const spoil = (row: number): void => {
    const kind = random.pick(ERROR_KINDS);
    const spoiled =
      slips === undefined ? plant(random, table, row, kind, cells) : plantSeveral(random, table, row, slips, cells);
    if (!spoiled) return;
    table = spoiled.table;
    planted.push(spoiled.planted);
  };
  const rows = random.sample([...table.rows.keys()].slice(0, units), units);
  for (const row of rows) if (planted.length < wrong) spoil(row);
  if (wrongTotal) spoil(units);
  return { table, planted };
}

/** Scores of many tables: all wrong rows together, and by kind. */
export function measureQuality(setting: Setting): { all: Score; byKind: ReadonlyMap<string, Score> } {
  const random = new Random(setting.seed);
  const all = new Score();
  const byKind = new Map<string, Score>();
  for (let index = 0; index < setting.tables; index += 1) {
    const { table, planted } = spoiledTable(random, setting);
    const found = localise(table);
    all.add(table, found, planted);
    for (const one of planted) {
      const score = byKind.get(one.kind) ?? new Score();
      byKind.set(one.kind, score);
      score.addPlanted(table, found, one);
    }
  }
  return { all, byKind };
}
