import { fold, hasTones, tidy } from "../text/fold";
import { isoDate } from "./calendar";
import numberWords from "./numberWords.json";

/** A text that may tell the period, prepared once. */
export interface PeriodText {
  /** Folded, numbers in digits, without numbers of documents. */
  readonly plain: string;
  /** Also without full dates, which date a signature or a covering letter; separators between words are spaces. */
  readonly words: string;
  /** The year that it names in words ("năm 2021", "6/2021"); null where it names none. */
  readonly year: number | null;
  /** The latest full date in it, ISO: a letter's or a signature's, which is younger than the period's first day. */
  readonly date: string | null;
  /** It names a week: only its dates tell which days. */
  readonly isWeek: boolean;
}

const LONGEST = 600;
/** A text without any of these tells no period. */
const MAY_TELL = /\d|thang|nam|qu[yi]/;
const NOTHING: PeriodText = { plain: "", words: "", year: null, date: null, isWeek: false };
/** "01/2020/TT-VPCP", "214/BC-UBND", "II.06a/VPCP/KSTT". */
const DOCUMENT = /\b[a-z\d.]+\/(?:\d{4}\/)?[a-z][a-z&]*(?:[-/][a-z&\d]+)*/g;
/** "08:30", "16h00", "17 giờ". */
const CLOCK = /\b\d{1,2}(?::\d{2}(?::\d{2})?|\s*(?:h|gio)(?:\s*\d{2})?(?!\d))(?![a-z])/g;
/** "Tuần 3 tháng 9", "tuần thứ 36": neither three months nor the whole month or year. */
const WEEK = /\btuan(?: thu)?\s*\d{1,2}\b/;
const ISO_DATE = /(?<![\d-])((?:20|19)\d{2})-(\d{1,2})-(\d{1,2})(?![\d-])/g;
const FULL_DATE =
  /\b(?:ngay\s*)?(\d{1,2})\s*(?:[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|thang\s*(\d{1,2}),?\s*nam\s*(\d{4}))/g;
/** "ngày 30/6", "ngày 30 tháng 6": no six months, and not month 6. */
const DAY = /\bngay\s*\d{1,2}\s*(?:[/.-]|thang)\s*\d{1,2}(?!\d)/g;
const YEAR = /(?<!\d)((?:20|19)\d{2})(?!\d)/;

export function periodText(text: string): PeriodText {
  if (!MAY_TELL.test(fold(text.slice(0, LONGEST)))) return NOTHING;
  const plain = fold(withDigits(text.slice(0, LONGEST)))
    .replaceAll("_", " ")
    .replace(/\bqui(?=\s|\d)/g, "quy")
    .replace(CLOCK, " ")
    .replace(DOCUMENT, " ")
    .replace(ISO_DATE, "$3/$2/$1")
    .replace(/[:()[\]]+/g, " ")
    .replace(/\s+/g, " ");
  const dateless = plain.replace(FULL_DATE, " ");
  const year = YEAR.exec(dateless);
  return {
    plain,
    words: dateless.replace(DAY, " ").replace(/(?<=[a-z])[-.](?=[a-z\d])|(?<=\d)[-.](?=[a-z])/g, " "),
    year: year ? Number(year[1]) : null,
    date: latestDate(plain),
    isWeek: WEEK.test(plain),
  };
}

function latestDate(plain: string): string | null {
  let latest: string | null = null;
  for (const match of plain.matchAll(FULL_DATE)) {
    const [day, slashMonth, slashYear, month, year] = match.slice(1).map((part) => Number(part ?? NaN)) as number[];
    const date = isoDate(slashYear || year || 0, slashMonth || month || 0, day ?? 0);
    if (date !== null && (latest === null || date > latest)) latest = date;
  }
  return latest;
}

type Words = Readonly<Record<string, number>>;

/**
 * "Tháng sáu", "chín tháng", "quý hai" and their numbers in digits. "Năm" is also "year": it counts months only in
 * "tháng năm năm …" and "năm tháng đầu năm". Without tones a word may be another ("tháng sau" is next month), unless
 * "đầu", "cuối" or "năm" follows.
 */
const NUMBER_WORDS: readonly { readonly toned: boolean; readonly pattern: RegExp; readonly words: Words }[] = [
  {
    words: numberWords.counts,
    toned: (word: string) => String.raw`(?<!\p{L})(?:${word}|năm(?= tháng (?:đầu|cuối)))(?= tháng(?! \d))`,
    toneless: (word: string) => String.raw`(?<![a-z])(?:${word})(?= thang (?:dau|cuoi|nam)(?![a-z]))`,
  },
  {
    words: numberWords.months,
    toned: (word: string) => String.raw`(?<=tháng )(?:${word}|năm(?= năm))(?!\p{L})`,
    toneless: (word: string) => String.raw`(?<=thang )(?:${word}|nam)(?= nam \d)`,
  },
  {
    words: numberWords.quarters,
    toned: (word: string) => String.raw`(?<=qu[ýí] )(?:${word})(?!\p{L})`,
    toneless: (word: string) => String.raw`(?<=qu[yi] )(?:${word})(?= nam \d)`,
  },
].flatMap(({ words, toned, toneless }) => {
  const longestFirst = Object.entries<number>(words).sort(([a], [b]) => b.length - a.length);
  const any = longestFirst.map(([word]) => word).join("|");
  return [
    { toned: true, words: { ...words, năm: 5 }, pattern: new RegExp(toned(any), "gu") },
    {
      toned: false,
      words: { nam: 5, ...Object.fromEntries(longestFirst.map(([word, number]) => [fold(word), number])) },
      pattern: new RegExp(toneless(fold(any)), "gu"),
    },
  ];
});

function withDigits(text: string): string {
  const lower = tidy(text).toLowerCase();
  const isToned = hasTones(lower);
  return NUMBER_WORDS.filter(({ toned }) => toned === isToned).reduce(
    (changed, { pattern, words }) => changed.replace(pattern, (word) => String(words[word] ?? word)),
    lower,
  );
}
