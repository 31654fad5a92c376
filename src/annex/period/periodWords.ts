import { fold } from "../text/fold";

/** A text that may tell the period, prepared once. */
export interface PeriodText {
  /** Folded, without numbers of documents. */
  readonly plain: string;
  /** Also without full dates, which date a signature or a covering letter; separators between words are spaces. */
  readonly words: string;
  /** The year that it names, best first: one in words before one inside a date. */
  readonly year: number | null;
}

const LONGEST = 600;
/** "01/2020/TT-VPCP", "214/BC-UBND", "II.06a/VPCP/KSTT". */
const DOCUMENT = /\b[a-z\d.]+\/(?:\d{4}\/)?[a-z][a-z&]*(?:[-/][a-z&\d]+)*/g;
const FULL_DATE = /\b(?:ngay\s*)?\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|thang\s*\d{1,2},?\s*nam\s*\d{4})/g;
const YEAR = /(?<!\d)((?:20|19)\d{2})(?!\d)/;

export function periodText(text: string): PeriodText {
  const plain = fold(text.slice(0, LONGEST)).replaceAll("_", " ").replace(DOCUMENT, " ");
  const dateless = plain.replace(FULL_DATE, " ");
  const year = YEAR.exec(dateless) ?? YEAR.exec(plain);
  return {
    plain,
    words: dateless.replace(/(?<=[a-z])[-.](?=[a-z\d])|(?<=\d)[-.](?=[a-z])/g, " "),
    year: year ? Number(year[1]) : null,
  };
}
