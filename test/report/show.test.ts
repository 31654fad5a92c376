import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { narrative } from "../../src/report/narrative/narrative";
import { reportFacts } from "../../src/report/facts/reportFacts";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { parseProfile } from "../../src/report/profile/parseProfile";
import { reportSheet } from "../../src/report/sheet/reportSheet";
import { reportText } from "../../src/report/reportText";
import { reportDocx } from "../../src/report/docx/reportDocx";
import { appendixTable } from "../../src/report/appendix";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { recognise, judgeAnnex } from "../../src/analysis";

test.each(["tu-ky-2021-06","tu-ky-2021-06-loi","ninh-giang-2022-q2-mau-II06","dong-hai-2025-09-114-don-vi","gia-loc-2021-6-thang","giao-thuy-2010-q2-tcvn3"])("%s", async (name) => {
  const wb = await openFileWorkbook(readFileSync(`test/samples/${name}.xlsx`), name+".xlsx");
  const rec = recognise(await wb.read(), undefined, undefined);
  const parsed = parseProfile(JSON.parse(readFileSync("assets/samples/ho-so-van-phong-tu-ky.json","utf8")));
  if(!parsed.ok) throw new Error(parsed.problems.join());
  const profile = completeProfile(name.startsWith("tu-ky-2021-06") && name.length==13 ? parsed.profile : {}, rec.annex);
  const j = judgeAnnex(rec, profile);
  const r = narrative(reportFacts(rec.annex, j.findings, j.signals, profile));
  process.stdout.write("\n=== "+name+JSON.stringify(rec.annex.letterhead)+"\n"+reportText(r).split("\n2. Kiểm")[0]+JSON.stringify(r.problems));
  await wb.apply({marks:null, sheets:[reportSheet(r)]});
  mkdirSync("/tmp/docx",{recursive:true});
  writeFileSync("/tmp/docx/sheet-"+name+".xlsx", await wb.save());
  writeFileSync("/tmp/docx/"+name+".docx", await reportDocx(r, appendixTable(rec.annex), {creator:"x", created:"2021-07-02T00:00:00Z"}));
});
