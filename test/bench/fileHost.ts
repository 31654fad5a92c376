import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/plan";
import { annexFile } from "./annexFile";
import { best } from "./measure";

/** One size of workbook: milliseconds of the file host and of the reading library on the same bytes, best of several runs. */
export interface FileHostRow {
  readonly units: number;
  readonly kilobytes: number;
  readonly read: number;
  readonly readApplySave: number;
  readonly libraryRead: number;
  /** The library opening the file with all it keeps, and saving it. */
  readonly libraryOpenSave: number;
  /** The library reading values and formats, and writing the values alone. */
  readonly libraryReadWrite: number;
}

export const FILE_HOST_UNITS = [168, 3321, 33210] as const;

/** What the file host costs beside the library: reading alone, and a whole run with marks and a sheet of our own. */
export async function measureFileHost(sizes: readonly number[] = FILE_HOST_UNITS): Promise<FileHostRow[]> {
  const rows: FileHostRow[] = [];
  for (const units of sizes) {
    const bytes = await annexFile(units);
    const times = units > 10_000 ? 3 : 8;
    // In turns, so that what else the machine does falls on all alike.
    const row = {
      read: Infinity,
      readApplySave: Infinity,
      libraryRead: Infinity,
      libraryOpenSave: Infinity,
      libraryReadWrite: Infinity,
    };
    for (let turn = 0; turn < times; turn++) {
      for (const [name, work] of Object.entries(jobs(bytes)) as [keyof typeof row, () => Promise<unknown>][]) {
        row[name] = Math.min(row[name], await best(1, async () => void (await work())));
      }
    }
    rows.push({ units, kilobytes: Math.round(bytes.length / 1024), ...row });
  }
  return rows;
}

/** The rows as a table of ratios: how many times the library's time the file host takes. */
export function fileHostTable(rows: readonly FileHostRow[]): string[][] {
  return rows.map((row) => [
    String(row.units),
    (row.read / row.libraryRead).toFixed(2),
    (row.readApplySave / row.libraryOpenSave).toFixed(2),
    (row.readApplySave / row.libraryReadWrite).toFixed(2),
    `${Math.round(row.read)} ms`,
    `${Math.round(row.readApplySave)} ms`,
  ]);
}

export const FILE_HOST_HEAD = [
  "units",
  "read ÷ library's read",
  "read, mark, save ÷ open and save",
  "÷ read and write",
  "read",
  "read, mark, save",
];

function jobs(bytes: Uint8Array): Readonly<Record<string, () => Promise<unknown>>> {
  return {
    read: async () => (await openFileWorkbook(bytes, "bieu.xlsx")).read(),
    readApplySave: async () => {
      const workbook = await openFileWorkbook(bytes, "bieu.xlsx");
      const { sheets } = await workbook.read();
      await workbook.apply(plan(sheets[0]?.name ?? "", sheets[0]?.rows.length ?? 0));
      return workbook.save();
    },
    libraryRead: () => readXlsx(bytes, { readStyles: true }),
    libraryOpenSave: async () => saveXlsx(await openXlsx(bytes)),
    libraryReadWrite: async () => {
      const { sheets } = await readXlsx(bytes, { readStyles: true });
      return writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
    },
  };
}

/** A dozen marks over the whole annex and a sheet of a hundred rows, as a run makes them. */
function plan(sheet: string, rows: number): WorkbookPlan {
  const rules = Array.from({ length: 12 }, (_, at) => ({
    areas: [{ top: 4, left: 2 + (at % 6), bottom: rows, right: 3 + (at % 6) }],
    formula: `AND($C5<>$D5+$E5+$F5+${at},N("tong-hop bench-${at}")=0)`,
    style: at % 2 === 0 ? ("failed" as const) : ("warning" as const),
  }));
  const report: SheetPlan = {
    key: "report",
    name: "Báo cáo",
    columnWidths: [10, 70],
    rows: Array.from({ length: 100 }, (_, at) => ({
      height: 20,
      cells: [
        { column: 0, value: at + 1, style: { border: "all" as const } },
        { column: 1, value: `Đoạn ${at + 1} của báo cáo`, style: { wrap: true, align: "justify" as const } },
      ],
    })),
    merges: [],
    page: {
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fitToWidth: true,
      pageNumbers: true,
    },
    headerRows: 1,
  };
  return { marks: { sheet, rules }, sheets: [report] };
}
