import type { Annex } from "../../annex/annex";
import {
  REVIEW_COLUMNS,
  REVIEW_SHEET,
  reviewLegend,
  reviewPerson,
  reviewRound,
  reviewStates,
  reviewSummary,
  reviewTitle,
  reviewUnknown,
} from "../../messages/review";
import { mapped, type Steps } from "../../steps";
import type { CellStyle, PlannedRow, SheetPlan } from "../../workbook/plan";
import type { Review } from "../review";
import { compareRounds, tally } from "../tally";
import { listRow, pastRow } from "./listRows";

const LAST = REVIEW_COLUMNS.length - 1;
/** Column that the head's lines reach to: the last one before those for the program. */
const LAST_SHOWN = REVIEW_COLUMNS.findIndex((column) => "hidden" in column) - 1;
const OWN_WIDTH = 16;

const HEADING: CellStyle = {
  size: 11,
  bold: true,
  wrap: true,
  align: "center",
  verticalAlign: "center",
  border: "all",
  fill: "#DEECF9",
};

/**
 * The sheet `Kiểm tra`: summary, legend, one row a finding with its cell as a link and what was decided, then what has gone.
 * Readable and printable without the add-in; what a person added to the sheet before stands again behind ours.
 */
export function* reviewSheet(annex: Annex, review: Review): Steps<SheetPlan> {
  const { own } = review;
  const head = headRows(annex, review);
  const titles = [...REVIEW_COLUMNS.map(({ title }) => title), ...own.columns];
  const rows = [
    ...(yield* mapped(review.entries, (entry, at) => listRow(entry, at + 1, review))),
    ...(yield* mapped(review.past, (row) => pastRow(row, review))),
  ];
  const lines = own.lines.map((texts): PlannedRow => ({
    cells: texts.map((value, column) => ({ column, value, style: { size: 11, verticalAlign: "top" } })),
  }));
  return {
    key: "review",
    name: REVIEW_SHEET,
    columnWidths: [...REVIEW_COLUMNS.map(({ width }) => width), ...own.columns.map(() => OWN_WIDTH)],
    hiddenColumns: REVIEW_COLUMNS.flatMap((column, at) => ("hidden" in column ? at : [])),
    rows: [
      ...head,
      { height: 32, cells: titles.map((value, column) => ({ column, value, style: HEADING })) },
      ...rows,
      ...lines,
    ],
    merges: head.map((_, row) => ({ top: row, bottom: row, left: 0, right: LAST_SHOWN })),
    page: {
      orientation: "landscape",
      margins: { top: 15, bottom: 15, left: 10, right: 10 },
      fitToWidth: true,
      pageNumbers: true,
    },
    headerRows: head.length + 1,
    ...(rows.length > 0 && {
      filter: { top: head.length, bottom: head.length + rows.length, left: 0, right: LAST + own.columns.length },
    }),
  };
}

function headRows(annex: Annex, review: Review): readonly PlannedRow[] {
  const unknown = review.entries.flatMap(({ decision }) => decision.words ?? []);
  const line = (value: string, height: number, style: CellStyle): PlannedRow => ({
    height,
    cells: [{ column: 0, value, style: { verticalAlign: "top", wrap: true, ...style } }],
  });
  return [
    line(reviewTitle(annex.sheet, annex.period), 24, { size: 14, bold: true }),
    line(reviewSummary(tally(review)), 18, { size: 12, bold: true }),
    line(reviewRound(review.round, review.today, compareRounds(review)), 18, { size: 12 }),
    line(reviewPerson(review.person), 18, { size: 12 }),
    line(reviewLegend(), 18, { size: 11, italic: true }),
    line(reviewStates(), 18, { size: 11, italic: true }),
    ...(unknown.length > 0
      ? [line(reviewUnknown([...new Set(unknown)]), 18, { size: 11, bold: true, fill: "#FFF4CE" })]
      : []),
  ];
}
