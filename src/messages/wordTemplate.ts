/** Words on the office's own Word template; names are what is typed between {{ and }}. */
export const wordTemplateWords = {
  parts: { document: "thân văn bản", header: "đầu trang", footer: "chân trang" },

  faults: {
    empty: "Tệp mẫu trống, không có nội dung. Hãy chọn lại tệp.",
    "not-docx":
      "Tệp này không phải văn bản Word (.docx). Hãy mở mẫu bằng Word, chọn Lưu thành (Save As) loại .docx rồi chọn lại.",
    "old-format":
      "Tệp này là văn bản Word đời cũ (.doc) hoặc có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu nếu có, lưu thành loại .docx rồi chọn lại.",
    macros:
      "Tệp mẫu có macro nên không dùng được. Hãy mở bằng Word, lưu thành loại .docx (không có macro) rồi chọn lại.",
    "too-large": "Tệp mẫu quá lớn. Hãy bỏ bớt hình ảnh, lưu lại rồi chọn lại.",
    damaged: "Tệp mẫu bị hỏng nên không đọc được. Hãy mở bằng Word, lưu lại rồi chọn lại.",
    "too-much": "Mẫu lặp lồng nhau quá nhiều lần. Hãy bỏ bớt các phần lặp nằm trong phần lặp khác.",
    "no-names": "Mẫu không có tên nào dạng {{ten}} để điền. Hãy chép tên ở danh sách bên dưới vào mẫu.",
  },
  unknown: (name: string, place: string) => `Không có tên “{{${name}}}”: ${place}.`,
  unknownWithHint: (name: string, place: string, hint: string) =>
    `Không có tên “{{${name}}}”: ${place}. Có phải “{{${hint}}}” không?`,
  notPlain: (name: string, place: string) => `Không dùng được “{{${name}}}”: ${place}. Chỉ dùng tên trong danh sách.`,
  unopened: (name: string) => `Thiếu dấu {{ trước “${name}}}”.`,
  unclosed: (name: string) => `Thiếu dấu }} sau “{{${name}”.`,
  doubled: (name: string) => `Dấu {{ hoặc }} bị gõ thừa ở “${name}”.`,
  loopNotClosed: (name: string) => `Phần lặp “{{#${name}}}” chưa có dấu kết thúc “{{/${name}}}”.`,
  loopNotOpened: (name: string) => `Có “{{/${name}}}” nhưng không có “{{#${name}}}” ở trước.`,
  loopCrossed: (name: string) =>
    `“{{/${name}}}” không khớp với phần lặp đang mở. Mỗi phần lặp phải kết thúc bằng đúng tên của nó.`,
  loopPlace: (name: string) =>
    `Phần lặp “${name}” bắt đầu và kết thúc ở hai chỗ không cùng loại (ví dụ một trong bảng, một ngoài bảng).`,
  otherSyntax: (name: string) => `Mẫu viết chưa đúng ở “${name}”.`,
  place: (text: string, part: string) => `trong đoạn “${text}” (${part})`,
  placeUnknown: "ở một chỗ trong mẫu",

  groups: {
    document: "Thể thức văn bản",
    period: "Kỳ báo cáo",
    total: "Số liệu chung",
    offices: "Số liệu cơ quan cấp trên xã",
    communes: "Số liệu cấp xã",
    paragraphs: "Các đoạn của báo cáo",
    lists: "Danh sách đơn vị (lặp)",
    fields: "Tên dùng trong danh sách",
  },
  loopUse: (name: string, field: string) => `{{#${name}}}{{${field}}}{{/${name}}}`,
  units: (count: number) => `${count} đơn vị`,

  section: "Mẫu Word của cơ quan",
  about:
    "Dùng văn bản Word của cơ quan làm mẫu: gõ tên đặt trong {{ }} vào chỗ cần điền, chọn tệp, rồi tải văn bản đã điền số liệu.",
  pick: "Chọn mẫu .docx",
  filling: "Đang điền mẫu…",
  failed: (file: string) => `Chưa điền được mẫu “${file}”`,
  names: "Tên dùng trong mẫu",
  namesHint:
    "Bấm vào tên để chép. Đoạn văn đặt một mình trên một dòng thì thành nhiều đoạn; danh sách thì lặp lại phần nằm giữa hai tên, hoặc cả dòng của bảng.",
  copied: (name: string) => `Đã chép ${name}`,
  copy: (name: string) => `Chép ${name}`,
  paste: "Dán vào chỗ cần điền trong mẫu Word.",
  notCopied: "Trình duyệt không cho chép. Hãy chọn tên rồi bấm Ctrl+C.",
  loading: "Đang mở…",
  outputName: (file: string) => file.replace(/\.do[ct][xm]$/i, "") + ".da-dien.docx",
} as const;
