import type { Annex, AnnexRow } from "./annex/annex";
import { MEASURES, type Measure } from "./annex/measures";
import type { Judged, Totals } from "./analysis";
import type { Finding, Suggestion } from "./checks/finding";
import { findingMessage, suspectWords, underReportingReason } from "./messages/findings";
import { cellAddress, columnLetters, type CellRef } from "./workbook/address";

/** What of an outcome the public result holds. */
export interface ResultSource extends Pick<Judged, "findings" | "signals"> {
  readonly fileName: string;
  readonly annex: Annex;
  readonly totals: Totals;
  readonly paragraphs: readonly string[];
  readonly outputs: { readonly workbook: string | null; readonly document: string | null };
}

/** The public result `tong-hop/1` (README, "Result contract"): rows as Excel numbers them, cells as `Sheet!A1`. */
export function resultJson(source: ResultSource): Readonly<Record<string, unknown>> {
  const { annex, signals } = source;
  return {
    schema: "tong-hop/1",
    source: { file: source.fileName, sheet: annex.sheet },
    period: annex.period,
    columns: Object.fromEntries(inFormOrder(annex)),
    rows: annex.rows.map(rowJson),
    findings: source.findings.map(findingJson),
    overdue: signals.overdue.map((unit) => ({ ...unit, row: unit.row + 1 })),
    underReporting: signals.underReporting.map((unit) => ({
      row: unit.row + 1,
      name: unit.name,
      receivedTotal: unit.receivedTotal,
      reason: underReportingReason(unit),
    })),
    topReceiving: signals.topReceiving.map((unit) => ({ ...unit, row: unit.row + 1 })),
    totals: source.totals,
    report: { paragraphs: source.paragraphs },
    outputs: source.outputs,
  };
}

/** Each measure with its column letters, joined by "+" where its figures are shares in several columns. */
function inFormOrder(annex: Annex): readonly (readonly [Measure, string])[] {
  return MEASURES.flatMap((measure) => {
    const found = annex.columns.get(measure);
    return found ? [[measure, [found.column, ...(found.further ?? [])].map(columnLetters).join("+")] as const] : [];
  });
}

function rowJson(row: AnnexRow): Readonly<Record<string, unknown>> {
  return {
    row: row.row + 1,
    role: row.role,
    name: row.name,
    kind: row.kind,
    figures: Object.fromEntries([...row.figures].map(([measure, figure]) => [measure, figure.value])),
  };
}

function findingJson(finding: Finding): Readonly<Record<string, unknown>> {
  const { suggestion, candidates } = finding;
  const withAddress = (one: Suggestion) => ({ ...one, cell: cellAddress(one.cell) });
  const words = suspectWords(finding);
  return {
    code: finding.code,
    severity: finding.severity,
    row: finding.row === null ? null : finding.row + 1,
    ...(finding.unit !== null && { name: finding.unit }),
    ...(finding.identity !== undefined && { identity: finding.identity }),
    cells: finding.cells.map(cellAddress),
    ...(finding.suspects.length > 0 && { suspects: finding.suspects.map((cell: CellRef) => cellAddress(cell)) }),
    ...(finding.fault !== undefined && { fault: finding.fault }),
    message: words === null ? findingMessage(finding) : [findingMessage(finding), words].join(" "),
    ...(suggestion !== undefined && { suggestion: withAddress(suggestion) }),
    ...(candidates !== undefined && { candidates: candidates.map((changes) => changes.map(withAddress)) }),
  };
}
