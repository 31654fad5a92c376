import type { EditTable } from "../../../src/checks/localisation/editTable";

/**
 * The smallest changes of a small table, found by trying: every set of cells, the smaller sets
 * first, and for each set every figure. Plain, slow, and apart from the engine on purpose.
 */
export interface Exhaustive {
  readonly cost: number;
  /** Sets of changed cells ("row.cell", sorted) that can satisfy every rule. */
  readonly sets: readonly string[];
  /** The figures for each set where only one choice of figures will do. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Σ sign · cell = 0; a cell is "row.cell". */
type Rule = readonly (readonly [cell: string, sign: number])[];

export function exhaustiveSearch(table: EditTable, dearest: number): Exhaustive | null {
  const rules = rulesOf(table);
  const stands = new Map<string, number>();
  const unknown: string[] = [];
  const changeable: string[] = [];
  table.rows.forEach((row, index) => {
    row.values.forEach((value, cell) => {
      const name = `${index}.${cell}`;
      const derived = row.derived?.[cell] === true;
      if (value === null || derived) unknown.push(name);
      if (value !== null) stands.set(name, value);
      if (value !== null && !derived) changeable.push(name);
    });
  });
  for (let cost = 0; cost <= dearest; cost += 1) {
    const sets: string[] = [];
    const figures = new Map<string, ReadonlyMap<string, number>>();
    for (const changed of subsets(changeable, cost)) {
      const known = new Map(stands);
      [...changed, ...unknown].forEach((cell) => known.delete(cell));
      const found = assignments(rules, known, [...changed, ...unknown]);
      if (found.length === 0) continue;
      const key = [...changed].sort().join(" ");
      sets.push(key);
      const [only, another] = found;
      if (only && !another) figures.set(key, new Map(changed.map((cell) => [cell, only.get(cell) ?? -1])));
    }
    if (sets.length > 0) return { cost, sets: sets.sort(), figures };
  }
  return null;
}

function rulesOf(table: EditTable): Rule[] {
  const rules: Rule[] = [];
  table.rows.forEach((row, index) => {
    const name = (measure: (typeof table.measures)[number]): string => `${index}.${table.measures.indexOf(measure)}`;
    for (const { left, right } of table.identities) {
      rules.push([
        ...left.map((measure) => [name(measure), 1] as const),
        ...right.map((measure) => [name(measure), -1] as const),
      ]);
    }
    if (!row.adds) return;
    table.measures.forEach((_, cell) => {
      const added = (row.adds ?? []).map((child) => [`${child}.${cell}`, 1] as const);
      rules.push([[`${index}.${cell}`, -1], ...added]);
    });
  });
  return rules;
}

/** Up to two ways to give the unknown cells figures so that every rule holds. */
function assignments(rules: readonly Rule[], known: ReadonlyMap<string, number>, unknown: readonly string[]) {
  const found: Map<string, number>[] = [];
  const highest = [...known.values()].reduce((sum, value) => sum + value, 1);
  const goOn = (figures: Map<string, number>): void => {
    if (found.length > 1) return;
    for (;;) {
      let forced = false;
      for (const rule of rules) {
        const open = rule.filter(([cell]) => !figures.has(cell));
        const sum = rule.reduce((total, [cell, sign]) => total + sign * (figures.get(cell) ?? 0), 0);
        if (open.length === 0 && sum !== 0) return;
        // A rule whose open cells all count the same way cannot come down to 0 again.
        const signs = open.map(([, sign]) => sign);
        if (signs.every((sign) => sign === 1) && sum > 0) return;
        if (signs.every((sign) => sign === -1) && sum < 0) return;
        const [only, another] = open;
        if (!only || another) continue;
        const figure = -sum / only[1] + 0;
        if (figure < 0) return;
        figures.set(only[0], figure);
        forced = true;
      }
      if (!forced) break;
    }
    const next = unknown.find((cell) => !figures.has(cell));
    if (next === undefined) {
      found.push(figures);
      return;
    }
    for (let figure = 0; figure <= highest && found.length < 2; figure += 1) goOn(new Map(figures).set(next, figure));
  };
  goOn(new Map(known));
  return found;
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}
