import { FLOOR, supports } from "./inExcel";

/** The `id` of the page's script element that loads Office.js. */
const SCRIPT_ID = "office-js";

/** Where the page runs: in an Excel that we can use, in one that is too old, or in none. */
export type Surroundings = "excel" | "too-old" | "elsewhere";

/** Whether Microsoft's library is there; it comes over the network, beside our own code. */
export function isOfficeLoaded(): boolean {
  return typeof Office !== "undefined" && typeof Office.onReady === "function";
}

/**
 * Waits for Microsoft's library and then for Excel. It may wait for ever: Excel does not always answer (office-js #2321,
 * #1579), and a library that failed before our code ran tells nobody.
 * @throws Error where the library could not be loaded
 */
export async function officeReady(): Promise<Surroundings> {
  if (!isOfficeLoaded()) await scriptLoaded(document.getElementById(SCRIPT_ID));
  const { host } = await Office.onReady();
  if (String(host) !== "Excel") return "elsewhere";
  return supports(FLOOR) ? "excel" : "too-old";
}

function scriptLoaded(script: HTMLElement | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error("office.js could not be loaded"));
    if (!script) return fail();
    script.addEventListener("load", () => (isOfficeLoaded() ? resolve() : fail()));
    script.addEventListener("error", fail);
  });
}

/** Web views that drop a download without a word (office-js #2700, #3385). */
const WITHOUT_DOWNLOADS: ReadonlySet<unknown> = new Set(["Mac", "iOS"]);

/** Whether a download from the pane has a chance to arrive. */
export function mayDownload(): boolean {
  return !WITHOUT_DOWNLOADS.has(Office.context.platform);
}
