import fc from "fast-check";
import type { Annex } from "../../src/annex/annex";
import type { CountMeasure } from "../../src/annex/measures";
import { reportFacts } from "../../src/report/facts/reportFacts";
import { narrative } from "../../src/report/narrative/narrative";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { blockText, type Report, type ReportBlock } from "../../src/report/report";
import { reportParagraphs } from "../../src/report/reportText";
import { capitalised, unitFullName } from "../../src/report/wording/names";
import type { CellRef } from "../../src/workbook/address";
import type { Judged } from "./annexFromExpected";
import { randomJudged } from "./randomAnnex";

function reportOf({ annex, findings, signals }: Judged, feedback: number | null): Report {
  const profile = completeProfile({ feedbackReceived: feedback, addressee: "Chủ tịch UBND huyện" }, annex);
  return narrative(reportFacts(annex, findings, signals, profile));
}

/** RANDOM_ANNEXES=5000 for the long run. */
const RUNS = Number(process.env["RANDOM_ANNEXES"] ?? 250);

const cases = fc.tuple(randomJudged, fc.constantFrom(null, 0, 3, 1200));

/** Paragraphs that claim something; remarks on errors only quote. */
function claims(report: Report): readonly ReportBlock[] {
  return report.blocks.filter((block) => block.kind !== "note");
}

function valueAt(annex: Annex, cell: CellRef): number {
  const row = annex.rows.find((candidate) => candidate.row === cell.row);
  const figure = row && [...row.figures.values()].find((candidate) => candidate.column === cell.column);
  return figure?.value ?? NaN;
}

/** Sum of a measure over the units of a role; null where a figure among them is not known. */
function total(annex: Annex, role: "commune" | "office", measure: CountMeasure): number | null {
  const rows = annex.rows.filter((row) => row.role === role);
  const values = rows.map((row) => row.figures.get(measure)?.value ?? null);
  return values.includes(null) || values.length === 0
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function someLate(annex: Annex, measure: "resolvedLate" | "pendingOverdue"): boolean {
  return annex.rows.some((row) => (row.figures.get(measure)?.value ?? 0) > 0);
}

/** What no report may do, whatever the figures; each looks at one kind of sentence. */
const oracles: Readonly<Record<string, (report: Report, judged: Judged) => void>> = {
  "nothing unfilled, no double blanks, no leftover marks, no stray punctuation": (report) => {
    for (const text of reportParagraphs(report)) {
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\{|\{%|[\ue000-\uf8ff]/);
      expect(text).not.toMatch(/\s\s|\s[,;:.)]|\(\s|[,;]\s*[.,;)]|:\s*\.|\(\)/);
      expect(text).toBe(text.trim());
      expect(text).toBe(text.normalize("NFC"));
    }
  },
  "none is worded, below ten has a leading zero, thousands have dots": (report) => {
    for (const block of claims(report)) {
      const text = blockText(block);
      expect(text).not.toMatch(/(^|[^\d.])0+ (hồ sơ|ý kiến|xã|đơn vị)/);
      expect(text).not.toMatch(/(^|[^\d.,/])[1-9] (hồ sơ|ý kiến|xã|phường|thị trấn|đặc khu|đơn vị)/);
      expect(text).not.toMatch(/\d{4,} hồ sơ/);
    }
  },
  "every figure is the sum of the cells that it leads to": (report, judged) => {
    const runs = claims(report).flatMap((block) => block.runs);
    for (const run of runs.filter((each) => each.cells !== undefined && !each.text.endsWith("%"))) {
      const sum = (run.cells ?? []).reduce((all, cell) => all + valueAt(judged.annex, cell), 0);
      expect(run.text === "không có" || run.text === "Không có" ? 0 : Number(run.text.replaceAll(".", ""))).toBe(sum);
    }
  },
  "a number that leads to no cell counts units": (report, { annex }) => {
    const names = annex.rows
      .map((row) => unitFullName(row.name, row.kind))
      .sort((left, right) => right.length - left.length);
    const communes = annex.rows.filter((row) => row.role === "commune");
    for (const block of claims(report).filter(({ id }) => /^[124]/.test(id))) {
      let text = block.runs.map((run) => (run.cells ? "" : run.text)).join("");
      for (const name of [...names, ...names.map(capitalised)]) text = text.replaceAll(name, "");
      text = text.replace(/Chi nhánh 3|tháng \d+|[69] tháng|năm \d{4}/g, "");
      for (const [, number, kind] of text.matchAll(/(\d+) (xã|phường|thị trấn|đặc khu|đơn vị)/g)) {
        const ofKind = communes.filter((row) => kind === "đơn vị" || row.kind === kind).length;
        expect(Number(number)).toBeLessThanOrEqual(ofKind);
      }
      expect(text.replace(/\d+ (xã|phường|thị trấn|đặc khu|đơn vị)/g, "")).not.toMatch(/\d/);
    }
  },
  "too little is said of communes only where the signals name some": (report, { signals }) => {
    const text = claims(report).map(blockText).join("\n");
    if (signals.underReporting.length === 0) expect(text).not.toMatch(/không thể hiện|chưa theo dõi chặt chẽ/);
    else expect(text).toMatch(/không thể hiện đúng kết quả/);
  },
  "dossiers past their date are spoken of only where there are some, and each kind by its own name": (
    report,
    judged,
  ) => {
    const text = claims(report)
      .map(blockText)
      .join("\n")
      .replace(/[Kk]hông có hồ sơ (chưa )?giải quyết quá hạn/g, "");
    if (!someLate(judged.annex, "resolvedLate")) expect(text).not.toMatch(/hồ sơ giải quyết quá hạn/);
    if (!someLate(judged.annex, "pendingOverdue")) expect(text).not.toMatch(/chưa giải quyết quá hạn/);
    if (!someLate(judged.annex, "resolvedLate") && !someLate(judged.annex, "pendingOverdue"))
      expect(text).not.toMatch(/quá hạn|trễ hạn/);
    expect(text).not.toContain("trễ hạn");
  },
  "that none is late is said only where every figure bears it": (report, judged) => {
    for (const block of claims(report)) {
      const role = block.id.startsWith("1a") ? "office" : "commune";
      const text = blockText(block);
      if (/không có hồ sơ giải quyết quá hạn/i.test(text)) expect(total(judged.annex, role, "resolvedLate")).toBe(0);
      if (/không có hồ sơ chưa giải quyết quá hạn/i.test(text))
        expect(total(judged.annex, role, "pendingOverdue")).toBe(0);
    }
  },
  "100% only where all were in time, and never beside a dossier past its date": (report, judged) => {
    for (const block of claims(report)) {
      if (!blockText(block).includes("100%")) continue;
      const role = block.id.startsWith("1a") ? "office" : "commune";
      const units = judged.annex.rows.filter((row) => row.role === role);
      for (const row of units) {
        expect(row.figures.get("resolvedLate")?.value ?? 0).toBe(0);
        expect(row.figures.get("pendingOverdue")?.value ?? 0).toBe(0);
      }
      const all = total(judged.annex, role, "resolvedTotal");
      const inTime =
        total(judged.annex, role, "resolvedEarlyOrOnTime") ??
        (total(judged.annex, role, "resolvedEarly") ?? NaN) + (total(judged.annex, role, "resolvedOnTime") ?? NaN);
      if (all !== null) expect(inTime).toBe(all);
    }
  },
  "lists put one 'và' before the last": (report) => {
    for (const block of claims(report)) {
      const text = blockText(block);
      expect(text).not.toMatch(/, và | và và | và [.;]|: và/);
      // a list after "như:" whose items are set apart by commas ends in "và"
      for (const list of text.matchAll(/như: ([^.]*(?:\.\d{3}[^.]*)*)\./g)) {
        const flat = (list[1] ?? "").replace(/\([^)]*\)/g, "");
        if (flat.includes(", ")) expect(flat).toMatch(/ và [^,]*$/);
      }
    }
  },
  "a figure with an open error is marked wherever it stands, and remarked on once": (report, judged) => {
    const { annex } = judged;
    const judgeable = judged.findings.filter((finding) => {
      const row = annex.rows.find((candidate) => candidate.row === finding.row);
      return ["receivedTotal", "resolvedTotal", "pendingTotal"].every((name) => {
        const value = row?.figures.get(name as CountMeasure)?.value;
        return value !== null && value !== undefined;
      });
    });
    const open = new Set(judgeable.flatMap((finding) => finding.cells.map((cell) => `${cell.row},${cell.column}`)));
    for (const run of claims(report).flatMap((block) => block.runs)) {
      const isOpen = (run.cells ?? []).some((cell) => open.has(`${cell.row},${cell.column}`));
      if (isOpen) expect(run.disputed).toBe(true);
    }
    const notes = report.blocks.filter((block) => block.kind === "note").map(blockText);
    expect(notes.every((note) => /^\[Ghi chú: .+\.\]$/.test(note))).toBe(true);
  },
  "a province after 01/7/2025 speaks of no huyện and no thị trấn that it does not have": (report, judged) => {
    if ((judged.annex.period?.to ?? "") < "2025-07-01") return;
    const text = claims(report).map(blockText).join("\n").replaceAll("Chủ tịch UBND huyện", "");
    expect(text.replaceAll("BỘ PHẬN MỘT CỬA HUYỆN", "").replaceAll("Bộ phận Một cửa huyện", "")).not.toMatch(
      /huyện|mức độ 3/,
    );
    if (!judged.annex.rows.some((row) => row.kind === "thị trấn")) expect(text).not.toContain("thị trấn");
  },
};

test("no report of a random annex contradicts its figures", () => {
  fc.assert(
    fc.property(cases, ([judged, feedback]) => {
      const report = reportOf(judged, feedback);
      for (const oracle of Object.values(oracles)) oracle(report, judged);
    }),
    { numRuns: RUNS },
  );
}, 900_000);

test("the same input gives the same report, ids are unique", () => {
  fc.assert(
    fc.property(cases, ([judged, feedback]) => {
      const report = reportOf(judged, feedback);
      expect(reportOf(judged, feedback)).toEqual(report);
      const ids = report.blocks.map((block) => block.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        report.blocks
          .at(-1)
          ?.runs.map((run) => run.text)
          .join(""),
      ).toMatch(/\.\/\.$/);
    }),
    { numRuns: 100 },
  );
}, 60_000);
