import type { Page } from "playwright-core";

/** `#rrggbb` of the marks, as the file host writes them. */
export const MARK_COLOURS = { failed: "#ffc7ce", suspect: "#ff9f40", warning: "#fff2cc" } as const;

export interface Corner {
  readonly left: number;
  readonly top: number;
}

interface Question {
  readonly colour: string;
  readonly isWanted: boolean;
}

/**
 * Runs in the page: whether the grid's picture has, or has not, an area of that colour; where it
 * has, the area's top left corner in CSS pixels. Single pixels (smoothed edges of letters) do not count.
 */
function lookForColour({ colour, isWanted }: Question): Corner | boolean {
  const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^='univer-sheet-main-canvas']");
  const context = canvas?.getContext("2d");
  if (!canvas || !context) return false;
  const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
  const corner = { left: Infinity, top: Infinity };
  let pixels = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== r || data[at + 1] !== g || data[at + 2] !== b || data[at + 3] !== 255) continue;
    corner.left = Math.min(corner.left, (at / 4) % width);
    corner.top = Math.min(corner.top, Math.floor(at / 4 / width));
    pixels += 1;
  }
  if (!isWanted || pixels < 100) return !isWanted && pixels < 100;
  const { x, y } = canvas.getBoundingClientRect();
  return { left: corner.left + x, top: corner.top + y };
}

/** Waits until cells in that colour are in view; resolves with the top left corner of the first. */
export async function colourShown(page: Page, colour: string): Promise<Corner> {
  const corner = await page.waitForFunction(lookForColour, { colour, isWanted: true });
  return (await corner.jsonValue()) as Corner;
}

/** Waits until no cell in view has that colour. */
export async function colourGone(page: Page, colour: string): Promise<void> {
  await page.waitForFunction(lookForColour, { colour, isWanted: false });
}
