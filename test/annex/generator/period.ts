import type { Period } from "../../../src/annex/period/period";
import type { CellValue } from "../../../src/workbook/plainData";
import type { Dice } from "./dice";

/** A line in one cell, or in several: words, numbers and dates (serial numbers that their format shows as dates). */
export type TitleLine = string | readonly { readonly value: CellValue; readonly numberFormat?: string }[];

/** A period in the words of a title, a sheet's name and a file's name. */
export interface DrawnPeriod {
  readonly period: Period | null;
  /** Lines of the title that tell it, in capitals or not; empty where only sheet or file tell. */
  readonly title: readonly TitleLine[];
  readonly sheet: string;
  readonly file: string;
}

const two = (number: number) => String(number).padStart(2, "0");
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`;
const MONTH_WORDS = ["", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"];
const ROMAN = ["", "I", "II", "III", "IV"];

export type PeriodPlace = "title" | "cells" | "dates" | "window" | "sheet" | "file" | "none";

export function drawPeriod(dice: Dice, place: PeriodPlace): DrawnPeriod {
  const year = dice.int(2010, 2026);
  const kind = dice.pick(["month", "quarter", "half-year", "nine-months", "year"] as const);
  const at =
    kind === "month"
      ? dice.int(1, 12)
      : kind === "quarter"
        ? dice.int(1, 4)
        : kind === "half-year"
          ? dice.int(1, 2)
          : 1;
  const months = { month: 1, quarter: 3, "half-year": 6, "nine-months": 9, year: 12 }[kind];
  const last = at * months;
  const first = last - months + 1;
  const period: Period = { kind, from: iso(year, first, 1), to: iso(year, last, lastDay(year, last)) };
  const words = dice.pick(wordings(kind, year, at));
  const from = `${two(1)}/${dice.chance(0.5) ? two(first) : first}/${year}`;
  const to = `${lastDay(year, last)}/${dice.chance(0.5) ? two(last) : last}/${year}`;
  const none = { title: [], sheet: "Sheet1", file: "bieu.xlsx" };
  switch (place) {
    case "title":
      return {
        ...none,
        period,
        title: [dice.pick([words, `Kỳ báo cáo: ${words}`, words.toLocaleUpperCase("vi"), `(${words})`])],
      };
    case "cells":
      return { ...none, period, title: [inCells(dice, period, kind === "month" ? at : null, year)] };
    case "dates":
      return {
        ...none,
        period,
        title: [
          dice.pick([
            `(Từ ngày ${from} đến ngày ${to})`,
            `Từ ${from} đến ${to}`,
            `(số liệu từ ${from} - ${to})`,
            `Kỳ báo cáo: từ ngày 01 tháng ${first} năm ${year} đến ngày ${lastDay(year, last)} tháng ${last} năm ${year}`,
            `(${from} đến ${to})`,
            `Từ ngày: ${from} Đến ngày: ${to}`,
            `Từ ngày ${from} 00:00:00 đến ngày ${to} 23:59:59`,
            `từ ${iso(year, first, 1)} đến ${iso(year, last, lastDay(year, last))}`,
            ...(first === last
              ? [`từ ngày 01 đến ngày ${lastDay(year, last)} tháng ${last} năm ${year}`]
              : [`Từ tháng ${first} đến hết tháng ${last} năm ${year}`]),
            `(Từ ngày 01/${two(first)} đến hết ngày ${to})`,
          ]),
        ],
      };
    case "window": {
      const startMonth = first === 1 ? 12 : first - 1;
      const startYear = first === 1 ? year - 1 : year;
      return {
        ...none,
        period: { kind, from: iso(startYear, startMonth, 15), to: iso(year, last, 14) },
        title: [
          words,
          dice.pick([
            `(Từ ngày 15/${startMonth}/${startYear} đến ngày 14/${last}/${year})`,
            `Số liệu từ 15/${two(startMonth)}/${startYear} đến 14/${two(last)}/${year}`,
            `(15/${startMonth}/${startYear} - 14/${last}/${year})`,
          ]),
        ],
      };
    }
    case "sheet":
      return { ...none, period, sheet: dice.pick(shortWordings(kind, year, at)) };
    case "file":
      return {
        ...none,
        period,
        file: `${dice.pick(["BC TTHC ", "bieu_", "tong-hop-"])}${dice.pick(shortWordings(kind, year, at)).replace(/[/ ]/g, dice.pick(["_", "-", " "]))}.xlsx`,
      };
    case "none":
      return { ...none, period: null };
  }
}

function inCells(dice: Dice, { from, to }: Period, month: number | null, year: number): TitleLine {
  const serial = (date: string) => Date.parse(date) / 86_400_000 + 25_569;
  const date = (value: string) => ({
    value: serial(value),
    numberFormat: dice.pick(["dd/mm/yyyy", "d/m/yyyy;@", "[$-42A]dd/mm/yyyy"]),
  });
  const dates = [{ value: "Từ ngày" }, date(from), { value: "đến ngày" }, date(to)];
  if (month === null) return dates;
  return dice.pick<TitleLine>([
    dates,
    [{ value: "Tháng" }, { value: month }, { value: "năm" }, { value: year }],
    [{ value: "Kỳ báo cáo: tháng" }, { value: serial(from), numberFormat: "mm/yyyy" }],
  ]);
}

function wordings(kind: Period["kind"], year: number, at: number): readonly string[] {
  switch (kind) {
    case "month":
      return [
        `Tháng ${at} năm ${year}`,
        `Tháng ${two(at)}/${year}`,
        `tháng ${at}/${year}`,
        `Tháng ${at}-${year}`,
        `Tháng ${MONTH_WORDS[at]} năm ${year}`,
        `Tháng báo cáo: ${at}/${year}`,
      ];
    case "quarter":
      return [
        `Quý ${ROMAN[at]} năm ${year}`,
        `Quý ${ROMAN[at]}/${year}`,
        `Quý ${at} năm ${year}`,
        `Quí ${ROMAN[at]}/${year}`,
        `Quý ${["", "một", "hai", "ba", "tư"][at]} năm ${year}`,
        `quý ${ROMAN[at]}-${year}`,
      ];
    case "half-year":
      return [
        `6 tháng ${at === 1 ? "đầu" : "cuối"} năm ${year}`,
        `Sáu tháng ${at === 1 ? "đầu" : "cuối"} năm ${year}`,
        `06 tháng ${at === 1 ? "đầu" : "cuối"} năm ${year}`,
      ];
    case "nine-months":
      return [`9 tháng đầu năm ${year}`, `9 tháng năm ${year}`, `Chín tháng đầu năm ${year}`, `09 tháng năm ${year}`];
    default:
      return [`Năm ${year}`, `năm ${year}`, `Cả năm ${year}`, `Năm báo cáo: ${year}`];
  }
}

function shortWordings(kind: Period["kind"], year: number, at: number): readonly string[] {
  switch (kind) {
    case "month":
      return [
        `T${at}-${year}`,
        `Tháng ${at}-${year}`,
        `T${two(at)}.${year}`,
        `${two(at)}-${year}`,
        `Thang ${at} nam ${year}`,
        `${year}-${two(at)}`,
        `thang${at}-${year}`,
        `${two(at)}${year}`,
        `T${at}-${year % 100}`,
      ];
    case "quarter":
      return [
        `Quý ${ROMAN[at]}-${year}`,
        `Q${at}-${year}`,
        `Q${at} ${year}`,
        `Quy ${at} nam ${year}`,
        `${year}-Q${at}`,
        `quy${at}-${year}`,
      ];
    case "half-year":
      return [
        `6 tháng ${at === 1 ? "đầu" : "cuối"} năm ${year}`,
        `6 thang ${at === 1 ? "dau" : "cuoi"} nam ${year}`,
        `6T ${at === 1 ? "đầu" : "cuối"} ${year}`,
        `6T${at === 1 ? "ĐN" : "CN"} ${year}`,
      ];
    case "nine-months":
      return [`9 tháng ${year}`, `9 thang nam ${year}`, `9T ${year}`];
    default:
      return [`Năm ${year}`, `nam ${year}`, `Ca nam ${year}`];
  }
}
