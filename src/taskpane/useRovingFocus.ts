import { useState, type FocusEvent, type KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface RovingFocus {
  /** For the element that holds the items. */
  readonly group: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
  /** For the item of that key. */
  readonly item: (key: string) => { readonly "data-roving": string; readonly tabIndex: 0 | -1 };
}

/**
 * Many small items as a single stop of the Tab key: arrow keys, Home and End go from one to the next, and Tab comes back
 * to the last one (roving tabindex, WAI-ARIA Authoring Practices).
 * @param keys of all items in order; Tab comes to the first of them before any has been visited
 */
export function useRovingFocus(keys: readonly string[]): RovingFocus {
  const [visited, setVisited] = useState<string | null>(null);
  const stop = visited !== null && keys.includes(visited) ? visited : keys[0];
  return {
    group: {
      onFocus: ({ target }) => {
        const key = target.dataset["roving"];
        if (key !== undefined) setVisited(key);
      },
      onKeyDown: (event) => {
        const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-roving]")];
        const at = items.findIndex((item) => item === event.target);
        const step = STEPS[event.key];
        const next = event.key === "Home" ? items[0] : event.key === "End" ? items.at(-1) : step && items[at + step];
        if (at < 0 || !next) return;
        event.preventDefault();
        next.focus();
      },
    },
    item: (key) => ({ "data-roving": key, tabIndex: key === stop ? 0 : -1 }),
  };
}
