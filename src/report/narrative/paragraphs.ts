import type { BlockKind } from "../report";
import { oneLine } from "./lines";

/** A paragraph as a template renders it, figures still marked. */
export interface Paragraph {
  readonly id: string | null;
  readonly kind: BlockKind;
  /** It bears a dash. */
  readonly isDashed: boolean;
  readonly text: string;
}

const KINDS: Readonly<Record<string, BlockKind>> = { "#": "section", "##": "item", "-": "paragraph", ">": "note" };

const START = /^[ \t]*(##|#|-|>)[ \t]+(.*)$/;

/** Ids are short words of letters, digits, dots and dashes. */
const ID = /^\[([\w][\w.-]{0,60})\][ \t]*(.*)$/;

/** Reads rendered template text line by line; the syntax stands in templates/templateSet.ts. */
export function paragraphsOf(rendered: string): readonly Paragraph[] {
  const found: { mark: string | null; id: string | null; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of rendered.split("\n")) {
    const start = START.exec(line);
    const rest = start ? (start[2] ?? "") : line.trimStart();
    const id = ID.exec(rest);
    if (start === null && id === null) {
      const last = found.at(-1);
      if (line.trim() === "") isOpen = false;
      else if (isOpen && last !== undefined) last.lines.push(line);
      else found.push({ mark: null, id: null, lines: [line] });
    } else {
      found.push({ mark: start?.[1] ?? null, id: id?.[1] ?? null, lines: [id ? (id[2] ?? "") : rest] });
    }
    if (line.trim() !== "") isOpen = true;
  }
  return found
    .map(({ mark, id, lines }) => ({
      id,
      kind: (mark === null ? undefined : KINDS[mark]) ?? "paragraph",
      isDashed: mark === "-",
      text: oneLine(lines.join("\n")),
    }))
    .filter((paragraph) => paragraph.text !== "");
}
