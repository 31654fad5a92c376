import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { ExcelHost } from "./excelHost";
import { officeStub } from "./officeStubs";

let script: Script | undefined;

/** The client library's file, as Microsoft ships it for Excel on the web. */
export function clientLibrary(): string {
  const manifest = createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json");
  return readFileSync(join(dirname(manifest), "dist", "excel-web-16.00.js"), "utf8");
}

/**
 * Starts the real client library against `host` and makes its `Excel` and an `Office` global,
 * as on an add-in's page. Each call starts a new one; the last one is in force.
 */
export function startClient(host: ExcelHost): void {
  script ??= new Script(clientLibrary(), { filename: "excel-web-16.00.js" });
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    Error,
    _richApiNativeBridge: host.bridge,
    navigator: { userAgent: "jest" },
    location: { href: "https://localhost/", search: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: "", URL: "https://localhost/" },
  };
  page["window"] = page["self"] = page["globalThis"] = page;
  script.runInContext(createContext(page));
  const office = page["Office"];
  const known = typeof office === "object" && office !== null ? { ...office } : {};
  page["Office"] = { ...known, ...officeStub(host) };
  Object.assign(globalThis, { Excel: page["Excel"], Office: page["Office"], OfficeExtension: page["OfficeExtension"] });
}
