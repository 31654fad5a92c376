import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * F6 goes between grid and pane, as between the parts of an Office window: inside the grid Tab
 * moves to the next cell, so this is the way out of it.
 */
export function useRegionKeys(
  grid: RefObject<HTMLElement | null>,
  pane: RefObject<HTMLElement | null>,
  focusGrid: () => void,
): void {
  const latest = useRef(focusGrid);
  /** Where in the pane the user was. */
  const lastInPane = useRef<HTMLElement | null>(null);
  useEffect(() => {
    latest.current = focusGrid;
  });

  useEffect(() => {
    const onFocus = (event: FocusEvent): void => {
      const { target } = event;
      if (target instanceof HTMLElement && pane.current?.contains(target)) lastInPane.current = target;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (grid.current?.contains(document.activeElement)) focusPane(pane.current, lastInPane.current);
      else latest.current();
    };
    window.addEventListener("focusin", onFocus);
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.removeEventListener("focusin", onFocus);
      window.removeEventListener("keydown", onKey, true);
    };
  }, [grid, pane]);
}

function focusPane(pane: HTMLElement | null, last: HTMLElement | null): void {
  const target = last?.isConnected ? last : pane?.querySelector<HTMLElement>("button:not([disabled])");
  (target ?? pane)?.focus();
}
