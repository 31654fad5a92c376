import { reportHtml } from "../../src/report/reportHtml";
import { reportParagraphs } from "../../src/report/reportText";
import { annexFromExpected } from "./annexFromExpected";
import { printed, squeezed } from "./officePdf";
import { exampleProfile, reportOf, sampleReport } from "./reportFor";

const report = sampleReport("tu-ky-2021-06", exampleProfile());
const html = reportHtml(report);

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

test("holds every paragraph", () => {
  const paragraphs = [...html.matchAll(/<p[ >].*?<\/p>/g)].map((match) => plain(match[0]));
  expect([...paragraphs].sort()).toEqual([...reportParagraphs(report)].sort());
});

test("disputed figures are shaded and say why", () => {
  expect(html).toMatch(/<span style="background:#ffff00" title="[^"]*1\.093[^"]*">1\.091<\/span>/);
});

test("markup in names is escaped", () => {
  const judged = annexFromExpected("tu-ky-2021-06");
  const rows = judged.annex.rows.map((row) =>
    row.row === 13 ? { ...row, name: `<img src=x onerror="a('b')">` } : row,
  );
  const hostile = reportHtml(reportOf({ ...judged, annex: { ...judged.annex, rows } }, { signerName: "<script>" }));
  expect(hostile).not.toMatch(/<img|<script/);
  expect(hostile).toContain("&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;");
});

test("every paragraph brings its type, the head and the foot are tables without borders, parts have an outline level", () => {
  const paragraphs = [...html.matchAll(/<p style="([^"]*)"/g)].map((match) => match[1] ?? "");
  for (const style of paragraphs) expect(style).toMatch(/^font-family:'Times New Roman',serif;font-size:14pt;margin:/);
  expect(html.match(/<table [^>]*border="0"/g)).toHaveLength(2);
  expect(html.match(/mso-outline-level:1/g)).toHaveLength(5);
  expect(html).toContain('width="386" style="width:102mm');
});

test("printed by LibreOffice: Quốc hiệu on one line, Times New Roman throughout", () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
  const pdf = printed(new TextEncoder().encode(page), "html");
  expect(pdf.pages[0]).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n");
  const text = squeezed(pdf.pages.join("\n"));
  for (const paragraph of reportParagraphs(report)) expect(text).toContain(squeezed(paragraph));
  const families = new Set(pdf.fonts.map((font) => font.replace(/^[A-Z]{6}\+/, "").replace(/[-,].*$/, "")));
  for (const family of families) expect(family).toMatch(/^(?:TimesNewRoman\w*|LiberationSerif)$/);
}, 120_000);
