import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runCli } from "./runCli";

const SAMPLES = join(__dirname, "../samples");
const TU_KY = join(SAMPLES, "tu-ky-2021-06.xlsx");
const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tong-hop-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, bytes: Uint8Array | string) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

test("writes the workbook and the document, never over a file, and leaves the input as it was", async () => {
  const before = hash(TU_KY);
  const out = join(folder, "ket-qua");
  const first = await runCli(TU_KY, "--out", out, "--json");
  expect(first.status).toBe(1);
  const { outputs } = JSON.parse(first.out) as { outputs: Record<string, string> };
  expect(outputs).toEqual({
    workbook: join(out, "tu-ky-2021-06.tong-hop.xlsx"),
    document: join(out, "tu-ky-2021-06.bao-cao.docx"),
  });
  const written = readdirSync(out).map((name) => [name, hash(join(out, name))]);
  await runCli(TU_KY, "--out", out);
  expect(readdirSync(out).sort()).toEqual([
    "tu-ky-2021-06.bao-cao (2).docx",
    "tu-ky-2021-06.bao-cao.docx",
    "tu-ky-2021-06.tong-hop (2).xlsx",
    "tu-ky-2021-06.tong-hop.xlsx",
  ]);
  expect(written.map(([name]) => [name, hash(join(out, name ?? ""))])).toEqual(written);
  expect(hash(TU_KY)).toBe(before);
});

test("fills the office's own Word template beside them; a mistake in it is told before anything is written", async () => {
  const template = join(__dirname, "../../assets/samples/mau-bao-cao.docx");
  const before = hash(template);
  const out = join(folder, "ket-qua");
  const good = await runCli(TU_KY, "--out", out, "--template", template, "--json");
  expect(good.status).toBe(1);
  expect(readdirSync(out)).toContain("mau-bao-cao.da-dien.docx");
  expect(hash(template)).toBe(before);
  const bad = await runCli(TU_KY, "--out", join(folder, "khac"), "--template", fileOf("mau.docx", "không phải"));
  expect(bad.status).toBe(2);
  expect(bad.err.at(-1)).toMatch(/^Chưa điền được mẫu Word “mau\.docx”: Tệp này không phải văn bản Word/);
  expect(readdirSync(folder)).not.toContain("khac");
  const nowhere = await runCli(TU_KY, "--template", template);
  expect([nowhere.status, nowhere.err.length]).toEqual([2, 1]);
});

test("the workbook written is read again with the same result, our own sheets aside", async () => {
  await runCli(TU_KY, "--out", folder);
  const again = await runCli(join(folder, "tu-ky-2021-06.tong-hop.xlsx"), "--json");
  const first = await runCli(TU_KY, "--json");
  const without = (text: string) => ({ ...(JSON.parse(text) as object), source: null });
  expect(without(again.out)).toEqual(without(first.out));
});

test.each<[string, () => string, RegExp]>([
  ["a missing file", () => join(folder, "khong-co.xlsx"), /^Không tìm thấy tệp “khong-co\.xlsx”\. /],
  ["a folder", () => folder, /là thư mục, không phải tệp Excel\. /],
  ["an empty file", () => fileOf("trong.xlsx", ""), /^Tệp “trong\.xlsx” trống/],
  [
    "a text file renamed",
    () => fileOf("chu.xlsx", "STT;Đơn vị\n1;Xã A\n"),
    /^Tệp “chu\.xlsx” không phải bảng tính Excel\. /,
  ],
  [
    "a file of more than 2 GiB",
    () => {
      // of which nothing stands on the disk
      truncateSync(fileOf("lon.xlsx", ""), 2 ** 31 + 1);
      return join(folder, "lon.xlsx");
    },
    /^Tệp “lon\.xlsx” quá lớn\. /,
  ],
  ["a truncated workbook", () => fileOf("cut.xlsx", readFileSync(TU_KY).subarray(0, 5000)), /^Tệp “cut\.xlsx” bị hỏng/],
  [
    "a workbook without an annex",
    () => join(SAMPLES, "du-toan-ngan-sach-xa-2022.xlsx"),
    /^Không thấy biểu tổng hợp hồ sơ thủ tục hành chính/,
  ],
])("%s: exit 2 and one line that says what to do", async (_, path, line) => {
  const { status, out, err } = await runCli(path(), "--json", "--out", join(folder, "out"));
  expect({ status, out, lines: err.length }).toEqual({ status: 2, out: "", lines: 1 });
  expect(err[0]).toMatch(line);
  expect(err[0]).not.toMatch(/\n|\bat \/|Error|undefined/);
});

test.each([
  ["no file", []],
  ["two files", [TU_KY, TU_KY]],
  ["an unknown option", [TU_KY, "--xoa"]],
  ["an option without its value", [TU_KY, "--sheet"]],
  ["a period that is none", [TU_KY, "--period", "2021-13"]],
  ["a sheet that is not there", [TU_KY, "--sheet", "T99"]],
  ["a profile that is missing", [TU_KY, "--profile", "khong-co.json"]],
])("%s: exit 2 and one line", async (_, args) => {
  const { status, out, err } = await runCli(...args);
  expect({ status, out, lines: err.length }).toEqual({ status: 2, out: "", lines: 1 });
});

test("a profile with a mistake is refused by name", async () => {
  const { status, err } = await runCli(TU_KY, "--profile", fileOf("ho-so.json", '{"topCount":"bốn"}'));
  expect(status).toBe(2);
  expect(err[0]).toMatch(/^Hồ sơ văn phòng “ho-so\.json” không dùng được: /);
});

test("all mistakes of a profile are told as sentences", async () => {
  const { err } = await runCli(TU_KY, "--profile", fileOf("ho-so.json", '{"topCount":"bốn","tên":1}'));
  expect(err).toEqual([
    'Hồ sơ văn phòng “ho-so.json” không dùng được: Mục "topCount" phải là số nguyên từ 0 đến 20. Không có mục "tên" trong hồ sơ văn phòng. Hãy sửa tệp rồi chạy lại.',
  ]);
});

test.each([
  ["a profile", ["--profile"], ".json"],
  ["a template", ["--out", "ket-qua", "--template"], ".docx"],
])("a folder in the place of %s is told for what was wanted", async (_, options, ending) => {
  const { status, err } = await runCli(TU_KY, ...options, folder);
  expect(status).toBe(2);
  expect(err.at(-1)).toMatch(new RegExp(`là thư mục, không phải tệp ${ending}\\. Hãy chọn một tệp ${ending}\\.$`));
});

test("a given period goes before the sheet's", async () => {
  const { out } = await runCli(TU_KY, "--json", "--period", "2021-05-15..2021-06-14");
  expect(JSON.parse(out)).toMatchObject({ period: { kind: "month", from: "2021-05-15", to: "2021-06-14" } });
});

test("without --json people read one line a finding", async () => {
  const { out } = await runCli(join(SAMPLES, "go-quao-2023-03-sach.xlsx"));
  expect(out.split("\n")).toEqual([
    "Đã đọc trang “Tháng 3”, kỳ từ 01/3/2023 đến 31/3/2023, 11 đơn vị cấp xã.",
    "Kết quả: 0 lỗi, 0 cảnh báo, 0 lưu ý.",
  ]);
});

test("says which formulas without results it worked out and which it could not, and nothing where the file holds results", async () => {
  const parts = unzipSync(readFileSync(TU_KY));
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(parts[path]!);
  const stripped = xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
  expect(stripped).not.toBe(xml);
  const file = fileOf("khong-ket-qua.xlsx", zipSync({ ...parts, [path]: strToU8(stripped) }));
  const [without, withResults] = [await runCli(file, "--json"), await runCli(TU_KY, "--json")];
  expect(without.status).toBe(1);
  expect(without.err).toEqual([
    "Có ô công thức chưa có kết quả trong tệp. Chương trình đã tự tính ô C11, D11, E11, F11, G11 và 25 ô khác. Không tính được ô M11, M13, M37, coi như chưa có số. Muốn chắc chắn, hãy mở tệp bằng Excel, lưu lại rồi kiểm tra lại.",
  ]);
  const totals = ({ out }: { out: string }) => (JSON.parse(out) as { totals: unknown }).totals;
  expect(totals(without)).toEqual(totals(withResults));
  expect(withResults.err).toEqual([]);
});
