import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CFB } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { readAnnexes } from "../../../src/annex/readWorkbook";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import { zipped } from "./support/parts";

/** SheetJS takes its time to load on a busy machine. */
jest.setTimeout(60_000);

const SAMPLES = join(__dirname, "../../samples");
/** Saved by LibreOffice out of the .xlsx of the same name. */
const OTHER = join(SAMPLES, "other-formats");

const bytesOf = (...path: string[]) => new Uint8Array(readFileSync(join(...path)));
const read = async (bytes: Uint8Array, name: string) => (await openFileWorkbook(bytes, name)).read();
const failure = (bytes: Uint8Array) =>
  openFileWorkbook(bytes, "tệp.xls").then(
    () => "opened",
    (error: unknown) => (error instanceof WorkbookFailure ? error.code : error),
  );

/** What the annex is read from; how a cell is shown differs between formats. */
function content({ sheets }: PlainWorkbook) {
  return sheets.map(({ name, visibility, merges, hiddenColumns, rows }) => ({
    name,
    visibility,
    merges,
    hiddenColumns: [...hiddenColumns],
    rows: rows.map(({ index, hidden, cells }) => [
      index,
      hidden,
      cells.map(({ column, value, formula, legacyFont }) => [column, value, formula, legacyFont]),
    ]),
  }));
}

describe.each(["tu-ky-2021-06-loi", "giao-thuy-2010-q2-tcvn3"])("%s", (name) => {
  test.each(["xls", "ods"])("as .%s holds what it holds as .xlsx, fonts and formulas too", async (ending) => {
    const expected = await read(bytesOf(SAMPLES, `${name}.xlsx`), `${name}.xlsx`);
    const found = await read(bytesOf(OTHER, `${name}.${ending}`), `${name}.${ending}`);
    expect(content(found)).toEqual(content(expected));
    expect(found.fileName).toBe(`${name}.${ending}`);
  });

  test.each(["xls", "ods"])("as .%s is saved as an .xlsx that reads the same", async (ending) => {
    const workbook = await openFileWorkbook(bytesOf(OTHER, `${name}.${ending}`), `${name}.${ending}`);
    const saved = await workbook.save();
    expect(Object.keys(unzipSync(saved))).toContain("xl/workbook.xml");
    expect(content(await read(saved, "a.xlsx"))).toEqual(content(await workbook.read()));
  });
});

test("columns of an .xls are as wide as they were", async () => {
  const workbook = await openFileWorkbook(bytesOf(OTHER, "tu-ky-2021-06-loi.xls"), "a.xls");
  const [sheet] = (await readXlsx(await workbook.save())).sheets;
  expect(sheet?.columns?.slice(0, 3).map(({ width }) => width)).toEqual([6, 38, 10.5]);
});

test.each(["xls", "ods"])("a head of a .%s keeps its height and stands in the middle of it", async (ending) => {
  const workbook = await openFileWorkbook(bytesOf(OTHER, `tu-ky-2021-06-loi.${ending}`), `a.${ending}`);
  const [sheet] = (await readXlsx(await workbook.save(), { readStyles: true })).sheets;
  expect(sheet?.rowDefs?.get(7)?.height).toBeCloseTo(30, 0);
  // a height that follows the text is left to the program that shows it
  expect(sheet?.rowDefs?.get(0)?.height).toBeUndefined();
  expect(sheet?.cells?.get("7,0")?.style?.alignment).toMatchObject({ horizontal: "center", vertical: "center" });
});

describe("an HTML table under the name .xls", () => {
  const page = (body: string, head = '<meta charset="utf-8">') =>
    strToU8(`<html><head>${head}</head><body>${body}</body></html>`);
  const TABLE = `<table border="1">
    <tr><th rowspan="2">STT</th><th rowspan=2>&#272;&#417;n v&#7883;</th><th rowspan="2">Tổng số<br>tiếp nhận</th>
        <th colspan="3">&#272;&#227; gi&#7843;i quy&#7871;t</th><th rowspan="2">Đang&nbsp;giải quyết</th></tr>
    <tr><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th></tr>
    <tr><td>1<td>Xã An Thanh<td>1.091<td>700<td>300<td>0<td>91
    <tr><td>2</td><td><b>Xã</b> Hà Kỳ</td><td>66</td><td>40</td><td>9</td><td>1</td><td>16</td></tr></table>`;

  test("is read: title in a heading, merged heads, entities, counts, unclosed cells", async () => {
    const workbook = await read(
      page(`<style>td{color:red}</style><h3>K&#7871;t qu&#7843; th&#225;ng 6/2021</h3>${TABLE}`),
      "bc.xls",
    );
    const [annex] = readAnnexes(workbook);
    expect(annex?.period).toEqual({ kind: "month", from: "2021-06-01", to: "2021-06-30" });
    expect([...(annex?.columns ?? [])].map(([measure, { column }]) => [measure, column])).toEqual([
      ["receivedTotal", 2],
      ["resolvedEarly", 3],
      ["resolvedOnTime", 4],
      ["resolvedLate", 5],
      ["pendingTotal", 6],
    ]);
    expect(annex?.rows.map(({ name, figures }) => [name, figures.get("receivedTotal")])).toMatchObject([
      ["An Thanh", { value: 1091, state: "count" }],
      ["Hà Kỳ", { value: 66 }],
    ]);
  });

  test("of tables within tables the innermost count, what stands before them is a line", async () => {
    const { sheets } = await read(
      page(`<table><tr><td>QUÝ II/2021<table><tr><td>a</td><td>b</td></tr></table></td></tr></table>`),
      "bc.xls",
    );
    expect(sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([["QUÝ II/2021"], ["a", "b"]]);
  });

  test("text stays text: no formula, no markup", async () => {
    const { sheets } = await read(
      page(`<table><tr><td>=HYPERLINK("x")</td><td>&lt;b&gt;</td><td>06</td><td>12,5%</td></tr></table>`),
      "bc.xls",
    );
    expect(sheets[0]?.rows[0]?.cells.map(({ value, formula }) => [value, formula])).toEqual([
      ['=HYPERLINK("x")', undefined],
      ["<b>", undefined],
      ["06", undefined],
      ["12,5%", undefined],
    ]);
  });

  test("in other encodings", async () => {
    const text = `<html><body><table><tr><td>Đã giải quyết</td></tr></table></body></html>`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    expect((await read(utf16, "bc.xls")).sheets[0]?.rows[0]?.cells[0]?.value).toBe("Đã giải quyết");
  });

  test("without a table is no workbook", async () => {
    expect(await failure(page("<p>Phiên làm việc đã hết hạn</p>"))).toBe("not-a-workbook");
  });

  test("with spans over the whole grid ends soon", async () => {
    const cells = '<td colspan="99999999" rowspan="99999999">1</td>'.repeat(500);
    expect(await failure(page(`<table>${`<tr>${cells}</tr>`.repeat(20)}</table>`))).toMatch(/opened|too-large|damaged/);
  });
});

describe("files of other formats that cannot be read", () => {
  /** The workbook's stream with a record put in behind its first. */
  function withRecord(record: readonly number[]): Uint8Array {
    const container = CFB.read(bytesOf(OTHER, "tu-ky-2021-06-loi.xls"), { type: "array" });
    const entry = CFB.find(container, "/Workbook");
    if (!entry) throw new Error("no stream");
    const stream = Uint8Array.from(entry.content);
    const first = 4 + (stream[2] ?? 0) + 256 * (stream[3] ?? 0);
    const content = [...stream.slice(0, first), ...record, ...stream.slice(first)];
    CFB.utils.cfb_del(container, "/Workbook");
    CFB.utils.cfb_add(container, "/Workbook", content);
    return new Uint8Array(CFB.write(container, { type: "array" }) as ArrayBuffer);
  }

  test("an .xls with a password", async () => {
    // FilePass, RC4: its kind, version and 48 bytes of salt and verifier
    const filePass = [0x2f, 0x00, 0x36, 0x00, 1, 0, 1, 0, 1, 0, ...Array<number>(48).fill(7)];
    expect(await failure(withRecord(filePass))).toBe("encrypted");
  });

  test("an .ods with a password", async () => {
    const parts = unzipSync(bytesOf(OTHER, "tu-ky-2021-06-loi.ods"));
    const manifest = strFromU8(parts["META-INF/manifest.xml"] as Uint8Array).replace(
      "</manifest:manifest>",
      "<manifest:encryption-data/></manifest:manifest>",
    );
    expect(await failure(zipped({ ...parts, "META-INF/manifest.xml": strToU8(manifest) }))).toBe("encrypted");
  });

  test("an .ods whose cells are repeated over the whole grid", async () => {
    const parts = unzipSync(bytesOf(OTHER, "tu-ky-2021-06-loi.ods"));
    const content = strFromU8(parts["content.xml"] as Uint8Array).replace(
      /<table:table-row/,
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row><table:table-row',
    );
    expect(await failure(zipped({ ...parts, "content.xml": strToU8(content) }))).toBe("too-large");
  });

  test("half of an .xls, half of an .ods", async () => {
    for (const name of ["giao-thuy-2010-q2-tcvn3.xls", "giao-thuy-2010-q2-tcvn3.ods"]) {
      const bytes = bytesOf(OTHER, name);
      expect(await failure(bytes.slice(0, bytes.length / 2))).toBe("damaged");
    }
  });
});
