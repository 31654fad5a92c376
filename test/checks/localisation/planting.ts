import type { EditRow, EditTable } from "../../../src/checks/localisation/editTable";
import type { Random } from "./random";

/** The ten kinds of wrong rows, in equal parts. */
export const ERROR_KINDS = [
  "digit changed",
  "digits transposed",
  "digit dropped",
  "digit added",
  "thousands separator",
  "sign",
  "two cells swapped",
  "neighbour copied",
  "blank",
  "two slips",
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** What was put wrong: the cells of one row and what they should read. */
export interface Planted {
  readonly row: number;
  readonly kind: string;
  /** True figure by cell. */
  readonly truth: ReadonlyMap<number, number>;
}

type Typed = number | null;

/** Spoils a row's figure; null where this slip is not possible there. */
type Spoil = (random: Random, values: readonly number[], cell: number) => Typed;

const digitsOf = (value: number): string[] => [...String(value)];
/** A number is not typed with a 0 in front. */
const numberOf = (digits: readonly string[]): Typed =>
  digits.length === 0 || (digits.length > 1 && digits[0] === "0") ? null : Number(digits.join(""));

const SINGLE: Readonly<Record<Exclude<ErrorKind, "two cells swapped" | "two slips">, Spoil>> = {
  "digit changed": (random, values, cell) => {
    const digits = digitsOf(values[cell] ?? 0);
    digits[random.below(digits.length)] = String(random.below(10));
    return numberOf(digits);
  },
  "digits transposed": (random, values, cell) => {
    const digits = digitsOf(values[cell] ?? 0);
    if (digits.length < 2) return null;
    const at = random.below(digits.length - 1);
    [digits[at], digits[at + 1]] = [digits[at + 1] ?? "0", digits[at] ?? "0"];
    return numberOf(digits);
  },
  "digit dropped": (random, values, cell) => {
    const digits = digitsOf(values[cell] ?? 0);
    if (digits.length < 2) return null;
    digits.splice(random.below(digits.length), 1);
    return Number(digits.join(""));
  },
  "digit added": (random, values, cell) => {
    const digits = digitsOf(values[cell] ?? 0);
    digits.splice(random.below(digits.length + 1), 0, String(random.below(10)));
    return numberOf(digits);
  },
  "thousands separator": (random, values, cell) => {
    const value = values[cell] ?? 0;
    if (value < 1000) return value * 1000;
    return random.pick([value / 1000, Math.floor(value / 1000), value % 1000]);
  },
  sign: (_, values, cell) => -(values[cell] ?? 0),
  "neighbour copied": (random, values, cell) => values[cell + random.pick([-1, 1])] ?? null,
  blank: () => null,
};

const SINGLE_KINDS = Object.keys(SINGLE) as (keyof typeof SINGLE)[];

/** A copy of the table with the row's figures replaced by what was typed. */
export function retyped(table: EditTable, row: number, typed: ReadonlyMap<number, Typed>): EditTable {
  const rows = [...table.rows];
  const before = rows[row];
  if (!before) throw new RangeError(`no row ${row}`);
  const stands = before.values.map((value, cell) => (typed.has(cell) ? (typed.get(cell) ?? null) : value));
  const counts = stands.map((value) => (value !== null && Number.isInteger(value) && value >= 0 ? value : null));
  rows[row] = { ...before, values: counts, typed: stands } satisfies EditRow;
  return { ...table, rows };
}

/** Tries before a row is given up: in a row of single digits, say, none can be transposed. */
const TRIES = 60;

/** Makes one wrong row of the given kind; `cells` are those that may be hit. Null where the row allows no such slip. */
export function plant(random: Random, table: EditTable, row: number, kind: ErrorKind, cells: readonly number[]) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const values = (table.rows[row]?.values ?? []).map((value) => value ?? 0);
    const typed = spoil(random, values, kind, cells);
    if (!typed) continue;
    const truth = new Map([...typed.keys()].map((cell) => [cell, values[cell] ?? 0]));
    return { table: retyped(table, row, typed), planted: { row, kind, truth } satisfies Planted };
  }
  return null;
}

/** Independent slips in `count` cells of one row. */
export function plantSeveral(random: Random, table: EditTable, row: number, count: number, cells: readonly number[]) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const values = (table.rows[row]?.values ?? []).map((value) => value ?? 0);
    const typed = new Map<number, Typed>();
    for (const cell of random.sample(cells, count)) {
      const one = single(random, values, random.pick(SINGLE_KINDS), cell);
      if (one !== undefined) typed.set(cell, one);
    }
    if (typed.size < count) continue;
    const truth = new Map([...typed.keys()].map((cell) => [cell, values[cell] ?? 0]));
    return { table: retyped(table, row, typed), planted: { row, kind: `${count} slips`, truth } satisfies Planted };
  }
  return null;
}

function spoil(random: Random, values: readonly number[], kind: ErrorKind, cells: readonly number[]) {
  const typed = new Map<number, Typed>();
  const cell = random.pick(cells);
  if (kind === "two cells swapped") {
    const other = random.pick(cells.filter((place) => Math.abs(cells.indexOf(place) - cells.indexOf(cell)) === 1));
    if (values[cell] === values[other]) return null;
    return typed.set(cell, values[other] ?? 0).set(other, values[cell] ?? 0);
  }
  if (kind === "two slips") {
    const other = random.pick(cells.filter((place) => place !== cell));
    const [one, two] = [cell, other].map((place) => single(random, values, random.pick(SINGLE_KINDS), place));
    return one === undefined || two === undefined ? null : typed.set(cell, one).set(other, two);
  }
  const one = single(random, values, kind, cell);
  return one === undefined ? null : typed.set(cell, one);
}

/** What was typed; undefined where the slip is not possible or changes nothing. */
function single(random: Random, values: readonly number[], kind: keyof typeof SINGLE, cell: number): Typed | undefined {
  const typed = SINGLE[kind](random, values, cell);
  if (typed === null && kind !== "blank") return undefined;
  return Object.is(typed, values[cell]) || typed === values[cell] ? undefined : typed;
}
