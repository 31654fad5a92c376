import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { wrap } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { runCli } from "./runCli";

const BUILT = join(__dirname, "../../dist/cli");
const SAMPLE = join(__dirname, "../samples/tu-ky-2021-06.xlsx");

const withKeptCode = readdirSync(BUILT).filter((name) => name.endsWith(".code"));

function run(folder: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [join(folder, "tong-hop.cjs"), ...args], { encoding: "utf8" });
}

it("is the program of the sources", async () => {
  const { status, stdout, stderr } = run(BUILT, SAMPLE, "--json");
  const expected = await runCli(SAMPLE, "--json");
  expect({ status, stderr, out: JSON.parse(stdout) }).toEqual({
    status: expected.status,
    stderr: "",
    out: JSON.parse(expected.out),
  });
});

it("starts with the code that V8 kept when it was built", () => {
  expect(withKeptCode).toContain("program.cjs.code");
  for (const name of withKeptCode) {
    const source = wrap(readFileSync(join(BUILT, name.replace(/\.code$/, "")), "utf8"));
    expect(new Script(source, { cachedData: readFileSync(join(BUILT, name)) }).cachedDataRejected).toBe(false);
  }
});

it("runs without that code, and with code of another V8", () => {
  const folder = mkdtempSync(join(tmpdir(), "tong-hop-"));
  try {
    cpSync(BUILT, folder, { recursive: true });
    const expected = run(BUILT, SAMPLE);
    for (const name of withKeptCode) writeFileSync(join(folder, name), "mã của phiên bản khác");
    expect(run(folder, SAMPLE)).toMatchObject({ status: expected.status, stdout: expected.stdout, stderr: "" });
    for (const name of withKeptCode) rmSync(join(folder, name));
    expect(run(folder, SAMPLE)).toMatchObject({ status: expected.status, stdout: expected.stdout, stderr: "" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
