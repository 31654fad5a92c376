import fc from "fast-check";
import type { Annex, AnnexColumn, AnnexRow, Figure, UnitKind } from "../../src/annex/annex";
import { receivedMeasure } from "../../src/annex/receivedMeasure";
import { COUNT_MEASURES, type CountMeasure, type Measure } from "../../src/annex/measures";
import type { Period, PeriodKind } from "../../src/annex/period/period";
import type { Finding } from "../../src/checks/finding";
import type { Signals } from "../../src/signals/signals";
import { LEVELS, RATE_BASES, type OfficeProfile } from "../../src/report/officeProfile";
import type { Judged } from "./annexFromExpected";

type Dates = readonly [from: string, to: string];

/** A kind of period, its dates, and those of the period before. */
const PERIODS: readonly (readonly [PeriodKind, Dates, Dates] | null)[] = [
  ["month", ["2021-06-01", "2021-06-30"], ["2021-05-01", "2021-05-31"]],
  ["month", ["2024-01-15", "2024-02-14"], ["2023-12-15", "2024-01-14"]],
  ["quarter", ["2022-04-01", "2022-06-30"], ["2022-01-01", "2022-03-31"]],
  ["half-year", ["2023-01-01", "2023-06-30"], ["2022-07-01", "2022-12-31"]],
  ["half-year", ["2025-07-01", "2025-12-31"], ["2025-01-01", "2025-06-30"]],
  // never the one just before: the months between belong to neither
  ["nine-months", ["2025-01-01", "2025-09-30"], ["2024-01-01", "2024-09-30"]],
  ["year", ["2024-12-15", "2025-12-14"], ["2023-12-15", "2024-12-14"]],
  ["custom", ["2021-07-21", "2021-08-20"], ["2021-06-21", "2021-07-20"]],
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

/** A judged annex, and the one of the period before where the workbook holds it: the same units, other figures. */
export interface RandomWorkbook {
  readonly judged: Judged;
  readonly before: Annex | null;
}

/** Annexes of every shape, with findings on some of their cells and the signals that follow from their figures. */
export const randomWorkbook: fc.Arbitrary<RandomWorkbook> = fc
  .record({
    changes: fc.option(fc.array(fc.constantFrom(0, 0, -1, 3, -40, 700), { minLength: 1, maxLength: 7 })),
    period: fc.constantFrom(...PERIODS),
    layout: fc.constantFrom(...LAYOUTS),
    offices: fc.array(unit("office"), { maxLength: 3 }),
    communes: fc.array(unit("commune"), { maxLength: 30 }),
    errors: fc.array(fc.tuple(fc.nat(40), fc.nat(20)), { maxLength: 4 }),
  })
  .map(({ changes, period: dates, layout, offices, communes, errors }) => {
    const [kind, [from, to], [fromBefore, toBefore]] = dates ?? ["custom", ["", ""], ["", ""]];
    const period: Period | null = dates && { kind, from, to };
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
    const before = dates &&
      changes && {
        ...annex,
        sheet: "Kỳ trước",
        period: { kind, from: fromBefore, to: toBefore },
        rows: rows.map((row, at) => changed(row, changes, at)),
      };
    return { judged: { annex, findings, signals: signalsOf(annex) }, before };
  });

/** The row with some of its figures moved; most stay, so that there are all of rising, falling and equal sums. */
function changed(row: AnnexRow, changes: readonly number[], at: number): AnnexRow {
  const figuresOf = new Map(
    [...row.figures].map(([measure, figure], index) => {
      const value =
        figure.value === null ? null : Math.max(0, figure.value + (changes[(at + index) % changes.length] ?? 0));
      return [measure, { ...figure, value, typed: value }];
    }),
  );
  return { ...row, figures: figuresOf };
}

const name = fc.constantFrom(
  "UBND HUYỆN TỨ KỲ",
  "VĂN PHÒNG HĐND&UBND",
  "UBND XÃ TÂN KỲ",
  "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
  "Sở Nội vụ",
);

/** What an office may set, each part or not. */
export const randomProfile: fc.Arbitrary<Partial<OfficeProfile>> = fc.record(
  {
    level: fc.constantFrom(...LEVELS),
    parentAgency: fc.option(name),
    agency: name,
    reporter: fc.constantFrom("Văn phòng HĐND&UBND huyện", "Trung tâm Phục vụ hành chính công", "  UBND   xã "),
    addressee: fc.constantFrom("Chủ tịch UBND huyện", "UBND tỉnh.", "Sở Tư pháp;"),
    recipients: fc.array(fc.constantFrom("Như trên", "- UBND các xã;", "Lưu: VT.", "……"), { maxLength: 6 }),
    signerTitle: fc.constantFrom(["CHÁNH VĂN PHÒNG"], ["KT. Chủ tịch", "Phó Chủ tịch"]),
    rateBase: fc.constantFrom(...RATE_BASES),
    manyShare: fc.constantFrom(1, 100, 175, 900),
    fewCount: fc.constantFrom(1, 2, 10),
    topCount: fc.nat(20),
    feedbackReceived: fc.option(fc.constantFrom(0, 1, 3, 1200)),
    ratings: fc.option(
      fc.tuple(fc.nat(12), fc.nat(12)).map(([one, other]) => ({ slips: one + other, satisfied: one })),
    ),
    number: fc.integer({ min: 1, max: 1500 }),
    signedOn: fc.constantFrom("2021-07-05", "2024-02-29", "2025-12-01"),
    remarks: fc.constant({ control: ["các đơn vị chưa rà soát"], staff: ["Tốt!", "cần cố gắng hơn."] }),
  },
  { requiredKeys: [] },
);

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
  const received = receivedMeasure(annex);
  const units = annex.rows.map((row) => ({
    row: row.row,
    role: row.role,
    name: row.name,
    pendingOverdue: value(row, "pendingOverdue"),
    resolvedLate: value(row, "resolvedLate"),
    receivedTotal: row.figures.get(received)?.value ?? null,
  }));
  const communes = units.flatMap((each) =>
    each.role === "commune" && each.receivedTotal !== null ? [{ ...each, receivedTotal: each.receivedTotal }] : [],
  );
  const total = communes.reduce((sum, each) => sum + each.receivedTotal, 0);
  return {
    overdue: units.filter((each) => each.pendingOverdue + each.resolvedLate > 0),
    underReporting: communes
      .filter((each) => communes.length > 3 && each.receivedTotal * communes.length * 2 < total)
      .map((each) => ({ ...each, mean: 0, sharePercent: 50, signs: [] })),
    topReceiving: communes
      .filter((each) => each.receivedTotal > 0)
      .sort((left, right) => right.receivedTotal - left.receivedTotal)
      .slice(0, 4),
  };
}
