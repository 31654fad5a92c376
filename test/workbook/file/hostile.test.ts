import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHILD_ENVIRONMENT, compileHost } from "./support/compiledHost";
import { HOSTILE_FILES } from "./support/hostileFiles";
import type { ChildResult } from "./support/openInChild";

const MOST_MEGABYTES = 500;
const MOST_SECONDS = 5;

/** A process that takes this long hangs, however busy the machine is. */
const HANGS_AFTER_MS = 60_000;

/** What each file must come to; those that hold something readable must be read. */
const OUTCOMES: Readonly<Record<string, string>> = {
  "ten cells over the whole grid": "read 10",
  "a dimension that lies": "read 1",
  "200 sheets": "read 280000",
  "one sheet that inflates to 400 MB": "too-large 0",
  "one sheet that inflates to 100 MB": "too-large 0",
  "a hundred sheets of 60 MB that share their bytes": "too-large 0",
  "sizes in the directory that lie": "damaged 0",
  "an external entity": "damaged 0",
  "a billion laughs": "damaged 0",
  "merges in a circle": "read 1",
  "200.000 merges over whole rows": "too-large 0",
  "a million merges": "too-large 0",
  "columns hidden a million times": "read 0",
  "four million cells": "too-large 0",
  "one formula of 8.000 characters for a million cells": "too-large 0",
  "a shared formula of nothing but quotes": "read 2000",
  "a million levels of nesting": "damaged 0",
  "ten million shared texts": "too-large 0",
  "styles of five million elements": "too-large 0",
  "one tag of 50 MB": "read 0",
  "a cell of 50 MB": "read 1",
  "a row outside the grid": "damaged 0",
  "relations in a circle": "read 0",
};

describe("hostile files", () => {
  let folder: string;
  let script: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "tong-hop-hostile-"));
    script = compileHost(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("all have an outcome here", () => {
    expect(Object.keys(HOSTILE_FILES)).toEqual(Object.keys(OUTCOMES));
  });

  it.each(Object.entries(HOSTILE_FILES))(
    "%s",
    (name, make) => {
      const file = join(folder, "file.xlsx");
      writeFileSync(file, make());
      const { stdout, stderr } = spawnSync(process.execPath, [script, file], {
        encoding: "utf8",
        env: CHILD_ENVIRONMENT,
        timeout: HANGS_AFTER_MS,
      });
      expect(stderr).toBe("");
      const { outcome, cells, megabytes, seconds } = JSON.parse(stdout) as ChildResult;
      expect(`${outcome} ${cells}`).toBe(OUTCOMES[name]);
      expect(megabytes).toBeLessThan(MOST_MEGABYTES);
      expect(seconds).toBeLessThan(MOST_SECONDS);
    },
    2 * HANGS_AFTER_MS,
  );
});
