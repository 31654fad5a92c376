import type { Look } from "./theme";
import type { PaneHost } from "./host";

/** Colours that the surroundings ask for; null where they do not tell. */
export interface LookSource {
  readonly current: () => Look | null;
  /** Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** How far the page has come towards a workbook. */
export type Connection =
  | { readonly state: "connecting" }
  | { readonly state: "connected"; readonly host: PaneHost; readonly look: LookSource }
  /** An ordinary browser page. */
  | { readonly state: "outside" }
  | { readonly state: "too-old" }
  /** Nothing heard in due time; it may still come. */
  | { readonly state: "no-answer" }
  | { readonly state: "no-library" };

/** Brings the page to its workbook. `connect` may never resolve; then `whyNot` says what it is waiting for. */
export interface Connector {
  readonly connect: () => Promise<Connection>;
  readonly whyNot: () => Connection;
}
