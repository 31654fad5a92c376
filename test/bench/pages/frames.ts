import type { Page } from "playwright-core";

export interface FrameTimes {
  readonly frames: number;
  /** Milliseconds from one frame to the next. */
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

/** Pixels a frame: a fast turn of the wheel. */
const STEP = 240;

/** Scrolls so many frames, three quarters of them down and the rest up; text, for it runs in the page. */
const scrolling = (frames: number): string => `new Promise((resolve) => {
  let scroller = document.querySelector("ul[aria-label='Kết quả kiểm tra']");
  do scroller = scroller.parentElement; while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY));
  const taken = [];
  let last = null;
  requestAnimationFrame(function next(now) {
    if (last !== null) taken.push(now - last);
    last = now;
    if (taken.length === ${frames}) return resolve(taken);
    scroller.scrollBy(0, taken.length % 100 < 75 ? ${STEP} : -${STEP});
    requestAnimationFrame(next);
  });
})`;

/** Scrolls the findings for so many frames and takes their times. */
export async function framesWhileScrolling(page: Page, frames: number): Promise<FrameTimes> {
  const times = await page.evaluate<number[]>(scrolling(frames));
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { frames, median: at(0.5), p95: at(0.95), longest: at(1) };
}
