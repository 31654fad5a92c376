import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with the page as it stands, one line each. Evaluated, as the page takes no foreign script elements.
 * A page may change while axe reads it (a button that is enabled again meanwhile): what is wrong is still wrong at a second look.
 */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  const first = await violationsOf(page);
  return first.length === 0 ? first : violationsOf(page);
}

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations }: AxeResults = await page.evaluate("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
