import type { PaneHost } from "./host";

/** The pane's host where the page runs inside Excel; null where it was opened as an ordinary page. */
export function excelHost(): PaneHost | null {
  return null;
}
