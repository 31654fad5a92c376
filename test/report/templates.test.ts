import { reportFacts } from "../../src/report/facts/reportFacts";
import { checkTemplate } from "../../src/report/narrative/narrative";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { blockText } from "../../src/report/report";
import { TEMPLATE_KEYS } from "../../src/report/templates/templateSet";
import { annexFromExpected } from "./annexFromExpected";
import { ids, reportOf, textOf } from "./reportFor";

const judged = annexFromExpected("tu-ky-2021-06");
const facts = reportFacts(judged.annex, judged.findings, judged.signals, completeProfile({}, judged.annex));

function withTemplate(template: string) {
  return reportOf(judged, { templates: { section2: template } });
}

test("an office's own wording takes the place of the default", () => {
  const report = withTemplate(
    [
      "# [rieng] Kiểm soát thủ tục hành chính",
      "- [rieng.1] Các xã, thị trấn tiếp nhận {{ cap_xa.tiep_nhan | ho_so }},",
      "trong đó {{ cap_xa.tra_lai | ho_so }} trả lại.",
      "",
      "Đoạn không có mã.",
      "## Mục nhỏ",
      "> Lưu ý.",
    ].join("\n"),
  );
  expect(report.problems).toEqual([]);
  expect(textOf(report, "rieng")).toBe("2. Kiểm soát thủ tục hành chính");
  expect(textOf(report, "rieng.1")).toBe("- Các xã, thị trấn tiếp nhận 3.750 hồ sơ, trong đó 32 hồ sơ trả lại.");
  expect(textOf(report, "2.doan")).toBe("Đoạn không có mã.");
  expect(textOf(report, "2.doan.2")).toBe("a) Mục nhỏ");
  expect(report.blocks.find((block) => block.id === "2.doan.3")).toMatchObject({ kind: "note" });
  expect(ids(report)).toContain("3");
});

test("an office's own wording may list all the communes, however many", () => {
  const report = withTemplate(
    "# [2] Từng xã\n{% for x in cap_xa.don_vi %}\n- [2.{{ forloop.index }}] {{ x.ten | hoa_dau }}: {{ x.tiep_nhan }}.\n{% endfor %}",
  );
  const listed = report.blocks.filter(({ id }) => /^2\.\d+$/.test(id));
  expect(listed).toHaveLength(facts.communes?.units.length ?? 0);
  expect(listed.map(blockText)).toContain("- Xã Phượng Kỳ: 442.");
  expect(listed.every(({ runs }) => runs.some((run) => (run.cells?.length ?? 0) > 0))).toBe(true);
});

test.each([
  ["dòng 1\n{% if cap_xa %}\nx", 2, /Chưa đóng/],
  ["a\n\n{{ tong_so }}", 3, /Không có số liệu nào tên "tong_so"/],
  ["{{ cap_xa.tiep_nhan | dem }}", 1, /Không có bộ lọc nào tên "dem"/],
  ["a\n{% neu x %}", 2, /Không có thẻ nào tên "neu"/],
  ["{{ cap_xa.tiep_nhan", 1, /Chưa đóng/],
  ['{% include "/etc/passwd" %}', 1, /Không có phần mẫu nào tên "\/etc\/passwd"/],
  ['{% render "../../package.json" %}', 1, /Không có phần mẫu nào/],
  ["{% for i in (1..100000000) %}x{% endfor %}", 1, /lặp quá nhiều lần/],
  ["{% for i in (1..3000) %}{% for j in (1..3000) %}x{% endfor %}{% endfor %}", 1, /lặp quá nhiều lần/],
  ["{% for i in (1..9000) %}{% for j in (1..9000) %}{% endfor %}{% endfor %}", 1, /lặp quá nhiều lần/],
  [
    '{% assign s = "aaaaaaaa" %}{% for i in (1..64) %}{% assign s = s | append: s %}{% endfor %}',
    1,
    /lặp quá nhiều lần/,
  ],
  ["x".repeat(30_000), null, /quá dài/],
  ['{{ "now" | date: "%Y" }}', 1, /Không có bộ lọc nào tên "date"/],
  ["{{ cap_xa.constructor }}", 1, /Không có số liệu nào/],
  ["a\n{% endif %}", 2, /Thẻ "endif" đứng lẻ/],
  ["{% else %}", 1, /Thẻ "else" đứng lẻ/],
  ["{% for x cap_xa.don_vi %}{% endfor %}", 1, /Thẻ viết chưa đúng: \{% for x cap_xa/],
  ["a\nb\n{{ }}", 3, /không có tên số liệu nào/],
  ["{% assign = 3 %}", 1, /Thiếu tên/],
  ["{% if cap_xa.tiep_nhan = 3 %}x{% endif %}", 1, /hai dấu bằng/],
  ["{% raw %}x", 1, /Chưa đóng/],
] as const)("a mistake is shown with its line, and the default still stands: %j", (template, line, message) => {
  const report = withTemplate(template);
  expect(report.problems).toEqual([{ template: "section2", line, message: expect.stringMatching(message) }]);
  expect(textOf(report, "2")).toBe("2. Kiểm soát TTHC");
  expect(checkTemplate("section2", template, facts)).toEqual(report.problems[0]);
});

test("a loop without end is stopped by its work, not by the clock", () => {
  const loop = "{% for i in (1..3000) %}{% for j in (1..3000) %}{{ cap_xa.tiep_nhan }}{% endfor %}{% endfor %}";
  const began = process.cpuUsage();
  expect(checkTemplate("section2", loop, facts)?.message).toMatch(/lặp quá nhiều lần/);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2000);
});

test("a condition on a line of its own leaves nothing behind where it does not hold, and parts no paragraph", () => {
  const report = withTemplate(
    [
      "# A",
      "- [x] Các xã",
      "{% if cap_xa.tiep_nhan > 9999999 %}rất nhiều{% endif %}",
      "{% if cap_xa.tiep_nhan == 0 -%}không tiếp nhận{% elsif cap_xa %}tiếp nhận{% else %}chưa rõ{%- endif %}",
      "hồ sơ{% if co_quan %}, huyện{% endif %}",
      "{% if co_quan %}tiếp nhận{% endif %}{% if cap_xa %} hồ sơ{% endif %}.",
    ].join("\n"),
  );
  expect(textOf(report, "x")).toBe("- Các xã tiếp nhận hồ sơ, huyện tiếp nhận hồ sơ.");
});

test("a right template has no problem", () => {
  expect(checkTemplate("section3", "# A\n{% if phan_anh %}x{% endif %}", facts)).toBeNull();
});

test("HTML and script in a template are text", () => {
  const report = withTemplate("# <b>A</b>\n- [x] <script>alert(1)</script>");
  expect(textOf(report, "x")).toBe("- <script>alert(1)</script>");
});

test("markup, tags and marks in a unit's name stay text", () => {
  const name = "{{ x }} {% if %} # <b>\n- [2] \ue0001\ue001y\ue002";
  const rows = judged.annex.rows.map((row) => (row.row === 13 ? { ...row, name } : row));
  const report = reportOf({ ...judged, annex: { ...judged.annex, rows } });
  const paragraph = textOf(report, "1b.nhieu-it");
  expect(paragraph).toContain("thị trấn {{ x }} {% if %} # <b> - [2] 1y 35 hồ sơ");
  expect(report.blocks.filter((block) => block.id.startsWith("2")).length).toBe(3);
});

test("the parts are rendered in order, each once", () => {
  const own = Object.fromEntries(TEMPLATE_KEYS.map((key) => [key, `# ${key}`]));
  const report = reportOf(judged, { templates: own });
  expect(report.blocks.map(blockText)).toEqual(TEMPLATE_KEYS.map((key, index) => `${index + 1}. ${key}`));
});

test("items are lettered as in Vietnamese", () => {
  const report = withTemplate(["# A", ..."123456789".split("").map((at) => `## mục ${at}`)].join("\n"));
  const labels = report.blocks
    .filter((block) => block.kind === "item" && block.id.startsWith("2"))
    .map((block) => block.label);
  expect(labels).toEqual(["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)"]);
});
