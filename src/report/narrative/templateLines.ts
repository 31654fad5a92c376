/** Stands for a line break that only comes about where a branch of a tag is written; one character, so that lines keep their numbers. */
const BRANCH_END = "\ue003";

const TAG = /\{%-?\s*(\w+)\b(?:(?!%\})[^\n])*%\}/g;

const OPENING = new Set(["if", "unless", "for", "case"]);
const BRANCHING = new Set(["elsif", "else", "when"]);
const CLOSING = new Set(["endif", "endunless", "endfor", "endcase"]);
const PLAIN = new Set(["assign", "capture", "endcapture", "break", "continue"]);

/**
 * Makes a template's lines mean what an editor expects: a line of tags alone leaves nothing behind, and neither does a
 * line that is one `{% if … %}…{% endif %}` as a whole where nothing of it is written. A paragraph is not parted by either.
 */
export function withQuietTags(template: string): string {
  return template
    .split("\n")
    .map((line) => quiet(line))
    .join("\n");
}

/** Puts the line breaks of {@link withQuietTags} in their places. */
export function withBranchEnds(rendered: string): string {
  return rendered.replaceAll(BRANCH_END, "\n");
}

function quiet(line: string): string {
  const tags = [...line.matchAll(TAG)];
  if (tags.length === 0) return line;
  const isAlone = tags.every(([, name = ""]) => [OPENING, BRANCHING, CLOSING, PLAIN].some((set) => set.has(name)));
  if (isAlone && line.replace(TAG, "").trim() === "") return withoutBreak(line.trim());
  return isOneBranching(line.trim()) ? withoutBreak(line.trim().replace(TAG, branchEnd(0))) : line;
}

/** Whether the first tag's end is the line's end. */
function isOneBranching(line: string): boolean {
  let depth = 0;
  for (const match of line.matchAll(TAG)) {
    const name = match[1] ?? "";
    if (match.index === 0 && !OPENING.has(name)) return false;
    if (match.index > 0 && depth === 0) return false;
    if (OPENING.has(name)) depth += 1;
    if (CLOSING.has(name)) depth -= 1;
  }
  return depth === 0 && line.startsWith("{%") && line.endsWith("%}");
}

/** Ends each branch of the outermost tag with a line break. */
function branchEnd(start: number): (tag: string, name: string) => string {
  let depth = start;
  return (tag, name) => {
    const isEnd = depth === 1 && (BRANCHING.has(name) || CLOSING.has(name));
    if (OPENING.has(name)) depth += 1;
    if (CLOSING.has(name)) depth -= 1;
    return isEnd ? BRANCH_END + tag : tag;
  };
}

/** Its last tag takes the line break that follows. */
function withoutBreak(line: string): string {
  return line.replace(/-?%\}$/, "-%}");
}
