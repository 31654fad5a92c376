import { layoutWords } from "../../messages/report";
import type { Annex } from "../../annex/annex";
import { TWO_TIERS_SINCE } from "../../annex/reform";
import type { OfficeLevel, OfficeProfile } from "../officeProfile";
import { agencyInSentence, levelWord } from "../wording/agencyNames";
import { BLANK } from "../wording/dates";
import { signerLines } from "./signerLines";

/**
 * Fills what the office has not said: from the annex's own letterhead where it tells, else with dots to fill in by hand.
 * Never with another office's names.
 */
export function completeProfile(partial: Partial<OfficeProfile>, annex: Annex): OfficeProfile {
  const { letterhead } = annex;
  const agency = partial.agency ?? letterhead.agency;
  const parentAgency = partial.parentAgency === undefined ? letterhead.parentAgency : partial.parentAgency;
  const signerTitle = partial.signerTitle ?? (letterhead.signerTitle.length > 0 ? letterhead.signerTitle : [BLANK]);
  return {
    level: levelOf(annex, agency, parentAgency),
    place: letterhead.place ?? BLANK,
    symbol: `BC-${BLANK}`,
    reporter: agency === null ? BLANK : reporterOf(agency, parentAgency),
    addressee: BLANK,
    recipients: [layoutWords.sameAsAbove, BLANK, layoutWords.filed(BLANK)],
    signerName: letterhead.signerName ?? BLANK,
    underReportingShare: 50,
    topCount: 4,
    manyShare: 100,
    fewCount: 10,
    rateBase: "resolved",
    feedbackReceived: null,
    roster: null,
    ...partial,
    agency: agency ?? BLANK,
    parentAgency,
    signerTitle: signerLines(partial.signingForm ?? null, signerTitle),
  };
}

/** Kinds of units whose own office may report since then. */
const COMMUNE_WORDS: readonly (string | null)[] = ["xã", "phường", "đặc khu"];

/**
 * `commune` where the letterhead is that of one and the annex lists no several communes; else `province` from the period on; where the period is not known, from the kinds of units: only wards and special zones
 * are found after 01/7/2025 beside communes. Wards alone say nothing while the period is before: cities had them too.
 */
function levelOf(annex: Annex, agency: string | null, parentAgency: string | null): OfficeLevel {
  const communes = annex.rows.filter((row) => row.role === "commune").length;
  const isCommune = [agency, parentAgency].some((name) => name !== null && COMMUNE_WORDS.includes(levelWord(name)));
  const isBefore = annex.period !== null && annex.period.to < TWO_TIERS_SINCE;
  if (isCommune && communes < 2 && !isBefore) return "commune";
  const kinds = new Set(annex.rows.map((row) => row.kind));
  if (kinds.has("đặc khu")) return "province";
  if (annex.period !== null) return annex.period.to >= TWO_TIERS_SINCE ? "province" : "district";
  return kinds.has("phường") && !kinds.has("thị trấn") ? "province" : "district";
}

/**
 * "VĂN PHÒNG HĐND&UBND" under "UBND HUYỆN TỨ KỲ" → "Văn phòng HĐND&UBND huyện"; a mere "VĂN PHÒNG" under "UBND TỈNH HƯNG YÊN" is
 * called after the body it serves: "Văn phòng UBND tỉnh".
 */
function reporterOf(agency: string, parentAgency: string | null): string {
  const own = agencyInSentence(agency);
  const level = levelWord(agency) === null && parentAgency !== null ? levelWord(parentAgency) : null;
  if (level === null || parentAgency === null || DEPARTMENT.test(own)) return own;
  const isBare = own.toLocaleLowerCase("vi") === BARE_OFFICE;
  return [own, ...(isBare ? bodyOf(parentAgency, level) : []), level].join(" ");
}

/** "UBND TỈNH HƯNG YÊN", "tỉnh" → "UBND"; none where the level is all that stands before the place's name. */
function bodyOf(agency: string, level: string): readonly string[] {
  const name = agencyInSentence(agency);
  const end = name.toLocaleLowerCase("vi").indexOf(` ${level}`);
  return name.toLocaleLowerCase("vi").startsWith(level) || end < 0 ? [] : [name.slice(0, end)];
}

/** There is only one of its kind and level: "Sở Tư pháp" says all. */
const DEPARTMENT = /^sở\s/iu;

const BARE_OFFICE = "văn phòng";
