/** One line, single blanks, none before a closing mark or after an opening bracket. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([,;:.)])/g, "$1")
    .replace(/\( /g, "(")
    .trim();
}

/** The items of a captured list: each begins with "+ " on a new line and may run over several. */
export function lineItems(text: string): readonly string[] {
  return text
    .split(/(?:^|\n)[ \t]*\+[ \t]/)
    .slice(1)
    .map(oneLine)
    .filter((item) => item !== "");
}
