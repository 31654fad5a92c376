import { useEffect } from "react";

/** Of the places that had the focus, as many as a person may still have in mind. */
const REMEMBERED = 20;

/**
 * Never loses the focus: when the part of the page that has it goes away (a message that is closed, a button that is there
 * only while work goes on), the focus goes back to where it was before, else to `fallback`, and a screen reader tells where
 * one is. A spreadsheet that moves the focus about by itself is left alone.
 */
export function useKeptFocus(fallback: () => HTMLElement | null): void {
  useEffect(() => {
    /** The last comes first. */
    let places: HTMLElement[] = [];
    /** Has the focus, as far as we know. */
    let here: HTMLElement | null = null;
    let frame: number | null = null;

    const onFocus = ({ target }: FocusEvent): void => {
      here =
        target instanceof HTMLElement && target !== document.body && !target.closest("[role=application]")
          ? target
          : null;
      if (here) places = [here, ...places.filter((place) => place !== here)].slice(0, REMEMBERED);
    };
    // whoever clicks beside everything has left on purpose; what is taken away is no longer connected
    const onPointer = ({ target }: PointerEvent): void => {
      if (target instanceof Node && !here?.contains(target)) here = null;
    };
    const goBack = (): void => {
      frame = null;
      if (here === null || here.isConnected || document.activeElement !== document.body) return;
      here = null;
      places = places.filter(({ isConnected }) => isConnected);
      for (const place of [...places, fallback()]) {
        place?.focus({ preventScroll: true });
        if (document.activeElement === place) return;
      }
    };
    // those who move the focus themselves do so first
    const observer = new MutationObserver(() => {
      if (here !== null && !here.isConnected) frame ??= requestAnimationFrame(goBack);
    });
    observer.observe(document.body, { subtree: true, childList: true });
    window.addEventListener("focusin", onFocus, true);
    window.addEventListener("pointerdown", onPointer, true);
    return () => {
      if (frame !== null) cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener("focusin", onFocus, true);
      window.removeEventListener("pointerdown", onPointer, true);
    };
  }, [fallback]);
}
