import type { CellValue } from "../../workbook/plainData";
import type { SlipReason } from "../finding";

/** How a figure may have come to be typed wrong, and how likely that slip makes just this of it. */
export interface Slip {
  readonly reason: SlipReason;
  /** Of all wrong figures that a typist makes of the true one, the share that read like this; 0 to 1. */
  readonly chance: number;
}

/** Typing slips of a single cell; one is taken to be as frequent as another. */
const KINDS = 8;
/** Share of wrong figures that no kind accounts for. */
const UNKNOWN: Slip = { reason: "recomputed", chance: 2e-5 };
/** The forms that a lost or misread thousands separator gives a figure. */
const THOUSANDS_FORMS = 3;

/**
 * @param typed what stands in the cell
 * @param truth the figure supposed to be meant
 * @param beside the true figures left and right of it
 */
export function slipOf(typed: CellValue, truth: number, beside: readonly number[]): Slip {
  if (typed === null || typed === "") return { reason: "blank", chance: 1 / KINDS };
  const figure = typeof typed === "number" ? typed : Number.parseFloat(String(typed).replace(/[\s.,]/g, ""));
  if (!Number.isFinite(figure)) return { reason: "recomputed", chance: 1 / KINDS };
  let likeliest = UNKNOWN;
  let chance = UNKNOWN.chance;
  for (const slip of kindsOf(figure, truth, beside)) {
    chance += slip.chance / KINDS;
    if (slip.chance / KINDS > likeliest.chance) likeliest = { reason: slip.reason, chance: slip.chance / KINDS };
  }
  return { reason: likeliest.reason, chance };
}

function kindsOf(figure: number, truth: number, beside: readonly number[]): Slip[] {
  const found: Slip[] = [];
  const add = (reason: SlipReason, chance: number): void => {
    if (chance > 0) found.push({ reason, chance });
  };
  if (figure === -truth) add("sign", 1);
  add("thousands-separator", thousandsChance(figure, truth));
  const copies = beside.filter((neighbour) => neighbour === figure).length;
  add("shifted-column", copies / Math.max(1, beside.length));
  if (!Number.isInteger(figure) || figure < 0) return found;
  const wrong = String(figure);
  const right = String(truth);
  if (wrong.length === right.length) {
    const differing = [...right].flatMap((digit, index) => (digit === wrong[index] ? [] : [index]));
    if (differing.length === 1) add("digit-typo", 1 / (9 * right.length));
    const [first = 0, second = 0] = differing;
    const crossed = wrong[first] === right[second] && wrong[second] === right[first];
    if (differing.length === 2 && second === first + 1 && crossed) add("transposed-digits", 1 / (right.length - 1));
  }
  add("dropped-digit", omissions(right, figure) / right.length);
  add("added-digit", omissions(wrong, truth) / (10 * (right.length + 1)));
  return found;
}

/** In how many ways the number is left when one digit of the text is left out. */
function omissions(digits: string, left: number): number {
  if (digits.length < 2) return 0;
  let ways = 0;
  for (let index = 0; index < digits.length; index += 1) {
    if (Number(digits.slice(0, index) + digits.slice(index + 1)) === left) ways += 1;
  }
  return ways;
}

/** "1.283" read as a fraction, cut at the separator, or "128" read as 128.000. */
function thousandsChance(figure: number, truth: number): number {
  if (truth < 1000) return figure === truth * 1000 && truth > 0 ? 1 : 0;
  const forms = [Math.abs(figure * 1000 - truth) < 1e-6, figure === Math.floor(truth / 1000), figure === truth % 1000];
  return forms.filter(Boolean).length / THOUSANDS_FORMS;
}

/** The figures that one slip of the digits turns into the given one. */
export function meaningsOf(figure: number): number[] {
  const digits = String(figure);
  const found = new Set<number>();
  const keep = (text: string): void => {
    if (text !== "" && !(text.length > 1 && text.startsWith("0"))) found.add(Number(text));
  };
  for (let index = 0; index <= digits.length; index += 1) {
    const before = digits.slice(0, index);
    for (let digit = 0; digit <= 9; digit += 1) {
      keep(before + String(digit) + digits.slice(index));
      if (index < digits.length) keep(before + String(digit) + digits.slice(index + 1));
    }
    if (index >= digits.length) continue;
    keep(before + digits.slice(index + 1));
    keep(before + digits.slice(index + 1, index + 2) + digits.charAt(index) + digits.slice(index + 2));
  }
  if (figure > 0 && figure % 1000 === 0) found.add(figure / 1000);
  found.delete(figure);
  return [...found];
}

/** Whether the slip is one that we know, not just any other figure. */
export function isKnown(slip: Slip): boolean {
  return slip.chance > 2 * UNKNOWN.chance;
}
