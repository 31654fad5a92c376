import type { AnnexRow } from "../annex";
import { COUNT_MEASURES } from "../measures";
import type { ClassifiedRow } from "./classifyRows";

/**
 * Finds which rows each total and subtotal adds up. Every way that the layout allows is tried;
 * the one whose sums agree with most of the row's figures is taken, on a tie the first in the usual order.
 * A district or another row above the communes that turns out to contain rows becomes a subtotal, so it is never added twice.
 */
export function resolveTotals(rows: readonly ClassifiedRow[]): readonly AnnexRow[] {
  const containers = findContainers(rows);
  const settled = rows.map((row, at) => (containers.has(at) ? { ...row, role: "subtotal" as const, kind: null, name: row.raw.label } : row));
  const adds = new Map<number, readonly number[]>();
  settled.forEach((row, at) => {
    if (row.role === "subtotal") adds.set(at, containers.get(at) ?? bestOf(settled, at, subtotalWays(settled, at)));
  });
  // a "subtotal" with nothing to add is a unit by itself, e.g. a one-stop shop numbered "I"
  const final = settled.map((row, at) => (row.role === "subtotal" && adds.get(at)?.length === 0 ? { ...row, role: "office" as const } : row));
  final.forEach((row, at) => {
    if (row.role === "total") adds.set(at, bestOf(final, at, totalWays(final, at, adds)));
  });
  return final.map((row, at) => ({
    row: row.raw.row,
    role: row.role,
    name: row.name,
    kind: row.role === "commune" ? row.kind : null,
    hidden: row.raw.hidden,
    adds: (row.role === "total" || row.role === "subtotal" ? (adds.get(at) ?? []) : []).map((index) => final[index]?.raw.row ?? -1),
    figures: row.raw.figures,
  }));
}

/** Indexes of rows that `at` may add up. */
type Way = readonly number[];

const isUnit = (row: ClassifiedRow | undefined) => row?.role === "commune" || row?.role === "office";

function subtotalWays(rows: readonly ClassifiedRow[], at: number): readonly Way[] {
  const level = rows[at]?.level ?? 0;
  const following = part(rows, at, 1, level);
  const preceding = part(rows, at, -1, level);
  const closes = /^(cộng|tổng)/u.test(rows[at]?.raw.label.toLocaleLowerCase("vi") ?? "");
  return (closes ? [preceding, following] : [following, preceding]).filter((way) => way.length > 0);
}

/** The rows on one side as far as the next row of the same or an outer level; inner subtotals stand for their rows. */
function part(rows: readonly ClassifiedRow[], at: number, step: 1 | -1, level: number): Way {
  const units: number[] = [];
  const inner: number[] = [];
  for (let index = at + step; index >= 0 && index < rows.length; index += step) {
    const row = rows[index];
    if (row === undefined || row.role === "total") break;
    if (row.role === "subtotal") {
      if (row.level <= level) break;
      inner.push(index);
    } else if (inner.length === 0 || step === -1) units.push(index);
  }
  const found = inner.length > 0 && step === 1 ? [...units, ...inner] : units;
  return found.sort((a, b) => a - b);
}

function totalWays(rows: readonly ClassifiedRow[], at: number, adds: ReadonlyMap<number, readonly number[]>): readonly Way[] {
  const indexes = rows.map((_, index) => index).filter((index) => index !== at);
  const covered = new Set<number>();
  for (const [index, way] of adds) if (rows[index]?.role === "subtotal") for (const child of way) covered.add(child);
  const outermost = (among: readonly number[]) =>
    among.filter((index) => (rows[index]?.role === "subtotal" || isUnit(rows[index])) && !covered.has(index));
  const units = indexes.filter((index) => isUnit(rows[index]));
  const totals = indexes.filter((index) => rows[index]?.role === "total");
  if (totals.length === 0) return distinct([outermost(indexes), units]);
  const before = totals.filter((index) => index < at).at(-1) ?? -1;
  const after = totals.find((index) => index > at) ?? rows.length;
  const since = indexes.filter((index) => index > before && index < at);
  const until = indexes.filter((index) => index > at && index < after);
  const earlier = totals.filter((index) => index < at);
  return distinct([
    outermost(since),
    outermost(until),
    since.filter((index) => isUnit(rows[index])),
    outermost(indexes),
    units,
    ...(earlier.length > 1 ? [earlier] : []),
  ]);
}

function distinct(ways: readonly Way[]): readonly Way[] {
  const seen = new Set<string>();
  return ways.filter((way) => way.length > 0 && !seen.has(way.join()) && seen.add(way.join()));
}

function bestOf(rows: readonly ClassifiedRow[], at: number, ways: readonly Way[]): Way {
  let best: { way: Way; fit: number } = { way: ways[0] ?? [], fit: -1 };
  for (const way of ways) {
    const fit = agreeing(rows, at, way).agrees;
    if (fit > best.fit) best = { way, fit };
  }
  return best.way;
}

/** Of how many measures the row's figure equals the sum over `way`; measures that are 0 in both say nothing and are not counted. */
function agreeing(rows: readonly ClassifiedRow[], at: number, way: Way): { agrees: number; compared: number } {
  let agrees = 0;
  let compared = 0;
  for (const measure of COUNT_MEASURES) {
    const value = rows[at]?.raw.figures.get(measure)?.value;
    if (value === undefined || value === null) continue;
    let sum = 0;
    for (const index of way) sum += rows[index]?.raw.figures.get(measure)?.value ?? 0;
    if (value === 0 && sum === 0) continue;
    compared++;
    if (sum === value) agrees++;
  }
  return { agrees, compared };
}

/** Rows above the communes whose figures are the sums of the communes below them, or of all communes. */
function findContainers(rows: readonly ClassifiedRow[]): ReadonlyMap<number, Way> {
  const communes = rows.map((_, index) => index).filter((index) => rows[index]?.role === "commune");
  const containers = new Map<number, Way>();
  rows.forEach((row, at) => {
    if (!row.mayContain) return;
    const below: number[] = [];
    for (let index = at + 1; rows[index]?.role === "commune"; index++) below.push(index);
    const above: number[] = [];
    for (let index = at - 1; rows[index]?.role === "commune"; index--) above.unshift(index);
    for (const way of distinct([below, communes, above])) {
      const { agrees, compared } = agreeing(rows, at, way);
      if (compared >= 2 && agrees * 2 > compared) {
        containers.set(at, way);
        return;
      }
    }
  });
  return containers;
}
