import { blockText, type ReportBlock } from "../../src/report/report";
import { reportParagraphs } from "../../src/report/reportText";
import { capitalised, unitFullName } from "../../src/report/wording/names";
import type { CellRef } from "../../src/workbook/address";
import type { Written } from "./sentenceOracle";
import { sumOf } from "./annexSums";

/** What is wrong with a report whatever its figures are, and what it must and must not speak of. */
export function lint(written: Written): readonly string[] {
  return RULES.flatMap(([name, rule]) => rule(written).map((text) => `${name}: “${text}”`));
}

type Rule = (written: Written) => readonly string[];

const RULES: readonly (readonly [string, Rule])[] = [
  ["unfilled, double blank, stray mark or no NFC", typography],
  ["a number that is not styled", numbers],
  ["a list without its one “và” before the last", lists],
  ["a figure that is not the sum of its cells", sources],
  ["a number from nowhere", counted],
  ["too little said or kept silent", tooLittle],
  ["late dossiers said or kept silent", late],
  ["100% beside a late dossier", hundred],
  ["an open error unmarked", disputed],
  ["words of the wrong time", era],
  ["what the office told is told otherwise", told],
  ["shortcomings said or kept silent", shortcomings],
];

/** Paragraphs that claim something; remarks on errors only quote. */
function claims({ report }: Written): readonly ReportBlock[] {
  return report.blocks.filter((block) => block.kind !== "note");
}

function texts(written: Written): readonly string[] {
  return claims(written).map(blockText);
}

function typography({ report }: Written): readonly string[] {
  return reportParagraphs(report).filter(
    (text) =>
      text === "" ||
      /undefined|null|NaN|\[object|\{\{|\{%|[\ue000-\uf8ff]/.test(text) ||
      /\s\s|\s[,;:.)]|\(\s|[,;]\s*[.,;)]|:\s*\.(?!\.)|\(\)|\.\.(?!\.)|[!?]\./.test(text) ||
      text !== text.trim() ||
      text !== text.normalize("NFC"),
  );
}

const UNITS = "hồ sơ|ý kiến|phiếu|xã|phường|thị trấn|đặc khu|đơn vị";

function numbers(written: Written): readonly string[] {
  const wrong = [
    new RegExp(`(^|[^\\d.])0+ (?:${UNITS})`),
    new RegExp(`(^|[^\\d.,/])[1-9] (?:${UNITS})`),
    new RegExp(`\\d{4,} (?:${UNITS})`),
    /Không có (?!hồ sơ)|không có (?!hồ sơ|phiếu|ý kiến\b)(?=\d)/,
  ];
  return texts(written).filter((text) => wrong.some((pattern) => pattern.test(text)));
}

function lists(written: Written): readonly string[] {
  return texts(written).filter((text) => {
    if (/, và | và và | và [.;,]|: và/.test(text)) return true;
    const named = [...text.matchAll(/(?:như|đơn vị|có ở): ([^.]*(?:\.\d{3}[^.]*)*)\./g)];
    return named.some(([, list = ""]) => {
      const flat = list.replace(/\([^)]*\)/g, "");
      return flat.includes(", ") ? !/ và [^,]*$/.test(flat) : false;
    });
  });
}

function valueAt({ judged, before }: Written, cell: CellRef): number {
  const annex = cell.sheet === judged.annex.sheet ? judged.annex : before;
  const row = annex?.rows.find((candidate) => candidate.row === cell.row);
  const figure = row && [...row.figures.values()].find((candidate) => candidate.column === cell.column);
  return figure?.value ?? NaN;
}

/** A figure is the sum of its cells; a difference, of cells of two sheets, that of their sums. */
function sources(written: Written): readonly string[] {
  const own = written.judged.annex.sheet;
  return claims(written)
    .flatMap((block) => block.runs)
    .filter(({ text, cells }) => {
      if (cells === undefined || text.endsWith("%")) return false;
      const total = (mine: boolean): number =>
        cells.reduce((sum, cell) => sum + ((cell.sheet === own) === mine ? valueAt(written, cell) : 0), 0);
      const said = /^không có$/i.test(text) ? 0 : Number(text.replaceAll(".", ""));
      return said !== Math.abs(total(true) - total(false));
    })
    .map(({ text }) => text);
}

/** A number that leads to no cell counts units. */
function counted(written: Written): readonly string[] {
  const { rows } = written.judged.annex;
  const names = rows.map((row) => unitFullName(row.name, row.kind)).sort((left, right) => right.length - left.length);
  const communes = rows.filter((row) => row.role === "commune");
  return claims(written)
    .filter(({ id }) => /^[12]/.test(id) && !id.endsWith("nhan-xet"))
    .map((block) => {
      let text = block.runs.map((run) => (run.cells ? "" : run.text)).join("");
      for (const name of [...names, ...names.map(capitalised)]) text = text.replaceAll(name, "");
      return text.replace(/Chi nhánh 3|tháng \d+|[69] tháng|năm \d{4}|kỳ từ [\d/]+ đến [\d/]+/g, "");
    })
    .filter((text) => {
      const counts = [...text.matchAll(/(\d+) (xã|phường|thị trấn|đặc khu|đơn vị)/g)];
      const tooMany = counts.some(
        ([, number, kind]) => Number(number) > communes.filter((row) => kind === "đơn vị" || row.kind === kind).length,
      );
      return tooMany || /\d/.test(text.replace(/\d+ (xã|phường|thị trấn|đặc khu|đơn vị)/g, ""));
    });
}

function tooLittle(written: Written): readonly string[] {
  const text = texts(written).join("\n");
  const few = written.judged.signals.underReporting.length;
  if (few === 0) return text.match(/không thể hiện|chưa theo dõi chặt chẽ/) ?? [];
  return /không thể hiện đúng kết quả/.test(text) ? [] : ["nothing of the few"];
}

function late(written: Written): readonly string[] {
  const { annex } = written.judged;
  const some = (measure: "resolvedLate" | "pendingOverdue"): boolean =>
    annex.rows.some((row) => (row.figures.get(measure)?.value ?? 0) > 0);
  const results = claims(written)
    .filter(({ id }) => id.startsWith("1"))
    .map(blockText);
  const text = texts(written).join("\n");
  const positive = text
    .replace(/[Kk]hông có hồ sơ (chưa )?giải quyết quá hạn/g, "")
    .replace(/số hồ sơ (chưa )?giải quyết quá hạn [^;]*?\(kỳ này không có\)/g, "");
  const wrong: string[] = [];
  if (text.includes("trễ hạn")) wrong.push("trễ hạn");
  if (!some("resolvedLate") && /hồ sơ giải quyết quá hạn/.test(positive)) wrong.push("giải quyết quá hạn");
  if (!some("pendingOverdue") && /chưa giải quyết quá hạn/.test(positive)) wrong.push("chưa giải quyết quá hạn");
  // what is late is said in the results, of each group with its sum
  for (const role of ["office", "commune"] as const) {
    for (const [measure, words] of [
      ["resolvedLate", "hồ sơ giải quyết quá hạn"],
      ["pendingOverdue", "hồ sơ chưa giải quyết quá hạn"],
    ] as const) {
      if ((sumOf(annex, role, measure)?.value ?? 0) > 0 && !results.some((each) => each.includes(words)))
        wrong.push(`nothing of ${role} ${measure}`);
    }
  }
  return wrong;
}

function hundred(written: Written): readonly string[] {
  return claims(written)
    .filter((block) => block.id.startsWith("1") && blockText(block).includes("100%"))
    .filter((block) => {
      const role = block.id.startsWith("1a") ? "office" : "commune";
      const units = written.judged.annex.rows.filter((row) => row.role === role);
      return units.some(
        (row) => (row.figures.get("resolvedLate")?.value ?? 0) + (row.figures.get("pendingOverdue")?.value ?? 0) > 0,
      );
    })
    .map(blockText);
}

function disputed(written: Written): readonly string[] {
  const { annex, findings } = written.judged;
  const judgeable = findings.filter((finding) => {
    if (finding.code !== "row-identity" || finding.suspects.length > 0) return false;
    const row = annex.rows.find((candidate) => candidate.row === finding.row);
    return (["receivedTotal", "resolvedTotal", "pendingTotal"] as const).every(
      (name) => (row?.figures.get(name)?.value ?? null) !== null,
    );
  });
  const open = new Set(
    judgeable.flatMap(({ cells }) => cells.map((cell) => `${cell.sheet}|${cell.row},${cell.column}`)),
  );
  const unmarked = claims(written)
    .flatMap((block) => block.runs)
    .filter((run) => !run.disputed && run.cells?.some((cell) => open.has(`${cell.sheet}|${cell.row},${cell.column}`)))
    .map((run) => run.text);
  const notes = written.report.blocks.filter((block) => block.kind === "note").map(blockText);
  return [...unmarked, ...notes.filter((note) => !/^\[Ghi chú: .+\.\]$/.test(note))];
}

/** After 01/7/2025 there is no huyện and no thị trấn, and services have no levels 3 and 4. */
function era(written: Written): readonly string[] {
  const { annex } = written.judged;
  const { level } = written.profile;
  if (level === "district" || (annex.period?.to ?? "") < "2025-07-01") return [];
  return claims(written)
    .filter(({ id }) => !/^(mo-dau|ket-thuc|1a)/.test(id))
    .map(blockText)
    .filter(
      (text) =>
        /mức độ 3|Bộ phận Một cửa(?! và Cổng| huyện)/.test(text) ||
        (text.includes("thị trấn") && !annex.rows.some((row) => row.kind === "thị trấn")) ||
        (level === "commune" && /cấp tỉnh|cấp xã|địa phương thực hiện/.test(text)),
    );
}

/** Feedback and ratings come from the profile alone; what it does not tell stays open. */
function told(written: Written): readonly string[] {
  const { feedbackReceived: feedback, ratings } = written.profile;
  const text = (id: string): string =>
    claims(written)
      .filter((block) => block.id === id)
      .map(blockText)
      .join("");
  const counts = (words: string): readonly number[] =>
    [...words.matchAll(/\d{1,3}(?:\.\d{3})*(?= (?:ý kiến|phiếu))/g)].map(([count]) => Number(count.replace(".", "")));
  const [third, slips] = [text("3.phan-anh"), text("4.lay-y-kien")];
  const isFeedback =
    feedback === null
      ? third.includes("…… ý kiến")
      : feedback === 0
        ? third.includes("không nhận được ý kiến")
        : counts(third).join() === String(feedback);
  const said = counts(slips);
  const isRatings = ratings
    ? ratings.slips === 0
      ? slips.includes("không nhận được phiếu") && said.length === 0
      : said[0] === ratings.slips &&
        (said[1] ?? (slips.includes("không có phiếu nào đánh giá hài lòng") ? 0 : ratings.slips)) === ratings.satisfied
    : said.length === 0;
  return [...(isFeedback ? [] : [third]), ...(isRatings ? [] : [slips])];
}

function shortcomings(written: Written): readonly string[] {
  const { overdue, underReporting } = written.judged.signals;
  const isDue = overdue.length > 0 || underReporting.length > 0;
  const found = claims(written)
    .filter(({ id }) => id === "4.ton-tai")
    .map(blockText);
  return isDue === (found.length === 1) ? [] : [found.join("") || "nothing"];
}
