import type { Finding } from "../checks/finding";
import type { Review, ReviewEntry } from "./review";

/** The findings without the errors and warnings that a reviewer has accepted: they put no figure in doubt any more. */
export function stillDoubtful({ entries }: Review): readonly Finding[] {
  const isDone = ({ finding, decision }: ReviewEntry): boolean =>
    decision.state === "accepted" && finding.severity !== "info";
  return entries.flatMap((entry) => (isDone(entry) ? [] : entry.finding));
}
