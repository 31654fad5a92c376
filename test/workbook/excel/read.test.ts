import type { PlainSheet, PlainWorkbook } from "../../../src/workbook/plainData";
import { readWorkbook } from "../../../src/workbook/excel/readWorkbook";
import { bookFromPlain, ExcelHost } from "../../excelHost";
import { startClient } from "../../excelHost/loadClient";

const sheet = (name: string, more: Partial<PlainSheet> = {}): PlainSheet => ({
  name,
  visibility: "visible",
  rows: [],
  merges: [],
  hiddenColumns: new Set(),
  isProtected: false,
  ...more,
});

test("reads", async () => {
  const plain: PlainWorkbook = {
    fileName: "a.xlsx",
    sheets: [
      sheet("Biểu T6", {
        rows: [
          { index: 2, hidden: false, cells: [{ column: 1, value: "Tæng", legacyFont: ".VnTime" }, { column: 3, value: 5, numberFormat: "#,##0" }] },
          { index: 4, hidden: true, cells: [{ column: 1, value: { error: "#N/A" } }, { column: 2, value: "#N/A" }, { column: 3, value: 5, formula: "D3" }] },
        ],
        merges: [{ top: 2, left: 1, bottom: 2, right: 2 }],
        hiddenColumns: new Set([2]),
      }),
      sheet("x y"),
    ],
    names: [{ name: "TongHopTTHC.BaoCao", refersTo: "'Biểu T6'!$A$1" }],
    activeSheet: 0,
  };
  const host = new ExcelHost(bookFromPlain(plain));
  startClient(host);
  const reading = await readWorkbook();
  expect(reading.workbook).toEqual(plain);
  expect(host.syncs).toHaveLength(2);
});
