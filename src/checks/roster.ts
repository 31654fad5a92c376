import type { Annex, AnnexRow } from "../annex/annex";
import { spellingKey } from "../annex/names/nameKey";
import { unitName, type UnitName } from "../annex/names/unitName";
import { DISTRICT } from "../annex/rows/rowVocabulary";
import { figureCell } from "./cellsOf";
import type { Finding } from "./finding";

/**
 * `duplicate-unit`: a commune stands twice. `missing-unit`, `unknown-unit`: against the roster, where there is one.
 * Two districts of a province may have a commune of one name each.
 * Units are the same where names agree up to tone place and spelling, and kinds do not differ: thị trấn X and xã X are two.
 * @param roster labels of the units that must report ("Xã An Thanh"), null where nothing tells
 */
export function checkRoster(annex: Annex, roster: readonly string[] | null): readonly Finding[] {
  const communes = annex.rows.filter((row) => row.role === "commune");
  const inDistrict = new Map<number, UnitIndex>();
  const districtOf = districts(annex);
  const findings: Finding[] = [];
  for (const row of communes) {
    const district = districtOf.get(row.row) ?? -1;
    const earlier = inDistrict.get(district) ?? new UnitIndex([]);
    if (earlier.add(row)) findings.push(finding("duplicate-unit", "error", annex, row));
    inDistrict.set(district, earlier);
  }
  if (roster === null || roster.length === 0) return findings;
  const expected = roster.map(unitName);
  const index = new UnitIndex(expected);
  const standing = new UnitIndex(communes);
  for (const row of communes) if (!index.has(row)) findings.push(finding("unknown-unit", "warning", annex, row));
  for (const unit of expected) if (!standing.has(unit)) findings.push(missing(unit));
  return findings;
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
class UnitIndex {
  private readonly kinds = new Map<string, UnitName["kind"][]>();

  constructor(units: readonly UnitName[]) {
    units.forEach((unit) => this.add(unit));
  }

  /** True where the unit was there already. */
  add({ name, kind }: UnitName): boolean {
    const key = spellingKey(name);
    const kinds = this.kinds.get(key);
    if (kinds === undefined) this.kinds.set(key, [kind]);
    const found = holdsKind(kinds, kind);
    if (kinds?.includes(kind) === false) kinds.push(kind);
    return found;
  }

  has({ name, kind }: UnitName): boolean {
    return holdsKind(this.kinds.get(spellingKey(name)), kind);
  }
}

function holdsKind(kinds: readonly UnitName["kind"][] | undefined, kind: UnitName["kind"]): boolean {
  return kinds !== undefined && (kind === null || kinds.includes(kind) || kinds.includes(null));
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

/** Labels of the communes of other periods' annexes, each once: the roster where the office gave none. */
export function learnedRoster(others: readonly Annex[]): readonly string[] | null {
  const labels = new Map<string, string>();
  for (const annex of others) {
    for (const row of annex.rows) {
      if (row.role !== "commune") continue;
      const label = row.kind === null ? row.name : `${row.kind} ${row.name}`;
      labels.set(`${row.kind ?? ""} ${spellingKey(row.name)}`, label);
    }
  }
  return labels.size === 0 ? null : [...labels.values()];
}
