import type { RowRole } from "../../../src/annex/annex";
import type { Dice } from "./dice";
import { drawCounts, sumOf, type Counts } from "./figures";
import type { LayoutDraw } from "./layout";
import { drawCommunes, drawOffices, type DrawnUnit, type LabelForm } from "./units";

/** A row of the sheet below its header, before it is painted. */
export type BodyRow =
  | {
      readonly is: "unit";
      readonly ordinal: string | number;
      readonly unit: DrawnUnit;
      readonly counts: Counts;
      readonly parts: readonly Counts[];
    }
  | {
      readonly is: "sum";
      readonly ordinal: string;
      readonly label: string;
      readonly role: RowRole;
      readonly counts: Counts;
      readonly labelFirst: boolean;
    }
  | { readonly is: "label"; readonly ordinal: string; readonly label: string }
  /** Figures that belong to no row of the table. */
  | { readonly is: "aside"; readonly label: string }
  /** A unit that did not report, or a remark between the rows. */
  | { readonly is: "silent"; readonly ordinal: number | ""; readonly label: string }
  | { readonly is: "spacer" }
  | { readonly is: "header" };

export type Structure =
  | "flat"
  | "sections"
  | "section-sums"
  | "closing-sums"
  | "stacked"
  | "stacked-totals"
  | "districts"
  | "clusters"
  | "mixed";
export type SectionMarks = "letters" | "romans" | "digits" | "none";

export interface BodyDraw {
  readonly structure: Structure;
  readonly marks: SectionMarks;
  readonly total: "none" | "top" | "bottom" | "no-label";
  readonly communes: number;
  readonly offices: number;
  readonly form: LabelForm;
  readonly era: "before" | "after";
  readonly spacers: boolean;
  readonly repeatHeader: boolean;
  readonly restart: boolean;
  /** Shares or another period's figures below the total. */
  readonly asides: boolean;
  /** Units that did not report, and remarks between the rows. */
  readonly silent: boolean;
}

const OFFICE_LABELS = [
  "Cấp huyện",
  "Các cơ quan chuyên môn cấp huyện",
  "Khối phòng, ban chuyên môn",
  "Sở, ban, ngành",
  "BỘ PHẬN MỘT CỬA CẤP HUYỆN",
  "Khối cơ quan cấp huyện",
  "CẤP TỈNH",
];
const COMMUNE_LABELS = [
  "XÃ",
  "Cấp xã",
  "UBND các xã, thị trấn",
  "Các xã, thị trấn",
  "Xã, phường, thị trấn",
  "UBND cấp xã",
  "BỘ PHẬN MỘT CỬA CÁC XÃ, THỊ TRẤN",
  "Khối xã, phường",
  "CẤP XÃ",
];
const TOTAL_LABELS = [
  "Tổng cộng",
  "Tổng số",
  "Cộng",
  "TỔNG CỘNG",
  "Toàn huyện",
  "Tổng",
  "Tổng số:",
  "TỔNG",
  "Tổng cộng toàn huyện",
  "Tổng toàn huyện",
  "CỘNG",
];
const ASIDES = [
  "Tỷ lệ %",
  "So với tháng trước",
  "Cùng kỳ năm trước",
  "Tăng/giảm so với kỳ trước",
  "Lũy kế từ đầu năm",
  "Tháng trước",
  "Tháng 8",
  "Quý II/2025",
];
const CLOSING_LABELS = ["Cộng", "Cộng mục", "Tổng"];
const TABLE_TOTALS = ["Tổng cộng", "Tổng số", "Cộng", "TỔNG"];
const DISTRICTS = [
  "Huyện Tứ Kỳ",
  "Huyện Gia Lộc",
  "Thị xã Kinh Môn",
  "Thành phố Hải Dương",
  "Huyện Ninh Giang",
  "TP. Chí Linh",
  "Quận Hồng Bàng",
];

const MARKS: Readonly<Record<SectionMarks, readonly string[]>> = {
  letters: ["A", "B", "C", "D", "Đ"],
  romans: ["I", "II", "III", "IV", "V"],
  digits: ["1", "2", "3", "4", "5"],
  none: ["", "", "", "", ""],
};

type Unit = Extract<BodyRow, { is: "unit" }>;

/** The table's rows from its first to its last. */
export function drawBody(dice: Dice, draw: BodyDraw, layout: LayoutDraw, lines: boolean): BodyRow[] {
  const units = (
    drawn: readonly DrawnUnit[],
    from: number,
    style: (at: number) => string | number = (at) => at,
  ): Unit[] =>
    drawn.map((unit, at) => {
      const parts = lines ? [drawCounts(dice, layout), drawCounts(dice, layout)] : [drawCounts(dice, layout)];
      return { is: "unit", ordinal: style(from + at), unit, counts: sumOf(parts), parts };
    });
  const communes = drawCommunes(dice, draw.communes, draw.form, draw.era);
  const start = (before: number) => (draw.restart ? 1 : before + 1);
  let rows: BodyRow[];
  switch (draw.structure) {
    case "flat":
      rows = units(communes, 1);
      break;
    case "mixed": {
      const offices = units(drawOffices(dice, draw.offices, false), 1);
      rows = [...offices, ...units(communes, offices.length + 1)];
      break;
    }
    case "sections":
    case "section-sums":
    case "closing-sums": {
      const underDigits = draw.marks === "digits";
      const style = (section: number) => (underDigits ? (at: number) => `${section}.${at}` : (at: number) => at);
      const offices = units(drawOffices(dice, Math.max(1, draw.offices), true), 1, style(1));
      const towns = units(communes, underDigits ? 1 : start(offices.length), style(2));
      rows = [
        ...section(dice, draw, 0, dice.pick(OFFICE_LABELS), offices),
        ...section(dice, draw, 1, dice.pick(COMMUNE_LABELS), towns),
      ];
      break;
    }
    case "stacked":
    case "stacked-totals": {
      const offices = units(drawOffices(dice, Math.max(2, draw.offices), false), 1);
      const towns = units(communes, start(offices.length));
      const own = (of: readonly Unit[]): BodyRow[] =>
        draw.structure === "stacked-totals" ? [sumRow(dice, "subtotal", "", dice.pick(TABLE_TOTALS), of)] : [];
      rows = [
        ...offices,
        ...own(offices),
        { is: "spacer" },
        ...(dice.chance(0.5) ? [{ is: "label", ordinal: "", label: "II. KẾT QUẢ TẠI CÁC XÃ, THỊ TRẤN" } as const] : []),
        { is: "header" },
        ...towns,
        ...own(towns),
      ];
      break;
    }
    case "clusters":
      rows = clusters(dice, units(communes, 1));
      break;
    case "districts":
      rows = districts(dice, draw, communes, units);
      break;
  }
  rows = draw.structure === "stacked-totals" ? rows : withTotal(dice, draw, rows);
  if (draw.asides && draw.total !== "no-label") rows.push({ is: "aside", label: dice.pick(ASIDES) });
  if (draw.repeatHeader && !draw.structure.startsWith("stacked"))
    rows.splice(Math.ceil(rows.length / 2), 0, { is: "header" });
  if (draw.silent && !lines) rows = withSilent(dice, rows);
  return draw.spacers ? rows.flatMap((row): BodyRow[] => (dice.chance(0.12) ? [{ is: "spacer" }, row] : [row])) : rows;
}

function section(dice: Dice, draw: BodyDraw, at: number, label: string, units: readonly Unit[]): BodyRow[] {
  const ordinal = MARKS[draw.marks][at] ?? "";
  if (units.length === 0) return [];
  if (draw.structure === "section-sums")
    return [{ ...sumRow(dice, "subtotal", ordinal, label, units), labelFirst: false }, ...units];
  const head: BodyRow = { is: "label", ordinal, label };
  if (draw.structure === "sections") return [head, ...units];
  const closing = dice.pick(CLOSING_LABELS);
  const named = closing === "Cộng mục" ? `Cộng mục ${ordinal === "" ? at + 1 : ordinal}` : closing;
  return [head, ...units, sumRow(dice, "subtotal", "", named, units)];
}

/** A province's annex: each district with its communes below it, already inside its figures. */
function districts(
  dice: Dice,
  draw: BodyDraw,
  communes: readonly DrawnUnit[],
  units: (drawn: readonly DrawnUnit[], from: number, style?: (at: number) => string | number) => Unit[],
): BodyRow[] {
  const count = Math.max(1, Math.min(DISTRICTS.length, MARKS.letters.length, Math.floor(communes.length / 2)));
  const names = dice.shuffled(DISTRICTS).slice(0, count);
  const share = Math.ceil(communes.length / count);
  return names.flatMap((name, at) => {
    const style = draw.marks === "digits" ? (index: number) => `${at + 1}.${index}` : undefined;
    const own = units(communes.slice(at * share, (at + 1) * share), 1, style);
    return own.length === 0
      ? []
      : [{ ...sumRow(dice, "subtotal", MARKS[draw.marks][at] ?? "", name, own), labelFirst: false }, ...own];
  });
}

/** The sums of several groups together below all their units. */
function clusters(dice: Dice, towns: readonly Unit[]): BodyRow[] {
  const count = Math.max(1, Math.min(4, Math.floor(towns.length / 2)));
  const share = Math.ceil(towns.length / count);
  const label = dice.pick(["Cộng cụm", "Cộng cụm thi đua số", "Tổng khu vực", "Cộng khu vực"]);
  const groups = Array.from({ length: count }, (_, at) => towns.slice(at * share, (at + 1) * share));
  return [
    ...towns,
    ...groups.flatMap((group, at) =>
      group.length === 0 ? [] : [sumRow(dice, "subtotal", "", `${label} ${at + 1}`, group)],
    ),
  ];
}

function withSilent(dice: Dice, rows: readonly BodyRow[]): BodyRow[] {
  return rows.flatMap((row, at): BodyRow[] => {
    const next = rows[at + 1];
    if (row.is !== "unit" || next?.is !== "unit" || !dice.chance(0.15)) return [row];
    if (row.unit.role !== "commune" || next.unit.role !== "commune") return [row];
    return [
      row,
      dice.chance(0.5)
        ? {
            is: "silent",
            ordinal: typeof row.ordinal === "number" ? row.ordinal + 1 : "",
            label: dice.pick(["Xã Quang Phục", "Phường Bình Hàn", "UBND xã Ngọc Sơn"]),
          }
        : { is: "silent", ordinal: "", label: dice.pick(["(không tính hồ sơ chứng thực)", "* Số liệu tạm tính"]) },
    ];
  });
}

function withTotal(dice: Dice, draw: BodyDraw, rows: BodyRow[]): BodyRow[] {
  const all = rows.filter((row): row is Unit => row.is === "unit");
  if (draw.total === "none" || all.length < 2) return rows;
  const total = sumRow(dice, "total", "", draw.total === "no-label" ? "" : dice.pick(TOTAL_LABELS), all);
  return draw.total === "top" ? [{ ...total, labelFirst: false }, ...rows] : [...rows, total];
}

function sumRow(
  dice: Dice,
  role: RowRole,
  ordinal: string,
  label: string,
  of: readonly Unit[],
): Extract<BodyRow, { is: "sum" }> {
  return {
    is: "sum",
    ordinal,
    label,
    role,
    counts: sumOf(of.map((unit) => unit.counts)),
    labelFirst: dice.chance(0.3),
  };
}
