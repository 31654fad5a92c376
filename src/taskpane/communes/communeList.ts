import { fold } from "../../annex/text/fold";
import type { CommuneOrder } from "../../messages/communes";
import { unitLabel } from "../../messages/overview";
import type { CommuneEntry } from "../../overview/overview";

/** Which communes are shown, and in which order. */
export interface CommuneChoice {
  /** Part of a name; tones and marks do not matter. */
  readonly search: string;
  readonly order: CommuneOrder;
  readonly overdueOnly: boolean;
  readonly askedOnly: boolean;
}

export const EVERY_COMMUNE: CommuneChoice = {
  search: "",
  order: "most-received",
  overdueOnly: false,
  askedOnly: false,
};

/** The chosen communes in the chosen order; equal ones, and last those whose figure is not known, in sheet order. */
export function chosenCommunes(communes: readonly CommuneEntry[], choice: CommuneChoice): readonly CommuneEntry[] {
  const wanted = fold(choice.search);
  return communes
    .filter(
      (entry) =>
        (!choice.overdueOnly || isOverdue(entry)) &&
        (!choice.askedOnly || entry.underReporting !== null) &&
        (wanted === "" || fold(unitLabel(entry)).includes(wanted)),
    )
    .sort((a, b) => compare(a, b, choice.order) || a.row - b.row);
}

export function isOverdue({ overdue }: CommuneEntry): boolean {
  return overdue !== null && overdue > 0;
}

function compare(a: CommuneEntry, b: CommuneEntry, order: CommuneOrder): number {
  switch (order) {
    case "most-received":
      return descending(a.received, b.received);
    case "least-received":
      return ascending(a.received, b.received);
    case "most-overdue":
      return descending(a.overdue, b.overdue);
    case "lowest-rate":
      return ascending(a.rate, b.rate);
    case "most-findings":
      return b.errors - a.errors || b.warnings - a.warnings;
    case "name":
      return a.name.localeCompare(b.name, "vi", { numeric: true });
  }
}

function ascending(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

function descending(a: number | null, b: number | null): number {
  return (b ?? -1) - (a ?? -1);
}
