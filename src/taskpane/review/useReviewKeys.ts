import { useEffect, useRef, type RefObject } from "react";

export interface ReviewKeys {
  readonly go: (step: 1 | -1) => void;
  readonly fix?: () => void;
  readonly fixByHand?: () => void;
  readonly accept?: () => void;
  readonly ask?: () => void;
  readonly later?: () => void;
  readonly undo?: () => void;
}

/**
 * The review by keyboard. Alt+↓ and Alt+↑ walk from anywhere in the pane; letters and digits only while the focus is on the
 * list, and never while one is typing (WCAG 2.2, 2.1.4).
 */
export function useReviewKeys(section: RefObject<HTMLElement | null>, keys: ReviewKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || target.closest("[role=application]"))
        return;
      const isInList = section.current?.contains(target) === true;
      const isTyping = target.closest("input:not([type=checkbox]), textarea, select") !== null;
      const act = event.altKey
        ? walkKey(event.key, latest.current)
        : isInList && !isTyping && listKey(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [section]);
}

function walkKey(key: string, { go }: ReviewKeys): (() => void) | undefined {
  if (key === "ArrowDown") return () => go(1);
  return key === "ArrowUp" ? () => go(-1) : undefined;
}

function listKey(key: string, keys: ReviewKeys): (() => void) | undefined {
  switch (key.toLowerCase()) {
    case "j":
      return () => keys.go(1);
    case "k":
      return () => keys.go(-1);
    case "1":
      return keys.fix;
    case "2":
      return keys.fixByHand;
    case "3":
      return keys.accept;
    case "4":
      return keys.ask;
    case "5":
      return keys.later;
    case "z":
      return keys.undo;
    default:
      return undefined;
  }
}
