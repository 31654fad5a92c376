import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { runCli } from "./runCli";

/** SheetJS takes its time to load on a busy machine. */
jest.setTimeout(60_000);

const SAMPLES = join(__dirname, "../samples");

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tong-hop-formats-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const withoutSource = ({ source, ...rest }: { readonly source: object }) => ({
  ...rest,
  sheet: { ...source, file: "" },
});

test.each(["tu-ky-2021-06-loi", "giao-thuy-2010-q2-tcvn3"])(
  "%s gives one result as .xlsx, .xls and .ods",
  async (name) => {
    const expected = await runCli(join(SAMPLES, `${name}.xlsx`), "--json");
    for (const ending of ["xls", "ods"]) {
      const run = await runCli(join(SAMPLES, "other-formats", `${name}.${ending}`), "--json");
      expect([run.status, run.err]).toEqual([expected.status, expected.err]);
      expect(withoutSource(JSON.parse(run.out))).toEqual(withoutSource(JSON.parse(expected.out)));
      expect(JSON.parse(run.out).source.file).toBe(`${name}.${ending}`);
    }
  },
);

test("what is written of an .xls is an .xlsx", async () => {
  const file = join(folder, "Biểu tháng 6.xls");
  copyFileSync(join(SAMPLES, "other-formats/tu-ky-2021-06-loi.xls"), file);
  const before = readFileSync(file);
  const { status } = await runCli(file, "--out", folder);
  expect(status).toBe(1);
  expect(
    readdirSync(folder)
      .map((name) => name.normalize("NFC"))
      .sort(),
  ).toEqual(["Biểu tháng 6.bao-cao.docx", "Biểu tháng 6.tong-hop.xlsx", "Biểu tháng 6.xls"]);
  expect(readFileSync(file).equals(before)).toBe(true);
  const saved = readdirSync(folder).find((name) => name.endsWith(".xlsx")) ?? "";
  const { sheets } = await (await openFileWorkbook(new Uint8Array(readFileSync(join(folder, saved))), saved)).read();
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Báo cáo", "Kiểm tra"]));
});

/** A checked workbook, one of its findings accepted, that LibreOffice saved in another format. */
test.each(["xls", "ods"])("our own sheets are known again in an .%s, decisions and all", async (ending) => {
  const source = join(SAMPLES, "checked", `tu-ky-2021-06.${ending}`);
  const expected = await runCli(join(SAMPLES, "tu-ky-2021-06.xlsx"), "--json");
  const run = await runCli(source, "--json", "--out", folder);
  const found = JSON.parse(run.out) as { findings: object; outputs: { workbook: string } };
  expect(found.findings).toEqual((JSON.parse(expected.out) as typeof found).findings);
  const { sheets } = await (
    await openFileWorkbook(new Uint8Array(readFileSync(found.outputs.workbook)), "a.xlsx")
  ).read();
  expect(sheets.map(({ name }) => name)).toEqual(["Biểu T6", "Báo cáo", "Kiểm tra", "Tổng hợp"]);
  const review = sheets[2]?.rows.flatMap(({ cells }) => cells.map(({ value }) => value));
  expect(review).toEqual(expect.arrayContaining(["Chấp nhận", "đã xác minh với hệ thống"]));
});
