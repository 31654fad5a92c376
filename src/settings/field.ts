import { readCountText } from "../annex/figures/countText";
import { isoDate } from "../annex/period/calendar";
import { fold } from "../annex/text/fold";
import { NONE_WORD, settingsProblemWords as words, type FieldWords } from "../messages/settings";
import { shortDate } from "../report/wording/dates";
import { listLines, oneLine } from "./texts";

/** What stands in the sheet's value column: never blank. */
export type SheetValue = string | number;

/** What a row says, or what is wrong with it. A row that says nothing (of dashes alone, say) is null. */
export type Reading<T> = { readonly value: T } | { readonly problem: string } | null;

/** One setting, how a person writes it into a cell and how it is read there. */
export interface Field<T> {
  readonly words: FieldWords;
  readonly read: (value: SheetValue, isPercent: boolean) => Reading<T>;
  readonly write: (value: T) => SheetValue;
  /** Several lines, one an entry. */
  readonly isList?: boolean;
  /** The values' words, where there are only so many. */
  readonly choices?: readonly string[];
}

export function lineField(words: FieldWords): Field<string> {
  return { words, read: (value) => said(oneLine(String(value))), write: (value) => value };
}

/** "không có", a dash: null, which says that there is none. */
export function lineOrNoneField(line: FieldWords): Field<string | null> {
  return {
    words: line,
    read: (value) => {
      const text = oneLine(String(value));
      if (isNone(text)) return { value: null };
      return said(text);
    },
    write: (value) => value ?? NONE_WORD,
  };
}

export function isNone(text: string): boolean {
  return /^(?:khong(?: co)?|[-–—])\.?$/.test(fold(text));
}

function said(text: string): Reading<string> {
  return text === "" ? null : { value: text };
}

export function listField(words: FieldWords): Field<readonly string[]> {
  return {
    words,
    read: (value) => {
      const lines = listLines(String(value));
      return lines.length === 0 ? null : { value: lines };
    },
    write: (lines) => lines.join("\n"),
    isList: true,
  };
}

/** A whole number between two bounds, both included; also typed as text, or as a percentage. */
export function wholeField(field: FieldWords, { least, most }: { least: number; most: number }): Field<number> {
  return {
    words: field,
    read: (value, isPercent) => {
      const number = typeof value === "number" ? (isPercent ? value * 100 : value) : typedNumber(value);
      const whole = number === null ? null : Math.round(number);
      const fits =
        whole !== null && number !== null && Math.abs(whole - number) < 1e-9 && whole >= least && whole <= most;
      return fits ? { value: whole } : { problem: words.wholeNumber(field.label, least, most) };
    },
    write: (value) => value,
  };
}

function typedNumber(text: string): number | null {
  const reading = readCountText(text.replace(/\s*%\s*$/, ""));
  if (reading.as === "none") return 0;
  return reading.as === "count" ? reading.count : null;
}

/** One of several; each is known by its words, or by another word for it. */
export interface Choice<T> {
  readonly value: T;
  readonly words: string;
  /** Folded. */
  readonly also?: RegExp;
}

export function choiceField<T>(field: FieldWords, choices: readonly Choice<T>[]): Field<T> {
  return {
    words: field,
    read: (value) => {
      const text = fold(String(value)).replace(/[.\s]+$/, "");
      const chosen =
        choices.find((choice) => fold(choice.words).replace(/[.\s]+$/, "") === text) ??
        choices.find((choice) => choice.also?.test(text));
      const all = choices.map((choice) => choice.words);
      return chosen ? { value: chosen.value } : { problem: words.choice(field.label, all) };
    },
    write: (value) => choices.find((choice) => choice.value === value)?.words ?? "",
    choices: choices.map((choice) => choice.words),
  };
}

/** A day; ISO in the settings, "05/7/2021" on the sheet. */
export function dateField(field: FieldWords): Field<string> {
  return {
    words: field,
    read: (value) => {
      const day = typeof value === "number" ? serialDay(value) : typedDay(value);
      return day === null ? { problem: words.date(field.label) } : { value: day };
    },
    write: shortDate,
  };
}

function typedDay(text: string): string | null {
  const folded = fold(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(folded);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const day = /^(?:ngay )?(\d{1,2})(?:\s*[/.-]\s*| thang )(\d{1,2})(?:\s*[/.-]\s*|,? nam )(\d{4})$/.exec(folded);
  return day ? isoDate(Number(day[3]), Number(day[2]), Number(day[1])) : null;
}

/** Excel's day number: 1 is 01/01/1900, and 60 the day that never was (ECMA-376 part 1, 18.17.4.1). */
function serialDay(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < 61) return null;
  const day = new Date(Date.UTC(1899, 11, 30 + serial));
  return isoDate(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}
