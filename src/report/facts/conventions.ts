import type { Figures, RateFact } from "./facts";

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
 * Early or on time of all resolved. None where a figure leaves units out, where the parts exceed the whole, and no 100%
 * beside dossiers that are pending past their date: it would read as if none were late.
 */
export function onTimeRate(figures: Figures): RateFact | undefined {
  const part = figures.resolvedEarlyOrOnTime;
  const late = figures.resolvedLate;
  const whole = figures.resolvedTotal;
  if (part === undefined || part.isPartial || late?.isPartial) return undefined;
  const base = whole ?? late;
  if (base === undefined || base.isPartial) return undefined;
  const all = whole?.value ?? part.value + (late?.value ?? 0);
  if (all === 0 || part.value + (late?.value ?? 0) > all) return undefined;
  const pendingLate = figures.pendingOverdue?.value ?? 0;
  if (part.value === all && pendingLate > 0) return undefined;
  return {
    part: part.value,
    whole: all,
    cells: part.cells.concat(base.cells),
    disputes: [...new Set([...part.disputes, ...base.disputes])],
  };
}

function addedUp(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left + right;
}
