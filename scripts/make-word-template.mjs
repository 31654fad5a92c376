// Makes assets/samples/mau-bao-cao.docx, an example of an office's own Word template: node scripts/make-word-template.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const FONT = "Times New Roman";

/** A paragraph; `**bold**` stretches are bold. */
function paragraph(
  text,
  { align = AlignmentType.BOTH, indent = false, size = 28, before = 120, italics = false } = {},
) {
  const runs = text
    .split("**")
    .map((part, index) => new TextRun({ text: part, bold: index % 2 === 1, font: FONT, size, italics }));
  return new Paragraph({
    alignment: align,
    spacing: { before },
    ...(indent && { indent: { firstLine: 720 } }),
    children: runs,
  });
}

const centred = (text, more = {}) => paragraph(text, { align: AlignmentType.CENTER, before: 0, ...more });

const NONE = { style: "none", size: 0, color: "auto" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

function twoColumns(left, right) {
  return new Table({
    width: { size: 9354, type: WidthType.DXA },
    columnWidths: [3800, 5554],
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [new TableCell({ children: left }), new TableCell({ children: right })] })],
  });
}

const COLUMNS = [
  ["STT", "{{#danh_sach_xa}}{{stt}}", 700],
  ["Đơn vị", "{{ten}}", 3454],
  ["Tiếp nhận", "{{tiep_nhan}}", 1300],
  ["Đã giải quyết", "{{da_giai_quyet}}", 1300],
  ["Đang giải quyết", "{{dang_giai_quyet}}", 1300],
  ["Chưa giải quyết quá hạn", "{{chua_giai_quyet_qua_han}}{{/danh_sach_xa}}", 1300],
];

const row = (texts, isHead) =>
  new TableRow({
    tableHeader: isHead,
    children: texts.map(
      (text, index) =>
        new TableCell({
          width: { size: COLUMNS[index][2], type: WidthType.DXA },
          children: [
            paragraph(isHead ? `**${text}**` : text, {
              size: 24,
              before: 0,
              align: index === 1 && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
            }),
          ],
        }),
    ),
  });

const body = (text) => paragraph(text, { indent: true });

const file = new Document({
  styles: { default: { document: { run: { font: FONT, size: 28, language: { value: "vi-VN" } } } } },
  sections: [
    {
      properties: {
        page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 851 } },
      },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [
                new TextRun({ text: "{{co_quan}} - {{ky_bao_cao}} - trang ", font: FONT, size: 20 }),
                new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: 20 }),
              ],
            }),
          ],
        }),
      },
      children: [
        twoColumns(
          [
            centred("{{co_quan_chu_quan}}", { size: 26 }),
            centred("**{{co_quan}}**", { size: 26 }),
            centred("{{so_ky_hieu}}", { size: 26 }),
          ],
          [
            centred("**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**", { size: 26 }),
            centred("**Độc lập - Tự do - Hạnh phúc**"),
            centred("{{dia_danh_ngay_thang}}", { italics: true }),
          ],
        ),
        centred("**BÁO CÁO NHANH**", { before: 360 }),
        centred("**Kết quả giải quyết thủ tục hành chính {{ky_bao_cao}}**"),
        centred("Kính gửi: {{kinh_gui}}", { before: 240 }),
        body(
          "Từ ngày {{tu_ngay}} đến ngày {{den_ngay}}, toàn địa bàn tiếp nhận **{{tong_tiep_nhan}}** hồ sơ, trong đó cấp xã **{{xa_tiep_nhan}}** hồ sơ; đã giải quyết {{xa_da_giai_quyet}} hồ sơ, tỷ lệ trước và đúng hạn {{xa_ty_le}}.",
        ),
        body("{{doan_1b}}"),
        body("**Đơn vị có hồ sơ quá hạn**"),
        body("{{#danh_sach_qua_han}}"),
        body("{{ten}}: {{chua_giai_quyet_qua_han}} hồ sơ chưa giải quyết quá hạn."),
        body("{{/danh_sach_qua_han}}"),
        body("**Số liệu từng đơn vị**"),
        new Table({
          width: { size: 9354, type: WidthType.DXA },
          columnWidths: COLUMNS.map(([, , width]) => width),
          rows: [
            row(
              COLUMNS.map(([head]) => head),
              true,
            ),
            row(
              COLUMNS.map(([, name]) => name),
              false,
            ),
          ],
        }),
        twoColumns(
          [
            paragraph("**Nơi nhận:**", { size: 24, italics: true, before: 240 }),
            paragraph("- {{noi_nhan}}", { size: 22, before: 0 }),
          ],
          [centred("**{{chuc_vu_nguoi_ky}}**", { before: 240 }), centred("**{{ten_nguoi_ky}}**", { before: 1200 })],
        ),
      ],
    },
  ],
});

writeFileSync(
  fileURLToPath(new URL("../assets/samples/mau-bao-cao.docx", import.meta.url)),
  await Packer.toBuffer(file),
);
