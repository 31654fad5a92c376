/** The one thing to do first, where there is one. */
export const RUN_ID = "tong-hop-bao-cao";

/** Where the focus goes when nothing else is left to have it. */
export function runButton(): HTMLElement | null {
  return document.getElementById(RUN_ID);
}
