import { plainName } from "../report/wording/names";

/** One line of plain text, "" where there is none. */
export function oneLine(text: string): string {
  return plainName(text);
}

/** Lines of a list: each one line of plain text, without its dash; blank ones are left out. */
export function listLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\v\u2028\u2029]/)
    .map((line) => plainName(line).replace(/^[-–•+]\s+/, ""))
    .filter((line) => line !== "");
}

/**
 * A template as it is kept: lines end in LF, no blank lines round it, no characters that nobody can see or that carry
 * figures through a template (see report/narrative/figureMarks.ts).
 */
export function templateText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, "")
    .replace(/[ \t]+$/gm, "")
    .replace(/^\n+|\n+$/g, "");
}
