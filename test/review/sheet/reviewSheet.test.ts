import { strFromU8, unzipSync } from "fflate";
import { REVIEW_COLUMNS } from "../../../src/messages/review";
import { reviewSheet } from "../../../src/review/sheet/reviewSheet";
import { fittingScale } from "../../../src/workbook/excel/writeFrame";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { annexOf, workbookOf } from "../../workbook/fixtures";
import { xlsxOf } from "../../workbook/plainXlsx";
import { COMMUNES, readBack, run, sheetFrom, submission } from "../roundOf";
import { finish } from "../../../src/steps";

const [AN_THANH = ""] = COMMUNES;
const annex = submission({ [AN_THANH]: 7 });
const review = run(annex, null);

test("one row a finding, whose cell is a link; the rows below the headings can be filtered", () => {
  const plan = finish(reviewSheet(annex, review));
  const rows = plan.rows.slice(plan.headerRows);
  expect(rows).toHaveLength(review.entries.length);
  expect(rows[0]?.cells.find(({ link }) => link)).toMatchObject({
    value: "F3",
    link: { sheet: annex.sheet, row: 2, column: 5 },
  });
  expect(plan.filter).toMatchObject({ top: plan.headerRows! - 1, bottom: plan.rows.length - 1 });
  expect(plan.rows.every(({ height }) => height === undefined || height <= 409)).toBe(true);
});

test("a row holds the whole of a long name in capitals", () => {
  const name =
    "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THUỘC VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN HUYỆN TRƯỜNG SƠN";
  const [entry] = review.entries;
  const named = { ...review, entries: [{ ...entry!, finding: { ...entry!.finding, unit: name } }] };
  const plan = finish(reviewSheet(annex, named));
  // LibreOffice breaks it into 14 lines of 12,65 points
  expect(plan.rows[plan.headerRows!]?.height).toBeGreaterThan(14 * 12.65);
});

test("what has gone stands below in grey, and no merge or filter reaches beyond the sheet", () => {
  const right = submission({});
  const gone = run(right, readBack(annex, review));
  const plan = finish(reviewSheet(right, gone));
  const rows = plan.rows.slice(plan.headerRows);
  expect(rows).toHaveLength(review.entries.length);
  const course = REVIEW_COLUMNS.findIndex(({ key }) => key === "course");
  expect(rows[0]?.cells[course]).toMatchObject({ value: "Đã hết, lần 2", style: { colour: "#605E5C" } });
  expect(JSON.stringify(sheetFrom(plan).rows[2])).toContain("đã hết");
});

test("on paper its letters are 9 points at least, and each page begins with the headings alone", async () => {
  const plan = finish(reviewSheet(annex, review));
  const scale = (fittingScale(plan) ?? 100) / 100;
  const sizes = plan.rows
    .slice(plan.headerRows)
    .flatMap(({ cells }) =>
      cells.flatMap(({ column, style }) => (plan.hiddenColumns?.includes(column) ? [] : (style.size ?? 0) * scale)),
    );
  expect(scale).toBeGreaterThanOrEqual(0.8);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  const workbook = await openFileWorkbook(xlsxOf(workbookOf(annexOf())), "bieu.xlsx");
  await workbook.apply({ marks: null, sheets: [plan] });
  const parts = unzipSync(await workbook.save());
  expect(strFromU8(parts["xl/workbook.xml"]!)).toContain(`!$${plan.headerRows}:$${plan.headerRows}</definedName>`);
});
