import { useEffect, useRef, useState } from "react";
import type { PaneJobs } from "../usePaneJobs";

/** Milliseconds without a further edit before the check: while one types from cell to cell, nothing runs. */
const PAUSE = 1200;

export interface Recheck {
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

/**
 * Where the user has turned it on, checks again after an edit here: once there is a pause, and never beside another job.
 * A co-author's edit does not start it: each would set the others' panes running.
 */
export function useAutoRecheck({ state: { editedBy, busy, edits }, run }: PaneJobs): Recheck {
  const [isOn, turn] = useState(false);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const isDue = isOn && busy === null && (editedBy === "person" || editedBy === "self");
  useEffect(() => {
    if (!isDue) return undefined;
    const timer = setTimeout(() => latest.current(), PAUSE);
    return () => clearTimeout(timer);
    // every further edit starts the pause anew
  }, [isDue, edits]);
  return { isOn, turn };
}
