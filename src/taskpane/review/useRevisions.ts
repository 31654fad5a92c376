import { useEffect, useRef } from "react";
import type { Outcome } from "../../tongHop";

/** An outcome revised by a decision. */
export interface Revision {
  readonly outcome: Outcome;
  /** The annex was corrected: what was found no longer tells what is there. */
  readonly edited: boolean;
}

export interface Revisions {
  /** Revises the outcome as it is by then; pieces of work follow one another, and a failed one leaves it as it was. */
  readonly revise: (work: (current: Outcome) => Promise<Revision>) => void;
  /** The outcome when nothing is being revised any more. */
  readonly settled: () => Promise<Outcome | null>;
}

/** Decisions come faster than they are written: they wait for each other, so that none is lost. */
export function useRevisions(
  outcome: Outcome | null,
  onRevised: (revision: Revision) => void,
  onFailed: (error: unknown) => void,
): Revisions {
  const latest = useRef(outcome);
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = outcome;
  }, [outcome]);

  const revise = (work: (current: Outcome) => Promise<Revision>): void => {
    queue.current = queue.current.then(async () => {
      if (!latest.current) return;
      try {
        const revision = await work(latest.current);
        latest.current = revision.outcome;
        onRevised(revision);
      } catch (error) {
        onFailed(error);
      }
    });
  };
  return { revise, settled: () => queue.current.then(() => latest.current) };
}
