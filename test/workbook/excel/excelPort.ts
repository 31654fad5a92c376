import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import { bookFromPlain, ExcelHost, type HostOptions, type Sheet } from "../../excelHost";
import { startClient } from "../../excelHost/loadClient";
import { ANNEX } from "../fixtures";

export interface OpenExcel {
  readonly host: ExcelHost;
  readonly port: ExcelWorkbook;
  /** The annex, in the host. */
  readonly annex: Sheet;
}

/** A workbook open in the test host, with the real client library between it and our code. */
export function openExcel(plain: PlainWorkbook, options: HostOptions = {}): OpenExcel {
  const host = new ExcelHost(bookFromPlain(plain), options);
  startClient(host);
  const annex = host.book.sheetNamed(ANNEX) ?? host.book.sheets[0];
  if (!annex) throw new Error("no sheet");
  return { host, port: new ExcelWorkbook(), annex };
}

/** A rule of the clerk's own, with a look that has nothing to do with ours. */
export function addOwnRule({ host, annex }: OpenExcel, formula: string): void {
  annex.rules.push({
    id: host.book.newId(),
    type: "Custom",
    formula: `=${formula}`,
    areas: [{ top: 2, left: 2, bottom: 5, right: 2 }],
    format: {
      fill: "#00FF00",
      fontColor: null,
      bold: null,
      italic: true,
      underline: null,
      strikethrough: null,
      borders: {},
    },
    stopIfTrue: true,
  });
}
