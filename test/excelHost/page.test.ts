import { runInNewContext } from "node:vm";
import { ANNEX, annexOf, workbookOf } from "../workbook/fixtures";
import { pageScript, pageSetup } from "./pageScript";

test("the script for a page: host, client library and Office, talking to each other", async () => {
  const script = await pageScript();
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    structuredClone,
    TextEncoder,
    navigator: { userAgent: "jest" },
    location: { href: "https://localhost/", search: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: "", URL: "https://localhost/" },
    excelHostSetup: JSON.parse(JSON.stringify(pageSetup(workbookOf(annexOf()), { excelApi: 14 }))) as unknown,
  };
  page["window"] = page["self"] = page["globalThis"] = page;
  runInNewContext(script, page);
  const names: unknown = await runInNewContext(
    `(async () => {
      const context = new Excel.RequestContext();
      context.workbook.worksheets.load("items/name");
      await context.sync();
      return [context.workbook.worksheets.items.map(({ name }) => name), Office.context.requirements.isSetSupported("ExcelApi", "1.15"), (await Office.onReady()).host];
    })()`,
    page,
  );
  expect(JSON.parse(JSON.stringify(names))).toEqual([[ANNEX], false, "Excel"]);
});
