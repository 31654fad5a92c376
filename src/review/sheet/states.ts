import { STATE_NAMES, STATE_SYNONYMS } from "../../messages/review";
import { fold } from "../../annex/text/fold";
import { REVIEW_STATES, type ReviewState } from "../decision";

const BY_WORDS: ReadonlyMap<string, ReviewState> = new Map([
  ["", "open"],
  ...REVIEW_STATES.flatMap((state) => (state === "unknown" ? [] : [[fold(STATE_NAMES[state]), state] as const])),
  ...Object.entries(STATE_SYNONYMS).map(([words, state]) => [fold(words), state] as const),
]);

/** The state that a person typed, tones and a full stop aside; blank is open, anything else unknown. */
export function readState(text: string): ReviewState {
  return BY_WORDS.get(fold(text).replace(/[.;!]+$/, "")) ?? "unknown";
}
