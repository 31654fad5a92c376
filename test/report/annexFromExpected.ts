import { readFileSync } from "node:fs";
import path from "node:path";
import type { Annex, AnnexColumn, AnnexRow, Figure, Letterhead, RowRole, UnitKind } from "../../src/annex/annex";
import { MEASURES, type Measure } from "../../src/annex/measures";
import type { Period } from "../../src/annex/period/period";
import type { Finding, FindingCode, Severity } from "../../src/checks/finding";
import type { Signals } from "../../src/signals/signals";
import { columnIndex, parseCellAddress } from "../../src/workbook/address";

/** The truth that stands beside a sample workbook, as far as the report needs it. */
interface Expected {
  readonly source: { readonly sheet: string };
  readonly period: Period | null;
  readonly columns: Readonly<Partial<Record<Measure, string>>>;
  readonly rows: readonly {
    readonly row: number;
    readonly role: RowRole;
    readonly name: string;
    readonly kind?: UnitKind | null;
    readonly figures: Readonly<Partial<Record<Measure, number | null>>>;
  }[];
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly row: number | null;
    readonly cells?: readonly string[];
    readonly identity?: string;
    readonly fault?: string;
    readonly suspects?: readonly string[];
  }[];
  readonly overdue: readonly {
    readonly row: number;
    readonly name: string;
    readonly pendingOverdue: number;
    readonly resolvedLate: number;
  }[];
  readonly underReporting: readonly { readonly row: number; readonly name: string; readonly receivedTotal: number }[];
  readonly topReceiving: readonly { readonly row: number; readonly name: string; readonly receivedTotal: number }[];
}

export interface Judged {
  readonly annex: Annex;
  readonly findings: readonly Finding[];
  readonly signals: Signals;
}

/** What reading and judging `test/samples/NAME.xlsx` must give, from `NAME.expected.json`. */
export function annexFromExpected(name: string, letterhead: Partial<Letterhead> = {}): Judged {
  const file = path.join(__dirname, "../samples", `${name}.expected.json`);
  const expected = JSON.parse(readFileSync(file, "utf8")) as Expected;
  const columns = new Map<Measure, AnnexColumn>();
  for (const measure of MEASURES) {
    const letters = expected.columns[measure];
    if (letters) columns.set(measure, { column: columnIndex(letters), path: headerPath(measure), confidence: 1 });
  }
  const rows = expected.rows.map((row) => annexRow(row, columns));
  const annex: Annex = {
    sheet: expected.source.sheet,
    period: expected.period,
    columns,
    unitColumn: 1,
    headerRows: { top: 7, bottom: 9 },
    letterhead: { parentAgency: null, agency: null, place: null, signerTitle: [], signerName: null, ...letterhead },
    rows: withSums(rows),
  };
  return {
    annex,
    findings: expected.findings.map((finding) => findingOf(finding, annex)),
    signals: signalsOf(expected),
  };
}

const PATHS: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  receivedTotal: ["Số hồ sơ tiếp nhận, giải quyết", "Tổng số"],
  carriedOver: ["Số hồ sơ tiếp nhận, giải quyết", "Kỳ trước chuyển sang"],
  receivedNew: ["Số hồ sơ tiếp nhận, giải quyết", "Tiếp nhận trong kỳ"],
  receivedOnline: ["Số hồ sơ tiếp nhận, giải quyết", "Tiếp nhận trong kỳ", "Trực tuyến"],
  receivedInPerson: ["Số hồ sơ tiếp nhận, giải quyết", "Tiếp nhận trong kỳ", "Trực tiếp, dịch vụ bưu chính"],
  resolvedTotal: ["Số hồ sơ đã giải quyết", "Tổng số"],
  resolvedEarly: ["Số hồ sơ đã giải quyết", "Trước hạn"],
  resolvedOnTime: ["Số hồ sơ đã giải quyết", "Đúng hạn"],
  resolvedEarlyOrOnTime: ["Số hồ sơ đã giải quyết", "Trước và đúng hạn"],
  resolvedLate: ["Số hồ sơ đã giải quyết", "Quá hạn"],
  returned: ["Số hồ sơ đã giải quyết", "Trong đó: trả lại do không đủ ĐK"],
  pendingTotal: ["Số hồ sơ đang giải quyết", "Tổng số"],
  pendingInTime: ["Số hồ sơ đang giải quyết", "Trong hạn"],
  pendingOverdue: ["Số hồ sơ đang giải quyết", "Quá hạn"],
  onTimeRate: ["Tỷ lệ trước và đúng hạn (%)"],
};

function headerPath(measure: Measure): readonly string[] {
  return PATHS[measure] ?? [measure];
}

function annexRow(row: Expected["rows"][number], columns: ReadonlyMap<Measure, AnnexColumn>): AnnexRow {
  const figures = new Map<Measure, Figure>();
  for (const [measure, { column }] of columns) {
    const value = row.figures[measure] ?? null;
    figures.set(measure, { row: row.row - 1, column, state: value === null ? "blank" : "count", value, typed: value });
  }
  return { row: row.row - 1, role: row.role, name: row.name, kind: row.kind ?? null, hidden: false, adds: [], figures };
}

/** A subtotal adds the units below it; a total adds the subtotals, or all units where there are none. */
function withSums(rows: readonly AnnexRow[]): readonly AnnexRow[] {
  const isUnit = (row: AnnexRow): boolean => row.role === "commune" || row.role === "office";
  const subtotals = rows.filter((row) => row.role === "subtotal").map((row) => row.row);
  const units = rows.filter(isUnit).map((row) => row.row);
  return rows.map((row, index) => {
    if (row.role === "total") return { ...row, adds: subtotals.length > 0 ? subtotals : units };
    if (row.role !== "subtotal") return row;
    const rest = rows.slice(index + 1);
    const end = rest.findIndex((next) => !isUnit(next));
    return { ...row, adds: (end < 0 ? rest : rest.slice(0, end)).map((next) => next.row) };
  });
}

function findingOf(finding: Expected["findings"][number], annex: Annex): Finding {
  const cells = (addresses: readonly string[]) => addresses.flatMap((address) => parseCellAddress(address) ?? []);
  const row = annex.rows.find((candidate) => candidate.row === (finding.row ?? 0) - 1);
  const sums =
    finding.code === "column-total" && row ? bothTotals(annex, row, cells(finding.cells ?? [])[0]?.column) : {};
  return {
    ...sums,
    code: finding.code,
    severity: finding.severity,
    row: finding.row === null ? null : finding.row - 1,
    unit: row?.name ?? null,
    measure: null,
    cells: cells(finding.cells ?? []),
    suspects: cells(finding.suspects ?? []),
    ...(finding.identity !== undefined && { identity: finding.identity }),
    ...(finding.fault !== undefined && { fault: finding.fault }),
  };
}

/** What a total's cell says, and what the rows it adds come to. */
function bothTotals(annex: Annex, total: AnnexRow, column: number | undefined): Pick<Finding, "found" | "expected"> {
  const valueIn = (row: AnnexRow): number =>
    [...row.figures.values()].find((figure) => figure.column === column)?.value ?? 0;
  const sum = (row: AnnexRow): number =>
    row.adds.length === 0
      ? valueIn(row)
      : annex.rows.filter((part) => row.adds.includes(part.row)).reduce((all, part) => all + sum(part), 0);
  return { found: valueIn(total), expected: sum(total) };
}

function signalsOf(expected: Expected): Signals {
  const zeroBased = <T extends { readonly row: number }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, row: item.row - 1 }));
  return {
    overdue: zeroBased(expected.overdue),
    underReporting: zeroBased(expected.underReporting).map((unit) => ({
      ...unit,
      mean: 0,
      sharePercent: 50,
      signs: [],
    })),
    topReceiving: zeroBased(expected.topReceiving),
  };
}
