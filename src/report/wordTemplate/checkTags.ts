import { wordTemplateWords } from "../../messages/wordTemplate";
import type { ParagraphText } from "./paragraphTexts";
import { tagName } from "./tagName";
import type { TemplateName } from "./templateNames";

/** What is wrong in one place of a template, for the person who wrote it. */
export interface TagFault {
  readonly name: string;
  readonly message: string;
}

export interface CheckedTags {
  readonly faults: readonly TagFault[];
  /** How many places there are to fill. */
  readonly tags: number;
  /** How many values would be written, with all repetitions. */
  readonly work: number;
}

const TAG = /\{\{([^{}]*)\}\}/g;

/** Checks every name in the paragraphs of one part, with the lists that are open where it stands. */
export function checkTags(
  paragraphs: readonly ParagraphText[],
  part: string,
  names: ReadonlyMap<string, TemplateName>,
): CheckedTags {
  const faults: TagFault[] = [];
  const open: TemplateName[] = [];
  let [tags, work] = [0, 0];
  for (const { text } of paragraphs) {
    for (const match of text.matchAll(TAG)) {
      const typed = (match[1] ?? "").trim();
      const [, sign, rest] = /^([#/^]?)\s*(.*)$/su.exec(typed) ?? [];
      const name = tagName(rest ?? "");
      const known = names.get(name);
      tags += 1;
      work += open.reduce((product, loop) => product * Math.max(1, loop.value.length), 1);
      const isField = open.some((loop) => loop.kind === "list" && loop.fields.includes(name));
      if (sign === "/") open.pop();
      else if (known === undefined && !(isField && sign === "") && name !== ".") {
        faults.push(faultOf(typed, name, placeOf(text, match.index, part), names));
      } else if (sign === "#" && known) open.push(known);
      else if (sign === "^" && known) open.push({ ...known, kind: "text", value: "" });
    }
  }
  return { faults, tags, work };
}

function faultOf(typed: string, name: string, place: string, names: ReadonlyMap<string, TemplateName>): TagFault {
  if (!/^[#/^]?\s*[\p{L}\p{N}]/u.test(typed)) return { name: typed, message: wordTemplateWords.notPlain(typed, place) };
  const hint = nearest(name, [...names.keys()]);
  const message =
    hint === null ? wordTemplateWords.unknown(typed, place) : wordTemplateWords.unknownWithHint(typed, place, hint);
  return { name: typed, message };
}

/** So much text on both sides shows where a name stands. */
const AROUND = 40;

function placeOf(text: string, at: number, part: string): string {
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + AROUND + 20);
  const shown = `${start > 0 ? "…" : ""}${text.slice(start, end).trim()}${end < text.length ? "…" : ""}`;
  return wordTemplateWords.place(shown, part);
}

/** The known name that shares most of its words with the one typed; null where none shares half of them. */
function nearest(name: string, known: readonly string[]): string | null {
  const words = new Set(name.split("_"));
  let [best, most] = [null as string | null, 0.5];
  for (const candidate of known) {
    const own = candidate.split("_");
    const shared = own.filter((word) => words.has(word)).length;
    const share = (2 * shared) / (own.length + words.size);
    if (share > most) [best, most] = [candidate, share];
  }
  return best;
}
