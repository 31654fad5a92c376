import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "./runCli";

const SAMPLES = join(__dirname, "../samples");

interface ExpectedFinding {
  readonly code: string;
  readonly severity: string;
  readonly row?: number;
  readonly name?: string;
  readonly cells?: readonly string[];
  readonly identity?: string;
  readonly optional?: boolean;
  readonly anyIdentity?: boolean;
  readonly suspects?: readonly string[];
  readonly suggestion?: { readonly optional?: boolean };
}

interface ExpectedRun {
  readonly args: readonly string[];
  readonly exit?: readonly number[];
  readonly notAnnex?: string;
  readonly rows?: readonly {
    readonly row: number;
    readonly role: string;
    readonly name: string;
    readonly figures: object;
  }[];
  readonly findings?: readonly ExpectedFinding[];
  readonly underReporting?: readonly { readonly row: number }[];
  readonly underReportingMustNot?: readonly number[];
  readonly otherRuns?: readonly ExpectedRun[];
  readonly [key: string]: unknown;
}

interface Result {
  readonly rows: readonly object[];
  readonly underReporting: readonly { readonly row: number }[];
  readonly findings: readonly ExpectedFinding[];
}

/** A file holds 15 digits of a computed rate. */
function withStoredRate<T extends { readonly figures: object }>(row: T): T {
  const { onTimeRate, ...counts } = row.figures as { onTimeRate?: number };
  return typeof onTimeRate === "number"
    ? { ...row, figures: { ...counts, onTimeRate: expect.closeTo(onTimeRate, 9) as number } }
    : row;
}

const files = readdirSync(SAMPLES).filter((file) => file.endsWith(".expected.json"));
const runs = files.flatMap((file) => {
  const expected = JSON.parse(readFileSync(join(SAMPLES, file), "utf8")) as ExpectedRun;
  const workbook = file.replace(".expected.json", ".xlsx");
  return [expected, ...(expected.otherRuns ?? [])].map(
    (run) => [`${workbook} ${run.args.join(" ")}`, workbook, run] as const,
  );
});

test("there are samples", () => expect(runs.length).toBeGreaterThan(7));

describe.each(runs)("%s", (_, workbook, expected) => {
  const run = runCli(join(SAMPLES, workbook), "--json", ...expected.args);
  const result = async () => JSON.parse((await run).out) as Result;

  if (expected.notAnnex !== undefined) {
    test("is refused with one line", async () => {
      const { status, out, err } = await run;
      expect({ status, out, lines: err.length }).toEqual({ status: 2, out: "", lines: 1 });
    });
    return;
  }

  test("exit status", async () => {
    const { status } = await run;
    if (expected.exit) expect(expected.exit).toContain(status);
    else expect([0, 1]).toContain(status);
  });

  test.each(
    ["schema", "source", "period", "columns", "overdue", "topReceiving", "totals"].filter((key) => key in expected),
  )("%s", async (key) => expect(await result()).toMatchObject({ [key]: expected[key] }));

  test("rows: role, name, kind and every figure, and no other row", async () => {
    const { rows } = await result();
    if (expected.rows) expect(rows).toMatchObject(expected.rows.map(withStoredRate));
    if (expected.rows) expect(rows.length).toBe(expected.rows.length);
  });

  test("under-reporting", async () => {
    const listed = (await result()).underReporting.map(({ row }) => row);
    expect(listed).toEqual(expect.arrayContaining((expected.underReporting ?? []).map(({ row }) => row)));
    for (const row of expected.underReportingMustNot ?? []) expect(listed).not.toContain(row);
  });

  if (expected.findings !== undefined) {
    test("findings: each that must be there, none that must not", async () => {
      const { findings = [] } = expected;
      const found = (await result()).findings;
      const keyOf = ({ code, row, identity, cells }: ExpectedFinding) =>
        [code, row ?? "", identity ?? "", code === "duplicate-unit" ? "" : [...(cells ?? [])].sort().join(" ")].join(
          " | ",
        );
      const keys = new Set(found.map(keyOf));
      expect(
        findings
          .filter(({ optional }) => !optional)
          .map(keyOf)
          .filter((key) => !keys.has(key)),
      ).toEqual([]);
      const allowed = new Set(findings.map(keyOf));
      const reported = found.filter(({ code }) => code !== "under-reporting" && code !== "identity-not-used");
      expect(reported.map(keyOf).filter((key) => !allowed.has(key))).toEqual([]);
    });

    test("the cells judged wrong, and what they should read", async () => {
      const { findings: found } = await result();
      for (const { code, row, identity, cells, suspects, suggestion } of expected.findings ?? []) {
        if (suspects === undefined) continue;
        const same = found.find(
          (finding) =>
            finding.code === code &&
            finding.row === row &&
            finding.identity === identity &&
            finding.cells?.join() === cells?.join(),
        );
        expect([code, row, [...(same?.suspects ?? [])].sort()]).toEqual([code, row, [...suspects].sort()]);
        if (suggestion && !suggestion.optional) expect(same?.suggestion).toEqual(suggestion);
      }
    });
  }
});
