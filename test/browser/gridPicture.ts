import type { Page } from "playwright-core";

/** `#rrggbb` of the marks, as the file host writes them. */
export const MARK_COLOURS = { failed: "#ffc7ce", suspect: "#ff9f40", warning: "#fff2cc" } as const;

const SELECTION_BLUE = "#2f56d0";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Pixels of exactly that colour. */
  readonly pixels: number;
}

/** Where in the grid's picture a colour stands, in CSS pixels of the page; null where nowhere. */
export async function colourInGrid(page: Page, colour: string): Promise<Box | null> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^='univer-sheet-main-canvas']");
    const context = canvas?.getContext("2d");
    if (!canvas || !context) return null;
    const [r, g, b] = [1, 3, 5].map((start) => Number.parseInt(wanted.slice(start, start + 2), 16));
    const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
    const found = { left: Infinity, top: Infinity, right: -1, bottom: -1, pixels: 0 };
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== r || data[at + 1] !== g || data[at + 2] !== b) continue;
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y);
      found.pixels += 1;
    }
    const { x, y } = canvas.getBoundingClientRect();
    if (found.pixels === 0) return null;
    return { ...found, left: found.left + x, right: found.right + x, top: found.top + y, bottom: found.bottom + y };
  }, colour);
}
