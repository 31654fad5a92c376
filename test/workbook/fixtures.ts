import type { PlainCell, PlainRow, PlainSheet, PlainWorkbook } from "../../src/workbook/plainData";
import type { PlannedCell, SheetPlan } from "../../src/workbook/plan";

type Entry = string | number | null | Omit<PlainCell, "column">;

/** Rows of a sheet from row 1 on; null leaves a cell blank, `=…` is a formula without a result. */
export function rowsOf(...lines: readonly (readonly Entry[])[]): PlainRow[] {
  return lines.flatMap((line, index) => {
    const cells = line.flatMap((entry, column): PlainCell[] => {
      if (entry === null) return [];
      return [typeof entry === "object" ? { column, ...entry } : { column, value: entry }];
    });
    return cells.length > 0 ? [{ index, hidden: false, cells }] : [];
  });
}

export function sheetOf(name: string, rows: readonly PlainRow[], more: Partial<PlainSheet> = {}): PlainSheet {
  return { name, visibility: "visible", rows, merges: [], hiddenColumns: new Set(), isProtected: false, ...more };
}

export function workbookOf(...sheets: readonly PlainSheet[]): PlainWorkbook {
  return { fileName: "bieu-thang-6.xlsx", sheets, names: [], activeSheet: 0 };
}

export const ANNEX = "Biểu T6";

/** An annex as small as can be: total = early + late in columns C to E, rows 3 to `units` + 2; the second row does not add up. */
export function annexOf(units = 4): PlainSheet {
  const lines = Array.from({ length: units }, (_, index): Entry[] => [
    index + 1,
    `Xã số ${index + 1}`,
    index === 1 ? 132 : 100 + index,
    90 + index,
    index === 1 ? 32 : 10,
  ]);
  return sheetOf(
    ANNEX,
    rowsOf(["BIỂU TỔNG HỢP"], ["STT", "Đơn vị", "Đã giải quyết", "Trước hạn", "Quá hạn"], ...lines),
    { merges: [{ top: 0, left: 0, bottom: 0, right: 4 }] },
  );
}

/** The identity of {@link annexOf} as a mark over its rows. */
export function identityMark(units = 4): {
  readonly areas: { top: number; left: number; bottom: number; right: number }[];
  readonly formula: string;
  readonly style: "failed";
} {
  return {
    areas: [{ top: 2, left: 2, bottom: units + 1, right: 4 }],
    formula: 'AND($C3<>$D3+$E3,N("tong-hop row-identity")=0)',
    style: "failed",
  };
}

export function textCell(column: number, value: string | number | null, style: PlannedCell["style"] = {}): PlannedCell {
  return { column, value, style };
}

/** A sheet of ours with `count` rows below its header. */
export function sheetPlanOf(key: SheetPlan["key"], name: string, count = 3): SheetPlan {
  return {
    key,
    name,
    columnWidths: [6, 40, 12],
    rows: [
      {
        height: 30,
        cells: [
          textCell(0, "STT", { bold: true, border: "all" }),
          textCell(1, "Nội dung", { bold: true, border: "all" }),
          textCell(2, "Ô", { bold: true, border: "all" }),
        ],
      },
      ...Array.from({ length: count }, (_, index) => ({
        cells: [
          textCell(0, index + 1, { border: "all", align: "center" as const }),
          textCell(1, `- Nội dung thứ ${index + 1}`, { border: "all", wrap: true }),
          {
            ...textCell(2, `C${index + 3}`, { border: "all", colour: "#0563C1", underline: true }),
            link: { sheet: ANNEX, row: index + 2, column: 2 },
          },
        ],
      })),
    ],
    merges: [],
    page: {
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
    headerRows: 1,
    filter: { top: 0, left: 0, bottom: count, right: 2 },
  };
}

/** The summary sheet: `count` labelled rows with two figures each, a bar chart of the first and a line chart of both. */
export function chartedPlan(count: number): SheetPlan {
  const lines = Array.from({ length: count }, (_, index) => [`Xã & "${index + 1}"`, 100 - index, 90 - index] as const);
  return {
    ...sheetPlanOf("summary", "Tổng hợp"),
    rows: [["Đơn vị", "Tiếp nhận", "Đã giải quyết"] as const, ...lines].map((line) => ({
      cells: line.map((value, column) => textCell(column, value)),
    })),
    filter: { top: 0, left: 0, bottom: count, right: 2 },
    charts: [
      {
        kind: "bar",
        title: "Hồ sơ tiếp nhận <theo đơn vị>",
        source: { top: 0, left: 0, bottom: count, right: 1 },
        place: { top: 1, left: 4, bottom: 12, right: 9 },
      },
      {
        kind: "line",
        title: "Diễn biến & so sánh",
        source: { top: 0, left: 0, bottom: count, right: 2 },
        place: { top: 14, left: 4, bottom: 26, right: 9 },
      },
    ],
  };
}
