import type { MarkRule, MarkStyle, SheetPlan, WorkbookPlan } from "../../../../src/workbook/plan";
import { parseArea } from "../../../../src/workbook/file/read/merges";

/** A mark on blocks such as "C5:C8", with a condition for the first block's first cell. */
export function rule(areas: string, condition: string, style: MarkStyle, check = "row-identity"): MarkRule {
  return {
    areas: areas.split(" ").flatMap((area) => parseArea(area) ?? []),
    formula: `AND(${condition},N("tong-hop ${check}")=0)`,
    style,
  };
}

export function marksOnly(sheet: string, rules: readonly MarkRule[]): WorkbookPlan {
  return { marks: { sheet, rules }, sheets: [] };
}

export function sheetsOnly(...sheets: SheetPlan[]): WorkbookPlan {
  return { marks: null, sheets };
}

/** A small report sheet that uses every feature of a plan. */
export function reportSheet(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    key: "report",
    name: "Báo cáo",
    columnWidths: [6, 60, 14],
    rows: [
      {
        height: 30,
        cells: [
          { column: 0, value: "TT", style: { bold: true, border: "all", align: "center", verticalAlign: "center" } },
          { column: 1, value: "Nội dung", style: { bold: true, border: "all", fill: "#DDEBF7" } },
          { column: 2, value: "Số liệu", style: { bold: true, border: "all", colour: "#1F4E79" } },
        ],
      },
      {
        cells: [
          { column: 0, value: 1, style: { border: "all" } },
          {
            column: 1,
            value: "Xã Phượng Kỳ tiếp nhận nhiều nhất",
            style: { border: "all", wrap: true, align: "justify", italic: true },
            link: { sheet: "Biểu T6", row: 4, column: 2 },
          },
          { column: 2, value: 1091, style: { border: "bottom", numberFormat: '#,##0\\ "hồ sơ"', underline: true } },
        ],
      },
      { height: 900, cells: [{ column: 0, value: "Ghi chú", style: { size: 11, font: "Arial" } }] },
    ],
    merges: [{ top: 2, left: 0, bottom: 2, right: 2 }],
    page: {
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
    headerRows: 1,
    filter: { top: 0, left: 0, bottom: 1, right: 2 },
    ...changes,
  };
}
