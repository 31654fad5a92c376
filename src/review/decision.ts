/** What a reviewer has made of a finding; `unknown` is a state typed into the sheet that is none of these. */
export const REVIEW_STATES = [
  "open",
  "corrected",
  "corrected-by-hand",
  "accepted",
  "asked",
  "later",
  "unknown",
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A decision on one finding, with who made it and when. */
export interface Decision {
  readonly state: ReviewState;
  /** The state as it was typed; only for `unknown`. */
  readonly words?: string;
  /** Reason or remark; for a correction the old and the new value. */
  readonly note: string;
  readonly who: string;
  /** As it stands in the sheet: "01/7/2021 14:05", or whatever a person typed. */
  readonly when: string;
}

export const NO_DECISION: Decision = { state: "open", note: "", who: "", when: "" };

/** Somebody has looked at it. */
export function isSeen({ state }: Decision): boolean {
  return state !== "open";
}

/** Nothing more is to be done about it. */
export function isSettled({ state }: Decision): boolean {
  return state === "corrected" || state === "corrected-by-hand" || state === "accepted";
}
