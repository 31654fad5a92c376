import type { Period } from "../../annex/period/period";
import { appendixWords, layoutWords } from "../../messages/report";
import type { ReportFacts } from "../facts/facts";
import type { OfficeProfile } from "../officeProfile";
import type { ReportClosing, ReportHead } from "../report";
import { BLANK, longDate, shortDate, signingMonth } from "../wording/dates";
import { plainName } from "../wording/names";
import { periodFullName } from "../wording/periods";
import { registerNumber } from "../wording/numbers";

/** Head of the report by Nghị định 30/2020/NĐ-CP, Phụ lục I; number and day stay blank until the office has them. */
export function headOf({ profile, period }: ReportFacts): ReportHead {
  const date = profile.signedOn === undefined ? signingMonth(period?.to ?? null) : longDate(profile.signedOn);
  const number = profile.number === undefined ? BLANK : registerNumber(profile.number);
  const symbol = plainName(profile.symbol);
  return {
    parentAgency: profile.parentAgency === null ? null : inCapitals(profile.parentAgency),
    agency: inCapitals(profile.agency),
    number: layoutWords.number(number, symbol),
    placeAndDate: layoutWords.placeAndDate(plainName(profile.place), date),
    documentType: layoutWords.documentType,
    subject: [
      layoutWords.subject,
      ...longPeriod(period),
      layoutWords.dates(
        period === null ? BLANK : shortDate(period.from),
        period === null ? BLANK : shortDate(period.to),
      ),
    ],
    addressee: addresseeOf(profile),
    attachment: appendixWords.attachedTo(number, symbol, date, plainName(profile.reporter)),
  };
}

/** "- Như trên;" … "- Lưu: VP, BPMC.": each ends in ";", the last in ".". */
export function closingOf(profile: OfficeProfile): ReportClosing {
  const recipients = profile.recipients.map((item) =>
    plainName(item)
      .replace(/^-\s*/, "")
      .replace(/[.;,\s]+$/, ""),
  );
  const named = recipients.filter((item) => item !== "");
  return {
    recipients: named.map((item, index) => `${item}${endMark(item, index === named.length - 1)}`),
    signerTitle: profile.signerTitle.map(inCapitals),
    signerName: plainName(profile.signerName),
  };
}

/** A month is told by its dates alone, as the offices do; a longer period by its name as well. */
function longPeriod(period: Period | null): readonly string[] {
  const name = period === null || period.kind === "month" ? null : periodFullName(period);
  return name === null ? [] : [name];
}

/** Without a final mark: the decree's sample has none (Mẫu 1.4). */
export function addresseeOf({ addressee }: OfficeProfile): string {
  return plainName(addressee).replace(/[.;,\s]+$/, "");
}

/** Dots left to fill in end a line by themselves. */
function endMark(item: string, isLast: boolean): string {
  return isLast ? (item.endsWith(BLANK) ? "" : ".") : ";";
}

function inCapitals(text: string): string {
  return plainName(text).toLocaleUpperCase("vi");
}
