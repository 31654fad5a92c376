import type { Annex, AnnexRow, UnitKind } from "../../annex/annex";
import { COUNT_MEASURES, type CountMeasure } from "../../annex/measures";
import type { Finding } from "../../checks/finding";
import type { CellRef } from "../../workbook/address";
import { disputeWords } from "../../messages/report";
import { agencyInSentence } from "../wording/agencyNames";
import { plainName, unitFullName } from "../wording/names";
import type { Dispute, MeasuredValue } from "./facts";

const UNIT_KINDS: readonly UnitKind[] = ["xã", "phường", "thị trấn", "đặc khu"];

/** The open errors of an annex, by what they put in doubt. */
export interface Disputes {
  /** Errors on the cell at 0-based (`row`, `column`). */
  readonly at: (row: number, column: number) => readonly Dispute[];
  /** Errors of a total that adds exactly the given 0-based rows: what the sheet says is not what they add up to. */
  readonly ofTotal: (rows: ReadonlySet<number>, measure: CountMeasure) => readonly Dispute[];
  /** Units missing from the list or named twice, of the role given. */
  readonly ofList: (role: "commune" | "office") => readonly Dispute[];
}

/**
 * Sorts the findings of severity `error`. A failed check puts its suspects in doubt; where it has none, every cell that
 * takes part in it.
 */
export function disputesOf(annex: Annex, findings: readonly Finding[]): Disputes {
  const rows = new Map(annex.rows.map((row) => [row.row, row]));
  const byCell: ByCell = new Map();
  const totals: { readonly rows: ReadonlySet<number>; readonly measure: CountMeasure; readonly dispute: Dispute }[] =
    [];
  const lists: { readonly role: "commune" | "office"; readonly dispute: Dispute }[] = [];

  const open = findings.flatMap((finding) => {
    if (finding.severity !== "error") return [];
    const row = finding.row === null ? undefined : rows.get(finding.row);
    // an identity over a figure that is not known: that figure has its own remark
    if (finding.identity !== undefined && row !== undefined && sidesOf(finding.identity, row) === null) return [];
    return [{ finding, row, own: disputeOf(finding, row, annex) }];
  });
  // of one fault's failures the most telling one stands for all
  const telling = new Map<string, Dispute>();
  for (const { own } of [...open].sort((left, right) => remoteness(left) - remoteness(right))) {
    if (!telling.has(own.key)) telling.set(own.key, own);
  }

  for (const { finding, row, own } of open) {
    const dispute = telling.get(own.key) ?? own;
    if (finding.code === "missing-unit" || finding.code === "duplicate-unit") {
      lists.push({ role: row?.role === "office" ? "office" : "commune", dispute });
    } else if (finding.code === "column-total" && row !== undefined) {
      if (own.measure !== undefined) totals.push({ rows: unitsUnder(row, rows), measure: own.measure, dispute });
      // counts typed as text that a SUM passed over are right; only the total is off
      const doubtful = finding.extra?.["passedOver"] === undefined ? finding.suspects : [];
      for (const cell of doubtful) addTo(byCell, cell, annex.sheet, dispute);
    } else if (finding.code !== "total-formula") {
      const doubtful = finding.suspects.length > 0 ? finding.suspects : finding.cells;
      for (const cell of doubtful) addTo(byCell, cell, annex.sheet, dispute);
    }
  }
  return {
    at: (row, column) => byCell.get(row)?.get(column) ?? NONE,
    ofTotal: (units, measure) =>
      totals.filter((total) => total.measure === measure && sameSet(total.rows, units)).map((total) => total.dispute),
    ofList: (role) => missingTogether(lists.filter((entry) => entry.role === role).map((entry) => entry.dispute)),
  };
}

/** Units that are missing altogether are told in one remark; one that has a row without figures has its cell to look at. */
function missingTogether(disputes: readonly Dispute[]): readonly Dispute[] {
  const absent = disputes.filter(({ code, cells }) => code === "missing-unit" && cells.length === 0);
  const [first] = absent;
  if (first === undefined) return disputes;
  const together: Dispute = {
    ...first,
    key: absent.map(({ key }) => key).join("|"),
    units: absent.flatMap(({ units }) => units),
  };
  return [together, ...disputes.filter((dispute) => !absent.includes(dispute))];
}

/** By row, then by column. */
type ByCell = Map<number, Map<number, readonly Dispute[]>>;

/** One for all the cells without any. */
const NONE: readonly Dispute[] = [];

function addTo(byCell: ByCell, cell: CellRef, sheet: string, dispute: Dispute): void {
  if (cell.sheet !== sheet) return;
  const ofRow = byCell.get(cell.row) ?? new Map<number, readonly Dispute[]>();
  const held = ofRow.get(cell.column) ?? NONE;
  if (!held.some((other) => other.key === dispute.key)) ofRow.set(cell.column, [...held, dispute]);
  byCell.set(cell.row, ofRow);
}

function disputeOf(finding: Finding, row: AnnexRow | undefined, annex: Annex): Dispute {
  const unit = row === undefined ? absentUnit(finding) : nameOf(row);
  const sides = finding.identity === undefined || row === undefined ? null : sidesOf(finding.identity, row);
  const measure = measureOf(finding, annex);
  return {
    key: finding.fault ?? [finding.code, finding.row, finding.unit, finding.identity ?? measure ?? ""].join("|"),
    code: finding.code,
    units: unit === null ? [] : [unit],
    cells: finding.cells,
    ...(sides && { sides }),
    ...(measure !== null && { measure }),
    ...(finding.found !== undefined && { found: finding.found }),
    ...(finding.expected !== undefined && { expected: finding.expected }),
  };
}

/** A unit's own row tells most of a fault, then a total against its units, then what follows within the total's row. */
function remoteness({ finding, row }: { readonly finding: Finding; readonly row: AnnexRow | undefined }): number {
  if (isUnit(row)) return 0;
  return finding.code === "column-total" ? 1 : 2;
}

function isUnit(row: AnnexRow | undefined): boolean {
  return row?.role === "commune" || row?.role === "office";
}

function nameOf(row: AnnexRow): string {
  if (row.role === "commune") return unitFullName(row.name, row.kind);
  return row.role === "office" ? agencyInSentence(row.name) : disputeWords.sumRow(plainName(row.name));
}

/** A unit of the roster that has no row. */
function absentUnit(finding: Finding): string | null {
  if (finding.unit === null) return null;
  const kind = UNIT_KINDS.find((known) => known === finding.extra?.["kind"]) ?? null;
  return unitFullName(finding.unit, kind);
}

/** The values on both sides of `receivedTotal = resolvedTotal + pendingTotal` in a row; null where one is not known. */
function sidesOf(
  identity: string,
  row: AnnexRow,
): readonly [readonly MeasuredValue[], readonly MeasuredValue[]] | null {
  const [left, right] = identity.split(" = ").map((side) => side.split(" + ").map((name) => valueOf(name, row)));
  if (left === undefined || right === undefined) return null;
  const known = (side: readonly (MeasuredValue | null)[]): side is readonly MeasuredValue[] =>
    side.every((value) => value !== null);
  return known(left) && known(right) ? [left, right] : null;
}

function valueOf(name: string, row: AnnexRow): MeasuredValue | null {
  const measure = COUNT_MEASURES.find((known) => known === name);
  const value = measure && row.figures.get(measure)?.value;
  return measure === undefined || value === undefined || value === null ? null : { measure, value };
}

function measureOf(finding: Finding, annex: Annex): CountMeasure | null {
  const named = COUNT_MEASURES.find((known) => known === finding.measure);
  if (named !== undefined) return named;
  const column = finding.cells[0]?.column;
  return COUNT_MEASURES.find((known) => column !== undefined && annex.columns.get(known)?.column === column) ?? null;
}

/** The unit rows that a total adds up, through its subtotals. */
function unitsUnder(
  total: AnnexRow,
  rows: ReadonlyMap<number, AnnexRow>,
  seen = new Set<number>(),
): ReadonlySet<number> {
  const units = new Set<number>();
  for (const index of total.adds) {
    const row = rows.get(index);
    if (row === undefined || seen.has(index)) continue;
    seen.add(index);
    if (row.adds.length === 0) units.add(index);
    else for (const unit of unitsUnder(row, rows, seen)) units.add(unit);
  }
  return units;
}

function sameSet(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  return left.size > 0 && left.size === right.size && [...left].every((value) => right.has(value));
}
