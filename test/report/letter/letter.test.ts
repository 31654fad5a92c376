import { readFileSync } from "node:fs";
import fc from "fast-check";
import { letterDocx } from "../../../src/report/docx/letterDocx";
import { reportFacts } from "../../../src/report/facts/reportFacts";
import { reminderLetter, reminderUnits, type Letter, type LetterDetails } from "../../../src/report/letter/letter";
import type { UnitFacts } from "../../../src/report/facts/facts";
import type { OfficeProfile } from "../../../src/report/officeProfile";
import { completeProfile } from "../../../src/report/profile/completeProfile";
import { blockText } from "../../../src/report/report";
import { judge } from "../../../src/tongHop";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { PLAIN_HEADER, PLAIN_MERGES, sheetOf, workbookOf } from "../../sheetOf";
import { xlsxOf } from "../../workbook/plainXlsx";
import { part, partsOf, STAMP } from "../docxParts";
import { printed, squeezed } from "../officePdf";
import { exampleProfile } from "../reportFor";
import { randomProfile, randomWorkbook } from "../randomAnnex";

const NO_DETAILS: LetterDetails = { causes: new Map(), answerBy: null };

async function sample(name: string) {
  const workbook = await openFileWorkbook(new Uint8Array(readFileSync(`test/samples/${name}.xlsx`)), `${name}.xlsx`);
  return judge(workbook, name.startsWith("tu-ky") ? { profile: exampleProfile() } : {});
}

function bodyOf(letter: Letter): string {
  return letter.blocks.map(blockText).join("\n");
}

test("one commune: its figures, its cause, a question where it received little", async () => {
  const { facts, signals } = await sample("tu-ky-2021-06");
  const unit = reminderUnits(facts).find(({ name }) => name === "Tái Sơn");
  if (!unit) throw new Error("no Tái Sơn");
  const letter = reminderLetter(facts, signals, [unit], {
    causes: new Map([[unit.row, "công chức nghỉ thai sản"]]),
    answerBy: "2021-07-10",
  });
  expect(letter.head).toMatchObject({
    number: "Số: ……/VP-……",
    about: "V/v rà soát hồ sơ quá hạn và số liệu tiếp nhận thủ tục hành chính",
    addressees: ["Ủy ban nhân dân xã Tái Sơn"],
  });
  const body = bodyOf(letter);
  expect(body).toContain(
    "xã Tái Sơn có 05 hồ sơ chưa giải quyết quá hạn (tổng số hồ sơ tiếp nhận, giải quyết trong kỳ là 08)",
  );
  expect(body).toContain("tiếp nhận 08 hồ sơ trên phần mềm, trong khi bình quân của các xã, thị trấn là 163 hồ sơ.");
  expect(body.match(/Công chức nghỉ thai sản\./g)).toHaveLength(1);
  expect(body).toContain("trước ngày 10/7/2021");
  expect(body.endsWith("phối hợp./.")).toBe(true);
  // asked, not judged
  expect(body).not.toMatch(/không thể hiện đúng|sai|vi phạm|kém/);
  expect(letter.closing.recipients).toEqual(["Như trên;", "Chủ tịch UBND huyện (để báo cáo);", "Lưu: VP, BPMC."]);
  expect(letter.message).toMatch(/^Kính gửi UBND xã Tái Sơn\.\n.*\n- Xã Tái Sơn: 05 hồ sơ .*08 hồ sơ/);
  expect(letter.message.length).toBeLessThan(500);
});

/** Communes of a sheet, with the dossiers of each: received, resolved late, pending past their date. */
async function judged(names: readonly string[], late: readonly (readonly [number, number, number])[], month: string) {
  const rows = names.map((name, at) => {
    const [received = 0, resolvedLate = 0, pendingLate = 0] = late[at] ?? [];
    const resolved = received - pendingLate;
    const inTime = resolved - resolvedLate;
    return [at + 1, name, received, 0, received, resolved, inTime, 0, resolvedLate, pendingLate, 0, pendingLate];
  });
  const sheet = sheetOf(month, [...PLAIN_HEADER, ...rows], PLAIN_MERGES);
  return (profile: Partial<OfficeProfile> = {}) =>
    openFileWorkbook(xlsxOf(workbookOf(sheet)), "bieu.xlsx").then((book) => judge(book, { profile }));
}

const SIX = ["Hải Hưng", "Thành Đông", "Kẻ Sặt", "Bình Giang", "Ái Quốc", "Thượng Hồng"];

test("nobody is urged to resolve what is resolved: late ones are asked about, pending ones are to be resolved", async () => {
  const names = SIX.map((name) => `Xã ${name}`);
  const late = [[90, 2, 0], [90, 0, 3], ...names.slice(2).map(() => [90, 0, 0])] as [number, number, number][];
  const { facts, signals } = await (await judged(names, late, "Tháng 9 năm 2025"))();
  const [pending, resolved] = reminderUnits(facts);
  if (!pending || !resolved) throw new Error("two expected");
  const letterTo = (...units: UnitFacts[]) => reminderLetter(facts, signals, units, NO_DETAILS);

  const asked = letterTo(resolved);
  expect(asked.head.about).toBe("V/v rà soát hồ sơ thủ tục hành chính giải quyết quá hạn");
  expect(bodyOf(asked)).not.toMatch(/tập trung giải quyết|hẹn lại/);
  expect(bodyOf(asked)).toContain("Đối với hồ sơ giải quyết quá hạn, cho biết nguyên nhân");
  expect(asked.message).toContain("nêu nguyên nhân giải quyết quá hạn và giải pháp khắc phục");

  const urged = letterTo(pending);
  expect(urged.head.about).toBe("V/v đôn đốc giải quyết hồ sơ thủ tục hành chính quá hạn");
  expect(bodyOf(urged)).toContain("tập trung giải quyết hồ sơ chưa giải quyết quá hạn");
  expect(bodyOf(urged)).not.toContain("Đối với hồ sơ giải quyết quá hạn");

  expect(bodyOf(letterTo(pending, resolved))).toMatch(/tập trung giải quyết[^]*Đối với hồ sơ giải quyết quá hạn/);
});

test("what dossiers are entered into is called as in the report of that level", async () => {
  const few: [number, number, number][] = SIX.map((_, at) => [at === 0 ? 4 : 90, 0, at === 1 ? 1 : 0]);
  for (const [month, system, other] of [
    ["Tháng 9 năm 2025", "hệ thống", "phần mềm"],
    ["Tháng 9 năm 2024", "phần mềm", "hệ thống"],
  ] as const) {
    const { facts, signals } = await (
      await judged(
        SIX.map((name) => `Xã ${name}`),
        few,
        month,
      )
    )();
    const letter = reminderLetter(facts, signals, reminderUnits(facts), NO_DETAILS);
    expect(bodyOf(letter)).toContain(`tiếp nhận 04 hồ sơ trên ${system}`);
    expect(bodyOf(letter) + letter.message).not.toContain(other);
  }
});

test("a commune's own centre writes no letter to the commune", async () => {
  const run = await judged(["Xã Hải Hưng"], [[90, 0, 2]], "Tháng 9 năm 2025");
  const { facts } = await run({ level: "commune" });
  expect(facts.overdue).toHaveLength(1);
  expect(reminderUnits(facts)).toEqual([]);
});

test("an annex without a total: what came in within the period stands in every sentence of a commune", async () => {
  const rows = SIX.map((name, at) => [at + 1, `Xã ${name}`, at === 0 ? 5 : 90, at === 0 ? 1 : 90, at === 0 ? 4 : 0]);
  const header = ["TT", "Đơn vị", "Tiếp nhận trong kỳ", "Đã giải quyết", "Chưa giải quyết quá hạn"];
  const book = xlsxOf(workbookOf(sheetOf("Tháng 9 năm 2025", [header, ...rows])));
  const { facts, signals } = await judge(await openFileWorkbook(book, "bieu.xlsx"), {});
  const units = reminderUnits(facts);
  expect(units.map(({ name }) => name)).toEqual(["Hải Hưng"]);
  const letter = reminderLetter(facts, signals, units, NO_DETAILS);
  expect(bodyOf(letter)).toContain("Về số hồ sơ tiếp nhận: tiếp nhận 05 hồ sơ trên hệ thống, trong khi");
});

test("communes without their kind are written to as a level, and the letter's day is its own", async () => {
  const late = SIX.map((): [number, number, number] => [90, 0, 1]);
  const { facts, signals } = await (await judged(SIX, late, "Tháng 9 năm 2024"))({ signedOn: "2024-10-02" });
  const units = reminderUnits(facts);
  const letter = reminderLetter(facts, signals, units, NO_DETAILS);
  expect(bodyOf(letter)).toContain("đề nghị Ủy ban nhân dân cấp xã có tên trong công văn này:");
  expect(letter.message).toMatch(/^Kính gửi UBND cấp xã\./);
  expect(letter.head.placeAndDate).toBe("……, ngày …… tháng 10 năm 2024");
});

test("one letter to all, and its figures lead to their cells", async () => {
  const { facts, signals, annex } = await sample("tu-ky-2021-06");
  const units = reminderUnits(facts);
  expect(units.map(({ name }) => name)).toEqual(expect.arrayContaining(["Tái Sơn", "Ngọc Kỳ", "Tân Kỳ"]));
  const letter = reminderLetter(facts, signals, units, NO_DETAILS);
  expect(letter.head.addressees).toHaveLength(units.length);
  for (const unit of units) expect(bodyOf(letter)).toMatch(new RegExp(`- (Xã|Thị trấn) ${unit.name}: `, "i"));
  const cells = letter.blocks.flatMap(({ runs }) => runs.flatMap((run) => run.cells ?? []));
  const rows = new Set(units.map(({ row }) => row));
  expect(cells.length).toBeGreaterThan(0);
  expect(cells.every(({ sheet, row }) => sheet === annex.sheet && rows.has(row))).toBe(true);
});

test("many communes are named as a body above and one by one below", async () => {
  const { facts, signals } = await sample("dong-hai-2025-09-114-don-vi");
  const units = (facts.communes?.units ?? []).slice(0, 14);
  const few = { ...facts, few: units };
  const letter = reminderLetter(few, signals, units, NO_DETAILS);
  expect(letter.head.addressees).toHaveLength(1);
  expect(letter.head.addressees[0]).toMatch(/^Ủy ban nhân dân các .*có tên trong công văn này$/);
  expect(letter.blocks.filter(({ id }) => id.startsWith("it."))).toHaveLength(14);
});

test("hostile names and causes stay text", async () => {
  const { facts, signals } = await sample("tu-ky-2021-06");
  const [unit] = reminderUnits(facts);
  if (!unit) throw new Error("none");
  const causes = new Map([[unit.row, 'Vì {{ ky }}{% include "x" %}<script>alert(1)</script>\n=1+1']]);
  const letter = reminderLetter(facts, signals, [unit], { causes, answerBy: "2021-02-30" });
  expect(bodyOf(letter)).toContain('Vì {{ ky }}{% include "x" %}<script>alert(1)</script> =1+1.');
  expect(bodyOf(letter)).toContain("trước ngày ……");
});

test("random annexes: complete sentences, no empty places, no bare zero", () => {
  fc.assert(
    fc.property(randomWorkbook, randomProfile, ({ judged }, profile) => {
      const facts = reportFacts(judged.annex, judged.findings, judged.signals, completeProfile(profile, judged.annex));
      const units = reminderUnits(facts);
      if (units.length === 0) return;
      for (const list of [units, ...units.slice(0, 3).map((unit) => [unit])]) {
        const letter = reminderLetter(facts, judged.signals, list, NO_DETAILS);
        // remarks on figures that do not agree are the report's, and made up here
        const said = letter.blocks.filter(({ kind }) => kind !== "note");
        const text = `${said.map(blockText).join("\n")}\n${letter.message}`;
        expect(text).not.toMatch(/ {2}|\b0 hồ sơ|undefined|null|\{\{|\}\}|: \.|: ;|[\ue000-\ue002]/);
        for (const unit of list) expect(text).toContain(unit.name.trim().slice(0, 3));
      }
    }),
    { numRuns: 200 },
  );
});

test("a .docx in the decree's form for a letter, one section each", async () => {
  const { facts, signals } = await sample("tu-ky-2021-06");
  const units = reminderUnits(facts);
  const letters = [units, ...units.map((unit) => [unit])].map((list) =>
    reminderLetter(facts, signals, list, NO_DETAILS),
  );
  const docx = await letterDocx(letters, STAMP);
  const document = part(partsOf(docx), "word/document.xml");
  expect(document.match(/<w:sectPr/g)).toHaveLength(letters.length);
  expect(document.match(/w:val="TrichYeuCongVan"/g)).toHaveLength(letters.length);
  expect(document).not.toContain('w:val="TenLoai"');
  expect(await letterDocx(letters, STAMP)).toEqual(docx);

  const { pages, sizes } = printed(docx, "docx");
  const text = squeezed(pages.join(""));
  for (const letter of letters) {
    expect(text).toContain(squeezed(letter.head.about));
    for (const block of letter.blocks) expect(text).toContain(squeezed(blockText(block)));
  }
  // one page for one commune
  expect(pages.length).toBeLessThanOrEqual(letters.length + 1);
  for (const [width, height] of sizes) expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
});
