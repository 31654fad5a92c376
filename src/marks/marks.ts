import type { Annex, AnnexRow } from "../annex/annex";
import type { CountMeasure, Measure } from "../annex/measures";
import type { Convention } from "../checks/convention";
import type { Finding } from "../checks/finding";
import type { IdentityVariant } from "../checks/identities";
import { a1, columnLetters, type CellRef } from "../workbook/address";
import { MARK_PRECEDENCE, MARK_TAG, type MarkRule, type SheetMarks } from "../workbook/plan";
import type { Area } from "../workbook/plainData";

/** More rules of one cell each make Excel slow, and a sheet that is all marks shows nothing any more. */
const MOST_PINNED = 1_000;

export interface AnnexMarks extends SheetMarks {
  /** Cells for which there was no room for a mark of their own; the checks' marks are all there. */
  readonly leftOut: number;
}

/**
 * Marks for the annex: one rule a check over all its rows, whose formula is the check itself, so that a mark goes the moment
 * the figure is right. What no formula can say (the cell judged wrong, names, totals over text) is pinned to its value; of
 * very many such cells the first ones, errors before warnings.
 */
export function annexMarks(annex: Annex, convention: Convention, findings: readonly Finding[]): AnnexMarks {
  const first = annex.rows[0];
  if (first === undefined) return { sheet: annex.sheet, rules: [], leftOut: 0 };
  const typed = typedFigures(annex);
  const all = [...suspectMarks(annex, findings, typed), ...pinnedMarks(annex, findings, typed)];
  const order = MARK_PRECEDENCE.flatMap((style) => all.filter((rule) => rule.style === style));
  const own = new Set(order.slice(0, MOST_PINNED));
  const ownOf = (isSuspect: boolean) => all.filter((rule) => own.has(rule) && (rule.style === "suspect") === isSuspect);
  return {
    sheet: annex.sheet,
    rules: [
      ...ownOf(true),
      ...convention.used.map(({ variant }) => identityMark(annex, variant)),
      ...totalMarks(annex),
      ...ownOf(false),
      ...overdueMark(annex),
    ],
    leftOut: all.length - own.size,
  };
}

const tag = (check: string) => `N("${MARK_TAG} ${check}")=0`;

function rowSpan(annex: Annex): { top: number; bottom: number } {
  return { top: annex.rows[0]?.row ?? 0, bottom: annex.rows.at(-1)?.row ?? 0 };
}

/** Blocks of adjacent columns over all rows of the table. */
function blocks(annex: Annex, columns: readonly number[]): readonly Area[] {
  const { top, bottom } = rowSpan(annex);
  const sorted = [...new Set(columns)].sort((a, b) => a - b);
  const areas: Area[] = [];
  for (const column of sorted) {
    const last = areas.at(-1);
    if (last && last.right === column - 1) areas[areas.length - 1] = { ...last, right: column };
    else areas.push({ top, bottom, left: column, right: column });
  }
  return areas;
}

/** The columns that hold a measure, several where its figures are shares. */
function columnsOf(annex: Annex, measure: Measure): readonly number[] {
  const found = annex.columns.get(measure);
  return found === undefined ? [] : [found.column, ...(found.further ?? [])];
}

/** Judged only where every cell holds something; text in a figure's place (a dash) counts as 0. */
function identityMark(annex: Annex, variant: IdentityVariant): MarkRule {
  const { top } = rowSpan(annex);
  const cells = (measures: readonly CountMeasure[]) =>
    measures.flatMap((measure) => columnsOf(annex, measure)).map((column) => `$${columnLetters(column)}${top + 1}`);
  const all = cells([...variant.left, ...variant.right]);
  const sum = (measures: readonly CountMeasure[]) =>
    cells(measures)
      .map((cell) => `N(${cell})`)
      .join("+");
  return {
    areas: blocks(
      annex,
      [...variant.left, ...variant.right].flatMap((measure) => columnsOf(annex, measure)),
    ),
    formula: `AND(COUNTA(${all.join(",")})=${all.length},${sum(variant.left)}<>${sum(variant.right)},${tag("row-identity")})`,
    style: "failed",
  };
}

/** One rule a total row: its cells against the sums of the rows it adds. */
function totalMarks(annex: Annex): readonly MarkRule[] {
  const columns = [...annex.columns.keys()]
    .filter((measure) => measure !== "onTimeRate")
    .flatMap((measure) => columnsOf(annex, measure));
  const left = Math.min(...columns);
  const areasOf = (row: AnnexRow) => blocks(annex, columns).map((area) => ({ ...area, top: row.row, bottom: row.row }));
  return annex.rows
    .filter((row) => hasLiveTotal(row))
    .map((row) => {
      const column = columnLetters(left);
      const sum = spans(row.adds).map(([from, to]) =>
        from === to ? `${column}$${from + 1}` : `${column}$${from + 1}:${column}$${to + 1}`,
      );
      return {
        areas: areasOf(row),
        formula: `AND(ISNUMBER(${column}$${row.row + 1}),${column}$${row.row + 1}<>SUM(${sum.join(",")}),${tag("column-total")})`,
        style: "failed" as const,
      };
    });
}

/** Excel's SUM takes 255 arguments; a total over more separate blocks gets pinned marks instead. */
const MOST_SPANS = 200;

function hasLiveTotal(row: AnnexRow): boolean {
  return row.adds.length > 0 && spans(row.adds).length <= MOST_SPANS;
}

/** Runs of adjacent rows. */
function spans(rows: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function overdueMark(annex: Annex): readonly MarkRule[] {
  const columns = (["pendingOverdue", "resolvedLate"] as const).flatMap((measure) => columnsOf(annex, measure));
  if (columns.length === 0) return [];
  const areas = blocks(annex, columns);
  return [
    { areas, formula: `AND(N(${a1(rowSpan(annex).top, areas[0]?.left ?? 0)})>0,${tag("overdue")})`, style: "warning" },
  ];
}

/** The cells judged wrong: a stronger mark each, pinned to what stood there at the time of the run. */
function suspectMarks(annex: Annex, findings: readonly Finding[], typed: TypedFigures): readonly MarkRule[] {
  const cells = findings.filter((finding) => finding.severity === "error").flatMap((finding) => finding.suspects);
  return distinctCells(cells, annex.sheet).map((cell) => pinned(cell, typed, "suspect", "suspect"));
}

/** Codes whose findings no live rule shows. */
const PINNED_CODES = new Set([
  "number-as-text",
  "missing-figure",
  "not-a-count",
  "duplicate-unit",
  "unknown-unit",
  "carry-over",
  "rate",
  "total-formula",
  "column-total",
  "under-reporting",
]);

function pinnedMarks(annex: Annex, findings: readonly Finding[], typed: TypedFigures): readonly MarkRule[] {
  const marked = new Set<string>();
  const liveTotals = new Set(annex.rows.filter(hasLiveTotal).map((row) => row.row));
  const isLive = (finding: Finding) =>
    finding.code === "column-total" && finding.suspects.length === 0 && liveTotals.has(finding.row ?? -1);
  return findings.flatMap((finding) => {
    if (!PINNED_CODES.has(finding.code) || finding.severity === "info") return [];
    return distinctCells(finding.cells.slice(0, 1), annex.sheet).flatMap((cell) => {
      const key = `${finding.code} ${a1(cell.row, cell.column)}`;
      if (marked.has(key) || isLive(finding)) return [];
      marked.add(key);
      return [pinned(cell, typed, finding.code, finding.severity === "error" ? "failed" : "warning")];
    });
  });
}

function distinctCells(cells: readonly CellRef[], sheet: string): readonly CellRef[] {
  const seen = new Map<string, CellRef>();
  for (const cell of cells) if (cell.sheet === sheet) seen.set(a1(cell.row, cell.column), cell);
  return [...seen.values()];
}

function pinned(cell: CellRef, typed: TypedFigures, check: string, style: MarkRule["style"]): MarkRule {
  const address = a1(cell.row, cell.column);
  return {
    areas: [{ top: cell.row, bottom: cell.row, left: cell.column, right: cell.column }],
    formula: `AND(${condition(address, typed(cell))},${tag(check)})`,
    style,
  };
}

/** Longer text than a formula may hold is not compared. */
const LONGEST_LITERAL = 120;

function condition(address: string, typed: string | number | null | undefined): string {
  if (typeof typed === "number") return `${address}=${typed}`;
  // T: the number 12 is exactly the text "12" to Excel
  if (typeof typed === "string" && typed.length <= LONGEST_LITERAL)
    return `EXACT(T(${address}),"${typed.replaceAll('"', '""')}")`;
  return typed === null ? `ISBLANK(${address})` : `NOT(ISBLANK(${address}))`;
}

/** What stands in a cell, as far as a rule can be pinned to it; undefined for a cell that is no figure's. */
type TypedFigures = (cell: CellRef) => string | number | null | undefined;

function typedFigures(annex: Annex): TypedFigures {
  const rows = new Map(annex.rows.map((row) => [row.row, row]));
  return (cell) => {
    for (const figure of rows.get(cell.row)?.figures.values() ?? []) {
      if (figure.column !== cell.column) continue;
      if (typeof figure.typed === "number" || typeof figure.typed === "string" || figure.typed === null)
        return figure.typed;
    }
    return undefined;
  };
}
