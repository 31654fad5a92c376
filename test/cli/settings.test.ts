import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { NO_SETTINGS } from "../../src/settings/settings";
import { settingsSheet } from "../../src/settings/settingsSheet";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { runCli } from "./runCli";

const SAMPLE = path.join(__dirname, "..", "samples", "go-quao-2023-03-sach.xlsx");

test("the sheet Thiết lập makes the report; its mistakes are told with cell and line; --profile goes before it", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "tong-hop-"));
  try {
    const file = await openFileWorkbook(readFileSync(SAMPLE), "bieu.xlsx");
    const profile = { addressee: "Giám đốc Sở Nội vụ", place: "Gò Quao", templates: { section3: "# A\n{{ la }}" } };
    const spare = [{ label: "Tiếp nhận nhiều: nêu tên nhiều nhất", value: "vài", note: "" }];
    await file.apply({ marks: null, sheets: [settingsSheet({ ...NO_SETTINGS, profile, spare })] });
    const book = path.join(folder, "bieu.xlsx");
    writeFileSync(book, await file.save());
    const said = path.join(folder, "ho-so.json");
    writeFileSync(said, JSON.stringify({ place: "Rạch Giá" }));
    const { status, out, err } = await runCli(book, "--profile", said, "--json");
    expect(status).toBe(0);
    const { report } = JSON.parse(out) as { report: { paragraphs: readonly string[] } };
    expect(report.paragraphs).toContain("Kính gửi: Giám đốc Sở Nội vụ");
    expect(report.paragraphs.join("\n")).toContain("Rạch Giá, ngày");
    const lines = err.join("\n");
    expect(lines).toMatch(/Trang thiết lập, ô B\d+: “Tiếp nhận nhiều: nêu tên nhiều nhất” phải là số nguyên/);
    expect(lines).toMatch(/Mẫu câu “Mục 3”, dòng 2: Không có số liệu nào tên "la"/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
