/** Browsers do not paint hidden pages; then the work goes on after this many ms. */
const HIDDEN_PAGE_WAIT = 50;

/** Resolves when the browser has painted what React has rendered, so that long work does not freeze an old picture. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    const fallback = setTimeout(resolve, HIDDEN_PAGE_WAIT);
    requestAnimationFrame(() => {
      setTimeout(() => {
        clearTimeout(fallback);
        resolve();
      });
    });
  });
}
