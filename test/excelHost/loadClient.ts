import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import type { ExcelHost } from "./excelHost";
import { officeStub } from "./officeStubs";

/** The host that the client library talks to now. */
let current: ExcelHost | undefined;
let page: Record<string, unknown> | undefined;

/** The client library's file, as Microsoft ships it for Excel on the web. */
export function clientLibrary(): string {
  const manifest = createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json");
  return readFileSync(join(dirname(manifest), "dist", "excel-web-16.00.js"), "utf8");
}

/**
 * Makes the real client library's `Excel` and an `Office` global, as on an add-in's page, and lets them talk to `host`.
 * The library starts once; each further call only changes the host behind it.
 */
export function startClient(host: ExcelHost): void {
  current = host;
  page ??= startPage();
  const bridge = page["_richApiNativeBridge"] as ExcelHost["bridge"];
  host.bridge.onMessageFromHost = (text) => {
    if (current === host) bridge.onMessageFromHost?.(text);
  };
  const office = page["Office"];
  const known = typeof office === "object" && office !== null ? { ...office } : {};
  page["Office"] = { ...known, ...officeStub(host) };
  Object.assign(globalThis, { Excel: page["Excel"], Office: page["Office"], OfficeExtension: page["OfficeExtension"] });
}

function startPage(): Record<string, unknown> {
  const made: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    Error,
    _richApiNativeBridge: { sendMessageToHost: (text: string) => current?.bridge.sendMessageToHost(text) },
    navigator: { userAgent: "jest" },
    location: { href: "https://localhost/", search: "" },
    document: { getElementsByTagName: () => [], createElement: () => ({}), cookie: "", URL: "https://localhost/" },
  };
  made["window"] = made["self"] = made["globalThis"] = made;
  new Script(clientLibrary(), { filename: "excel-web-16.00.js" }).runInContext(createContext(made));
  return made;
}
