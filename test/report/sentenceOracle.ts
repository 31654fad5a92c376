import type { Annex, AnnexRow } from "../../src/annex/annex";
import type { CountMeasure } from "../../src/annex/measures";
import type { OfficeProfile } from "../../src/report/officeProfile";
import { blockText, type Report } from "../../src/report/report";
import { unitFullName } from "../../src/report/wording/names";
import type { Judged } from "./annexFromExpected";
import { figureOf, receivedAmong, sumOf, unitsOf, type Role } from "./annexSums";

/** Everything that a report was written from. */
export interface Written {
  readonly report: Report;
  readonly judged: Judged;
  readonly profile: OfficeProfile;
  /** The annex of the period before, if the workbook holds it. */
  readonly before: Annex | null;
}

/** One kind of clause: how it reads, and whether the figures bear it. */
type Clause = readonly [RegExp, (...groups: string[]) => boolean];

const N = String.raw`([Kk]hông có|\d{1,3}(?:\.\d{3})*)`;

const LATE_OWN = String.raw`\((?:trong đó )?(?:có )?([^()]*quá hạn[^()]*)\)`;

/** What stands between the clauses of a sentence and claims nothing. */
const GLUE = /^(?:[\s,;:.()-]|trong đó|Trong đó|có|Có|và)*$/;

/**
 * Reads the sentences that rest on figures clause by clause, each with a pattern and a check of its own that goes back to
 * the annex: what is wrong, and every clause that no pattern accounts for. Knows the sentences, not the templates.
 */
export function contradictions(written: Written): readonly string[] {
  const { report } = written;
  return report.blocks.flatMap((block) => {
    const text = blockText(block).replace(/^- /, "");
    const clauses = block.kind === "note" ? null : clausesFor(block.id, text, written);
    return clauses === null ? [] : unborne(text, clauses).map((what) => `${block.id}: ${what} in “${text}”`);
  });
}

function clausesFor(id: string, text: string, written: Written): readonly Clause[] | null {
  const role: Role = id.startsWith("1a") ? "office" : "commune";
  switch (id.replace(/^1[ab]\./, "1.")) {
    case "1.tiep-nhan":
      return [...receivedClauses(role, written), ...lateClauses(role, written)];
    case "1.ket-qua":
      return [...resolvedClauses(role, text, written), ...lateClauses(role, written)];
    case "1.so-sanh":
      return comparedClauses(role, written);
    case "1.tung-don-vi":
      return [
        [/Số hồ sơ tiếp nhận, giải quyết của từng cơ quan, đơn vị/, () => true],
        unitClause(role, written, (row, late) => isLateOf(row, late, false)),
      ];
    case "1.nhieu-it":
      return manyFewClauses(written);
    case "1.qua-han":
      return overdueClauses(role, written);
    default:
      return null;
  }
}

/** Clauses that the figures contradict, then what is left over. */
function unborne(text: string, clauses: readonly Clause[]): readonly string[] {
  const wrong: string[] = [];
  let rest = text;
  for (const [pattern, isBorne] of clauses) {
    rest = rest.replace(new RegExp(pattern, `${pattern.flags}g`), (...args: unknown[]) => {
      const strings = args.filter((arg): arg is string | undefined => typeof arg === "string" || arg === undefined);
      // the last argument is the whole text
      const [match = "", ...groups] = strings.slice(0, -1);
      if (!isBorne(...groups.map((group) => group ?? ""))) wrong.push(`not borne: ${match}`);
      return " ";
    });
  }
  return GLUE.test(rest) ? wrong : [...wrong, `unaccounted: ${rest.trim()}`];
}

function number(text: string): number {
  return /không có/i.test(text) ? 0 : Number(text.replaceAll(".", ""));
}

/** The sum is what is said, "none" only where every unit's figure is known. */
function says({ judged }: Written, role: Role, measure: CountMeasure): (text: string) => boolean {
  return (text) => {
    const sum = sumOf(judged.annex, role, measure);
    return sum !== null && sum.value === number(text) && (sum.value > 0 || sum.isWhole) && isStyled(text);
  };
}

/** 06, 1.091; never 6, 1091 or 0. */
function isStyled(text: string): boolean {
  return /^(?:[Kk]hông có|0[1-9]|[1-9]\d{1,2}|[1-9]\d{0,2}(?:\.\d{3})+)$/.test(text);
}

function receivedClauses(role: Role, written: Written): readonly Clause[] {
  const { annex } = written.judged;
  const is = (measure: CountMeasure) => says(written, role, measure);
  const place =
    role === "office" ? "Số hồ sơ tiếp nhận, giải quyết: " : "Tổng số hồ sơ tiếp nhận, giải quyết tại (.*?) là ";
  const within = (part: CountMeasure) => (text: string) => {
    const whole = sumOf(annex, role, "receivedNew");
    return is(part)(text) && whole !== null;
  };
  const isAll = (part: CountMeasure): boolean => {
    const [all, whole] = [sumOf(annex, role, part), sumOf(annex, role, "receivedNew")];
    return all !== null && whole !== null && all.value === whole.value && all.value > 0;
  };
  return [
    [/^Không có hồ sơ tiếp nhận, giải quyết\./, () => is("receivedTotal")("không có")],
    [
      new RegExp(`^${place}${N}(?: hồ sơ)?(?=[ ,.;(])`),
      (...groups) =>
        is("receivedTotal")(groups.at(-1) ?? "") && (role === "office" || namesAll(groups[0] ?? "", annex)),
    ],
    [new RegExp(`[Hh]ồ sơ kỳ trước chuyển sang giải quyết: ${N}`), is("carriedOver")],
    [
      new RegExp(`(gồm|trong đó) ${N} hồ sơ trực tuyến và ${N} hồ sơ trực tiếp hoặc qua dịch vụ bưu chính`),
      (word, online, inPerson) =>
        within("receivedOnline")(online) &&
        within("receivedInPerson")(inPerson) &&
        (word !== "gồm" || number(online) + number(inPerson) === sumOf(annex, role, "receivedNew")?.value),
    ],
    [/tất cả là hồ sơ trực tuyến/, () => isAll("receivedOnline")],
    [/tất cả là hồ sơ trực tiếp hoặc qua dịch vụ bưu chính/, () => isAll("receivedInPerson")],
    [new RegExp(`trong đó ${N} hồ sơ trực tuyến`), within("receivedOnline")],
    [new RegExp(`trong đó ${N} hồ sơ trực tiếp hoặc qua dịch vụ bưu chính`), within("receivedInPerson")],
    [new RegExp(`[Tt]iếp nhận trong kỳ: ${N}`), is("receivedNew")],
    [new RegExp(`[Tt]iếp nhận trực tuyến: ${N}`), is("receivedOnline")],
    [new RegExp(`[Tt]iếp nhận trực tiếp hoặc qua dịch vụ bưu chính: ${N}`), is("receivedInPerson")],
  ];
}

/** "22 xã và 01 thị trấn", "các xã, thị trấn" or the only one by its name: of each kind as many as the annex lists. */
function namesAll(place: string, annex: Annex): boolean {
  const units = unitsOf(annex, "commune");
  const [only] = units;
  if (units.length === 1 && only !== undefined) return place.includes(unitFullName(only.name, only.kind));
  const counts = [...place.matchAll(/(\d+) (xã|phường|thị trấn|đặc khu|đơn vị)/g)];
  if (counts.length === 0) return place.includes("các ");
  const counted = counts.reduce((sum, [, count]) => sum + Number(count), 0);
  return (
    counted === units.length &&
    counts.every(([, count, kind]) => units.filter((unit) => (unit.kind ?? "đơn vị") === kind).length === Number(count))
  );
}

function lateClauses(role: Role, written: Written): readonly Clause[] {
  return [
    [new RegExp(`${N} hồ sơ chưa giải quyết quá hạn`), says(written, role, "pendingOverdue")],
    [new RegExp(`${N} hồ sơ giải quyết quá hạn`), says(written, role, "resolvedLate")],
  ];
}

function resolvedClauses(role: Role, text: string, written: Written): readonly Clause[] {
  const is = (measure: CountMeasure) => says(written, role, measure);
  const { annex } = written.judged;
  const returned = new RegExp(`\\(trong đó ${N} hồ sơ trả lại do không đủ điều kiện giải quyết\\)`);
  return [
    [/Kết quả giải quyết TTHC/, () => true],
    [
      returned,
      (count) =>
        is("returned")(count) &&
        number(count) <= number(/hạn ([\d.]+)|quyết ([\d.]+)/.exec(text)?.slice(1).find(Boolean) ?? "0"),
    ],
    [
      new RegExp(`\\(trước hạn ${N}, đúng hạn ${N}\\)`),
      (early, onTime) =>
        is("resolvedEarly")(early) &&
        is("resolvedOnTime")(onTime) &&
        number(early) + number(onTime) === sumOf(annex, role, "resolvedEarlyOrOnTime")?.value,
    ],
    [new RegExp(`[Đđ]ã giải quyết trước và đúng hạn ${N}`), is("resolvedEarlyOrOnTime")],
    [
      /đạt tỷ lệ (dưới )?([\d,]+)%(?: so với (tổng số hồ sơ tiếp nhận|số hồ sơ đến hạn giải quyết))?/,
      (below, percent, base) => isRate(role, written, percent, below !== "", base),
    ],
    [/[Cc]hưa có hồ sơ được giải quyết/, () => is("resolvedTotal")("không có")],
    [new RegExp(`[Đđ]ã giải quyết ${N} hồ sơ`), is("resolvedTotal")],
    [/không có hồ sơ giải quyết trước và đúng hạn/, () => is("resolvedEarlyOrOnTime")("không có")],
    [new RegExp(`${N} hồ sơ trả lại do không đủ điều kiện giải quyết`), is("returned")],
    [new RegExp(`${N} hồ sơ đang giải quyết trong hạn`), is("pendingInTime")],
    [new RegExp(`${N} hồ sơ đang giải quyết`), is("pendingTotal")],
    [new RegExp(`${N} hồ sơ chờ bổ sung`), is("awaitingSupplement")],
    // all of a report's sentences on results end as one
    [/\.$/, () => text.endsWith(".")],
  ];
}

/** The share of the office's own base, rounded half up to two decimals; 100 only of all, and beside no late dossier. */
function isRate(role: Role, { judged, profile }: Written, percent: string, isBelow: boolean, base: string): boolean {
  const sum = (measure: CountMeasure) => sumOf(judged.annex, role, measure);
  const part = sum("resolvedEarlyOrOnTime");
  const [resolved, late] = [sum("resolvedTotal"), sum("resolvedLate")];
  const pendingLate = sum("pendingOverdue")?.value ?? 0;
  const words = { resolved: "", received: "tổng số hồ sơ tiếp nhận", due: "số hồ sơ đến hạn giải quyết" };
  if (part === null || !part.isWhole || base !== words[profile.rateBase]) return false;
  const whole = {
    resolved: resolved?.value ?? part.value + (late?.value ?? NaN),
    received: sum("receivedTotal")?.value ?? NaN,
    due: (resolved?.value ?? NaN) + pendingLate,
  }[profile.rateBase];
  const said = BigInt(percent.replace(",", ""));
  const decimals = percent.split(",")[1]?.length ?? 0;
  const hundredths = said * 10n ** BigInt(2 - decimals);
  if (hundredths === 10000n) return part.value === whole && (late?.value ?? 0) === 0 && pendingLate === 0;
  if (!(part.value < whole)) return false;
  // twice the distance is at most one unit of the last digit, or the share was kept from looking like all or none
  const apart = hundredths * BigInt(whole) - BigInt(part.value) * 10000n;
  const isNear = apart * 2n > -BigInt(whole) && apart * 2n <= BigInt(whole);
  return isNear || hundredths === 9999n || (isBelow && hundredths === 1n);
}

function comparedClauses(role: Role, written: Written): readonly Clause[] {
  const change = (measure: CountMeasure) => (words: string) => isChange(words, role, measure, written);
  const to = String.raw`((?:tăng|giảm|không thay đổi)[^;]*?\))`;
  return [
    [/So với (?:tháng|quý|năm|kỳ|6 tháng|9 tháng)[^,]*,/, () => written.before !== null],
    [new RegExp(`số hồ sơ tiếp nhận trong kỳ ${to}`), change("receivedNew")],
    [new RegExp(`số hồ sơ tiếp nhận ${to}`), change("receivedTotal")],
    [new RegExp(`số hồ sơ chưa giải quyết quá hạn ${to}`), change("pendingOverdue")],
    [new RegExp(`số hồ sơ giải quyết quá hạn ${to}`), change("resolvedLate")],
  ];
}

function isChange(words: string, role: Role, measure: CountMeasure, { judged, before }: Written): boolean {
  const now = sumOf(judged.annex, role, measure);
  const then = before && sumOf(before, role, measure);
  if (!now?.isWhole || !then?.isWhole) return false;
  const counts = [...words.matchAll(new RegExp(N, "g"))].map(([text]) => text);
  if (!counts.every(isStyled)) return false;
  const [first = NaN, second = NaN, third = NaN] = counts.map(number);
  if (words.startsWith("không thay đổi")) return now.value === then.value && first === now.value;
  const difference = words.startsWith("tăng") ? now.value - then.value : then.value - now.value;
  if (difference <= 0 || first !== difference) return false;
  if (words.includes("(kỳ trước không có)")) return then.value === 0;
  if (words.includes("(kỳ này không có)")) return now.value === 0;
  return second === then.value && third === now.value;
}

/** "xã Tái Sơn 08 hồ sơ (trong đó có 05 hồ sơ chưa giải quyết quá hạn)" of a unit that `isMeant`. */
function unitClause(role: Role, written: Written, isMeant: (row: AnnexRow, late: string) => boolean): Clause {
  const units = unitsOf(written.judged.annex, role);
  const receivedBy = receivedAmong(units);
  return [
    new RegExp(`(${alternatives(units)})( có)? ${N} hồ sơ(?: ${LATE_OWN})?`, "i"),
    (name, has, count, late) =>
      (has !== "") === (/\d$/.test(name) && number(count) > 0) &&
      isStyled(count) &&
      units.some((row) => isNamed(row, name) && receivedBy(row) === number(count) && isMeant(row, late)),
  ];
}

function manyFewClauses(written: Written): readonly Clause[] {
  const { annex, signals } = written.judged;
  const units = unitsOf(annex, "commune");
  const receivedBy = receivedAmong(units);
  const received = units.flatMap((row) => receivedBy(row) ?? []);
  const sum = received.reduce((all, count) => all + count, 0);
  const few = new Set(signals.underReporting.map(({ row }) => row));
  const isMany = (row: AnnexRow): boolean =>
    !few.has(row.row) && (receivedBy(row) ?? 0) * received.length * 100 > sum * written.profile.manyShare;
  const isNamedKind = (words: string, rows: readonly AnnexRow[]): boolean =>
    words === "đơn vị" || rows.every((row) => row.kind !== null && words.split(", ").includes(row.kind));
  const fewRows = units.filter((row) => few.has(row.row));
  const short = String.raw`có hồ sơ được tiếp nhận, giải quyết trên (?:phần mềm|hệ thống) ít, không thể hiện đúng kết quả hồ sơ thực tế cần giải quyết`;
  const period = String.raw`Trong (?:tháng \d+|quý [IV]+|[69] tháng (?:đầu|cuối) năm \d+|năm \d+|kỳ báo cáo),`;
  return [
    [
      new RegExp(
        `(${alternatives(units)}) không có hồ sơ được tiếp nhận, giải quyết trên (?:phần mềm|hệ thống), không thể hiện đúng kết quả hồ sơ thực tế cần giải quyết`,
        "i",
      ),
      (name) =>
        fewRows.length === 1 && units.some((row) => isNamed(row, name) && few.has(row.row) && receivedBy(row) === 0),
    ],
    [new RegExp(`vẫn còn một số ([^:]*?) ${short} như:`), (kinds) => fewRows.length > 1 && isNamedKind(kinds, fewRows)],
    [new RegExp(`vẫn còn 01 ([^:]*?) ${short}:`), (kind) => fewRows.length === 1 && isNamedKind(kind, fewRows)],
    [/(\d+) đơn vị khác/, (rest) => fewRows.length - written.profile.fewCount === Number(rest)],
    [new RegExp(`${period} các ([^:]*?) tiếp nhận hồ sơ nhiều như:`), () => units.filter(isMany).length > 1],
    [
      new RegExp(`${period} (${alternatives(units)}) tiếp nhận nhiều hồ sơ \\(${N} hồ sơ\\)`, "i"),
      (name, count) => units.some((row) => isNamed(row, name) && receivedBy(row) === number(count) && isMany(row)),
    ],
    [/Tuy nhiên, bên cạnh đó/, () => fewRows.length > 0],
    [new RegExp(period), () => true],
    // those of the many that are late have a sentence of their own
    unitClause("commune", written, (row, late) =>
      few.has(row.row) ? isLateOf(row, late, false) : isMany(row) && late === "",
    ),
  ];
}

function overdueClauses(role: Role, written: Written): readonly Clause[] {
  const units = unitsOf(written.judged.annex, role);
  const isLate = (row: AnnexRow): boolean =>
    (figureOf(row, "resolvedLate") ?? 0) + (figureOf(row, "pendingOverdue") ?? 0) > 0;
  return [
    [/Ngoài các đơn vị nêu trên, hồ sơ quá hạn còn có ở:/, () => written.judged.signals.underReporting.length > 0],
    [/Hồ sơ quá hạn có ở:/, () => true],
    [/(\d+) (?:cơ quan, )?đơn vị khác/, (rest) => Number(rest) <= units.filter(isLate).length],
    [
      new RegExp(`(${alternatives(units)}) ${LATE_OWN}`, "i"),
      (name, late) => units.some((row) => isNamed(row, name) && isLateOf(row, late, true)),
    ],
  ];
}

/** What is said in brackets of a unit's own late dossiers: all of them, each kind by its name. */
function isLateOf(row: AnnexRow, words: string, mustSay: boolean): boolean {
  const said = new Map(
    [...words.matchAll(/(\S+) hồ sơ (chưa giải quyết|giải quyết) quá hạn/g)].map(([, count = "", kind]) => [
      kind,
      count,
    ]),
  );
  const isSaid = (kind: string, measure: CountMeasure): boolean => {
    const value = figureOf(row, measure) ?? 0;
    const count = said.get(kind);
    return value === 0 ? count === undefined : count !== undefined && number(count) === value && isStyled(count);
  };
  if (mustSay && said.size === 0) return false;
  return isSaid("giải quyết", "resolvedLate") && isSaid("chưa giải quyết", "pendingOverdue");
}

function isNamed(row: AnnexRow, name: string): boolean {
  return nameOf(row).toLocaleLowerCase("vi") === name.toLocaleLowerCase("vi");
}

function nameOf(row: AnnexRow): string {
  return unitFullName(row.name, row.kind);
}

/** Longest first, so that "xã Phú Hòa 2" is not read as "xã Phú Hòa" and a number. */
function alternatives(rows: readonly AnnexRow[]): string {
  const names = [...new Set(rows.map(nameOf))].sort((left, right) => right.length - left.length);
  return names.length === 0 ? "(?!)" : names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
}
