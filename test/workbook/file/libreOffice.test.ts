import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { sheetNamed } from "./support/inspect";
import { smallWorkbook } from "./support/parts";
import { marksOnly, reportSheet, rule } from "./support/plans";
import { ANNEX, richWorkbook } from "./support/richWorkbook";

const MINUTE = 60_000;

/** Without LibreOffice nothing here can be shown, and to skip would hide that. */
function requireProgram(name: string): void {
  const { error } = spawnSync(name, ["--version"], { timeout: MINUTE });
  if (error) throw new Error(`${name} is not installed: apt-get install libreoffice-calc poppler-utils`);
}

describe("in LibreOffice", () => {
  let folder: string;
  beforeAll(() => {
    requireProgram("soffice");
    requireProgram("pdftotext");
    folder = mkdtempSync(join(tmpdir(), "tong-hop-office-"));
  }, MINUTE);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Converts bytes and returns the path of what came of them; a profile of its own keeps other instances out of the way. */
  function converted(bytes: Uint8Array, to: string, name = "file.xlsx"): string {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      "soffice",
      [profile, "--headless", "--convert-to", to, "--outdir", join(folder, "out"), join(folder, name)],
      {
        timeout: 3 * MINUTE,
        stdio: "pipe",
      },
    );
    return join(folder, "out", name.replace(/\.[^.]*$/, `.${to}`));
  }

  async function worked(kind: "xlsx" | "xlsm"): Promise<Uint8Array> {
    const workbook = await openFileWorkbook(richWorkbook(kind), "phụ lục.xlsx");
    await workbook.apply({
      marks: { sheet: ANNEX, rules: [rule("C5:E8", "$C5<>$D5+$E5", "failed"), rule("C5:C8", "C5>400", "warning")] },
      sheets: [reportSheet()],
    });
    await workbook.setCells([{ sheet: ANNEX, row: 4, column: 2, value: 441 }]);
    return workbook.save();
  }

  it.each(["xlsx", "xlsm"] as const)(
    "a rich .%s prints with the annex and our sheet in it",
    async (kind) => {
      const pdf = converted(await worked(kind), "pdf", `file.${kind}`);
      const text = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).normalize("NFC");
      for (const wanted of [
        "BIỂU TỔNG HỢP THÁNG 6 NĂM 2021",
        "Phượng Kỳ",
        "441 hồ sơ",
        "Xã Phượng Kỳ tiếp nhận nhiều nhất",
        "1,091 hồ sơ",
        "Ghi chú",
      ]) {
        expect(text).toContain(wanted);
      }
    },
    4 * MINUTE,
  );

  it(
    "what it saves is still ours: sheets are found by their tag, marks can be cleared",
    async () => {
      const bytes = new Uint8Array(readFileSync(converted(await worked("xlsx"), "xlsx")));
      const workbook = await openFileWorkbook(bytes, "file.xlsx");
      expect((await workbook.apply({ marks: null, sheets: [reportSheet()] })).sheetNames).toEqual({
        report: "Báo cáo",
      });
      expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toEqual([
        ANNEX,
        "Biểu đồ",
        "Bảng kê",
        "Báo cáo",
      ]);
      expect(await workbook.clearMarks()).toBe(2);
    },
    4 * MINUTE,
  );

  it(
    "shows the results handed in, and computes a formula that came without",
    async () => {
      const content = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>';
      const workbook = await openFileWorkbook(smallWorkbook({ sheets: { A: content } }), "file.xlsx");
      await workbook.setCells([
        { sheet: "A", row: 0, column: 0, value: 21 },
        { sheet: "A", row: 0, column: 1, value: 42, formula: "A1*2" },
        { sheet: "A", row: 1, column: 0, value: null, formula: 'IFS(B1=42,"right",TRUE,"wrong")' },
      ]);
      const csv = readFileSync(converted(await workbook.save(), "csv"), "utf8");
      expect(csv.trim().split(/\r?\n/)).toEqual(["21,42", "right,"]);
    },
    4 * MINUTE,
  );

  it(
    "shows a mark of several blocks where it belongs",
    async () => {
      // Numbers in a staircase; the rule marks what is above 2. As HTML, LibreOffice writes the colour of each cell.
      const rows = [1, 2, 3, 4].map(
        (row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>${5 - row}</v></c></row>`,
      );
      const workbook = await openFileWorkbook(
        smallWorkbook({ sheets: { A: `<sheetData>${rows.join("")}</sheetData>` } }),
        "file.xlsx",
      );
      await workbook.apply(marksOnly("A", [rule("B3:B4 A1:A2 A3:A4 B1:B2", "B3>2", "suspect")]));
      const html = readFileSync(converted(await workbook.save(), "html"), "utf8");
      const marked = [...html.matchAll(/<td[^>]*bgcolor="#FF9F40"[^>]*>.*?(\d)<\/font>/gis)].map((match) => match[1]);
      expect(marked).toEqual(["4", "3", "3", "4"]);
      expect(sheetNamed(await workbook.read(), "A").rows).toHaveLength(4);
    },
    4 * MINUTE,
  );
});
