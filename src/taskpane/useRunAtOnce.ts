import { useEffect, useRef } from "react";
import type { PaneJobs } from "./usePaneJobs";

/** Starts the job once when the pane is there, where what opened the pane asked for it. */
export function useRunAtOnce({ run }: PaneJobs, isAsked: boolean): void {
  const isStarted = useRef(false);
  useEffect(() => {
    if (!isAsked || isStarted.current) return;
    isStarted.current = true;
    run();
  }, [isAsked, run]);
}
