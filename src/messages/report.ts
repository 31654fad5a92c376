import type { CountMeasure } from "../annex/measures";

/** Words of the report that are no template: its fixed head and foot, remarks on open errors, the annex table. */
export const layoutWords = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  documentType: "BÁO CÁO",
  subject: "Tình hình, kết quả giải quyết thủ tục hành chính",
  dates: (from: string, to: string) => `(Từ ${from} đến ${to})`,
  number: (number: string, symbol: string) => `Số: ${number}/${symbol}`,
  placeAndDate: (place: string, date: string) => `${place}, ${date}`,
  addressee: (addressee: string) => `Kính gửi: ${addressee}`,
  recipients: "Nơi nhận:",
  sameAsAbove: "Như trên",
  filed: (blank: string) => `Lưu: VT, ${blank}`,
  sheetName: "Báo cáo",
  dash: (text: string) => `- ${text}`,
  remark: (text: string) => `[Ghi chú: ${text}]`,
  moreRemarks: (count: string) => `[Ghi chú: còn ${count} chỗ khác cần kiểm tra, xem trang Kiểm tra.]`,
} as const;

export const appendixWords = {
  label: "Phụ lục",
  name: "BIỂU TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  attachedTo: (number: string, symbol: string, date: string, reporter: string) =>
    `(Kèm theo Báo cáo số ${number}/${symbol} ${date} của ${reporter})`,
  unitOfCount: "Đơn vị tính: hồ sơ",
  ordinal: "STT",
  unit: "Đơn vị",
} as const;

export const measureNames: Readonly<Record<CountMeasure, string>> = {
  receivedTotal: "tiếp nhận",
  carriedOver: "kỳ trước chuyển sang",
  receivedNew: "tiếp nhận trong kỳ",
  receivedOnline: "tiếp nhận trực tuyến",
  receivedInPerson: "tiếp nhận trực tiếp hoặc qua dịch vụ bưu chính",
  resolvedTotal: "đã giải quyết",
  resolvedEarly: "giải quyết trước hạn",
  resolvedOnTime: "giải quyết đúng hạn",
  resolvedEarlyOrOnTime: "giải quyết trước và đúng hạn",
  resolvedLate: "giải quyết quá hạn",
  returned: "trả lại",
  pendingTotal: "đang giải quyết",
  pendingInTime: "đang giải quyết trong hạn",
  pendingOverdue: "chưa giải quyết quá hạn",
  awaitingSupplement: "chờ bổ sung",
};

export const rateName = "tỷ lệ trước và đúng hạn (%)";

/** Sentences on figures that do not agree; each names both values. Arguments are ready for print. */
export const disputeWords = {
  side: (parts: string, isSingle: boolean, value: string) =>
    isSingle ? `số hồ sơ ${parts} là ${value}` : `tổng số hồ sơ ${parts} là ${value}`,
  part: (measure: string, value: string) => `${measure} (${value})`,
  identity: (units: string, left: string, right: string, difference: string) =>
    `số liệu của ${units} chưa khớp: ${left}, trong khi ${right}, chênh lệch ${difference} hồ sơ`,
  identityWithoutValues: (units: string) => `số liệu của ${units} chưa khớp`,
  columnTotal: (measure: string, found: string, expected: string) =>
    `dòng tổng của biểu ghi số hồ sơ ${measure} là ${found}, trong khi cộng số liệu của các đơn vị được ${expected}`,
  carryOver: (units: string, found: string, expected: string) =>
    `số hồ sơ kỳ trước chuyển sang của ${units} ghi là ${found}, trong khi số hồ sơ đang giải quyết cuối kỳ trước là ${expected}`,
  unknownFigures: (measure: string, units: string) =>
    `chưa gồm số hồ sơ ${measure} của ${units} (ô để trống hoặc không đọc được)`,
  missingUnit: (units: string) => `biểu chưa có số liệu của ${units}`,
  duplicateUnit: (units: string) => `${units} có nhiều hơn một dòng trong biểu, số liệu có thể bị cộng trùng`,
  other: (units: string) => `số liệu của ${units} có lỗi chưa xử lý`,
  sheetItself: "biểu",
  /** A total or subtotal of the sheet by its label. */
  sumRow: (label: string) => (label === "" ? "dòng tổng của biểu" : `dòng “${label}”`),
  otherUnits: (count: string) => `${count} đơn vị khác`,
  askToCheck: (sentence: string, cells: string) => `${sentence}; đề nghị kiểm tra lại ${cells}.`,
  end: (sentence: string) => `${sentence}.`,
  /** `rest`: how many more there are; null where all are named. */
  cells: (list: string, rest: string | null, sheet: string) =>
    `ô ${list}${rest === null ? "" : ` và ${rest} ô khác`} (trang ${sheet})`,
  nothing: "(để trống)",
} as const;

/** Stretches of words that templates take over. */
export const scopeWords = {
  tiers: { province: "cấp tỉnh", district: "cấp huyện", commune: "cấp xã" },
  /** `tiers`: the levels that an office of this one names for its own offices; none where it speaks of itself alone. */
  district: { counter: "Bộ phận Một cửa", offices: "Các cơ quan, đơn vị", tiers: ["cấp huyện"], system: "phần mềm" },
  province: {
    counter: "Trung tâm Phục vụ hành chính công",
    offices: "Các cơ quan, đơn vị",
    tiers: ["cấp tỉnh"],
    system: "hệ thống",
  },
  commune: {
    counter: "Trung tâm Phục vụ hành chính công",
    offices: "Các cơ quan, đơn vị",
    tiers: [],
    system: "hệ thống",
  },
  unit: "đơn vị",
  all: (kinds: string) => `các ${kinds}`,
  /** `hasOther`: rows that are neither an office nor a commune by its kind, such as a field of work. */
  some: (hasOffice: boolean, hasCommune: boolean, hasOther: boolean) =>
    `một số ${[...(hasOffice ? ["cơ quan"] : []), ...(hasCommune ? ["địa phương"] : []), ...(hasOther ? ["đơn vị"] : [])].join(", ")}`,
  /** What an on-time rate is a share of, where it is not the resolved. */
  rateBases: { resolved: null, received: "tổng số hồ sơ tiếp nhận", due: "số hồ sơ đến hạn giải quyết" },
  area: (level: string | null) => (level === null ? "trên địa bàn" : `trên địa bàn ${level}`),
  onlineServices: {
    levels: { cac_muc: "dịch vụ công mức độ 3, 4", khuyen_khich: "dịch vụ công mức độ 3" },
    wholeOrPart: {
      cac_muc: "dịch vụ công trực tuyến toàn trình, một phần",
      khuyen_khich: "dịch vụ công trực tuyến toàn trình, một phần",
    },
    unknown: { cac_muc: "dịch vụ công trực tuyến", khuyen_khich: "dịch vụ công trực tuyến" },
  },
} as const;

/** What is wrong in a profile file; `field` is the JSON name. */
export const profileWords = {
  notAnObject: "Hồ sơ văn phòng phải là một đối tượng JSON ({ … }).",
  unknownField: (field: string) => `Không có mục "${field}" trong hồ sơ văn phòng.`,
  text: (field: string) => `Mục "${field}" phải là một dòng chữ.`,
  textOrNull: (field: string) => `Mục "${field}" phải là một dòng chữ hoặc null.`,
  texts: (field: string) => `Mục "${field}" phải là một danh sách các dòng chữ.`,
  level: `Mục "level" phải là "district" (cấp huyện, trước 01/7/2025), "province" (cấp tỉnh) hoặc "commune" (cấp xã, từ 01/7/2025).`,
  wholeNumber: (field: string, least: number, most: number) =>
    `Mục "${field}" phải là số nguyên từ ${least} đến ${most}.`,
  signingForm: `Mục "signingForm" phải là "TM.", "KT.", "TL.", "TUQ.", "Q." hoặc null.`,
  rateBase: `Mục "rateBase" phải là "resolved" (đã giải quyết), "received" (tiếp nhận) hoặc "due" (đến hạn).`,
  ratings: `Mục "ratings" phải có hai số nguyên "slips" (số phiếu) và "satisfied" (số phiếu hài lòng, không lớn hơn số phiếu).`,
  date: (field: string) => `Mục "${field}" phải là ngày có thật, dạng 2021-07-05.`,
  templates: (known: string) => `Mục "templates" phải gồm các mẫu câu dạng chữ, tên là một trong: ${known}.`,
  remarks: `Mục "remarks" phải có hai danh sách câu "control" và "staff".`,
} as const;

/** What is wrong in a template. */
export const templateWords = {
  unknownName: (name: string) => `Không có số liệu nào tên "${name}".`,
  unknownFilter: (name: string) => `Không có bộ lọc nào tên "${name}".`,
  unknownTag: (name: string) => `Không có thẻ nào tên "${name}".`,
  strayTag: (name: string) => `Thẻ "${name}" đứng lẻ, phía trước không có thẻ mở đi cùng.`,
  illegalTag: (tag: string) => `Thẻ viết chưa đúng: ${tag}`,
  nothingNamed: "Trong dấu ngoặc không có tên số liệu nào.",
  namelessResult: "Thiếu tên ngay sau thẻ assign hoặc capture.",
  unreadable: "Dòng này có chỗ không đọc được: so sánh bằng viết hai dấu bằng (==), bộ lọc đứng sau dấu gạch đứng (|).",
  notClosed: (what: string) => `Chưa đóng ${what}.`,
  tooLong: "Mẫu quá dài.",
  tooMuchWork: "Mẫu lặp quá nhiều lần.",
  noSuchPart: (name: string) => `Không có phần mẫu nào tên "${name}".`,
  other: (detail: string) => `Mẫu viết chưa đúng: ${detail}`,
} as const;

export const docxWords = {
  commentAuthor: "Tổng hợp TTHC",
  commentInitials: "TH",
  line: "Đường kẻ",
} as const;
