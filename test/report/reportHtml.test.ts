import { reportHtml } from "../../src/report/reportHtml";
import { reportParagraphs } from "../../src/report/reportText";
import { annexFromExpected } from "./annexFromExpected";
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
