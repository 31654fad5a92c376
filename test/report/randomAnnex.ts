import fc from "fast-check";
import type { Annex, AnnexColumn, AnnexRow, Figure, UnitKind } from "../../src/annex/annex";
import { COUNT_MEASURES, type CountMeasure, type Measure } from "../../src/annex/measures";
import type { Period } from "../../src/annex/period/period";
import type { Finding } from "../../src/checks/finding";
import type { Signals } from "../../src/signals/signals";
import type { Judged } from "./annexFromExpected";

const PERIODS: readonly (Period | null)[] = [
  { kind: "month", from: "2021-06-01", to: "2021-06-30" },
  { kind: "month", from: "2024-01-15", to: "2024-02-14" },
  { kind: "quarter", from: "2022-04-01", to: "2022-06-30" },
  { kind: "half-year", from: "2023-01-01", to: "2023-06-30" },
  { kind: "half-year", from: "2025-07-01", to: "2025-12-31" },
  { kind: "nine-months", from: "2025-01-01", to: "2025-09-30" },
  { kind: "year", from: "2024-12-15", to: "2025-12-14" },
  { kind: "custom", from: "2021-07-21", to: "2021-08-20" },
  null,
];

const NAMES = ["Phượng Kỳ", "Tứ Kỳ", "1", "Phú Hòa 2", "Ea H'leo", "B'Lá", "Cẩm Giàng", "12", "Văn Tố", "An  Thanh"];

/** Sets of columns that real annexes have, the official form first. */
const LAYOUTS: readonly (readonly CountMeasure[])[] = [
  [
    "receivedTotal",
    "receivedOnline",
    "receivedInPerson",
    "carriedOver",
    "resolvedTotal",
    "resolvedEarly",
    "resolvedOnTime",
    "resolvedLate",
    "pendingTotal",
    "pendingInTime",
    "pendingOverdue",
  ],
  [
    "receivedTotal",
    "carriedOver",
    "receivedNew",
    "resolvedTotal",
    "resolvedEarlyOrOnTime",
    "resolvedLate",
    "returned",
    "pendingTotal",
    "pendingInTime",
    "pendingOverdue",
  ],
  ["receivedTotal", "resolvedTotal", "pendingTotal"],
  ["receivedTotal", "resolvedEarlyOrOnTime", "resolvedLate"],
  ["receivedNew", "resolvedTotal", "returned", "pendingOverdue", "awaitingSupplement"],
  ["resolvedTotal", "resolvedLate"],
  ["receivedTotal", "carriedOver", "pendingTotal", "pendingOverdue"],
  COUNT_MEASURES,
];

const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 999 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1000, max: 2_000_000 }) },
);

interface Unit {
  readonly role: "commune" | "office";
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly figures: readonly (number | null)[];
}

const kinds = fc.constantFrom<UnitKind | null>("xã", "xã", "xã", "phường", "thị trấn", "đặc khu", null);

const figures = fc.array(fc.option(count, { freq: 12 }), {
  minLength: COUNT_MEASURES.length,
  maxLength: COUNT_MEASURES.length,
});

/** Figures that keep every identity, none resolved late, at most one pending past its date. */
const cleanFigures = fc.tuple(count, count, count, fc.nat(1)).map(([carried, early, pending, past]) => {
  const received = early + pending + carried;
  const values: Partial<Record<CountMeasure, number>> = {
    receivedTotal: received,
    carriedOver: carried,
    receivedNew: received - carried,
    receivedOnline: received - carried,
    receivedInPerson: 0,
    resolvedTotal: early,
    resolvedEarly: early,
    resolvedOnTime: 0,
    resolvedEarlyOrOnTime: early,
    pendingTotal: received - early,
    pendingInTime: received - early - Math.min(past, received - early),
    pendingOverdue: Math.min(past, received - early),
  };
  return COUNT_MEASURES.map((measure) => values[measure] ?? 0);
});

const unit = (role: "commune" | "office"): fc.Arbitrary<Unit> =>
  fc.record({
    role: fc.constant(role),
    name:
      role === "office"
        ? fc.constantFrom("Phòng Tư pháp", "BỘ PHẬN MỘT CỬA HUYỆN", "Chi nhánh 3")
        : fc.constantFrom(...NAMES),
    kind: role === "office" ? fc.constant(null) : kinds,
    figures: fc.oneof(figures, cleanFigures, cleanFigures),
  });

const SHEET = "Biểu";

/** Annexes of every shape, with findings on some of their cells and the signals that follow from their figures. */
export const randomJudged: fc.Arbitrary<Judged> = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    layout: fc.constantFrom(...LAYOUTS),
    offices: fc.array(unit("office"), { maxLength: 3 }),
    communes: fc.array(unit("commune"), { maxLength: 30 }),
    errors: fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 4 }),
  })
  .map(({ period, layout, offices, communes, errors }) => {
    const columns = new Map<Measure, AnnexColumn>(
      layout.map((measure, index) => [measure, { column: index + 2, path: [measure], confidence: 1 }]),
    );
    const rows = [...offices, ...communes].map((each, index) => annexRow(each, index + 8, columns));
    const annex: Annex = {
      sheet: SHEET,
      period,
      columns,
      unitColumn: 1,
      headerRows: { top: 5, bottom: 7 },
      letterhead: { parentAgency: null, agency: null, place: null, signerTitle: [], signerName: null },
      rows,
    };
    const findings = errors.flatMap(([row, at]) => errorAt(annex, rows[row % Math.max(1, rows.length)], at));
    return { annex, findings, signals: signalsOf(annex) };
  });

function annexRow(each: Unit, row: number, columns: ReadonlyMap<Measure, AnnexColumn>): AnnexRow {
  const figuresOf = new Map<Measure, Figure>();
  for (const [measure, { column }] of columns) {
    const value = each.figures[COUNT_MEASURES.indexOf(measure as CountMeasure)] ?? null;
    figuresOf.set(measure, { row, column, state: value === null ? "blank" : "count", value, typed: value });
  }
  return { row, role: each.role, name: each.name, kind: each.kind, hidden: false, adds: [], figures: figuresOf };
}

function errorAt(annex: Annex, row: AnnexRow | undefined, at: number): readonly Finding[] {
  const figure = row && [...row.figures.values()][at % row.figures.size];
  if (row === undefined || figure === undefined) return [];
  const cells = [{ sheet: annex.sheet, row: figure.row, column: figure.column }];
  const base = { severity: "error", row: row.row, unit: row.name, measure: null, cells, suspects: [] } as const;
  return [{ ...base, code: "row-identity", identity: "receivedTotal = resolvedTotal + pendingTotal" }];
}

function signalsOf(annex: Annex): Signals {
  const value = (row: AnnexRow, measure: CountMeasure): number => row.figures.get(measure)?.value ?? 0;
  const units = annex.rows.map((row) => ({
    row: row.row,
    role: row.role,
    name: row.name,
    pendingOverdue: value(row, "pendingOverdue"),
    resolvedLate: value(row, "resolvedLate"),
    receivedTotal: row.figures.get("receivedTotal")?.value ?? row.figures.get("receivedNew")?.value ?? null,
  }));
  const communes = units.flatMap((each) =>
    each.role === "commune" && each.receivedTotal !== null ? [{ ...each, receivedTotal: each.receivedTotal }] : [],
  );
  const total = communes.reduce((sum, each) => sum + each.receivedTotal, 0);
  return {
    overdue: units.filter((each) => each.pendingOverdue + each.resolvedLate > 0),
    underReporting: communes
      .filter((each) => communes.length > 3 && each.receivedTotal * communes.length * 2 < total)
      .map((each) => ({ ...each, mean: 0, sharePercent: 50 })),
    topReceiving: communes
      .filter((each) => each.receivedTotal > 0)
      .sort((left, right) => right.receivedTotal - left.receivedTotal)
      .slice(0, 4),
  };
}
