import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { transformFileSync } from "@swc/core";

const ROOT = join(__dirname, "../../../..");

/** Compiles the file host and {@link openInChild} to plain Node modules in `folder`; returns the script to run. */
export function compileHost(folder: string): string {
  for (const room of ["src/workbook", "src/zip"]) {
    for (const file of sources(join(ROOT, room))) compile(file, folder);
  }
  return compile(join(__dirname, "openInChild.ts"), folder);
}

/** Environment in which the compiled modules find the project's libraries. */
export const CHILD_ENVIRONMENT = { ...process.env, NODE_PATH: join(ROOT, "node_modules") };

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "excel") yield* sources(path);
    else if (entry.name.endsWith(".ts")) yield path;
  }
}

function compile(file: string, folder: string): string {
  const target = join(folder, relative(ROOT, file)).replace(/\.ts$/, ".js");
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, code);
  return target;
}
