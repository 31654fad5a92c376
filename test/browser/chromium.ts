import { chromium, type Browser } from "playwright-core";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/findBrowser.cjs";

/** Starts the installed Chrome, Edge or Chromium; fails where there is none, it never skips. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error("No Chrome, Edge or Chromium found: install one, or set CHROME_PATH to its program file.");
  }
  return chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
}
