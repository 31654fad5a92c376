import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { wrap } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { runCli } from "./runCli";

const BUILT = join(__dirname, "../../dist/cli");
const SAMPLE = join(__dirname, "../samples/tu-ky-2021-06.xlsx");

const MADE_BY = "code.made-by.json";
const codes = readdirSync(BUILT).filter((name) => name.endsWith(".code"));
const PROGRAM_CODE = codes.find((name) => name.startsWith("program.cjs.")) ?? "";

/** The CommonJS module, as Node wraps it, whose code a `.code` file is. */
const sourceOf = (name: string) => wrap(readFileSync(join(BUILT, name.replace(/\.[0-9a-f]+\.code$/, "")), "utf8"));

/** Works on a copy of the built program. */
function withCopy(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "tong-hop-"));
  try {
    cpSync(BUILT, folder, { recursive: true });
    work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

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

it("ends in silence where nobody reads on", () => {
  const command = `"${process.execPath}" "${join(BUILT, "tong-hop.cjs")}" "${SAMPLE}" | true`;
  expect(spawnSync("sh", ["-c", command], { encoding: "utf8" })).toMatchObject({ stdout: "", stderr: "" });
});

it("starts with the code that V8 kept when it was built", () => {
  expect(PROGRAM_CODE).not.toBe("");
  for (const name of codes) {
    const script = new Script(sourceOf(name), { cachedData: readFileSync(join(BUILT, name)) });
    expect(script.cachedDataRejected).toBe(false);
  }
});

it("runs without that code, and with a broken one", () => {
  const { status, stdout } = run(BUILT, SAMPLE);
  withCopy((folder) => {
    for (const name of codes) writeFileSync(join(folder, name), "không phải mã");
    expect(run(folder, SAMPLE)).toMatchObject({ status, stdout, stderr: "" });
    for (const name of codes) rmSync(join(folder, name));
    expect(run(folder, SAMPLE)).toMatchObject({ status, stdout, stderr: "" });
  });
});

it("takes no code of another Node, nor of another source, which V8 would take", () => {
  const { length } = sourceOf(PROGRAM_CODE);
  // V8 tells sources apart by their length
  const other = new Script(wrap('process.stdout.write("chương trình khác");').padEnd(length));
  withCopy((folder) => {
    writeFileSync(join(folder, PROGRAM_CODE), other.createCachedData());
    expect(run(folder, "--help").stdout).toBe("chương trình khác");

    const program = join(folder, "program.cjs");
    const source = readFileSync(program, "utf8");
    writeFileSync(program, `${source.slice(0, -1)} `);
    expect(run(folder, "--help").stdout).not.toBe("chương trình khác");

    writeFileSync(program, source);
    writeFileSync(join(folder, MADE_BY), readFileSync(join(BUILT, MADE_BY), "utf8").replace('"v', '"v1'));
    expect(run(folder, "--help").stdout).toBe(run(BUILT, "--help").stdout);
  });
});

it("says what is wrong in one line, whatever the file is called", () => {
  const { status, stderr } = run(BUILT, "không\ncó\u001b[31m.xlsx");
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "Không tìm thấy tệp “không có [31m.xlsx”. Hãy kiểm tra lại tên và thư mục chứa tệp.\n",
  });
});

describe("where nothing can be written", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tong-hop-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("leaves no part of a file when the disk is full", () => {
    // files of this shell may not grow past a few blocks
    const command = `ulimit -f 8 && exec "$0" "$@"`;
    const args = [process.execPath, join(BUILT, "tong-hop.cjs"), SAMPLE, "--out", folder];
    const { status, stdout, stderr } = spawnSync("sh", ["-c", command, ...args], { encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Không ghi được tệp “tu-ky-2021-06\.tong-hop\.xlsx”\. [^\n]+\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  // the kernel's own folder says of any new name in it that its parent is missing
  const unmakeable = process.platform === "linux" ? "/proc/tong-hop/ket-qua" : join(BUILT, "tong-hop.cjs", "ket-qua");

  it("gives up on a folder that cannot be made", () => {
    const args = [join(BUILT, "tong-hop.cjs"), SAMPLE, "--out", unmakeable];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: 20_000 });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Không ghi được tệp “tu-ky-2021-06\.tong-hop\.xlsx”\. [^\n]+\n$/);
  }, 30_000);
});
