import { ANNEX, annexOf, rowsOf, sheetOf, workbookOf } from "../workbook/fixtures";
import { bookFromPlain, ExcelHost, type HostOptions } from "./index";
import { startClient } from "./loadClient";

function open(options: HostOptions = {}): { host: ExcelHost; context: Excel.RequestContext; sheet: Excel.Worksheet } {
  const host = new ExcelHost(bookFromPlain(workbookOf(annexOf(), sheetOf("Khác", rowsOf(["x"])))), options);
  startClient(host);
  const context = new Excel.RequestContext();
  return { host, context, sheet: context.workbook.worksheets.getItem(ANNEX) };
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "no error",
    (error: { code: string }) => error.code,
  );

describe("the client library on the test host fails as it does in Excel", () => {
  test("a property that was not loaded", async () => {
    const { context, sheet } = open();
    sheet.load("name");
    await context.sync();
    expect(sheet.name).toBe(ANNEX);
    expect(() => sheet.visibility).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });

  test("a range used after the request that it was asked for in", async () => {
    const { context, sheet } = open();
    const range = sheet.getRange("C3");
    range.load("values");
    await context.sync();
    expect(() => (range.values = [[1]])).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  test.each<
    [string, (open: { context: Excel.RequestContext; sheet: Excel.Worksheet }) => unknown, string, HostOptions?]
  >([
    [
      "a sheet that is not there",
      ({ context }) => context.workbook.worksheets.getItem("Không có").load("name"),
      "ItemNotFound",
    ],
    ["a member that is not played", ({ sheet }) => sheet.tables.load("items/name"), "ApiNotFound"],
    [
      "a member above the level",
      ({ sheet }) => sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address"),
      "ApiNotFound",
      { excelApi: 12 },
    ],
    ["an address that is none", ({ sheet }) => sheet.getRange("A0").load("values"), "InvalidArgument"],
    ["values of another shape", ({ sheet }) => void (sheet.getRange("A1:B2").values = [[1, 2]]), "InvalidArgument"],
    [
      "text that Excel takes for a broken formula",
      ({ sheet }) => void (sheet.getRange("A9").values = [["- Tổng số: 5"]]),
      "InvalidArgument",
    ],
    ["a sheet name that is taken", ({ context }) => context.workbook.worksheets.add("khác"), "ItemAlreadyExists"],
    [
      "a sheet name that is too long",
      ({ context }) => context.workbook.worksheets.add("x".repeat(32)),
      "InvalidArgument",
    ],
    [
      "a sheet name with a forbidden sign",
      ({ context }) => context.workbook.worksheets.add("T6/2021"),
      "InvalidArgument",
    ],
    [
      "addresses of more than 8,192 characters",
      ({ sheet }) =>
        sheet.getRanges(Array.from({ length: 2_000 }, (_, at) => `A${at + 1}`).join(",")).load("areaCount"),
      "InvalidArgument",
    ],
    [
      "a rule that is no formula",
      ({ sheet }) => void (sheet.getRange("C3").conditionalFormats.add("Custom").custom.rule.formula = "=C3>>1"),
      "InvalidArgument",
    ],
    [
      "a row higher than 409 points",
      ({ sheet }) => void (sheet.getRange("1:1").format.rowHeight = 410),
      "InvalidArgument",
    ],
    [
      "an inside line of a single cell",
      ({ sheet }) => void (sheet.getRange("A1").format.borders.getItem("InsideVertical").style = "Continuous"),
      "GeneralException",
    ],
    [
      "selecting on a sheet that is not in front",
      ({ context }) => context.workbook.worksheets.getItem("Khác").getRange("A1").select(),
      "InvalidSelection",
    ],
  ])("%s", async (...[, act, code, options]) => {
    const opened = open(options);
    act(opened);
    expect(await codeOf(opened.context.sync())).toBe(code);
  });

  test("a protected sheet: cells, formats and rules", async () => {
    for (const act of [
      (sheet: Excel.Worksheet) => void (sheet.getRange("C3").values = [[1]]),
      (sheet: Excel.Worksheet) => void (sheet.getRange("C3").format.fill.color = "#FF0000"),
      (sheet: Excel.Worksheet) => sheet.getRange("C3").conditionalFormats.add("Custom"),
    ]) {
      const { host, context, sheet } = open();
      for (const own of host.book.sheets) own.isProtected = true;
      act(sheet);
      expect(await codeOf(context.sync())).toBe("AccessDenied");
    }
  });

  test("a protected structure: adding, renaming, deleting", async () => {
    for (const act of [
      (context: Excel.RequestContext) => context.workbook.worksheets.add("Mới"),
      (context: Excel.RequestContext) => void (context.workbook.worksheets.getItem("Khác").name = "Mới"),
      (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Khác").delete(),
    ]) {
      const { host, context } = open();
      host.book.structureProtected = true;
      act(context);
      expect(await codeOf(context.sync())).toBe("AccessDenied");
    }
  });

  test("what is chained on something that is not there does nothing", async () => {
    const { host, context } = open();
    const none = context.workbook.worksheets.getItemOrNullObject("Không có");
    none.getRange("A1").values = [[1]];
    none.getNextOrNullObject().getUsedRangeOrNullObject().load("address");
    none.delete();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect(host.book.sheets).toHaveLength(2);
  });

  test("5 MB each way on the web, not on the desktop", async () => {
    const text = "x".repeat(30_000);
    for (const platform of ["web", "desktop"] as const) {
      const { context, sheet } = open({ platform });
      sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
      expect(await codeOf(context.sync())).toBe(platform === "web" ? "RequestPayloadSizeLimitExceeded" : "no error");
      if (platform === "web") continue;
      sheet.getRange("A1:A200").load("values");
      expect(await codeOf(context.sync())).toBe("no error");
    }
    const { host, context, sheet } = open();
    const annex = host.book.sheets[0];
    for (let row = 0; row < 200; row++) Object.assign(annex?.ensure(row, 0) ?? {}, { value: text, kind: "String" });
    sheet.getRange("A1:A200").load("values");
    expect(await codeOf(context.sync())).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("a batch stops at its first error, and what ran before it stays", async () => {
    const { host, context, sheet } = open();
    sheet.getRange("A9").values = [["trước"]];
    sheet.getRange("A0").values = [["sai"]];
    sheet.getRange("A10").values = [["sau"]];
    expect(await codeOf(context.sync())).toBe("InvalidArgument");
    expect([host.book.sheets[0]?.cell(8, 0)?.value, host.book.sheets[0]?.cell(9, 0)]).toEqual(["trước", undefined]);
  });
});

test("formulas are computed after an edit", async () => {
  const { context, sheet } = open();
  sheet.getRange("C9:C12").values = [
    ["=SUM(C3:C6)"],
    ['=IF(AND(C3=100,NOT(D3>C3)),"đúng","sai")'],
    ['=ROUND(C3/3,1)&"%"'],
    ["=1/0"],
  ];
  sheet.getRange("C3").values = [[200]];
  const range = sheet.getRange("C9:C12");
  range.load("values,valueTypes");
  await context.sync();
  expect(range.values).toEqual([[537], ["sai"], ["66.7%"], ["#DIV/0!"]]);
  expect(range.valueTypes).toEqual([["Double"], ["String"], ["String"], ["Error"]]);
});
