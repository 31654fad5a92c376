import type { Annex, AnnexRow } from "../../annex/annex";
import { COUNT_MEASURES, type CountMeasure } from "../../annex/measures";
import type { Finding } from "../../checks/finding";
import type { CellRef } from "../../workbook/address";
import { unitFullName } from "../wording/names";
import { carriedOverInside, onTimeRate, overdueInside, returnedInside } from "./conventions";
import type { RateBase } from "../officeProfile";
import type { Disputes } from "./disputes";
import type { Dispute, FigureFact, Figures, GroupFacts, UnitFacts } from "./facts";

interface Source {
  readonly annex: Annex;
  readonly rateBase: RateBase;
  readonly disputes: Disputes;
  /** "row,column" of blanks that the identities show to be 0. */
  readonly zeros: ReadonlySet<string>;
}

/** The units of one role and their sums; null where the annex has none. */
export function groupFacts(source: Source, role: "commune" | "office"): GroupFacts | null {
  const rows = source.annex.rows.filter((row) => row.role === role);
  if (rows.length === 0) return null;
  const units = rows.map((row) => unitFacts(source, row, role));
  const figures: { -readonly [measure in CountMeasure]?: FigureFact } = {};
  const rowsAdded = new Set(rows.map((row) => row.row));
  for (const measure of COUNT_MEASURES) {
    const total = sum(source, rows, units, measure, source.disputes.ofTotal(rowsAdded, measure));
    if (total !== undefined) figures[measure] = total;
  }
  const rate = onTimeRate(figures, source.rateBase);
  return {
    units,
    figures,
    ...(rate && { onTimeRate: rate }),
    carriedOverInside: carriedOverInside(figures),
    returnedInside: returnedInside(figures),
    overdueInside: overdueInside(figures),
    listDisputes: [
      ...source.disputes.ofList(role),
      ...unknownThroughout(source, rows, figures),
      ...untoldLate(figures),
    ],
  };
}

/** Blank cells that stand for 0: findings `missing-figure` of severity `info` (result contract). */
export function provenZeros(findings: readonly Finding[], sheet: string): ReadonlySet<string> {
  return new Set(
    findings
      .filter((finding) => finding.code === "missing-figure" && finding.severity === "info")
      .flatMap((finding) => finding.cells.filter((cell) => cell.sheet === sheet))
      .map((cell) => `${cell.row},${cell.column}`),
  );
}

function unitFacts(source: Source, row: AnnexRow, role: "commune" | "office"): UnitFacts {
  const figures: { -readonly [measure in CountMeasure]?: FigureFact } = {};
  for (const measure of COUNT_MEASURES) {
    const own = ownFigure(source, row, measure);
    if (own !== undefined) figures[measure] = own;
  }
  const inTime = figures.resolvedEarlyOrOnTime ?? added(figures.resolvedEarly, figures.resolvedOnTime);
  if (inTime !== undefined) figures.resolvedEarlyOrOnTime = inTime;
  return { row: row.row, role, name: row.name, kind: row.kind, figures };
}

function ownFigure(source: Source, row: AnnexRow, measure: CountMeasure): FigureFact | undefined {
  const figure = row.figures.get(measure);
  if (figure === undefined) return undefined;
  const isZero = figure.value === null && source.zeros.has(`${figure.row},${figure.column}`);
  const value = isZero ? 0 : figure.value;
  if (value === null || !Number.isSafeInteger(value) || value < 0) return undefined;
  return {
    value,
    cells: [{ sheet: source.annex.sheet, row: figure.row, column: figure.column }],
    disputes: source.disputes.at(figure.row, figure.column),
    isPartial: false,
  };
}

function sum(
  source: Source,
  rows: readonly AnnexRow[],
  units: readonly UnitFacts[],
  measure: CountMeasure,
  ofTotal: readonly Dispute[],
): FigureFact | undefined {
  let value = 0;
  const cells: CellRef[] = [];
  const disputes: Dispute[] = [];
  const unknown: UnitFacts[] = [];
  for (const unit of units) {
    const figure = unit.figures[measure];
    if (figure === undefined) {
      unknown.push(unit);
      continue;
    }
    value += figure.value;
    for (const cell of figure.cells) cells.push(cell);
    for (const dispute of figure.disputes) disputes.push(dispute);
  }
  if (unknown.length === units.length) return undefined;
  const gaps = unknown.length === 0 ? [] : [unknownFigures(source, rows, unknown, measure)];
  return {
    value,
    cells,
    disputes: distinct([...gaps, ...ofTotal, ...disputes]),
    isPartial: unknown.length > 0,
  };
}

function added(left: FigureFact | undefined, right: FigureFact | undefined): FigureFact | undefined {
  if (left === undefined || right === undefined) return undefined;
  return {
    value: left.value + right.value,
    cells: [...left.cells, ...right.cells],
    disputes: distinct([...left.disputes, ...right.disputes]),
    isPartial: false,
  };
}

/** Columns that the sheet has, but not one figure of which is known for these rows. */
function unknownThroughout(source: Source, rows: readonly AnnexRow[], figures: Figures): readonly Dispute[] {
  return COUNT_MEASURES.filter((measure) => source.annex.columns.has(measure) && figures[measure] === undefined).map(
    (measure) => unknownFigures(source, rows, rows, measure),
  );
}

/** A report that names no late dossiers reads as if there were none: it says whose figure is not known. */
function untoldLate(figures: Figures): readonly Dispute[] {
  return [figures.resolvedLate, figures.pendingOverdue].flatMap((figure) =>
    figure !== undefined && figure.isPartial && figure.value === 0
      ? figure.disputes.filter(({ code }) => code === "unknown-figures")
      : [],
  );
}

function unknownFigures(
  source: Source,
  rows: readonly AnnexRow[],
  unknown: readonly Pick<UnitFacts, "row" | "name" | "kind">[],
  measure: CountMeasure,
): Dispute {
  const unknownRows = new Set(unknown.map((unit) => unit.row));
  const figures = rows.filter((row) => unknownRows.has(row.row)).flatMap((row) => row.figures.get(measure) ?? []);
  return {
    key: `unknown-figures|${measure}|${[...unknownRows].join(",")}`,
    code: "unknown-figures",
    units: unknown.map((unit) => unitFullName(unit.name, unit.kind)),
    cells: figures.map((figure) => ({ sheet: source.annex.sheet, row: figure.row, column: figure.column })),
    measure,
  };
}

function distinct(disputes: readonly Dispute[]): readonly Dispute[] {
  return [...new Map(disputes.map((dispute) => [dispute.key, dispute])).values()];
}
