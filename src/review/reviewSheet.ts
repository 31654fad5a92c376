import type { Annex } from "../annex/annex";
import type { Finding, Severity } from "../checks/finding";
import { findingMessage, SEVERITY_NAMES, suspectWords } from "../messages/findings";
import { REVIEW_COLUMNS, REVIEW_SHEET, reviewLegend, reviewSummary, reviewTitle } from "../messages/review";
import { a1 } from "../workbook/address";
import type { CellStyle, PlannedCell, PlannedRow, SheetPlan } from "../workbook/plan";
import { findingIds } from "./findingId";

const WIDTHS = REVIEW_COLUMNS.map(({ width }) => width);
const LAST = REVIEW_COLUMNS.length - 1;

const SEVERITY_FILLS: Readonly<Record<Severity, string>> = { error: "#FDE7E9", warning: "#FFF4CE", info: "#F3F2F1" };

const BODY: CellStyle = { size: 11, wrap: true, verticalAlign: "top", border: "all" };
const HEADER: CellStyle = {
  size: 11,
  bold: true,
  wrap: true,
  align: "center",
  verticalAlign: "center",
  border: "all",
  fill: "#DEECF9",
};

/** The sheet `Kiểm tra`: one row a finding with its cell as a link, readable and printable without the add-in. */
export function reviewSheet(annex: Annex, findings: readonly Finding[]): SheetPlan {
  const ids = findingIds(findings, annex);
  const head: PlannedRow[] = [
    { height: 24, cells: [{ column: 0, value: reviewTitle(annex.sheet), style: { size: 14, bold: true } }] },
    { height: 18, cells: [{ column: 0, value: reviewSummary(findings), style: { size: 12 } }] },
    { height: 18, cells: [{ column: 0, value: reviewLegend(), style: { size: 11, italic: true } }] },
    { height: 32, cells: REVIEW_COLUMNS.map(({ title }, column) => ({ column, value: title, style: HEADER })) },
  ];
  const rows = findings.map((finding, at) => findingRow(finding, at + 1, ids[at] ?? ""));
  return {
    key: "review",
    name: REVIEW_SHEET,
    columnWidths: WIDTHS,
    rows: [...head, ...rows],
    merges: [0, 1, 2].map((row) => ({ top: row, bottom: row, left: 0, right: LAST })),
    page: {
      orientation: "landscape",
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
    headerRows: head.length,
    ...(rows.length > 0 && {
      filter: { top: head.length - 1, bottom: head.length - 1 + rows.length, left: 0, right: LAST },
    }),
  };
}

function findingRow(finding: Finding, ordinal: number, id: string): PlannedRow {
  const cell = finding.suggestion?.cell ?? (finding.suspects.length === 1 ? finding.suspects[0] : finding.cells[0]);
  const message = findingMessage(finding);
  const advice = suspectWords(finding) ?? "";
  const values: readonly (string | number | null)[] = [
    ordinal,
    SEVERITY_NAMES[finding.severity],
    finding.unit,
    cell ? a1(cell.row, cell.column) : null,
    message,
    advice,
    null,
    null,
    null,
    id,
  ];
  const cells = values.map((value, column): PlannedCell => {
    const style: CellStyle = {
      ...BODY,
      ...(column === 0 && { align: "center" as const }),
      ...(column === 1 && { fill: SEVERITY_FILLS[finding.severity], bold: finding.severity === "error" }),
      ...(column === LAST && { size: 9, colour: "#605E5C" }),
    };
    return column === 3 && cell
      ? { column, value, style: { ...style, colour: "#0563C1", underline: true }, link: cell }
      : { column, value, style };
  });
  return {
    height: rowHeight([finding.unit ?? "", message, advice], [WIDTHS[2] ?? 20, WIDTHS[4] ?? 40, WIDTHS[5] ?? 30]),
    cells,
  };
}

/** Points: lines of the longest text at 11 pt, one line at least. Characters a line are counted short, so that nothing is cut off. */
function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, at) => Math.ceil(text.length / ((widths[at] ?? 20) * 0.85)));
  return Math.min(400, Math.max(1, ...lines) * 15.5 + 3);
}
