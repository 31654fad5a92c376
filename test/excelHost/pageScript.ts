import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import webpack from "webpack";
import type { PlainWorkbook } from "../../src/workbook/plainData";
import { clientLibrary } from "./loadClient";

const FOLDER = resolve("test/output/excelHost");
// tests run side by side
const FILE = `host-${process.pid}.js`;
let bundled: Promise<string> | undefined;

/**
 * One script to answer a page's request for `office.js` with: the host, Microsoft's client library, and an `Office` of ours.
 * The page needs `excelHostSetup` before it, see {@link pageSetup}.
 */
export async function pageScript(): Promise<string> {
  bundled ??= bundle();
  return [await bundled, clientLibrary(), "finishExcelHost();"].join(";\n");
}

/** The workbook as the page's `excelHostSetup`, ready for JSON. */
export function pageSetup(workbook: PlainWorkbook, options: object = {}, theme: object = {}): unknown {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, hiddenColumns: [...sheet.hiddenColumns] }));
  return { workbook: { ...workbook, sheets }, options, theme };
}

async function bundle(): Promise<string> {
  await new Promise<void>((done, fail) => {
    const compiler = webpack({
      mode: "development",
      devtool: false,
      target: ["web", "es2022"],
      entry: resolve("test/excelHost/page.ts"),
      output: { path: FOLDER, filename: FILE },
      resolve: { extensions: [".ts", ".js"] },
      module: {
        rules: [
          {
            test: /\.ts$/,
            loader: "swc-loader",
            options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
          },
        ],
      },
    });
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => {
        if (problem) fail(problem);
        else done();
      });
    });
  });
  return readFileSync(join(FOLDER, FILE), "utf8");
}
