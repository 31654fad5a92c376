import type { Outcome } from "../../tongHop";
import type { PaneHost } from "../host";
import type { PaneJobs } from "../usePaneJobs";

/** What everything that follows from a report is made of. */
export interface FollowUpProps {
  readonly outcome: Outcome;
  readonly jobs: PaneJobs;
  readonly host: PaneHost;
}
