import { AlignmentType, type IStylesOptions } from "docx";
import { halfPoints, INDENT, mm, points } from "./measures";

/** Ids of the paragraph styles; their names are what a person sees in Word's style list. */
export const STYLE = {
  parentAgency: "CoQuanChuQuan",
  agency: "CoQuanBanHanh",
  country: "QuocHieu",
  motto: "TieuNgu",
  number: "SoKyHieu",
  about: "TrichYeuCongVan",
  placeAndDate: "DiaDanhThoiGian",
  documentType: "TenLoai",
  subject: "TrichYeu",
  addressee: "KinhGui",
  addresseeHead: "KinhGuiNhieuNoi",
  addresseeItem: "KinhGuiMuc",
  section: "Heading1",
  item: "Heading2",
  body: "NoiDung",
  dash: "GachDauDong",
  note: "GhiChu",
  recipientsHead: "NoiNhan",
  recipient: "NoiNhanMuc",
  signerFirst: "QuyenHanNguoiKy",
  signerTitle: "ChucVuNguoiKy",
  signerName: "HoTenNguoiKy",
  appendixLabel: "PhuLuc",
  appendixName: "TenPhuLuc",
  attachment: "KemTheo",
  unitOfCount: "DonViTinh",
  tableHead: "BangTieuDe",
  tableOrdinal: "BangSoThuTu",
  tableText: "BangChu",
  tableNumber: "BangSo",
  pageNumber: "SoTrang",
} as const;

interface Look {
  readonly id: string;
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Points before and after; line spacing as a multiple of single. */
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  /** Millimetres. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly keepNext?: boolean;
}

const { CENTER, BOTH, LEFT, RIGHT } = AlignmentType;

/** Where "Kính gửi:" stands above several addressees, and how far behind it its colon is, under which they begin (millimetres). */
const ADDRESSEES = 34;
const COLON = 19;

/** Sizes and styles of Nghị định 30/2020/NĐ-CP, Phụ lục I (the set 13/13/14 with body 14 of its own samples). */
const LOOKS: readonly Look[] = [
  { id: STYLE.parentAgency, name: "Cơ quan chủ quản", size: 13, align: CENTER },
  { id: STYLE.agency, name: "Cơ quan ban hành", size: 13, bold: true, align: CENTER },
  { id: STYLE.country, name: "Quốc hiệu", size: 13, bold: true, align: CENTER },
  { id: STYLE.motto, name: "Tiêu ngữ", size: 14, bold: true, align: CENTER },
  { id: STYLE.number, name: "Số, ký hiệu", size: 13, align: CENTER, before: 10 },
  { id: STYLE.about, name: "Trích yếu công văn", size: 12, align: CENTER, before: 6 },
  { id: STYLE.placeAndDate, name: "Địa danh, thời gian", size: 14, italics: true, align: CENTER, before: 10 },
  { id: STYLE.documentType, name: "Tên loại văn bản", size: 14, bold: true, align: CENTER, before: 18 },
  { id: STYLE.subject, name: "Trích yếu", size: 14, bold: true, align: CENTER },
  { id: STYLE.addressee, name: "Kính gửi", size: 14, align: CENTER, before: 20, after: 12 },
  { id: STYLE.addresseeHead, name: "Kính gửi (nhiều nơi)", size: 14, align: LEFT, before: 20, left: ADDRESSEES },
  { id: STYLE.addresseeItem, name: "Kính gửi (mục)", size: 14, align: LEFT, left: ADDRESSEES + COLON },
  { id: STYLE.body, name: "Nội dung", size: 14, align: BOTH, before: 6, line: 1.1, firstLine: INDENT },
  { id: STYLE.dash, name: "Gạch đầu dòng", size: 14, align: BOTH, before: 6, line: 1.1 },
  {
    id: STYLE.note,
    name: "Ghi chú số liệu",
    size: 14,
    italics: true,
    align: BOTH,
    before: 6,
    line: 1.1,
    firstLine: INDENT,
  },
  { id: STYLE.recipientsHead, name: "Nơi nhận", size: 12, bold: true, italics: true, align: LEFT, before: 14 },
  { id: STYLE.recipient, name: "Nơi nhận (mục)", size: 11, align: LEFT },
  { id: STYLE.signerTitle, name: "Quyền hạn, chức vụ", size: 14, bold: true, align: CENTER },
  { id: STYLE.signerFirst, name: "Quyền hạn, chức vụ (dòng đầu)", size: 14, bold: true, align: CENTER, before: 12 },
  { id: STYLE.signerName, name: "Họ tên người ký", size: 14, bold: true, align: CENTER, before: 72 },
  { id: STYLE.appendixLabel, name: "Phụ lục", size: 14, bold: true, align: CENTER },
  { id: STYLE.appendixName, name: "Tên phụ lục", size: 14, bold: true, align: CENTER },
  { id: STYLE.attachment, name: "Kèm theo", size: 14, italics: true, align: CENTER, after: 6 },
  { id: STYLE.unitOfCount, name: "Đơn vị tính", size: 12, italics: true, align: RIGHT, after: 3 },
  { id: STYLE.tableHead, name: "Bảng: tiêu đề", size: 11, bold: true, align: CENTER },
  { id: STYLE.tableOrdinal, name: "Bảng: số thứ tự", size: 11, align: CENTER },
  { id: STYLE.tableText, name: "Bảng: chữ", size: 11, align: LEFT },
  { id: STYLE.tableNumber, name: "Bảng: số", size: 11, align: RIGHT },
  { id: STYLE.pageNumber, name: "Số trang", size: 14, align: CENTER },
];

/** Headings are Word's own, so that its navigation pane shows the parts; "a)" is upright by the decree. */
const SECTION: Look = {
  id: STYLE.section,
  name: "heading 1",
  size: 14,
  bold: true,
  align: BOTH,
  before: 6,
  line: 1.1,
  keepNext: true,
};
const ITEM: Look = { ...SECTION, id: STYLE.item, name: "heading 2", bold: false };

export const reportStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: "Times New Roman",
        size: halfPoints(14),
        color: "000000",
        language: { value: "vi-VN", eastAsia: "vi-VN" },
      },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: "auto" } },
    },
    heading1: formatOf(SECTION),
    heading2: formatOf(ITEM),
  },
  paragraphStyles: LOOKS.map((look) => ({
    id: look.id,
    name: look.name,
    basedOn: "Normal",
    quickFormat: true,
    ...formatOf(look),
  })),
};

function formatOf(look: Look) {
  return {
    run: {
      font: "Times New Roman",
      size: halfPoints(look.size),
      bold: look.bold ?? false,
      italics: look.italics ?? false,
      color: "000000",
    },
    paragraph: {
      alignment: look.align ?? LEFT,
      spacing: {
        before: points(look.before ?? 0),
        after: points(look.after ?? 0),
        line: Math.round((look.line ?? 1) * 240),
        lineRule: "auto" as const,
      },
      ...(look.firstLine !== undefined && { indent: { firstLine: mm(look.firstLine) } }),
      ...(look.left !== undefined && { indent: { left: mm(look.left) } }),
      ...(look.keepNext && { keepNext: true }),
    },
  };
}
