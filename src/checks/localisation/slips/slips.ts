import type { CellValue } from "../../../workbook/plainData";
import type { SlipReason } from "../../finding";

/** How a figure may have come to be typed wrong, and how likely that slip makes just this of it. */
export interface Slip {
  readonly reason: SlipReason;
  /** Of all wrong figures that a typist makes of the true one, the share that read like this; 0 to 1. */
  readonly chance: number;
}

/** Of such a slip the figure meant may be any: none is known, nothing stands there, or a neighbour's figure does. */
export const ANY_FIGURE_SLIPS: ReadonlySet<SlipReason> = new Set(["blank", "recomputed", "shifted-column"]);

/** Typing slips of a single cell; one is taken to be as frequent as another. */
const KINDS = 8;
/** Share of wrong figures that no kind accounts for. */
const UNKNOWN = 2e-5;
/** Of the cells with a slip, the share with a second one. */
const SAME_CELL_TWICE = 0.01;
/** The forms that a lost or misread thousands separator gives a figure. */
const THOUSANDS_FORMS = 3;

/**
 * @param typed what stands in the cell: a number, or something that is none
 * @param truth the figure supposed to be meant
 * @param beside the true figures left and right of it
 */
export function slipOf(typed: CellValue, truth: number, beside: readonly number[]): Slip {
  if (typed === null || typed === "") return { reason: "blank", chance: 1 / KINDS };
  if (typeof typed !== "number") return { reason: "recomputed", chance: 1 / KINDS };
  const meant = intendedCount(typed);
  if (meant !== null && meant !== truth) {
    // Besides the sign or the separator, something went wrong in the same cell.
    return { reason: "recomputed", chance: SAME_CELL_TWICE * slipOf(meant, truth, beside).chance };
  }
  const shares = sharesOf(typed, truth, beside);
  let reason: SlipReason = "recomputed";
  let best = UNKNOWN;
  let chance = UNKNOWN;
  for (let kind = 0; kind < shares.length; kind += 1) {
    const share = (shares[kind] ?? 0) / KINDS;
    chance += share;
    if (share <= best) continue;
    best = share;
    reason = REASONS[kind] ?? reason;
  }
  return { reason, chance };
}

/** The kinds of slips that leave a number, in the order of {@link sharesOf}. */
const REASONS: readonly SlipReason[] = [
  "sign",
  "thousands-separator",
  "shifted-column",
  "digit-typo",
  "transposed-digits",
  "dropped-digit",
  "added-digit",
];
/** Of the figures that each kind of slip makes of the true one, the share that read as typed. */
function sharesOf(typed: number, truth: number, beside: readonly number[]): readonly number[] {
  const isCount = Number.isInteger(typed) && typed >= 0;
  const length = lengthOf(truth);
  return [
    typed === -truth ? 1 : 0,
    thousandsChance(typed, truth),
    copyShare(typed, beside),
    isCount && differsInOneDigit(typed, truth) ? 1 / (9 * length) : 0,
    isCount && differsByTransposing(typed, truth) ? 1 / (length - 1) : 0,
    isCount ? omissions(truth, typed) / length : 0,
    isCount ? omissions(typed, truth) / (10 * (length + 1)) : 0,
  ];
}

function copyShare(typed: number, beside: readonly number[]): number {
  let equal = 0;
  for (const one of beside) if (one === typed) equal += 1;
  return equal === 0 ? 0 : equal / beside.length;
}

/** The count that a number which is none was probably meant to be: -17 for 17, 1.283 for 1283. Null for a count, and where nothing tells. */
export function intendedCount(typed: CellValue): number | null {
  if (typeof typed !== "number") return null;
  if (Number.isInteger(typed)) return typed < 0 ? -typed : null;
  const thousandfold = Math.round(typed * 1000);
  return typed > 0 && Math.abs(typed * 1000 - thousandfold) < 1e-6 ? thousandfold : null;
}

function lengthOf(figure: number): number {
  let length = 1;
  for (let rest = figure; rest >= 10; rest = Math.floor(rest / 10)) length += 1;
  return length;
}

function differsInOneDigit(one: number, other: number): boolean {
  if (one === other || lengthOf(one) !== lengthOf(other)) return false;
  let difference = Math.abs(one - other);
  while (difference % 10 === 0) difference /= 10;
  const power = Math.abs(one - other) / difference;
  // A carry would touch the digits above.
  return difference <= 9 && Math.floor(one / (power * 10)) === Math.floor(other / (power * 10));
}

/** Two neighbouring digits changed places. */
function differsByTransposing(one: number, other: number): boolean {
  if (one === other || lengthOf(one) !== lengthOf(other)) return false;
  for (let power = 1; power * 10 <= one; power *= 10) {
    const low = Math.floor(one / power) % 10;
    const high = Math.floor(one / (power * 10)) % 10;
    if (one + (low - high) * 9 * power === other) return low !== high;
  }
  return false;
}

/** In how many ways the figure is left when one of its digits is left out. */
function omissions(figure: number, left: number): number {
  if (figure < 10) return 0;
  let ways = 0;
  for (let power = 1; power <= figure; power *= 10) {
    if (Math.floor(figure / (power * 10)) * power + (figure % power) === left) ways += 1;
  }
  return ways;
}

/** "1.283" read as a fraction, cut at the separator, or "128" read as 128.000. */
function thousandsChance(figure: number, truth: number): number {
  if (truth < 1000) return figure === truth * 1000 && truth > 0 ? 1 : 0;
  let forms = Math.abs(figure * 1000 - truth) < 1e-6 ? 1 : 0;
  if (figure === Math.floor(truth / 1000)) forms += 1;
  if (figure === truth % 1000) forms += 1;
  return forms / THOUSANDS_FORMS;
}

/** No unit has so many dossiers. */
const LONGEST = 1e6;

/** The figures that one slip of the digits turns into the given one. */
export function meaningsOf(figure: number): Set<number> {
  const found = new Set<number>();
  const length = lengthOf(figure);
  for (let place = 0, power = 1; place <= length; place += 1, power *= 10) {
    const low = figure % power;
    const high = (figure - low) / power;
    // A digit was left out here.
    for (let digit = 0; digit <= 9; digit += 1) keep(found, (high * 10 + digit) * power + low, length + 1);
    if (place === length) break;
    const own = high % 10;
    const higher = (high - own) / 10;
    for (let digit = 0; digit <= 9; digit += 1) keep(found, figure + (digit - own) * power, length);
    if (length > 1) keep(found, higher * power + low, length - 1);
    const next = higher % 10;
    if (place < length - 1) keep(found, (((higher - next) / 10) * 100 + own * 10 + next) * power + low, length);
  }
  // "603" without its 6 is typed "03".
  for (let power = 10 ** (length + 1); power < LONGEST; power *= 10) {
    for (let digit = 1; digit <= 9; digit += 1) found.add(digit * power + figure);
  }
  if (figure > 0 && figure % 1000 === 0) found.add(figure / 1000);
  found.delete(figure);
  return found;
}

function keep(found: Set<number>, meant: number, digits: number): void {
  if (lengthOf(meant) === digits) found.add(meant);
}
