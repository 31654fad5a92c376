import type { RateBase } from "../officeProfile";
import type { FigureFact, Figures, RateFact } from "./facts";

/**
 * Whether "trong đó hồ sơ kỳ trước chuyển sang" is true of the received total. The official form counts them in
 * (TT 01/2020/TT-VPCP, Biểu II.06); where the figures show the other habit, they stand beside it.
 */
export function carriedOverInside(figures: Figures): boolean {
  const received = figures.receivedTotal?.value;
  const carried = figures.carriedOver?.value;
  if (received === undefined || carried === undefined) return true;
  if (carried > received) return false;
  const fresh = figures.receivedNew?.value ?? addedUp(figures.receivedOnline?.value, figures.receivedInPerson?.value);
  if (fresh !== undefined) return received === carried + fresh || received !== fresh;
  const handled = addedUp(figures.resolvedTotal?.value, figures.pendingTotal?.value);
  return handled === undefined || received === handled || carried + received !== handled;
}

/**
 * Whether the returned dossiers may be told as a part of those resolved early or on time. Not where they exceed them,
 * where some were resolved late (then it is open which), or where the balance shows them counted apart.
 */
export function returnedInside(figures: Figures): boolean {
  const returned = figures.returned?.value;
  const resolved = figures.resolvedEarlyOrOnTime?.value ?? figures.resolvedTotal?.value;
  if (returned === undefined || resolved === undefined) return true;
  if (returned > resolved || (figures.resolvedLate?.value ?? 0) > 0) return false;
  const received = figures.receivedTotal?.value;
  const handled = addedUp(figures.resolvedTotal?.value, figures.pendingTotal?.value);
  const isApart =
    received !== undefined && handled !== undefined && received !== handled && received === handled + returned;
  return !isApart;
}

/**
 * Whether the dossiers pending past their date may be told as a part of those pending. Not where they exceed them, or
 * where the balance shows them counted apart.
 */
export function overdueInside(figures: Figures): boolean {
  const pending = figures.pendingTotal?.value;
  const overdue = figures.pendingOverdue?.value;
  if (pending === undefined || overdue === undefined || overdue > pending) return false;
  const received = figures.receivedTotal?.value;
  const { resolvedTotal, resolvedEarlyOrOnTime, resolvedLate } = figures;
  const resolved = resolvedTotal?.value ?? addedUp(resolvedEarlyOrOnTime?.value, resolvedLate?.value);
  return received === undefined || resolved === undefined || received !== resolved + pending + overdue;
}

/**
 * Early or on time of the office's base: all resolved, all received, or all that were due. None where a figure leaves
 * units out, where the parts exceed the whole, and no 100% beside dossiers that are pending past their date: it would
 * read as if none were late.
 */
export function onTimeRate(figures: Figures, base: RateBase): RateFact | undefined {
  const part = figures.resolvedEarlyOrOnTime;
  const late = figures.resolvedLate;
  const others = baseFigures(figures, base);
  if (part === undefined || others === undefined) return undefined;
  const known = [part, ...others, ...(late ? [late] : [])];
  if (known.some(({ isPartial }) => isPartial)) return undefined;
  const isBesideLate = others.length === 1 && others[0] === late;
  const all = others.reduce((sum, { value }) => sum + value, isBesideLate ? part.value : 0);
  if (all === 0 || part.value + (late?.value ?? 0) > all) return undefined;
  if (part.value === all && (figures.pendingOverdue?.value ?? 0) > 0) return undefined;
  return {
    part: part.value,
    whole: all,
    base,
    cells: [part, ...others].flatMap(({ cells }) => cells),
    disputes: [...new Set([part, ...others].flatMap(({ disputes }) => disputes))],
  };
}

/** The figures that the whole is the sum of; where the resolved have no column of their own, only the late ones beside the rest. */
function baseFigures(figures: Figures, base: RateBase): readonly FigureFact[] | undefined {
  const { receivedTotal, resolvedTotal, resolvedLate, pendingOverdue } = figures;
  if (base === "received") return receivedTotal && [receivedTotal];
  if (base === "due") return resolvedTotal && pendingOverdue && [resolvedTotal, pendingOverdue];
  const whole = resolvedTotal ?? resolvedLate;
  return whole && [whole];
}

function addedUp(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left + right;
}
