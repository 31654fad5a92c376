import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { recognise, sumByRole, type Totals } from "../../src/analysis";
import type { RowRole, UnitKind } from "../../src/annex/annex";
import type { Measure } from "../../src/annex/measures";
import type { Period } from "../../src/annex/period/period";
import { columnLetters } from "../../src/workbook/address";
import { WorkbookFailure } from "../../src/workbook/failure";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import type { PlainWorkbook } from "../../src/workbook/plainData";
import { finish } from "../../src/steps";

interface ExpectedRun {
  readonly args: readonly string[];
  readonly notAnnex?: string;
  readonly source?: { readonly sheet: string };
  readonly period: Period | null;
  readonly columns: Readonly<Partial<Record<Measure, string>>>;
  readonly rows: readonly {
    readonly row: number;
    readonly role: RowRole;
    readonly name: string;
    readonly kind?: UnitKind | null;
    readonly figures: Readonly<Partial<Record<Measure, number | null>>>;
  }[];
  readonly totals: Totals;
  readonly otherRuns?: readonly ExpectedRun[];
}

const FOLDER = path.join(__dirname, "../samples");
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".expected.json"))
  .map((name) => name.replace(".expected.json", ""));

describe.each(NAMES)("%s", (name) => {
  const expected = JSON.parse(readFileSync(path.join(FOLDER, `${name}.expected.json`), "utf8")) as ExpectedRun;
  const runs = [expected, ...(expected.otherRuns ?? [])];
  let workbook: PlainWorkbook;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, `${name}.xlsx`)));
    workbook = await (await openFileWorkbook(bytes, `${name}.xlsx`)).read();
  });

  test.each(runs.map((run) => [run.args.join(" ") || "no options", run] as const))("%s", (_, run) => {
    const wanted = run.args[run.args.indexOf("--sheet") + 1];
    const sheet = run.args.includes("--sheet") ? wanted : undefined;
    if (run.notAnnex !== undefined) {
      expect(() => finish(recognise(workbook, sheet, undefined))).toThrow(WorkbookFailure);
      return;
    }
    const { annex } = finish(recognise(workbook, sheet, undefined));
    expect(annex.sheet).toBe(run.source?.sheet);
    expect(annex.period).toEqual(run.period);
    expect(
      Object.fromEntries([...annex.columns].map(([measure, { column }]) => [measure, columnLetters(column)])),
    ).toEqual(run.columns);
    expect([...annex.columns.values()].every(({ confidence }) => confidence >= 0.9)).toBe(true);
    expect(annex.rows.map(({ row, role, name: read, kind }) => ({ row: row + 1, role, name: read, kind }))).toEqual(
      run.rows.map(({ row, role, name: read, kind }) => ({ row, role, name: read, kind: kind ?? null })),
    );
    run.rows.forEach(({ figures }, at) => {
      for (const [measure, value] of Object.entries(figures)) {
        const read = annex.rows[at]?.figures.get(measure as Measure)?.value ?? null;
        if (value === null || read === null) expect(read).toBe(value);
        else expect(read).toBeCloseTo(value, 6);
      }
    });
    expect(sumByRole(annex)).toMatchObject(run.totals);
  });
});
