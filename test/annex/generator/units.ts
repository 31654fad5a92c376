import type { UnitKind } from "../../../src/annex/annex";
import type { Dice } from "./dice";

/** A unit's label as the clerk types it, and how it must be read. */
export interface DrawnUnit {
  readonly label: string;
  readonly role: "commune" | "office";
  readonly name: string;
  readonly kind: UnitKind | null;
}

const NAMES: readonly string[] = [
  "An Thanh",
  "Bình Lãng",
  "Chí Minh",
  "Cộng Lạc",
  "Phong Vân",
  "Đoàn Thượng",
  "Dân Chủ",
  "Đại Hợp",
  "Đại Sơn",
  "Tái Sơn",
  "Hà Kỳ",
  "Hà Thanh",
  "Hưng Đạo",
  "Minh Đức",
  "Ngọc Kỳ",
  "Nguyên Giáp",
  "Phượng Kỳ",
  "Quang Khải",
  "Quảng Nghiệp",
  "Quang Phục",
  "Tân Kỳ",
  "Tiên Động",
  "Văn Tố",
  "Toàn Thắng",
  "Yết Kiêu",
  "Ban Công",
  "Đội Bình",
  "Trung Tâm",
  "Sở Dầu",
  "Cúc Phương",
  "Hòa Bình",
  "Thủy Liễu",
  "Vĩnh Hòa Hưng Bắc",
  "Ea H'leo",
  "Krông Nô",
  "Xa Dung",
  "Phú Hòa 2",
  "Thống Nhất",
  "Cộng Hòa",
  "Tổng Cọt",
  "Tân Tiến",
  "Khoen On",
  "Mường Khoa",
  "Đắk R'La",
  "Ia Kly",
  "Phương Sơn",
  "Thị Hoa",
  "Lý Quốc",
  "Mỹ Hưng",
  "Quý Lộc",
  "Thạnh Mỹ Tây",
  "Cẩm Giàng",
  "Cẩm Giang",
  "Hoằng Phú",
  "Hoằng Phụ",
  "Văn Phong",
  "Vạn Ninh",
  "Kim Đồng",
  "Trà Đa",
  "Bộc Bố",
  "Y Tý",
  "A Lưới",
  "Mới",
  "Tồn Sơn",
  "Giải Phóng",
  "Trực Thái",
  "Trực Tuấn",
  "Đúng Thanh",
  "Hạn Phong",
];
const TOWNS: readonly string[] = [
  "Tứ Kỳ",
  "Gia Lộc",
  "Ngô Đồng",
  "Quất Lâm",
  "Gò Quao",
  "Cồn Tiên",
  "Hoà Mạc",
  "Ái Nghĩa",
];
const WARDS: readonly string[] = [
  "1",
  "5",
  "12",
  "Bạch Đằng",
  "Nguyễn Trãi",
  "La Tiến",
  "Liên Lợi",
  "Trần Hưng Đạo",
  "Hoà Khánh",
];
const ZONES: readonly string[] = ["Phú Quốc", "Cô Tô", "Hòn Ngư", "Bạch Sa"];

export const OFFICES: readonly string[] = [
  "Bộ phận Một cửa thuộc Văn phòng HĐND&UBND huyện",
  "Phòng Tư pháp",
  "Phòng Tài chính - Kế hoạch",
  "Phòng Kinh tế và Hạ tầng",
  "Phòng Lao động - Thương binh và Xã hội",
  "Chi nhánh Văn phòng đăng ký đất đai",
  "Công an huyện",
  "Phòng Tài nguyên và Môi trường",
  "Bảo hiểm xã hội huyện",
  "Trung tâm Y tế",
  "Ban Quản lý dự án",
  "Ban Chỉ huy quân sự huyện",
  "Chi cục Thuế khu vực",
  "Trung tâm PVHCC tỉnh",
  "Bộ phận tiếp nhận và trả kết quả UBND huyện",
  "Văn phòng HĐND và UBND huyện",
  "Sở Nội vụ",
  "Sở Tài nguyên và Môi trường",
  "Thanh tra huyện",
  "UBND huyện",
];
/** Offices that only their section tells. */
const BARE_OFFICES: readonly string[] = [
  "Tư pháp",
  "Nội vụ",
  "Tài chính - Kế hoạch",
  "Lao động - TB&XH",
  "Giáo dục và Đào tạo",
  "Văn hóa - Thông tin",
];

export type LabelForm = "full" | "none" | "mixed" | "ubnd" | "short" | "capitals" | "desk" | "numbered" | "lower";

const SHORT: Readonly<Record<UnitKind, readonly string[]>> = {
  xã: ["X. ", "X.", "Xã "],
  phường: ["P. ", "P.", "Phường "],
  "thị trấn": ["TT ", "TT. ", "TTr ", "T.T "],
  "đặc khu": ["ĐK. ", "Đặc khu "],
};
const LOWER: Readonly<Record<UnitKind, string>> = {
  xã: "xã ",
  phường: "phường ",
  "thị trấn": "thị trấn ",
  "đặc khu": "đặc khu ",
};
const FULL: Readonly<Record<UnitKind, string>> = {
  xã: "Xã ",
  phường: "Phường ",
  "thị trấn": "Thị trấn ",
  "đặc khu": "Đặc khu ",
};

/** Commune-level units of one sheet, no two alike. `era` 2025 has wards and special zones, no towns. */
export function drawCommunes(dice: Dice, count: number, form: LabelForm, era: "before" | "after"): DrawnUnit[] {
  const kinds: { name: string; kind: UnitKind }[] = [
    ...dice.shuffled(NAMES).map((name) => ({ name, kind: "xã" as const })),
  ].slice(0, Math.max(1, Math.ceil(count * 0.7)));
  const others: { name: string; kind: UnitKind }[] = [
    ...(era === "before"
      ? TOWNS.map((name) => ({ name, kind: "thị trấn" as const }))
      : ZONES.map((name) => ({ name, kind: "đặc khu" as const }))),
    ...WARDS.map((name) => ({ name, kind: "phường" as const })),
  ];
  const drawn = [...kinds, ...dice.shuffled(others)].slice(0, count);
  for (let extra = 1; drawn.length < count; extra++) drawn.push({ name: `Tân Lập ${extra}`, kind: "xã" });
  return dice.shuffled(drawn).map(({ name, kind }, at) => labelled(dice, name, kind, form, at));
}

function labelled(dice: Dice, name: string, kind: UnitKind, form: LabelForm, at: number): DrawnUnit {
  const unit = { role: "commune", name, kind } as const;
  const needsKind = /^\d/.test(name) || (form === "mixed" && dice.chance(0.6));
  switch (form) {
    case "none":
      return needsKind ? { ...unit, label: FULL[kind] + name } : { ...unit, kind: null, label: name };
    case "mixed":
      return needsKind ? { ...unit, label: FULL[kind] + name } : { ...unit, kind: null, label: name };
    case "ubnd":
      return { ...unit, label: `UBND ${dice.chance(0.2) && kind === "thị trấn" ? "TT " : LOWER[kind]}${name}` };
    case "short":
      return { ...unit, label: dice.pick(SHORT[kind]) + name };
    case "capitals":
      return { ...unit, label: (FULL[kind] + name).toLocaleUpperCase("vi"), name: capitalInitials(name) };
    case "desk":
      return {
        ...unit,
        label: `${dice.pick(["BPMC ", "Bộ phận Một cửa ", "Trung tâm PVHCC ", "Bộ phận TN&TKQ UBND ", "Trung tâm Phục vụ hành chính công "])}${LOWER[kind]}${name}`,
      };
    case "numbered":
      return { ...unit, label: `${at + 1}${dice.pick([". ", ") ", "- ", "/ "])}${FULL[kind]}${name}` };
    case "lower":
      return { ...unit, label: LOWER[kind] + name };
    case "full":
      return { ...unit, label: FULL[kind] + name };
  }
}

/** What a name typed in capitals comes back as: which letters were small is lost. */
function capitalInitials(name: string): string {
  return name
    .toLocaleLowerCase("vi")
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"));
}

export function drawOffices(dice: Dice, count: number, underSection: boolean): DrawnUnit[] {
  const from = underSection && dice.chance(0.3) ? BARE_OFFICES : OFFICES;
  return dice
    .shuffled(from)
    .slice(0, count)
    .map((label) => ({ label, role: "office", name: label, kind: null }));
}
