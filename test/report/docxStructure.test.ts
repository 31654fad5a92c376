import { appendixTable } from "../../src/report/appendix";
import { TABLE_PLACE } from "../../src/report/docx/appendixPart";
import { reportDocx } from "../../src/report/docx/reportDocx";
import { readZipDirectory } from "../../src/zip/zipDirectory";
import { blockText } from "../../src/report/report";
import { annexFromExpected } from "./annexFromExpected";
import { elements, part, partsOf, sampleDocx, STAMP, textIn } from "./docxParts";
import { exampleProfile, reportOf } from "./reportFor";

let parts: ReadonlyMap<string, string>;
let body: string;

beforeAll(async () => {
  parts = partsOf(await sampleDocx("tu-ky-2021-06", exampleProfile()));
  body = part(parts, "word/document.xml");
});

const MM = 1440 / 25.4;

function paragraphOf(text: string): string {
  const found = elements(body, "w:p").find((paragraph) => textIn(paragraph).includes(text));
  if (found === undefined) throw new Error(`no paragraph ${text}`);
  return found;
}

/** The style that a paragraph bears, as the style sheet defines it. */
function styleOf(text: string): string {
  const id = /<w:pStyle w:val="([^"]+)"/.exec(paragraphOf(text))?.[1] ?? "";
  const style = elements(part(parts, "word/styles.xml"), "w:style").find((each) => each.includes(`w:styleId="${id}"`));
  if (style === undefined) throw new Error(`no style ${id}`);
  return style;
}

describe("page (Nghị định 30/2020/NĐ-CP, Phụ lục I)", () => {
  test("A4: the report portrait, the appendix landscape, margins within the decree's", () => {
    const sizes = [...body.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/g)].map(([, w, h, o]) => [
      Number(w),
      Number(h),
      o,
    ]);
    expect(sizes).toEqual([
      [11906, 16838, "portrait"],
      [16838, 11906, "landscape"],
    ]);
    for (const [, top, right, bottom, left] of body.matchAll(
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/g,
    )) {
      const within = (value: string | undefined, least: number, most: number) => {
        expect(Number(value) / MM).toBeGreaterThan(least - 0.1);
        expect(Number(value) / MM).toBeLessThan(most + 0.1);
      };
      within(top, 20, 25);
      within(bottom, 20, 25);
      within(left, 30, 35);
      within(right, 15, 20);
    }
  });

  test("page numbers in the middle of the top margin, not on the first page, each section from 1", () => {
    expect(body.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(body.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    const header = part(parts, "word/header1.xml");
    expect(header).toContain("PAGE");
    expect(header).toContain('w:val="SoTrang"');
    expect([...parts.keys()].some((name) => name.startsWith("word/footer"))).toBe(false);
  });

  test("Times New Roman and vi-VN throughout", () => {
    const styles = part(parts, "word/styles.xml");
    expect(styles).toMatch(/<w:lang w:val="vi-VN"/);
    const fonts = [...styles.matchAll(/w:ascii="([^"]+)"/g), ...body.matchAll(/w:ascii="([^"]+)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
  });
});

describe("elements", () => {
  test.each([
    ["UBND HUYỆN TỨ KỲ", 13, false, false, "center"],
    ["VĂN PHÒNG HĐND&UBND", 13, true, false, "center"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false, "center"],
    ["Độc lập - Tự do - Hạnh phúc", 14, true, false, "center"],
    ["Số: ……/BC-VP", 13, false, false, "center"],
    ["Tứ Kỳ, ngày …… tháng 7 năm 2021", 14, false, true, "center"],
    ["BÁO CÁO", 14, true, false, "center"],
    ["Tình hình, kết quả giải quyết thủ tục hành chính", 14, true, false, "center"],
    ["Kính gửi: Chủ tịch UBND huyện", 14, false, false, "center"],
    ["Qua theo dõi và tổng hợp", 14, false, false, "both"],
    ["Kết quả giải quyết thủ tục hành chính", 14, true, false, null],
    ["Số hồ sơ tiếp nhận, giải quyết", 14, false, false, "both"],
    ["KT. CHÁNH VĂN PHÒNG", 14, true, false, "center"],
    ["Phạm Sơn Tùng", 14, true, false, "center"],
    ["Nơi nhận:", 12, true, true, "left"],
    ["Như trên;", 11, false, false, "left"],
    ["Phụ lục", 14, true, false, "center"],
    ["(Kèm theo Báo cáo số ……/BC-VP", 14, false, true, "center"],
  ] as const)("%s: %d pt, bold %s, italic %s, %s", (text, size, bold, italic, align) => {
    const style = styleOf(text);
    expect(style).toContain(`<w:sz w:val="${size * 2}"/>`);
    expect(/<w:b\/>|<w:b w:val="true"/.test(style)).toBe(bold);
    expect(/<w:i\/>|<w:i w:val="true"/.test(style)).toBe(italic);
    if (align !== null) expect(style).toContain(`<w:jc w:val="${align}"/>`);
  });

  test("body: justified, first line 1,27 cm, 6 pt between paragraphs, at most 1,5 lines", () => {
    const style = styleOf("Qua theo dõi");
    expect(Number(/w:firstLine="(\d+)"/.exec(style)?.[1])).toBe(720);
    expect(Number(/w:before="(\d+)"/.exec(style)?.[1])).toBeGreaterThanOrEqual(120);
    const line = Number(/w:line="(\d+)"/.exec(style)?.[1]);
    expect(line).toBeGreaterThanOrEqual(240);
    expect(line).toBeLessThanOrEqual(360);
  });

  test("lines under agency, motto and subject are drawn, with ids of their own", () => {
    for (const text of ["VĂN PHÒNG HĐND&UBND", "Độc lập - Tự do - Hạnh phúc", "(Từ 01/6/2021 đến 30/6/2021)"]) {
      expect(paragraphOf(text)).toContain('prst="line"');
    }
    const numbers = [...body.matchAll(/<wp:docPr id="(\d+)"/g)].map((match) => match[1]);
    expect(numbers).toEqual(["1", "2", "3"]);
    const lengths = [...body.matchAll(/<wp:extent cx="(\d+)"/g)].map((match) => Number(match[1]) / 36_000);
    // the motto's line is about as long as its text (63 mm), the others a third to a half of theirs
    expect(lengths[1]).toBeGreaterThan(55);
    expect(lengths[1]).toBeLessThan(70);
    expect(lengths[0]).toBeLessThan(32);
  });

  test("head and foot are tables without borders", () => {
    const tables = elements(body, "w:tbl");
    expect(tables).toHaveLength(3);
    for (const table of [tables[0], tables[1]]) expect(table).toMatch(/<w:tblBorders><w:top w:val="none"/);
    expect(textIn(tables[0] ?? "")).toContain("CỘNG HÒA");
    expect(textIn(tables[1] ?? "")).toContain("Nơi nhận:");
  });

  test("sections and items are numbered by Word, headings are headings", () => {
    const section = paragraphOf("Kiểm soát TTHC");
    expect(section).toMatch(/<w:pStyle w:val="Heading1"\/>/);
    expect(section).toContain("<w:numPr>");
    expect(textIn(section)).toBe("Kiểm soát TTHC");
    expect(paragraphOf("Bộ phận Một cửa 22 xã")).toMatch(/<w:pStyle w:val="Heading2"\/>[\s\S]*<w:ilvl w:val="1"\/>/);
    expect(paragraphOf("Số hồ sơ tiếp nhận")).toContain("<w:numPr>");
  });

  test("Nơi nhận is a list of Word's own, at the margin", () => {
    expect(paragraphOf("Như trên;")).toMatch(/<w:pStyle w:val="NoiNhanMuc"\/>[\s\S]*<w:numPr>/);
    expect(textIn(paragraphOf("Lưu: VP, BPMC."))).toBe("Lưu: VP, BPMC.");
  });

  test.each([
    [["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], null],
    [["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], null],
    [["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], null],
    [["TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], null],
    [["Q. GIÁM ĐỐC"], null],
    [["CHỦ TỊCH", "PHÓ CHỦ TỊCH"], "KT."],
  ] as const)(
    "signing %j (form %s): stacked, one line each, bold capitals in the middle",
    async (lines, signingForm) => {
      const profile = { ...exampleProfile(), signerTitle: lines, signingForm };
      const xml = part(partsOf(await sampleDocx("tu-ky-2021-06", profile)), "word/document.xml");
      const right = elements(elements(xml, "w:tbl")[1] ?? "", "w:tc")[1] ?? "";
      const paragraphs = elements(right, "w:p");
      const wanted = signingForm === null ? lines : [`${signingForm} ${lines[0]}`, ...lines.slice(1)];
      expect(paragraphs.map(textIn)).toEqual([...wanted, "Phạm Sơn Tùng"]);
      expect(paragraphs[0]).toContain('w:val="QuyenHanNguoiKy"');
      for (const line of paragraphs.slice(1, -1)) expect(line).toContain('w:val="ChucVuNguoiKy"');
    },
  );

  test("no blank paragraph and no run of blanks used for layout", () => {
    const blank = elements(body, "w:p").filter((paragraph) => textIn(paragraph).trim() === "");
    // table cells must hold a paragraph, and the section break is one
    const outside = blank.filter(
      (paragraph) => !/w:val="Bang\w+"/.test(paragraph) && !paragraph.includes("<w:sectPr>"),
    );
    expect(outside).toEqual([]);
    expect(textIn(body)).not.toMatch(/\s{2,}|\t/);
  });

  test("the text ends in ./. and every paragraph is there in order", () => {
    const report = reportOf(annexFromExpected("tu-ky-2021-06"), exampleProfile());
    const text = textIn(body);
    let from = 0;
    for (const block of report.blocks) {
      const runs = block.runs.map((run) => run.text).join("");
      const at = text.indexOf(runs, from);
      expect(at).toBeGreaterThanOrEqual(from);
      from = at + runs.length;
    }
    expect(blockText(report.blocks.at(-1) ?? { id: "", kind: "note", runs: [] })).toMatch(/\.\/\.$/);
  });
});

describe("disputed figures", () => {
  test("are highlighted and bear a comment with both values", () => {
    const paragraph = paragraphOf("Số hồ sơ tiếp nhận, giải quyết: ");
    expect(paragraph).toMatch(/<w:commentRangeStart w:id="0"\/><w:r><w:rPr><w:highlight w:val="yellow"\/>/);
    expect(paragraph).toContain('<w:commentReference w:id="0"/>');
    const comments = elements(part(parts, "word/comments.xml"), "w:comment");
    expect(textIn(comments[0] ?? "")).toMatch(/1\.091.*1\.093/);
    expect(comments[0]).toContain('w:date="2021-07-02T08:00:00Z"');
  });

  test("a clean report has neither", async () => {
    const clean = partsOf(await sampleDocx("go-quao-2023-03-sach"));
    expect(part(clean, "word/document.xml")).not.toMatch(/w:highlight|commentRange/);
    expect(elements(clean.get("word/comments.xml") ?? "", "w:comment")).toEqual([]);
  });
});

describe("appendix", () => {
  test("the annex with its header merged, header rows repeated, one row a unit", () => {
    const table = elements(body, "w:tbl")[2] ?? "";
    const rows = elements(table, "w:tr");
    expect(rows).toHaveLength(2 + 27);
    expect(rows.filter((row) => row.includes("<w:tblHeader/>"))).toHaveLength(2);
    expect(textIn(rows[0] ?? "")).toBe(
      "STTĐơn vịSố hồ sơ tiếp nhận, giải quyếtSố hồ sơ đã giải quyếtSố hồ sơ đang giải quyếtTỷ lệ trước và đúng hạn (%)",
    );
    expect([...(rows[0] ?? "").matchAll(/<w:gridSpan w:val="(\d+)"/g)].map((match) => match[1])).toEqual([
      "3",
      "4",
      "3",
    ]);
    expect((rows[0] ?? "").match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(3);
    expect((rows[1] ?? "").match(/<w:vMerge\/>/g)).toHaveLength(3);
    expect(elements(rows[1] ?? "", "w:tc")).toHaveLength(13);
    expect(rows.some((row) => textIn(row).startsWith("15Xã Phượng Kỳ442"))).toBe(true);
  });

  test("names are text, whatever they hold; the office's own words cannot take the table's place", async () => {
    const judged = annexFromExpected("go-quao-2023-03-sach");
    const rows = judged.annex.rows.map((row) => (row.row === 11 ? { ...row, name: "A</w:t><w:p>&\u0001" } : row));
    const annex = { ...judged.annex, rows };
    const report = reportOf({ ...judged, annex }, { templates: { section2: `# ${TABLE_PLACE}` } });
    const xml = part(partsOf(await reportDocx(report, appendixTable(annex), STAMP)), "word/document.xml");
    expect(xml).toContain("Xã A&lt;/w:t&gt;&lt;w:p&gt;&amp;");
    expect(elements(xml, "w:tbl")).toHaveLength(3);
    expect(elements(elements(xml, "w:tbl")[2] ?? "", "w:tr")).toHaveLength(2 + annex.rows.length);
  });

  test("left out where there is none", async () => {
    const docx = partsOf(await reportDocx(reportOf(annexFromExpected("go-quao-2023-03-sach")), null, STAMP));
    expect(part(docx, "word/document.xml")).not.toMatch(/Phụ lục|landscape/);
  });
});

test("the same input gives the same bytes; nothing of the clock is in the file", async () => {
  const [once, again] = [await sampleDocx("tu-ky-2021-06"), await sampleDocx("tu-ky-2021-06")];
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  // 01/01/1980, the earliest day of an archive
  expect(readZipDirectory(once).map(({ dosTime }) => dosTime)).toEqual(
    readZipDirectory(once).map(() => (1 << 21) | (1 << 16)),
  );
  const core = part(partsOf(once), "docProps/core.xml");
  expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g)].map((match) => match[0])).toEqual([
    "2021-07-02T08:00:00Z",
    "2021-07-02T08:00:00Z",
  ]);
  expect(core).toContain("<dc:creator>Văn phòng</dc:creator>");
});

const HOSTILE = '<w:p/>]]>&amp; "x" =1+1';

test("hostile text is text", async () => {
  const report = reportOf(annexFromExpected("go-quao-2023-03-sach"));
  const blocks = [{ id: "x", kind: "paragraph" as const, runs: [{ text: HOSTILE }] }];
  const docx = partsOf(await reportDocx({ ...report, blocks }, null, STAMP));
  expect(textIn(part(docx, "word/document.xml"))).toContain(HOSTILE);
});

test("a long appendix is written with pauses between its rows, into the same bytes", async () => {
  const judged = annexFromExpected("dong-hai-2025-09-114-don-vi");
  const table = appendixTable(judged.annex);
  const long = { ...table, rows: Array.from({ length: 20 }, () => table.rows).flat() };
  const report = reportOf(judged, exampleProfile());
  let pauses = 0;
  const paused = await reportDocx(report, long, STAMP, () => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(paused).toEqual(await reportDocx(report, long, STAMP));
  expect(pauses).toBeGreaterThan(2_280);
  expect(part(partsOf(paused), "word/document.xml").match(/<w:tr>/g)?.length).toBeGreaterThan(2_280);
});
