import { readFileSync } from "node:fs";
import { join } from "node:path";
import { failureMessage } from "../../../src/messages/failures";
import { insertSheets, tongHop } from "../../../src/tongHop";
import { WorkbookFailure } from "../../../src/workbook/failure";
import { openFileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { PlainWorkbook } from "../../../src/workbook/plainData";
import type { PlannedFailure, Sheet } from "../../excelHost";
import { addOwnRule, openExcel, type OpenExcel } from "./excelPort";

// hundreds of runs of the whole job through the client library
jest.setTimeout(120_000);

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
  "NeverHeardOf",
];
const MOMENTS: readonly PlannedFailure["when"][] = ["before", "half-way", "after"];
const SAMPLE = "tu-ky-2021-06-loi.xlsx";

const unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);
beforeAll(() => process.on("unhandledRejection", note));
afterAll(() => process.off("unhandledRejection", note));

let plain: PlainWorkbook;
beforeAll(async () => {
  plain = await (await openFileWorkbook(readFileSync(join("test", "samples", SAMPLE)), SAMPLE)).read();
});

/** Values, formulas and formats of every cell, and the clerk's own rules: what nothing of ours may touch. */
function clerksOwn(annex: Sheet): string {
  const rules = annex.rules.filter(({ formula }) => !formula.includes("tong-hop"));
  const cells = [...annex.rows].map(([row, line]) => [row, [...line]]);
  return JSON.stringify({ cells, rules: rules.map((rule) => ({ ...rule, id: "" })), merges: annex.merges });
}

function open(): OpenExcel {
  const opened = openExcel(plain);
  addOwnRule(opened, "C3>100");
  return opened;
}

/** What the pane does to a workbook that bears our sheets already; counted from its first sync. */
const JOBS: readonly (readonly [string, boolean, (opened: OpenExcel) => Promise<() => Promise<unknown>>])[] = [
  ["the first run", true, ({ port }) => Promise.resolve(() => tongHop(port, {}))],
  [
    "inserting the sheets",
    false,
    async ({ port }) => {
      const outcome = await tongHop(port, {});
      return () => insertSheets(port, outcome);
    },
  ],
  [
    "a later run, over our sheets and marks",
    false,
    async ({ port }) => {
      await insertSheets(port, await tongHop(port, {}));
      return () => tongHop(port, {});
    },
  ],
];

/** All of them for the quick job; for the others one a code, each in its turn. */
function momentsOf(code: string, isQuick: boolean): readonly PlannedFailure["when"][] {
  return MOMENTS.filter((_, index) => isQuick || index === CODES.indexOf(code) % MOMENTS.length);
}

/** What the work led to: the failure that it ended in or told of, else null. */
async function failureOf(work: () => Promise<unknown>): Promise<WorkbookFailure | null> {
  try {
    const outcome = (await work()) as { unmarked?: WorkbookFailure; unlisted?: WorkbookFailure };
    return outcome.unmarked ?? outcome.unlisted ?? null;
  } catch (error) {
    if (error instanceof WorkbookFailure) return error;
    throw error;
  }
}

describe.each(JOBS)("%s", (_, isQuick, prepare) => {
  test.each(CODES)("%s at each sync in turn: done, or told in Vietnamese; the annex as it was", async (code) => {
    for (const when of momentsOf(code, isQuick)) {
      for (let sync = 1; sync <= 4; sync++) {
        const opened = open();
        const work = await prepare(opened);
        const before = clerksOwn(opened.annex);
        opened.host.failAt({ sync, code, when });
        const failure = await failureOf(work);
        const label = `${code} ${when} ${sync}`;
        if (failure)
          expect([label, failureMessage(failure).body]).toEqual([label, expect.stringMatching(/\p{Lu}.*\.$/u)]);
        expect([label, clerksOwn(opened.annex)]).toEqual([label, before]);
      }
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(unhandled).toEqual([]);
  });

  test("takes at most four syncs", async () => {
    const opened = open();
    const work = await prepare(opened);
    opened.host.resetCounts();
    await work();
    expect(opened.host.syncs.length).toBeLessThanOrEqual(4);
  });
});
