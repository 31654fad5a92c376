import { reportFacts } from "../../src/report/facts/reportFacts";
import { narrative } from "../../src/report/narrative/narrative";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { annexFromExpected } from "./annexFromExpected";
import { exampleProfile } from "./reportFor";
import { lint } from "./reportLint";
import { contradictions } from "./sentenceOracle";

test.each([
  ["tu-ky-2021-06", exampleProfile()],
  ["tu-ky-2021-06-loi", exampleProfile()],
  ["ninh-giang-2022-q2-mau-II06", { rateBase: "received" }],
  ["dong-hai-2025-09-114-don-vi", { agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" }],
  ["go-quao-2023-03-sach", {}],
  ["gia-loc-2021-6-thang", { rateBase: "due" }],
  ["giao-thuy-2010-q2-tcvn3", {}],
] as const)("%s: every number of the report is the annex's", (name, partial) => {
  const judged = annexFromExpected(name);
  const profile = completeProfile(partial, judged.annex);
  const report = narrative(reportFacts(judged.annex, judged.findings, judged.signals, profile));
  const written = { report, judged, profile, before: null };
  expect([...contradictions(written), ...lint(written)]).toEqual([]);
});
