import type { PlainWorkbook } from "../../src/workbook/plainData";
import { ExcelHost, type HostOptions } from "./excelHost";
import { officeStub } from "./officeStubs";
import { markedCells } from "./book/marked";
import { type } from "./book/userActions";
import { bookFromPlain } from "./plain";

/** What a test puts on the page before its scripts run. Sets do not survive JSON: hidden columns come as arrays. */
export interface PageSetup {
  readonly workbook: unknown;
  readonly options?: HostOptions;
  /** Excel's colours, e.g. `bodyBackgroundColor`. */
  readonly theme?: Record<string, string>;
}

interface HostPage {
  excelHostSetup?: PageSetup;
  /** For the test to look at. */
  excelHost?: ExcelHost;
  /** What a person does in Excel, and what she sees there. */
  excelPerson?: { readonly type: typeof type; readonly markedCells: typeof markedCells };
  /** Called behind the client library: puts `Office.context` and `Office.onReady` in place. */
  finishExcelHost?: () => void;
  _richApiNativeBridge?: ExcelHost["bridge"];
  Office?: object;
}

/** Entry of the script that stands before the client library on a page: the host, and the bridge that the library looks for. */
const page = globalThis as HostPage;
const setup = page.excelHostSetup;
if (!setup) throw new Error("excelHostSetup is not set");
const host = new ExcelHost(bookFromPlain(revived(setup.workbook)), setup.options);
page.excelHost = host;
page.excelPerson = { type, markedCells };
page._richApiNativeBridge = host.bridge;
page.finishExcelHost = () => {
  // `context` of the library's own object is a getter that cannot be replaced: a new object takes its place
  const known = Object.entries(Object.getOwnPropertyDescriptors(page.Office ?? {})).filter(
    ([name]) => name !== "context",
  );
  const own = Object.getOwnPropertyDescriptors(officeStub(host, setup.theme));
  page.Office = Object.defineProperties({}, { ...Object.fromEntries(known), ...own });
};

function revived(workbook: unknown): PlainWorkbook {
  const plain = workbook as PlainWorkbook;
  const sheets = plain.sheets.map((sheet) => ({ ...sheet, hiddenColumns: new Set(sheet.hiddenColumns) }));
  return { ...plain, sheets };
}
