import type { Annex, AnnexRow, UnreportedUnit } from "../annex/annex";
import { nearestUnit } from "../annex/names/matchUnits";
import { NameIndex } from "../annex/names/nameIndex";
import type { UnitName } from "../annex/names/unitName";
import { DISTRICT } from "../annex/rows/rowVocabulary";
import { figureCell } from "./cellsOf";
import type { Finding } from "./finding";

/** The units that must report. */
export interface Roster {
  readonly units: readonly UnitName[];
  /** The office gave none: these are the communes of the workbook's other annexes. */
  readonly isLearned: boolean;
}

/**
 * `duplicate-unit`: a commune stands twice. `missing-unit`: one is named without a figure. `missing-unit`, `unknown-unit`:
 * against the roster, where there is one.
 * Two districts of a province may have a commune of one name each.
 * Units are the same where names agree up to tone place and spelling, and kinds do not differ: thị trấn X and xã X are two.
 * @param roster null where nothing tells
 */
export function checkRoster(annex: Annex, roster: Roster | null): readonly Finding[] {
  const communes = new Units(annex.rows, isCommune);
  const duplicate = duplicates(annex, communes).map((row) => finding("duplicate-unit", "error", annex, row));
  const { missing, unknown } =
    roster === null || roster.units.length === 0 ? NOTHING_AMISS : compare(communes, roster.units);
  const unreported = unreportedUnits(annex, communes);
  const silent = new Units(unreported);
  const absent = missing.filter((unit) => silent.placeOf(unit) < 0);
  const learned = roster?.isLearned ? { learned: 1 } : {};
  return [
    ...duplicate,
    ...unknown.map((row) => unknownUnit(annex, row, absent, learned)),
    ...unreported.map((unit) => unreportedUnit(annex, unit)),
    ...absent.map((unit) => missingUnit(unit, learned)),
  ];
}

const NOTHING_AMISS: ReturnType<typeof compare> = { missing: [], unknown: [] };

/** Named without a figure, and not with figures elsewhere in the sheet. */
function unreportedUnits({ unreported = [] }: Annex, communes: Units<AnnexRow>): readonly UnreportedUnit[] {
  return unreported.length === 0 ? unreported : unreported.filter((unit) => communes.placeOf(unit) < 0);
}

/** The roster's units that are no commune of the sheet, each once, and the communes that are none of the roster's. */
function compare(
  communes: Units<AnnexRow>,
  roster: readonly UnitName[],
): { readonly missing: readonly UnitName[]; readonly unknown: readonly AnnexRow[] } {
  const isExpected = new Uint8Array(communes.units.length);
  let next = 0;
  const missing = roster.filter((unit) => {
    const place = communes.placeOf(unit, next);
    if (place < 0) return true;
    isExpected[place] = 1;
    next = place + 1;
    return false;
  });
  const open = communes.units.filter((row, place) => isExpected[place] === 0 && isCommune(row));
  const expected = open.length === 0 ? null : new Units(roster);
  return { missing: distinct(missing), unknown: open.filter((row) => (expected?.placeOf(row) ?? -1) < 0) };
}

/** The communes that stand further up in their district too. */
function duplicates(annex: Annex, { units, names }: Units<AnnexRow>): readonly AnnexRow[] {
  const repeated = names.repeated();
  if (repeated.length === 0) return [];
  const districtOf = districts(annex);
  return repeated.flatMap((at) => {
    const row = units[at];
    if (row === undefined || !isCommune(row)) return [];
    const isSame = (place: number): boolean => {
      const other = units[place];
      if (other === undefined || place >= at || !isCommune(other)) return false;
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

  /** @param counts those of them that are units */
  constructor(
    readonly units: readonly Unit[],
    private readonly counts: (unit: Unit) => boolean = () => true,
  ) {
    this.names = new NameIndex(units);
  }

  /**
   * Place of one that the unit is; -1 where it is none of them.
   * @param guess it may stand here or soon after: lists of the same units mostly run in one order
   */
  placeOf(unit: UnitName, guess = 0): number {
    let place = guess;
    for (let there = this.units[place]; there !== undefined && !this.counts(there); there = this.units[place])
      place += 1;
    if (this.units[place]?.name === unit.name && areOneKind(this.units[place], unit)) return place;
    return this.names.find(unit.name, (at) => this.isOne(at, unit));
  }

  private isOne(place: number, unit: UnitName): boolean {
    const there = this.units[place];
    return there !== undefined && this.counts(there) && areOneKind(there, unit);
  }
}

function isCommune({ role }: AnnexRow): boolean {
  return role === "commune";
}

function areOneKind(one: UnitName | undefined, other: UnitName): boolean {
  return one !== undefined && (one.kind === other.kind || one.kind === null || other.kind === null);
}

function missingUnit({ name, kind }: UnitName, extra: Facts): Finding {
  return {
    code: "missing-unit",
    severity: "error",
    row: null,
    unit: name,
    measure: null,
    cells: [],
    suspects: [],
    extra: { kind: kind ?? "", ...extra },
  };
}

function unreportedUnit(annex: Annex, { row, name, kind }: UnreportedUnit): Finding {
  const cell = figureCell(annex, { row, column: annex.unitColumn });
  return { ...missingUnit({ name, kind }, { unreported: 1 }), row, cells: [cell], suspects: [cell] };
}

type Facts = Readonly<Record<string, string | number>>;

/** So many missing units are compared with an unknown one's name; of more, nobody is helped by a likeness. */
const MOST_COMPARED = 60;

/** With the name among those that are missing which it may be a slip of. */
function unknownUnit(annex: Annex, row: AnnexRow, missing: readonly UnitName[], extra: Facts): Finding {
  const nearest = missing.length > MOST_COMPARED ? null : nearestUnit(row, missing);
  const meant = nearest === null ? {} : { meant: nearest.name, meantKind: nearest.kind ?? "" };
  const found = finding("unknown-unit", "warning", annex, row);
  return { ...found, extra: { ...found.extra, ...extra, ...meant } };
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

/** The communes of other periods' annexes: the roster where the office gave none. */
export function learnedRoster(others: readonly Annex[]): Roster | null {
  const communes: UnitName[] = [];
  for (const { rows } of others) for (const row of rows) if (isCommune(row)) communes.push(row);
  return communes.length === 0 ? null : { units: communes, isLearned: true };
}

/** Each unit once. */
function distinct(units: readonly UnitName[]): readonly UnitName[] {
  const names = new NameIndex(units);
  const again = new Set(
    names.repeated().filter((at) => {
      const { name = "", kind } = units[at] ?? {};
      return names.find(name, (place) => place < at && units[place]?.kind === kind) >= 0;
    }),
  );
  return units.filter((_, at) => !again.has(at));
}
