import { failureMessage } from "../../../src/messages/failures";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook";
import { toFailure } from "../../../src/workbook/excel/errors";
import { WorkbookFailure } from "../../../src/workbook/failure";
import type { WorkbookPlan } from "../../../src/workbook/plan";
import { dumpSheet, type PlannedFailure } from "../../excelHost";
import { ANNEX, annexOf, identityMark, sheetPlanOf, workbookOf } from "../fixtures";
import { addOwnRule, openExcel, type OpenExcel } from "./excelPort";

// hundreds of runs of the whole job, or megabytes through the client library
jest.setTimeout(60_000);

/** Microsoft's list (application-specific API error handling), and one that nobody has heard of. */
const CODES = [
  "AccessDenied",
  "ApiNotFound",
  "InvalidArgument",
  "InvalidReference",
  "InvalidOperationInCellEditMode",
  "InactiveWorkbook",
  "ItemNotFound",
  "ItemAlreadyExists",
  "FilteredRangeConflict",
  "MergedRangeConflict",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "UndoNotSupported",
  "UnsupportedSheet",
  "WriteNotSupportedWhenModalDialogOpen",
  "GeneralException",
  "RequestAborted",
  "NeverHeardOf",
];
const MOMENTS: readonly PlannedFailure["when"][] = ["before", "half-way", "after"];
const MARKS: WorkbookPlan = { marks: { sheet: ANNEX, rules: [identityMark()] }, sheets: [] };
const PLAN: WorkbookPlan = {
  ...MARKS,
  sheets: [sheetPlanOf("report", "Báo cáo"), sheetPlanOf("review", "Kiểm tra", 2)],
};

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => process.on("unhandledRejection", note));
afterAll(() => process.off("unhandledRejection", note));
afterEach(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).toEqual([]);
});

/** Everything, with ids (a rule put back gets a new one) and the order of names left out. */
function stateOf({ host }: OpenExcel): unknown {
  const text = JSON.stringify(host.book.sheets.map(dumpSheet), (key, value: unknown) =>
    key === "id" ? undefined : value,
  );
  return {
    sheets: JSON.parse(text) as unknown,
    names: structuredClone(host.book.names).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** A workbook, and a port that is about to apply {@link PLAN} to it. */
type Scenario = () => Promise<OpenExcel>;

const fresh: Scenario = async () => {
  const open = openExcel(workbookOf(annexOf()));
  addOwnRule(open, "C3>100");
  await open.port.read();
  return open;
};

/** An earlier session left other marks and older sheets. */
const earlierSession: Scenario = async () => {
  const open = openExcel(workbookOf(annexOf()));
  addOwnRule(open, "C3>100");
  const rules = [
    identityMark(),
    { ...identityMark(), formula: 'AND(C3>1,N("tong-hop rate")=0)', style: "warning" as const },
  ];
  await open.port.apply({
    marks: { sheet: ANNEX, rules },
    sheets: [sheetPlanOf("report", "Báo cáo", 1), sheetPlanOf("review", "Kiểm tra", 1)],
  });
  open.host.book.activeSheet = open.host.book.sheets[1]?.id ?? "";
  const port = new ExcelWorkbook();
  await port.read();
  return { ...open, port };
};

/** This session wrote other marks and older sheets. */
const sameSession: Scenario = async () => {
  const open = openExcel(workbookOf(annexOf()));
  addOwnRule(open, "C3>100");
  await open.port.apply({
    marks: { sheet: ANNEX, rules: [identityMark()] },
    sheets: [sheetPlanOf("report", "Báo cáo", 5)],
  });
  await open.port.read();
  return open;
};

/** The whole of it or nothing of it, and in any case the annex's own cells as before. */
async function tryOnce(scenario: Scenario, failure: PlannedFailure, whole: unknown): Promise<void> {
  const open = await scenario();
  const annexBefore = JSON.stringify([...open.annex.rows].map(([row, cells]) => [row, [...cells]]));
  const before = stateOf(open);
  open.host.failAt(failure);
  const outcome = await open.port.apply(PLAN).catch((error: unknown) => error);
  const label = JSON.stringify(failure);
  expect([label, JSON.stringify([...open.annex.rows].map(([row, cells]) => [row, [...cells]]))]).toEqual([
    label,
    annexBefore,
  ]);
  if (outcome instanceof WorkbookFailure) {
    expect([label, stateOf(open)]).toEqual([label, before]);
    expect([label, outcome.details]).toEqual([label, expect.not.objectContaining({ leftSheets: expect.anything() })]);
    expect(failureMessage(outcome).body).toMatch(/\.$/);
  } else {
    expect([label, outcome]).toEqual([label, { sheetNames: { report: "Báo cáo", review: "Kiểm tra" } }]);
    expect([label, stateOf(open)]).toEqual([label, whole]);
  }
}

describe.each<[string, Scenario]>([
  ["nothing of ours there", fresh],
  ["marks and sheets of an earlier session", earlierSession],
  ["marks and sheets of this session", sameSession],
])("a write that fails, with %s", (_, scenario) => {
  let whole: unknown;
  beforeAll(async () => {
    const open = await scenario();
    await open.port.apply(PLAN);
    whole = stateOf(open);
  });

  test.each(CODES)("%s at either sync, at any moment: whole or not at all", async (code) => {
    for (const sync of [1, 2]) for (const when of MOMENTS) await tryOnce(scenario, { sync, code, when }, whole);
  });

  test("two failures in a row", async () => {
    for (const when of MOMENTS) {
      const open = await scenario();
      const before = stateOf(open);
      open.host.failAt({ sync: 1, code: "GeneralException", when });
      open.host.failAt({ sync: 3, code: "GeneralException", when: "before" });
      await expect(open.port.apply(PLAN)).rejects.toBeInstanceOf(WorkbookFailure);
      expect(stateOf(open)).toEqual(before);
    }
  });

  test("what cannot be taken back is named", async () => {
    const open = await scenario();
    for (let sync = 2; sync < 30; sync++) open.host.failAt({ sync, code: "GeneralException", when: "before" });
    open.host.failAt({ sync: 1, code: "GeneralException", when: "after" });
    const failure: unknown = await open.port.apply(PLAN).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "unexpected",
      details: { leftMarks: ANNEX, leftSheets: expect.stringContaining("Báo cáo") },
    });
    expect(failureMessage(failure as WorkbookFailure).body).toContain("Báo cáo");
  });
});

test("old marks that were removed before the failure are put back, in their order", async () => {
  const open = openExcel(workbookOf(annexOf()));
  addOwnRule(open, "C3>100");
  const rule = (check: string) => ({ ...identityMark(), formula: `AND(C3>1,N("tong-hop ${check}")=0)` });
  await open.port.apply({ marks: { sheet: ANNEX, rules: [..."abcdefgh"].map(rule) }, sheets: [] });
  const before = stateOf(open);
  await open.port.read();
  open.host.failAt({ sync: 2, code: "GeneralException", when: "half-way" });
  await expect(open.port.apply(MARKS)).rejects.toMatchObject({ code: "unexpected" });
  expect(stateOf(open)).toEqual(before);
});

describe("a reading that fails", () => {
  test.each(CODES)("%s at any sync: either read all the same, or a failure with words", async (code) => {
    for (const sync of [1, 2]) {
      for (const when of MOMENTS) {
        const open = await earlierSession();
        const before = stateOf(open);
        open.host.failAt({ sync, code, when });
        const outcome: unknown = await open.port.read().catch((error: unknown) => error);
        if (!(outcome instanceof WorkbookFailure)) expect(outcome).toMatchObject({ sheets: [{ name: ANNEX }, {}, {}] });
        expect(stateOf(open)).toEqual(before);
      }
    }
  });

  test("cell edit mode is said, and over when it is over", async () => {
    const open = openExcel(workbookOf(annexOf()));
    open.host.cellEditMode = true;
    await expect(open.port.read()).rejects.toMatchObject({ code: "cell-edit-mode" });
    await expect(open.port.apply(PLAN)).rejects.toMatchObject({
      code: "cell-edit-mode",
      details: { excelCode: "InvalidOperationInCellEditMode" },
    });
    await expect(open.port.clearMarks()).rejects.toMatchObject({ code: "cell-edit-mode" });
    open.host.cellEditMode = false;
    expect((await open.port.read()).sheets).toHaveLength(1);
    await open.port.apply(PLAN);
  });

  test("a chart sheet in front does not keep the others from being read", async () => {
    const open = openExcel(workbookOf(annexOf()));
    open.host.book.activeSheet = "{chart}";
    expect((await open.port.read()).sheets).toHaveLength(1);
  });

  test("an Excel below the floor says what is needed, without being asked anything", async () => {
    const open = openExcel(workbookOf(annexOf()), { excelApi: 8 });
    await expect(open.port.read()).rejects.toMatchObject({ code: "host-too-old" });
    await expect(open.port.apply(PLAN)).rejects.toMatchObject({ code: "host-too-old" });
    await expect(open.port.select({ sheet: ANNEX, row: 0, column: 0 })).rejects.toMatchObject({ code: "host-too-old" });
    expect(open.host.syncs).toHaveLength(0);
  });
});

describe("clearing marks that fails", () => {
  const marked: Scenario = async () => {
    const open = openExcel(workbookOf(annexOf()));
    addOwnRule(open, "C3>100");
    await open.port.apply({ marks: { sheet: ANNEX, rules: [identityMark(), identityMark()] }, sheets: [] });
    return open;
  };

  test.each(CODES)("%s: the clerk's rules and the cells stay", async (code) => {
    for (const sync of [1, 2, 3, 4]) {
      for (const when of MOMENTS) {
        const open = await marked();
        const own = open.annex.rules.filter(({ formula }) => !formula.includes("tong-hop"));
        open.host.failAt({ sync, code, when });
        const outcome: unknown = await open.port.clearMarks().catch((error: unknown) => error);
        if (!(outcome instanceof WorkbookFailure)) expect(outcome).toBe(2);
        expect(open.annex.rules.filter(({ formula }) => !formula.includes("tong-hop"))).toEqual(own);
        open.host.forgetFailures();
        await open.port.clearMarks();
        expect(open.annex.rules).toEqual(own);
      }
    }
  });
});

test("every code of Excel's list says something of its own; what is unknown is `unexpected`", () => {
  const codes = Object.fromEntries(CODES.map((code) => [code, toFailure({ code }).code]));
  expect(codes).toEqual({
    AccessDenied: "access-denied",
    ApiNotFound: "host-too-old",
    InvalidArgument: "unexpected",
    InvalidReference: "changed-meanwhile",
    InvalidOperationInCellEditMode: "cell-edit-mode",
    InactiveWorkbook: "workbook-inactive",
    ItemNotFound: "changed-meanwhile",
    ItemAlreadyExists: "changed-meanwhile",
    FilteredRangeConflict: "range-conflict",
    MergedRangeConflict: "range-conflict",
    RequestPayloadSizeLimitExceeded: "too-large",
    ResponsePayloadSizeLimitExceeded: "too-large",
    RangeExceedsLimit: "too-large",
    UndoNotSupported: "cannot-write",
    UnsupportedSheet: "unsupported-sheet",
    WriteNotSupportedWhenModalDialogOpen: "dialog-open",
    GeneralException: "unexpected",
    RequestAborted: "excel-busy",
    NeverHeardOf: "unexpected",
  });
  expect(toFailure(new TypeError("x"))).toMatchObject({ code: "unexpected", details: {} });
  expect(toFailure(null)).toMatchObject({ code: "unexpected" });
});
