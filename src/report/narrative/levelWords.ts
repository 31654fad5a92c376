import { scopeWords } from "../../messages/report";
import type { ReportFacts, UnitFacts } from "../facts/facts";
import { levelWord } from "../wording/agencyNames";
import { plainName } from "../wording/names";

/** Words that differ between the levels of offices, and between the time before 01/7/2025 and since. */
export interface LevelWords {
  /** "Bộ phận Một cửa". */
  readonly counter: string;
  /** "Bộ phận Một cửa cấp huyện, cấp xã": those that the annex lists. */
  readonly counters: string;
  /** What several offices are called together. */
  readonly offices: string;
  /** Whose procedures they are: "cấp huyện, cấp xã". */
  readonly tiers: string;
  /** What dossiers are entered into: "phần mềm". */
  readonly system: string;
}

/** The body of a district among a province's offices: "Huyện Tứ Kỳ", "UBND thị xã Kinh Môn". */
const DISTRICT = /^(?:(?:ubnd|ủy ban nhân dân)\s+)?(?:huyện|quận|thị xã|thành phố)\s/iu;

/**
 * The words for an office's level. Before 01/7/2025 a province's own office reported in a district's words, but on its own
 * level, and on the districts where it lists them among the offices.
 */
export function levelWords({ profile, offices, communes }: ReportFacts): LevelWords {
  const words = scopeWords[profile.level];
  const { tiers } = scopeWords;
  const isOverDistricts =
    profile.level === "district" && (levelWord(profile.agency) ?? levelWord(profile.parentAgency ?? "")) === "tỉnh";
  const units = offices?.units ?? [];
  const named = isOverDistricts ? tiersOf(units) : words.tiers;
  const listed = [...(units.length > 0 ? named : []), ...(communes && words.tiers.length > 0 ? [tiers.commune] : [])];
  const all = isOverDistricts ? [tiers.province, tiers.district] : words.tiers;
  return {
    counter: words.counter,
    counters: [words.counter, listed.join(", ")].filter((text) => text !== "").join(" "),
    offices: [words.offices, named.join(", ")].filter((text) => text !== "").join(" "),
    tiers: [...all, tiers.commune].join(", "),
    system: words.system,
  };
}

function tiersOf(units: readonly UnitFacts[]): readonly string[] {
  const { tiers } = scopeWords;
  const districts = units.filter(({ name }) => DISTRICT.test(plainName(name))).length;
  return [...(districts < units.length ? [tiers.province] : []), ...(districts > 0 ? [tiers.district] : [])];
}
