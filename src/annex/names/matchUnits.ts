import { nameKeys, type NameKeys } from "./nameKey";
import type { UnitName } from "./unitName";

/**
 * By which likeness two names were taken for one unit, from strict to loose (DESIGN decision 12).
 * `folded` is a guess and must be said.
 */
export type MatchedBy = "exact" | "tone-place" | "spelling" | "folded";

export interface UnitPair {
  /** Index among the expected units. */
  readonly expected: number;
  /** Index among the found units. */
  readonly found: number;
  readonly by: MatchedBy;
}

export interface UnitMatch {
  readonly pairs: readonly UnitPair[];
  /** Indexes of expected units that none of the found is. */
  readonly missing: readonly number[];
  /** Indexes of found units that none of the expected is. */
  readonly unknown: readonly number[];
  /** Indexes of found units that are an expected one already found above them. */
  readonly doubled: readonly UnitPair[];
}

const LEVELS: readonly { readonly by: MatchedBy; readonly key: keyof NameKeys }[] = [
  { by: "exact", key: "exact" },
  { by: "tone-place", key: "tonePlace" },
  { by: "spelling", key: "spelling" },
  { by: "folded", key: "folded" },
];

interface Keyed extends UnitName {
  readonly keys: NameKeys;
}

/**
 * Pairs units of a sheet with those that are expected: by equal names, then tones in one place, then i/y and Đ/Ð, then
 * without tones, but that only where the bare name is unique on both sides. Two known kinds must be the same: thị trấn X
 * and xã X are two units; a label without its kind is paired after those with it.
 */
export function matchUnits(expected: readonly UnitName[], found: readonly UnitName[]): UnitMatch {
  const wanted = expected.map(keyed);
  const given = found.map(keyed);
  const pairs: UnitPair[] = [];
  const takenBy = new Map<number, number>();
  const open = new Set(given.keys());
  for (const { by, key } of LEVELS) {
    const byKey = groups(wanted, key);
    const givenByKey = by === "folded" ? groups(given, key) : null;
    for (const sameKind of [true, false]) {
      for (const at of open) {
        const unit = given[at];
        const candidates = (unit && byKey.get(unit.keys[key])) ?? [];
        if (
          unit === undefined ||
          (givenByKey && (candidates.length !== 1 || givenByKey.get(unit.keys[key])?.length !== 1))
        )
          continue;
        const match = candidates.find((index) => !takenBy.has(index) && agree(wanted[index], unit, sameKind));
        if (match === undefined) continue;
        takenBy.set(match, at);
        pairs.push({ expected: match, found: at, by });
        open.delete(at);
      }
    }
  }
  const bySpelling = groups(wanted, "spelling");
  const doubled = [...open].flatMap((at) => doubleOf(at, given[at], wanted, bySpelling, takenBy));
  const isDouble = new Set(doubled.map((pair) => pair.found));
  return {
    pairs: pairs.sort((a, b) => a.found - b.found),
    missing: [...wanted.keys()].filter((index) => !takenBy.has(index)),
    unknown: [...open].filter((at) => !isDouble.has(at)),
    doubled,
  };
}

/** The expected unit whose name differs least from an unknown one, to suggest and never to take: Đại Sơn and Tái Sơn are two. Null where none is near. */
export function nearestUnit(unknown: UnitName, expected: readonly UnitName[]): UnitName | null {
  const name = nameKeys(unknown.name).folded;
  let nearest: { unit: UnitName; distance: number } | null = null;
  for (const unit of expected) {
    const distance = editDistance(name, nameKeys(unit.name).folded);
    if (nearest === null || distance < nearest.distance) nearest = { unit, distance };
  }
  return nearest !== null && nearest.distance <= Math.max(1, Math.floor(name.length / 4)) ? nearest.unit : null;
}

function keyed({ name, kind }: UnitName): Keyed {
  return { name, kind, keys: nameKeys(name) };
}

function groups(units: readonly Keyed[], key: keyof NameKeys): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  units.forEach((unit, index) => {
    const same = found.get(unit.keys[key]);
    if (same) same.push(index);
    else found.set(unit.keys[key], [index]);
  });
  return found;
}

function agree(one: UnitName | undefined, other: UnitName, sameKind: boolean): boolean {
  if (one === undefined) return false;
  return one.kind === other.kind || (!sameKind && (one.kind === null || other.kind === null));
}

function doubleOf(
  at: number,
  unit: Keyed | undefined,
  wanted: readonly Keyed[],
  bySpelling: ReadonlyMap<string, readonly number[]>,
  takenBy: ReadonlyMap<number, number>,
): readonly UnitPair[] {
  const same =
    unit &&
    bySpelling.get(unit.keys.spelling)?.find((index) => takenBy.has(index) && agree(wanted[index], unit, false));
  return same === undefined ? [] : [{ expected: same, found: at, by: "spelling" }];
}

/** Letters to put in, take out or change (Levenshtein). */
function editDistance(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      const change = (before[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      now.push(Math.min(change, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}
