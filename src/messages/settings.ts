import type { OfficeLevel, RateBase, SigningForm } from "../report/officeProfile";
import type { TemplateKey } from "../report/templates/templateSet";
import { MEASURE_NAMES } from "./measures";
import type { Measure } from "../annex/measures";

/** A row of the sheet `Thiết lập`: what it is called there and in the form, and what to write into it. */
export interface FieldWords {
  readonly label: string;
  readonly note: string;
}

export const SETTINGS_SHEET = "Thiết lập";

export const settingsSheetWords = {
  title: "THIẾT LẬP BÁO CÁO GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  intro:
    "Sửa ở cột “Nội dung”, hoặc ở phần Thiết lập của khung bên. Ô để trống thì lấy từ biểu hoặc dùng mức mặc định. Có thể đổi chỗ, chèn thêm dòng; tên ở cột “Mục” thì giữ nguyên.",
  columns: ["Mục", "Nội dung", "Giải thích"],
  /** Behind the note of a list. */
  listHint: "Xuống dòng trong ô bằng Alt+Enter.",
} as const;

export const SETTINGS_SECTIONS = {
  office: "CƠ QUAN BÁO CÁO",
  signer: "NGƯỜI KÝ",
  thresholds: "NGƯỠNG VÀ CÁCH TÍNH",
  facts: "SỐ LIỆU NGOÀI BIỂU CỦA TỪNG KỲ",
  templates: "MẪU CÂU RIÊNG CỦA CƠ QUAN",
  columns: "CỘT CỦA BIỂU DO NGƯỜI DÙNG CHỌN",
  others: "NỘI DUNG KHÁC",
  roster: "DANH SÁCH ĐƠN VỊ PHẢI BÁO CÁO",
} as const;

export type SettingsSection = keyof typeof SETTINGS_SECTIONS;

export const SECTION_NOTES: Readonly<Record<SettingsSection, string>> = {
  office: "",
  signer: "",
  thresholds: "",
  facts: "Mỗi kỳ bắt đầu bằng một dòng “Kỳ báo cáo”.",
  templates: "Để trống thì dùng mẫu có sẵn. Mẫu sai được chỉ ra dòng sai, báo cáo vẫn dùng mẫu có sẵn.",
  columns: "Dùng lại cho các biểu cùng mẫu; xóa các dòng này để chương trình tự nhận lại.",
  others: "Chương trình không dùng các dòng này, chỉ giữ lại.",
  roster: "Mỗi dòng một đơn vị, ví dụ: Xã An Thanh. Để trống thì đối chiếu với các kỳ khác trong bảng tính.",
};

export const LEVEL_WORDS: Readonly<Record<OfficeLevel, string>> = {
  district: "Cấp huyện (trước 01/7/2025)",
  province: "Cấp tỉnh",
  commune: "Cấp xã (từ 01/7/2025)",
};

export const SIGNING_FORM_WORDS: Readonly<Record<SigningForm, string>> = {
  "TM.": "Thay mặt tập thể (TM.)",
  "KT.": "Ký thay (KT.)",
  "TL.": "Thừa lệnh (TL.)",
  "TUQ.": "Thừa ủy quyền (TUQ.)",
  "Q.": "Quyền cấp trưởng (Q.)",
};

export const SIGNS_IN_PERSON = "Ký trực tiếp";

export const RATE_BASE_WORDS: Readonly<Record<RateBase, string>> = {
  resolved: "Hồ sơ đã giải quyết",
  received: "Hồ sơ tiếp nhận",
  due: "Hồ sơ đến hạn giải quyết",
};

export const PROFILE_FIELD_WORDS = {
  level: {
    label: "Cấp báo cáo",
    note: "Cấp huyện (trước 01/7/2025), Cấp tỉnh hoặc Cấp xã (từ 01/7/2025). Để trống thì theo kỳ và tiêu đề của biểu.",
  },
  parentAgency: {
    label: "Cơ quan chủ quản",
    note: "Dòng trên bên trái báo cáo, ví dụ: UBND HUYỆN TỨ KỲ. Ghi “không có” nếu không có.",
  },
  agency: { label: "Cơ quan ban hành", note: "Ví dụ: VĂN PHÒNG HĐND&UBND." },
  place: { label: "Địa danh", note: "Trước ngày ký, ví dụ: Tứ Kỳ." },
  symbol: { label: "Ký hiệu văn bản", note: "Sau số văn bản, ví dụ: BC-VP." },
  reporter: { label: "Tên cơ quan trong câu", note: "Ví dụ: Văn phòng HĐND&UBND huyện." },
  addressee: { label: "Kính gửi", note: "Ví dụ: Chủ tịch UBND huyện." },
  recipients: { label: "Nơi nhận", note: "Mỗi dòng một nơi nhận, không cần gạch đầu dòng." },
  signingForm: {
    label: "Hình thức ký",
    note: [SIGNS_IN_PERSON, ...Object.values(SIGNING_FORM_WORDS)].join("; ") + ".",
  },
  signerTitle: {
    label: "Chức vụ người ký",
    note: "Mỗi dòng một chức vụ; ký thay thì ghi hai dòng: CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG.",
  },
  signerName: { label: "Họ tên người ký", note: "" },
  underReportingShare: {
    label: "Tiếp nhận ít: dưới (% mức bình quân)",
    note: "Xã tiếp nhận dưới mức này được hỏi lại. Mặc định 50.",
  },
  fewCount: { label: "Tiếp nhận ít: nêu tên nhiều nhất", note: "Số xã. Mặc định 10." },
  manyShare: {
    label: "Tiếp nhận nhiều: trên (% mức bình quân)",
    note: "Chỉ xã tiếp nhận trên mức này được nêu là nhiều. Mặc định 100.",
  },
  topCount: { label: "Tiếp nhận nhiều: nêu tên nhiều nhất", note: "Số xã. Mặc định 4; 0 là không nêu." },
  rateBase: {
    label: "Tỷ lệ trước và đúng hạn tính trên",
    note: `${Object.values(RATE_BASE_WORDS).join("; ")}. Mặc định: ${RATE_BASE_WORDS.resolved.toLowerCase()}.`,
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

export const FACT_FIELD_WORDS = {
  number: { label: "Số của báo cáo", note: "Số trong sổ đăng ký văn bản đi." },
  signedOn: { label: "Ngày ký", note: "Ví dụ: 05/7/2021." },
  feedbackReceived: {
    label: "Phản ánh, kiến nghị nhận được",
    note: "Số ý kiến; 0 là không có. Để trống thì báo cáo chừa chỗ để điền.",
  },
  slips: { label: "Phiếu đánh giá thu về", note: "Số phiếu lấy ý kiến tổ chức, cá nhân." },
  satisfied: { label: "Phiếu đánh giá hài lòng", note: "Số phiếu từ mức hài lòng trở lên, không quá số phiếu thu về." },
  control: { label: "Nhận xét về kiểm soát TTHC", note: "Mỗi dòng một câu, thêm vào mục 2." },
  staff: { label: "Nhận xét về cán bộ, công chức", note: "Mỗi dòng một câu, thêm vào mục 4." },
} as const satisfies Readonly<Record<string, FieldWords>>;

export const PERIOD_ROW: FieldWords = {
  label: "Kỳ báo cáo",
  note: "Ví dụ: tháng 6 năm 2021, hoặc từ 01/6/2021 đến 30/6/2021.",
};

/** Dates ready for print. */
export function periodRange(from: string, to: string): string {
  return `từ ${from} đến ${to}`;
}

export const TEMPLATE_NAMES: Readonly<Record<TemplateKey, string>> = {
  opening: "Mở đầu",
  section1: "Mục 1",
  section2: "Mục 2",
  section3: "Mục 3",
  section4: "Mục 4",
  section5: "Mục 5",
  closing: "Kết thúc",
};

export function templateRow(key: TemplateKey): FieldWords {
  return { label: `Mẫu câu: ${TEMPLATE_NAMES[key]}`, note: "" };
}

export const LAYOUT_ROW: FieldWords = { label: "Mã mẫu biểu", note: "Do chương trình đặt; giữ nguyên." };
export const LAYOUT_SHEET_ROW: FieldWords = { label: "Chọn khi xem trang", note: "" };
export const UNIT_COLUMN_ROW: FieldWords = { label: "Cột của tên đơn vị", note: "" };

export function measureRow(measure: Measure): FieldWords {
  return { label: `Cột của ${MEASURE_NAMES[measure]}`, note: "" };
}

/** Stands for "there is none" in a value's place. */
export const NONE_WORD = "không có";

/** What is wrong in a row of the sheet; shown with its cell. */
export const settingsProblemWords = {
  wholeNumber: (label: string, least: number, most: number) =>
    `“${label}” phải là số nguyên từ ${least} đến ${most}. Chương trình dùng mức mặc định.`,
  choice: (label: string, choices: readonly string[]) =>
    `“${label}” phải là một trong: ${choices.join("; ")}. Chương trình bỏ qua dòng này.`,
  date: (label: string) => `“${label}” phải là ngày có thật, ví dụ 05/7/2021. Chương trình bỏ qua dòng này.`,
  period: (label: string) =>
    `“${label}” chưa rõ là kỳ nào. Hãy ghi như: tháng 6 năm 2021, hoặc từ 01/6/2021 đến 30/6/2021.`,
  noPeriod: (label: string) => `“${label}” phải đứng sau một dòng “${PERIOD_ROW.label}”. Chương trình bỏ qua dòng này.`,
  repeated: (label: string) => `“${label}” đã ghi ở dòng trên; chương trình dùng dòng trên.`,
  moreSatisfied: (label: string) => `“${label}” nhiều hơn số phiếu thu về. Chương trình bỏ qua cả hai số.`,
  halfRatings: (label: string) =>
    `“${label}” cần có cả số phiếu thu về và số phiếu hài lòng. Chương trình bỏ qua dòng này.`,
  layout: (label: string) => `“${label}” không đúng dạng. Chương trình bỏ qua các cột bên dưới.`,
  noLayout: (label: string) => `“${label}” phải đứng sau một dòng “${LAYOUT_ROW.label}”. Chương trình bỏ qua dòng này.`,
  column: (label: string) =>
    `“${label}” phải là chữ của một cột (ví dụ C) hoặc “không có”. Chương trình bỏ qua dòng này.`,
  columnTaken: (label: string, column: string) =>
    `Cột ${column} đã dùng cho số liệu khác; chương trình bỏ qua dòng “${label}”.`,
  errorValue: (label: string) => `“${label}” đang là giá trị lỗi của Excel. Chương trình bỏ qua dòng này.`,
} as const;
