import type { Annex, AnnexRow } from "../annex/annex";
import { NameIndex } from "../annex/names/nameIndex";
import type { UnitName } from "../annex/names/unitName";
import { DISTRICT } from "../annex/rows/rowVocabulary";
import { figureCell } from "./cellsOf";
import type { Finding } from "./finding";

/**
 * `duplicate-unit`: a commune stands twice. `missing-unit`, `unknown-unit`: against the roster, where there is one.
 * Two districts of a province may have a commune of one name each.
 * Units are the same where names agree up to tone place and spelling, and kinds do not differ: thị trấn X and xã X are two.
 * @param roster the units that must report, null where nothing tells
 */
export function checkRoster(annex: Annex, roster: readonly UnitName[] | null): readonly Finding[] {
  const communes = new Units(annex.rows.filter((row) => row.role === "commune"));
  const findings = duplicates(annex, communes).map((row) => finding("duplicate-unit", "error", annex, row));
  if (roster === null || roster.length === 0) return findings;
  const expected = new Units(roster);
  const unknown = communes.units.filter((row) => !expected.has(row));
  findings.push(...unknown.map((row) => finding("unknown-unit", "warning", annex, row)));
  findings.push(...expected.units.filter((unit) => !communes.has(unit)).map(missing));
  return findings;
}

/** The communes that stand further up in their district too. */
function duplicates(annex: Annex, { units, names }: Units<AnnexRow>): readonly AnnexRow[] {
  const repeated = names.repeated();
  if (repeated.length === 0) return [];
  const districtOf = districts(annex);
  return repeated.flatMap((at) => {
    const row = units[at];
    if (row === undefined) return [];
    const isSame = (place: number): boolean => {
      const other = units[place];
      if (other === undefined || place >= at) return false;
      return districtOf.get(other.row) === districtOf.get(row.row) && areOneKind(row, other);
    };
    return names.find(row.name, isSame) < 0 ? [] : row;
  });
}

/** 0-based row of a commune → that of the district which adds it. */
function districts(annex: Annex): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { role, name, row, adds } of annex.rows)
    if (role === "subtotal" && DISTRICT.test(name.toLocaleLowerCase("vi")))
      for (const added of adds) found.set(added, row);
  return found;
}

/** Units found again by name up to tone place and spelling; two known kinds must be the same. */
class Units<Unit extends UnitName> {
  readonly names: NameIndex;

  constructor(readonly units: readonly Unit[]) {
    this.names = new NameIndex(units.map(({ name }) => name));
  }

  has(unit: UnitName): boolean {
    return this.names.find(unit.name, (place) => areOneKind(this.units[place], unit)) >= 0;
  }
}

function areOneKind(one: UnitName | undefined, other: UnitName): boolean {
  return one !== undefined && (one.kind === other.kind || one.kind === null || other.kind === null);
}

function missing(unit: UnitName): Finding {
  return {
    code: "missing-unit",
    severity: "error",
    row: null,
    unit: unit.name,
    measure: null,
    cells: [],
    suspects: [],
    extra: { kind: unit.kind ?? "" },
  };
}

function finding(
  code: "duplicate-unit" | "unknown-unit",
  severity: "error" | "warning",
  annex: Annex,
  row: AnnexRow,
): Finding {
  const cell = figureCell(annex, { row: row.row, column: annex.unitColumn });
  return {
    code,
    severity,
    row: row.row,
    unit: row.name,
    measure: null,
    cells: [cell],
    suspects: [cell],
    extra: { kind: row.kind ?? "" },
  };
}

/** The communes of other periods' annexes, each once: the roster where the office gave none. */
export function learnedRoster(others: readonly Annex[]): readonly UnitName[] | null {
  const communes = others.flatMap(({ rows }) => rows.filter(({ role }) => role === "commune"));
  const names = new NameIndex(communes.map(({ name }) => name));
  const again = new Set(
    names.repeated().filter((at) => {
      const { name = "", kind } = communes[at] ?? {};
      return names.find(name, (place) => place < at && communes[place]?.kind === kind) >= 0;
    }),
  );
  const units = communes.filter((_, at) => !again.has(at));
  return units.length === 0 ? null : units;
}
