import type { PlainCell, PlainSheet, PlainWorkbook } from "../../src/workbook/plainData";
import { summarySheet } from "../../src/overview/summarySheet";
import type { MarkRule, SheetPlan, WorkbookPlan } from "../../src/workbook/plan";
import { ANNEX, sheetOf, sheetPlanOf, workbookOf } from "../workbook/fixtures";

const COLUMNS = 14;

/** An annex of `units` rows and 14 columns as an office keeps it: number, name, twelve figures, totals as formulas. */
export function largeAnnex(units: number): PlainWorkbook {
  const header = ["STT", "Đơn vị", ...Array.from({ length: 12 }, (_, index) => `Cột số ${index + 3}`)];
  const lines: PlainCell[][] = [
    [{ column: 0, value: "BIỂU TỔNG HỢP TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THÁNG 6 NĂM 2021" }],
    header.map((value, column) => ({ column, value })),
    ...Array.from({ length: units }, (_, index) => unitRow(index)),
  ];
  const rows = lines.map((cells, index) => ({ index, hidden: false, cells }));
  return workbookOf(sheetOf(ANNEX, rows, { merges: [{ top: 0, left: 0, bottom: 0, right: COLUMNS - 1 }] }));
}

function unitRow(index: number): PlainCell[] {
  const figures = Array.from({ length: 12 }, (_, at) => ((index + 1) * (at + 3)) % 997);
  return [
    { column: 0, value: index + 1 },
    { column: 1, value: `Xã Phượng Kỳ số ${index + 1}` },
    ...figures.map((value, at): PlainCell => ({
      column: at + 2,
      value,
      ...(at === 0 ? { formula: `D${index + 3}+E${index + 3}` } : {}),
      numberFormat: "#,##0",
    })),
  ];
}

/** What the job writes: two identities, a mark a twentieth of the units, a report and a review list of as many rows. */
export function largePlan(annex: PlainSheet): WorkbookPlan {
  const bottom = annex.rows.length - 1;
  const units = annex.rows.length - 2;
  const identity = (left: number): MarkRule => ({
    areas: [{ top: 2, left, bottom, right: left + 2 }],
    formula: 'AND($C3<>$D3+$E3,N("tong-hop row-identity")=0)',
    style: "failed",
  });
  const suspects = Array.from({ length: Math.min(200, Math.ceil(units / 20)) }, (_, index): MarkRule => ({
    areas: [{ top: index + 2, left: 2, bottom: index + 2, right: 2 }],
    formula: `AND(C${index + 3}=1,N("tong-hop suspect")=0)`,
    style: "suspect",
  }));
  return {
    marks: { sheet: annex.name, rules: [...suspects, identity(2), identity(6)] },
    sheets: [
      sheetPlanOf("report", "Báo cáo", 60),
      sheetPlanOf("review", "Kiểm tra", Math.ceil(units / 20)),
      largeSummary(annex, units),
    ],
  };
}

/** The summary sheet as it is for that many communes. */
function largeSummary({ name: sheet }: PlainSheet, units: number): SheetPlan {
  const figures = {
    received: 0,
    resolved: 90,
    inTime: 80,
    late: 3,
    pending: 7,
    pendingOverdue: 1,
    overdue: 4,
    rate: 8_889,
  };
  const communes = Array.from({ length: units }, (_, index) => ({
    ...figures,
    received: (index * 37) % 1_000,
    row: index + 2,
    name: `Phượng Kỳ số ${index + 1}`,
    kind: "xã" as const,
    cell: { sheet, row: index + 2, column: 2 },
    errors: index % 20 === 0 ? 1 : 0,
    warnings: 0,
    underReporting: null,
    past: [],
  }));
  const overview = { communes, communeTotals: figures, officeTotals: null, errors: 0, trend: [] };
  return summarySheet({ sheet, period: null }, overview);
}
