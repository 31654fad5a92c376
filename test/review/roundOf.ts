import type { Annex } from "../../src/annex/annex";
import { checkAnnex } from "../../src/checks/check";
import { carryOver, type RunTime } from "../../src/review/carryOver";
import type { Review, ReviewRecord } from "../../src/review/review";
import { readReview } from "../../src/review/sheet/readReview";
import { reviewSheet } from "../../src/review/sheet/reviewSheet";
import type { SheetPlan } from "../../src/workbook/plan";
import { ownSheetTag } from "../../src/workbook/plan";
import type { PlainSheet, PlainWorkbook } from "../../src/workbook/plainData";
import { plainAnnex, rightRow, type TypedCell } from "../sheetOf";
import { finish } from "../../src/steps";

export const COMMUNES = ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc", "Xã Dân Chủ"];

/** An annex in which the communes given have a wrong "đã giải quyết". */
export function submission(wrong: Readonly<Record<string, number>>): Annex {
  const rows: TypedCell[][] = COMMUNES.map((name, at) => rightRow(at + 1, name, 3, 400 + at));
  for (const [name, value] of Object.entries(wrong)) rows[COMMUNES.indexOf(name)]![5] = value;
  return plainAnnex(rows);
}

/** A run over an annex and what the sheet says. */
export function run(annex: Annex, record: ReviewRecord | null, time: RunTime = {}): Review {
  return finish(carryOver(record, annex, checkAnnex(annex, [], null).findings, time));
}

/** The sheet as a host would give it back. */
export function sheetFrom(plan: SheetPlan): PlainSheet {
  return {
    name: plan.name,
    visibility: "visible",
    rows: plan.rows.map(({ cells }, index) => ({
      index,
      hidden: false,
      cells: cells.flatMap(({ column, value }) => (value === null ? [] : [{ column, value }])),
    })),
    merges: plan.merges,
    hiddenColumns: new Set(plan.hiddenColumns ?? []),
    isProtected: false,
  };
}

export function workbookWith(sheet: PlainSheet): PlainWorkbook {
  const names = [{ name: ownSheetTag("review"), refersTo: `'${sheet.name}'!$A$1` }];
  return { fileName: "bieu.xlsx", sheets: [sheet], names, activeSheet: 0 };
}

/** The sheet of a review, edited by a person, read back. */
export function readBack(
  annex: Annex,
  review: Review,
  edit: (sheet: PlainSheet) => PlainSheet = (sheet) => sheet,
): ReviewRecord {
  const record = readReview(workbookWith(edit(sheetFrom(finish(reviewSheet(annex, review))))));
  if (!record) throw new Error("no sheet");
  return record;
}
