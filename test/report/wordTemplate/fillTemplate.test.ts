import { readFileSync } from "node:fs";
import { Document, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fillTemplate, type FilledTemplate } from "../../../src/report/wordTemplate/fillTemplate";
import { templateNames, type TemplateName } from "../../../src/report/wordTemplate/templateNames";
import { judge, type Outcome } from "../../../src/tongHop";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { elements, part, partsOf, textIn } from "../docxParts";
import { printed, squeezed } from "../officePdf";
import { exampleProfile } from "../reportFor";

let outcome: Outcome;
let names: readonly TemplateName[];

beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync("test/samples/tu-ky-2021-06.xlsx"));
  outcome = await judge(await openFileWorkbook(bytes, "bieu.xlsx"), { profile: exampleProfile() });
  names = templateNames(outcome.facts, outcome.report);
});

/** A .docx with one paragraph a text; "|" parts the runs, as Word does within a word. */
async function template(...texts: readonly string[]): Promise<Uint8Array> {
  const children = texts.map((text) => new Paragraph({ children: text.split("|").map((run) => new TextRun(run)) }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

function paragraphsOf(result: FilledTemplate): readonly string[] {
  if (!result.ok) throw new Error(result.faults.join("\n"));
  return elements(part(partsOf(result.bytes), "word/document.xml"), "w:p").map(textIn);
}

function faultsOf(result: FilledTemplate): string {
  if (result.ok) throw new Error("filled");
  return result.faults.join("\n");
}

/** The template with a part changed. */
function changed(docx: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

test("figures, names typed with tones, names that Word has torn apart", async () => {
  const docx = await template(
    "Tiếp nhận {{tong_tiep_nhan}}; xã {{ Xã tiếp nhận }}",
    "{|{xa_da_|giai_quyet}|} hồ sơ",
    "{{ky_bao_cao}}",
  );
  expect(paragraphsOf(fillTemplate(docx, names))).toEqual([
    "Tiếp nhận 4.841; xã 3.750",
    "3.422 hồ sơ",
    "tháng 6 năm 2021",
  ]);
});

test("a paragraph name alone in its paragraph becomes as many paragraphs, within a sentence one text", async () => {
  const docx = await template("{{doan_1b}}", "Như sau: {{doan_1b}}");
  const texts = paragraphsOf(fillTemplate(docx, names));
  const own = outcome.report.blocks
    .filter(({ id }) => /^1b\./.test(id))
    .map(({ label, runs }) => `${label ?? ""} ${runs.map(({ text }) => text).join("")}`.trim());
  expect(own.length).toBeGreaterThan(1);
  expect(texts).toEqual([...own, `Như sau: ${own.join(" ")}`]);
});

test("every listed name fills, and nothing is left over", async () => {
  const single = names.filter(({ kind }) => kind !== "list").map(({ name }) => `[{{${name}}}]`);
  const lists = names.flatMap((name) =>
    name.kind === "list"
      ? [`{{#${name.name}}}${name.fields.map((field) => `{{${field}}}`).join(" ")}{{/${name.name}}}`]
      : [],
  );
  const text = paragraphsOf(fillTemplate(await template(...single, ...lists), names)).join("\n");
  expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
  expect(names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["tong_tiep_nhan", "doan_1b", "doan_1a_tiep_nhan", "danh_sach_xa"]),
  );
  expect(names.every(({ name }) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
  expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
});

test("an unknown name is told by its name and place, with the one that was probably meant", async () => {
  const faults = faultsOf(
    fillTemplate(await template("Trong kỳ tiếp nhận {{tong_tiep_nhn_moi}} hồ sơ.", "{{khong_co}}"), names),
  );
  expect(faults).toContain("Không có tên “{{khong_co}}”: trong đoạn “{{khong_co}}” (thân văn bản).");
  expect(faults).toContain("trong đoạn “Trong kỳ tiếp nhận {{tong_tiep_nhn_moi}} hồ sơ.”");
  expect(faultsOf(fillTemplate(await template("{{tong_so_tiep_nhan}}"), names))).toContain(
    "Có phải “{{tong_tiep_nhan}}” không?",
  );
  // a field outside its list
  expect(faultsOf(fillTemplate(await template("{{stt}}"), names))).toContain("Không có tên “{{stt}}”");
});

test.each([
  ["not closed", ["a {{tong_tiep_nhan b"], "Thiếu dấu }} sau"],
  ["not opened", ["a tong_tiep_nhan}} b"], "Thiếu dấu {{ trước"],
  ["list not closed", ["{{#danh_sach_xa}}{{ten}}"], "Phần lặp “{{#danh_sach_xa}}” chưa có dấu kết thúc"],
  ["list not opened", ["{{ky_bao_cao}}{{/danh_sach_xa}}"], "không có “{{#danh_sach_xa}}”"],
  ["lists crossed", ["{{#danh_sach_xa}}{{#danh_sach_it}}{{/danh_sach_xa}}"], "Không có tên"],
  ["raw markup", ["{{@noi_dung}}"], "Không dùng được “{{@noi_dung}}”"],
  ["code", ["{{constructor.constructor('return 1')()}}"], "Không có tên"],
  ["no names", ["Văn bản không có tên nào"], "Mẫu không có tên nào"],
  [
    "lists in lists",
    [`${"{{#danh_sach_xa}}".repeat(6)}x{{ten}}${"{{/danh_sach_xa}}".repeat(6)}`],
    "lặp lồng nhau quá nhiều",
  ],
])("a mistake in the template: %s", async (_, texts, wanted) => {
  expect(faultsOf(fillTemplate(await template(...texts), names))).toContain(wanted);
});

describe("a file that is no template", () => {
  const sheet = readFileSync("test/samples/tu-ky-2021-06.xlsx");
  test.each([
    ["empty", new Uint8Array(), "trống"],
    ["text", strToU8("{{tong_tiep_nhan}}"), "không phải văn bản Word"],
    ["a workbook", new Uint8Array(sheet), "không phải văn bản Word"],
    ["an old .doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "đời cũ"],
    ["a torn archive", new Uint8Array(sheet).subarray(0, 900), "bị hỏng"],
  ])("%s", (_, bytes, wanted) => {
    expect(faultsOf(fillTemplate(bytes, names))).toContain(wanted);
  });

  test("macros, entities, an archive that grows without bound", async () => {
    const docx = await template("{{ky_bao_cao}}");
    const macros = changed(docx, "[Content_Types].xml", (xml) =>
      xml.replace("wordprocessingml.document.main", "ms-word.document.macroEnabled.main"),
    );
    expect(faultsOf(fillTemplate(macros, names))).toContain("có macro");
    const entities = changed(docx, "word/document.xml", (xml) =>
      xml.replace(/^(<\?xml[^>]*>)?/, '$1<!DOCTYPE a [<!ENTITY b "c">]>'),
    );
    expect(faultsOf(fillTemplate(entities, names))).toContain("bị hỏng");
    const bomb = zipSync({ ...unzipSync(docx), "word/media/image1.bin": new Uint8Array(80_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(faultsOf(fillTemplate(bomb, names))).toContain("quá lớn");
    // the archive's own list says one byte
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    for (let at = 0; at + 46 < liar.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 80_000_000)
        view.setUint32(at + 24, 1, true);
    }
    const result = fillTemplate(liar, names);
    if (result.ok) expect(result.bytes.length).toBeLessThan(1_000_000);
  });
});

test("text stays text: markup, names and braces in values are written as they are", async () => {
  const hostile: readonly TemplateName[] = [
    { kind: "text", group: "document", name: "co_quan", value: '<w:p/>&amp;{{ky_bao_cao}}"=1+1' },
    { kind: "list", group: "lists", name: "danh_sach_xa", value: [{ ten: "</w:t><script>" }], fields: ["ten"] },
  ];
  const docx = await template("{{co_quan}}", "{{#danh_sach_xa}}{{ten}}{{/danh_sach_xa}}");
  expect(paragraphsOf(fillTemplate(docx, hostile))).toEqual(['<w:p/>&amp;{{ky_bao_cao}}"=1+1', "</w:t><script>"]);
});

test("the example template fills, prints and holds every commune", () => {
  const docx = new Uint8Array(readFileSync("assets/samples/mau-bao-cao.docx"));
  const copy = docx.slice();
  const result = fillTemplate(docx, names);
  expect(docx).toEqual(copy);
  if (!result.ok) throw new Error(result.faults.join("\n"));
  const { pages } = printed(result.bytes, "docx");
  const text = squeezed(pages.join(""));
  for (const { name } of outcome.facts.communes?.units ?? []) expect(text).toContain(squeezed(name));
  expect(text).toContain(squeezed("toàn địa bàn tiếp nhận 4.841 hồ sơ"));
  expect(text).not.toMatch(/[{}]/);
  const table = elements(part(partsOf(result.bytes), "word/document.xml"), "w:tr");
  expect(table.length).toBeGreaterThan(23);
});
