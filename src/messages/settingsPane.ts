import { TEMPLATE_NAMES } from "./settings";
import type { TemplateKey } from "../report/templates/templateSet";

/** What the pane's section `Thiết lập` says. */
export const settingsPaneText = {
  title: "Thiết lập",
  about: "Cơ quan, người ký, ngưỡng, số liệu ngoài biểu, mẫu câu, danh sách đơn vị.",
  loading: "Đang mở phần thiết lập…",
  reading: "Đang đọc trang Thiết lập…",
  readAgain: "Chưa đọc được trang Thiết lập. Đọc lại",
  saving: "Đang ghi trang Thiết lập…",

  save: "Lưu thiết lập",
  discard: "Bỏ thay đổi",
  useExample: "Dùng hồ sơ mẫu",
  formNote:
    "Chữ mờ trong ô là nội dung báo cáo đang dùng; nhập vào ô để thay. Hồ sơ mẫu là của huyện Tứ Kỳ, sửa lại theo cơ quan rồi lưu.",
  unsaved: (count: number) => `${count} mục đã sửa, chưa lưu.`,
  saved: (sheet: string) => ({
    title: "Đã lưu thiết lập",
    body: `Thiết lập nằm ở trang “${sheet}” của bảng tính và được dùng cho các lần sau.`,
  }),
  mistakes: (count: number) => `Có ${count} mục chưa đúng; sửa xong mới lưu được.`,

  groups: {
    office: "Cơ quan báo cáo",
    signer: "Người ký",
    thresholds: "Ngưỡng và cách tính",
    facts: (period: string) => `Số liệu ngoài biểu, ${period}`,
    factsWithoutPeriod: "Số liệu ngoài biểu",
    templates: "Mẫu câu",
    roster: "Danh sách đơn vị",
  },
  noPeriod: "Chưa rõ kỳ báo cáo. Bấm Tổng hợp báo cáo trên biểu có ghi kỳ rồi nhập số liệu của kỳ đó.",
  notSet: "Chưa chọn",
  inUse: (value: string) => `Đang dùng: ${value}`,

  askFacts: (period: string) =>
    `Báo cáo ${period} chưa có số phản ánh, kiến nghị và phiếu đánh giá. Biểu không có các số này; nhập một lần cho mỗi kỳ.`,
  enterFacts: "Nhập số liệu",
  later: "Để sau",

  problems: "Chỗ cần sửa ở trang Thiết lập",
  atCell: (address: string) => `Ô ${address}`,

  template: {
    part: "Phần của báo cáo",
    text: "Nội dung mẫu",
    own: "mẫu riêng",
    usesDefault: "Phần này đang dùng mẫu có sẵn. Sửa là thành mẫu riêng.",
    restore: "Dùng lại mẫu có sẵn",
    right: "Mẫu viết đúng.",
    notChecked: "Bấm Tổng hợp báo cáo để kiểm tra mẫu với số liệu của biểu.",
    hint: "Dòng bắt đầu bằng # là đề mục, ## là tiểu mục, - là gạch đầu dòng. {{ cap_xa.tiep_nhan }} là chỗ ghi số liệu.",
    atLine: (line: number, message: string) => `Dòng ${line}: ${message} Báo cáo vẫn dùng mẫu có sẵn cho phần này.`,
    goToLine: (line: number) => `Đến dòng ${line}`,
    edit: "Sửa mẫu",
  },

  roster: {
    label: "Các đơn vị phải báo cáo, mỗi dòng một đơn vị",
    fromAnnex: "Lấy từ biểu này",
    fromAll: "Gộp từ các kỳ trong bảng tính",
    count: (count: number) => `${count} đơn vị. Dùng để phát hiện đơn vị thiếu, lặp hoặc lạ.`,
    none: "Chưa có danh sách: chương trình đối chiếu với các kỳ khác trong bảng tính, nếu có.",
  },
} as const;

/** "Mẫu câu Mục 3, dòng 2: Không có số liệu nào tên …", and what the report does meanwhile. */
export function templateProblemLine(template: string, line: number | null, message: string): string {
  const name = template in TEMPLATE_NAMES ? TEMPLATE_NAMES[template as TemplateKey] : template;
  const where = line === null ? "" : `, dòng ${line}`;
  return `Mẫu câu “${name}”${where}: ${message} Báo cáo đang dùng mẫu có sẵn cho phần này.`;
}
