/** One line, single blanks, none before a closing mark or after an opening bracket. */
export function oneLine(text: string): string {
  if (!LOOSE.test(text)) return text.trim();
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([,;:.)])/g, "$1")
    .replace(/\( /g, "(")
    .trim();
}

/** Has a blank that may have to go. */
const LOOSE = /\s\s|[^\S ]| [,;:.)]|\( /;

/** The items of a captured list: each begins with "+ " on a new line and may run over several. */
export function lineItems(text: string): readonly string[] {
  return text
    .split(/(?:^|\n)[ \t]*\+[ \t]/)
    .slice(1)
    .map(oneLine)
    .filter((item) => item !== "");
}
