import type { Signals } from "../../signals/signals";
import { letterWords } from "../../messages/letter";
import { pastDate } from "../facts/namedUnits";
import type { ReportFacts, UnitFacts } from "../facts/facts";
import { blocksOf } from "../narrative/blocks";
import { templateEngine } from "../narrative/engine";
import { withoutMarks } from "../narrative/figureMarks";
import { closingOf, headOf } from "../narrative/frame";
import { paragraphsOf } from "../narrative/paragraphs";
import type { ReportBlock, ReportClosing } from "../report";
import { sharedParts } from "../templates/templateSet";
import { BLANK, isIsoDay, shortDate } from "../wording/dates";
import { plainName } from "../wording/names";
import type { OfficeProfile } from "../officeProfile";
import { isPendingLate, letterScope } from "./letterScope";
import { letterBody, letterMessage, letterParts } from "./letterTemplates";

/** A reminder (công văn), ready to be laid out: no type of document above, "V/v …" under the number. */
export interface Letter {
  readonly head: LetterHead;
  readonly blocks: readonly ReportBlock[];
  readonly closing: ReportClosing;
  /** A short plain text for a messenger. */
  readonly message: string;
}

export interface LetterHead {
  readonly parentAgency: string | null;
  readonly agency: string;
  /** "Số: ……/VP-……": of a letter the type's letters are left out (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3). */
  readonly number: string;
  /** "V/v rà soát hồ sơ thủ tục hành chính quá hạn". */
  readonly about: string;
  readonly placeAndDate: string;
  /** Without dash and mark. */
  readonly addressees: readonly string[];
}

/** What the figures do not say. */
export interface LetterDetails {
  /** Causes told by the communes, by 0-based row of the annex. */
  readonly causes: ReadonlyMap<number, string>;
  /** ISO date by which to answer; null leaves a blank. */
  readonly answerBy: string | null;
}

/**
 * Communes to whom a reminder may be written: overdue ones first, then those that received conspicuously little. None for a
 * commune's own centre: it would write to the body it belongs to.
 */
export function reminderUnits(facts: ReportFacts): readonly UnitFacts[] {
  if (facts.profile.level === "commune") return [];
  const overdue = facts.overdue.filter(({ role }) => role === "commune");
  const rows = new Set(overdue.map(({ row }) => row));
  return [...overdue, ...facts.few.filter(({ row }) => !rows.has(row))];
}

/** Addressees beyond these are named as a body, and one by one in the text only. */
const MOST_ADDRESSEES = 10;

const engine = templateEngine({ ...sharedParts, ...letterParts });

/** One letter to all the communes given; at least one. */
export function reminderLetter(
  facts: ReportFacts,
  signals: Signals,
  units: readonly UnitFacts[],
  details: LetterDetails,
): Letter {
  const few = new Set(facts.few.map(({ row }) => row));
  const toAll = letterWords.addressees(units);
  const addressees = units.length > MOST_ADDRESSEES ? [toAll] : units.map((unit) => letterWords.addressee(unit));
  const { scope, sources } = letterScope(facts, signals, units, {
    recipient: units.length === 1 ? (addressees[0] ?? "") : toAll,
    causes: details.causes,
    few,
    answerBy: details.answerBy !== null && isIsoDay(details.answerBy) ? shortDate(details.answerBy) : BLANK,
  });
  const head = headOf({ ...facts, profile: undated(facts.profile) });
  return {
    head: {
      parentAgency: head.parentAgency,
      agency: head.agency,
      number: letterWords.number(BLANK, plainName(facts.profile.symbol).replace(/^BC[-/\s]*/iu, "") || BLANK, BLANK),
      about: letterWords.about(
        units.some((unit) => pastDate(unit) > 0),
        units.some(isPendingLate),
        units.some(({ row }) => few.has(row)),
      ),
      placeAndDate: head.placeAndDate,
      addressees,
    },
    blocks: blocksOf(paragraphsOf(engine.render(letterBody, scope)), sources),
    closing: closingOf({ ...facts.profile, recipients: recipients(facts) }),
    message: messageOf(engine.render(letterMessage, scope)),
  };
}

/** A letter is dated when it is signed, not when the report was. */
function undated(profile: OfficeProfile): OfficeProfile {
  const undone: { signedOn?: string } & OfficeProfile = { ...profile };
  delete undone.signedOn;
  return undone;
}

/** "Như trên", the one who gets the report, the file. */
function recipients({ profile }: ReportFacts): readonly string[] {
  const filed = profile.recipients.filter((item) => /^\s*-?\s*Lưu/iu.test(item)).slice(-1);
  const informed = profile.addressee === BLANK ? [] : [letterWords.informed(profile.addressee)];
  return [letterWords.sameAsAbove, ...informed, ...(filed.length > 0 ? filed : [letterWords.filed(BLANK)])];
}

function messageOf(rendered: string): string {
  return paragraphsOf(withoutMarks(rendered))
    .map(({ text, isDashed }) => (isDashed ? `- ${text}` : text))
    .join("\n");
}
