import type { Signals } from "../../signals/signals";
import type { OfficeProfile } from "../officeProfile";
import type { GroupFacts, ReportFacts, UnitFacts } from "./facts";

/** The units that the report names, with their own figures; signals that match no unit of the annex are left out. */
export function communeSignals(
  signals: Signals,
  profile: OfficeProfile,
  offices: GroupFacts | null,
  communes: GroupFacts | null,
): Pick<ReportFacts, "many" | "few" | "overdue"> {
  const communeAt = byRow(communes);
  const unitAt = new Map([...byRow(offices), ...communeAt]);
  const isTold = communes?.units.some(({ figures }) => figures.receivedTotal !== undefined) ?? false;
  const ranked = (unit: UnitFacts): UnitFacts => (isTold ? unit : withNewForAll(unit));
  const few = unitsOf(signals.underReporting, communeAt).map(ranked).sort(byReceived);
  const fewRows = new Set(few.map((unit) => unit.row));
  const counts = (communes?.units ?? []).flatMap((unit) => ranked(unit).figures.receivedTotal?.value ?? []);
  const received = counts.reduce((sum, count) => sum + count, 0);
  const many = unitsOf(signals.topReceiving, communeAt)
    .map(ranked)
    .filter((unit) => receivedBy(unit) * counts.length * 100 > received * profile.manyShare && !fewRows.has(unit.row))
    .sort(byReceived)
    .slice(0, profile.topCount);
  const overdue = unitsOf(signals.overdue, unitAt)
    .map((unit) => (unit.role === "commune" ? ranked(unit) : unit))
    .filter((unit) => pastDate(unit) > 0)
    .sort((left, right) => pastDate(right) - pastDate(left) || left.row - right.row);
  return { many, few: few.filter((unit) => unit.figures.receivedTotal !== undefined), overdue };
}

/** Dossiers of the unit past their date, resolved or not. */
export function pastDate(unit: UnitFacts): number {
  return (unit.figures.pendingOverdue?.value ?? 0) + (unit.figures.resolvedLate?.value ?? 0);
}

function receivedBy(unit: UnitFacts): number {
  return unit.figures.receivedTotal?.value ?? 0;
}

function byReceived(left: UnitFacts, right: UnitFacts): number {
  return receivedBy(right) - receivedBy(left) || left.row - right.row;
}

function byRow(group: GroupFacts | null): ReadonlyMap<number, UnitFacts> {
  return new Map((group?.units ?? []).map((unit) => [unit.row, unit]));
}

function unitsOf(signals: readonly { readonly row: number }[], units: ReadonlyMap<number, UnitFacts>): UnitFacts[] {
  return signals.flatMap((signal) => units.get(signal.row) ?? []);
}

/** Where an annex tells of no commune how much it received in all, what came in within the period stands for it, as in the signals. */
function withNewForAll(unit: UnitFacts): UnitFacts {
  const { receivedNew } = unit.figures;
  return receivedNew ? { ...unit, figures: { ...unit.figures, receivedTotal: receivedNew } } : unit;
}
