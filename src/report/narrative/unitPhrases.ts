import { scopeWords } from "../../messages/report";
import type { UnitFacts } from "../facts/facts";
import { agencyInSentence } from "../wording/agencyNames";
import { listOf } from "../wording/lists";
import { kindsInOrder, unitFullName } from "../wording/names";
import { count } from "../wording/numbers";
import type { LevelWords } from "./levelWords";

/** "xã Phượng Kỳ"; an office by its name, in small letters where the sheet has capitals only. */
export function unitPhrase(unit: UnitFacts): string {
  return unit.role === "office" ? agencyInSentence(unit.name) : unitFullName(unit.name, unit.kind);
}

/** The only office by its name, several as a body. */
export function groupName(units: readonly UnitFacts[], level: LevelWords): string {
  const [only] = units;
  return units.length === 1 && only !== undefined ? unitPhrase(only) : level.offices;
}

/** "22 xã và 01 thị trấn"; a single unit by its name. */
export function composition(units: readonly UnitFacts[]): string {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return unitPhrase(only);
  return listOf(
    kindsInOrder(units.map((unit) => unit.kind)).map((kind) => {
      const number = count(units.filter((unit) => unit.kind === kind).length);
      return `${number} ${kind ?? scopeWords.unit}`;
    }),
  );
}

/** "các xã, thị trấn"; a single unit by its name. */
export function plainPlural(units: readonly UnitFacts[]): string {
  const [only] = units;
  return units.length === 1 && only !== undefined ? unitPhrase(only) : scopeWords.all(kindsPhrase(units));
}

/** "xã, thị trấn": the kinds found, in the order of the official phrase. */
export function kindsPhrase(units: readonly UnitFacts[]): string {
  const kinds = kindsInOrder(units.map((unit) => unit.kind));
  return kinds.some((kind) => kind === null) ? scopeWords.unit : kinds.join(", ");
}

/** Where something was found: the only unit by its name, else "một số địa phương", "một số cơ quan, địa phương". */
export function placesPhrase(units: readonly UnitFacts[]): string {
  const [only] = units;
  if (units.length === 1 && only !== undefined) return unitPhrase(only);
  const hasOffice = units.some((unit) => unit.role === "office");
  const communes = units.filter((unit) => unit.role === "commune");
  const hasOther = communes.some((unit) => unit.kind === null);
  const hasCommune = communes.some((unit) => unit.kind !== null);
  return scopeWords.some(hasOffice, hasCommune, hasOther);
}
