import { readFileSync } from "node:fs";
import path from "node:path";
import { reportParagraphs } from "../../src/report/reportText";
import { exampleProfile, sampleReport } from "./reportFor";

/** The district's real report of June 2021 as text, its lines broken by the page. */
const SEED = readFileSync(path.join(__dirname, "seed/bao-cao-thang-6-2021.txt"), "utf8");

/** Where a line begins a paragraph of its own without a blank line before it. */
const BEGINS = /^(?:- |\d\. |[ab]\) |\(Từ|KT\.|PHÓ|Nơi nhận)/;

function seedParagraphs(): readonly string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of SEED.split("\n").map((text) => text.trim())) {
    if (line !== "" && isOpen && !BEGINS.test(line)) paragraphs.push(`${paragraphs.pop() ?? ""} ${line}`);
    else if (line !== "") paragraphs.push(line);
    isOpen = line !== "";
  }
  return paragraphs.map((text) => text.replace(/\s+/g, " "));
}

const seed = seedParagraphs();
const ours = reportParagraphs(sampleReport("tu-ky-2021-06", exampleProfile()));

test("the seed's report is ours letter for letter but for these paragraphs", () => {
  const changed = seed.filter((text) => !ours.includes(text));
  expect(seed.length).toBe(42);
  expect(changed.map((text) => text.slice(0, 60))).toEqual([
    // no final mark (Mẫu 1.4); "Một cửa"
    "Kính gửi: Chủ tịch UBND huyện.",
    "Qua theo dõi và tổng hợp kết quả giải quyết thủ tục hành chí",
    // pending past their date, not "giải quyết trễ hạn"
    "- Tổng số hồ sơ tiếp nhận, giải quyết tại Bộ phận Một cửa cá",
    // full names, "hồ sơ" after each count, "và" before the last
    "- Trong tháng 6, các xã tiếp nhận hồ sơ nhiều như: xã Phượng",
    // the name of the opening
    "Trong tháng, Bộ phận một cửa huyện, xã không nhận được ý kiế",
    // none was resolved late
    "- Cán bộ, công chức ở một số địa phương chưa chú trọng trong",
    // "Một cửa"
    "- Tiếp nhận và giải quyết kịp thời kiến nghị của tổ chức, cá",
  ]);
});

test("what is ours alone is the decree's head, the changed paragraphs and the note beside 1.091", () => {
  const added = ours.filter((text) => !seed.includes(text));
  expect(added).toHaveLength(7 + 7 + 1);
  expect(added.filter((text) => text.startsWith("[Ghi chú"))).toHaveLength(1);
});

test("what both have stands in the same order", () => {
  const common = seed.filter((text) => ours.includes(text));
  expect(ours.filter((text) => seed.includes(text))).toEqual(common);
});
