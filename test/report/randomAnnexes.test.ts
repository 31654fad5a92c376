import fc from "fast-check";
import { reportFacts } from "../../src/report/facts/reportFacts";
import { narrative } from "../../src/report/narrative/narrative";
import type { OfficeProfile } from "../../src/report/officeProfile";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { blockText } from "../../src/report/report";
import { randomProfile, randomWorkbook, type RandomWorkbook } from "./randomAnnex";
import { lint } from "./reportLint";
import { contradictions, type Written } from "./sentenceOracle";

function write({ judged, before }: RandomWorkbook, partial: Partial<OfficeProfile>): Written {
  const { annex, findings, signals } = judged;
  const profile = completeProfile(partial, annex);
  const report = narrative(reportFacts(annex, findings, signals, profile, before ? [before] : []));
  // the nine months before end three months before these begin
  const isNextTo = annex.period?.kind !== "nine-months";
  return { report, judged, profile, before: isNextTo ? before : null };
}

/** RANDOM_ANNEXES=250 for a short run. */
const RUNS = Number(process.env["RANDOM_ANNEXES"] ?? 5000);

test(`no report of ${RUNS} random annexes contradicts its figures`, () => {
  fc.assert(
    fc.property(randomWorkbook, randomProfile, (workbook, profile) => {
      const written = write(workbook, profile);
      const wrong = [...contradictions(written), ...lint(written)];
      if (wrong.length > 0) throw new Error(wrong.join("\n"));
    }),
    { numRuns: RUNS },
  );
}, 900_000);

test("the same input gives the same report, ids are unique, the last sentence ends in ./.", () => {
  fc.assert(
    fc.property(randomWorkbook, randomProfile, (workbook, profile) => {
      const { report } = write(workbook, profile);
      expect(write(workbook, profile).report).toEqual(report);
      const ids = report.blocks.map((block) => block.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(report.blocks.map(blockText).at(-1)).toMatch(/\.\/\.$/);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("the oracle sees a figure that is not the annex's, wherever it stands among the results", () => {
  fc.assert(
    fc.property(randomWorkbook, randomProfile, (workbook, profile) => {
      const written = write(workbook, profile);
      written.report.blocks.forEach((block, at) =>
        block.runs.forEach((run, index) => {
          if (!block.id.startsWith("1") || run.cells === undefined || block.kind !== "paragraph") return;
          const runs = block.runs.map((each, other) =>
            other === index ? { ...each, text: falsified(each.text) } : each,
          );
          const blocks = written.report.blocks.map((each, other) => (other === at ? { ...block, runs } : each));
          const wrong = contradictions({ ...written, report: { ...written.report, blocks } });
          if (wrong.length === 0) throw new Error(`${run.text} as ${falsified(run.text)} in ${blockText(block)}`);
        }),
      );
    }),
    { numRuns: 40 },
  );
}, 120_000);

function falsified(text: string): string {
  if (/không có/i.test(text)) return "02";
  if (text.endsWith("%")) return "12,34%";
  return text === "1.234" ? "1.235" : "1.234";
}
