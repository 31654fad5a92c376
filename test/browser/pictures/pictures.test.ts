import type { Page } from "playwright-core";
import { accessibilityViolations } from "../accessibility";
import { openWorkbench } from "../workbenchPage";
import { differenceFrom, joined } from "./comparison";
import { judge, openPane, WALKS } from "./states";

/** CSS pixels; 378 is what Excel leaves at 1366 × 768, taller panes show more. */
const WIDTHS = [320, 350, 450];
const HEIGHT = 560;

const THEMES = [
  ["light", { colorScheme: "light", forcedColors: "none" }],
  ["dark", { colorScheme: "dark", forcedColors: "none" }],
  ["high-contrast", { colorScheme: "dark", forcedColors: "active" }],
] as const;

/** What is drawn on a canvas differs from machine to machine and has tests of its own. */
const GRID = "canvas";

async function picture(page: Page): Promise<Buffer> {
  const mask = [page.locator(GRID)];
  return page.screenshot({ animations: "disabled", caret: "hide", mask, maskColor: "#c0c0c0" });
}

describe.each(THEMES)("%s", (theme, look) => {
  const context = { ...look, reducedMotion: "reduce" } as const;

  test.each(WALKS)("the pane beside $sample", async ({ sample, states }) => {
    const page = await openPane(sample, context);
    const wrong: (string | null)[] = [];
    for (const { name, go } of states) {
      await page.setViewportSize({ width: WIDTHS[0] ?? 320, height: HEIGHT });
      await go(page);
      const pictures: Buffer[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.evaluate(
          () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
        );
        pictures.push(await picture(page));
      }
      wrong.push(differenceFrom(`pane-${name}-${theme}`, joined(pictures)));
      wrong.push(...(await accessibilityViolations(page)).map((violation) => `${name}: ${violation}`));
    }
    expect(wrong.filter((line) => line !== null)).toEqual([]);
    await page.context().close();
  });

  test("the workbench at 1366 × 768", async () => {
    const { page } = await openWorkbench(context);
    const pictures = [await picture(page)];
    await judge(page);
    pictures.push(await picture(page));
    expect(differenceFrom(`workbench-${theme}`, joined(pictures))).toBeNull();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().close();
  });
});
