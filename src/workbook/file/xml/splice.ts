import type { XmlElement } from "./element";
import { escapeXml } from "./text";

/** Text to put in place of what stands between two offsets. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made; they must not overlap. Those at one place keep their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of sorted) {
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** Takes the element out. */
export function without(element: XmlElement): Splice {
  return { start: element.start, end: element.end, text: "" };
}

/** Puts `content` behind the element's last child, opening `<a/>` up where needed. */
export function appended(element: XmlElement, content: string): Splice[] {
  if (!element.isEmpty) return [{ start: element.closeStart, end: element.closeStart, text: content }];
  const close = `</${element.prefix}${element.name}>`;
  return [{ start: element.openEnd - 2, end: element.openEnd, text: `>${content}${close}` }];
}

/** Sets an attribute of the element's opening tag. */
export function withAttribute(element: XmlElement, name: string, value: string): Splice {
  const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`);
  const found = pattern.exec(element.openTag);
  if (found) {
    const start = element.start + found.index + (found[1] ?? "").length;
    const end = element.start + found.index + found[0].length;
    return { start, end, text: `"${escapeXml(value)}"` };
  }
  const at = element.start + 1 + element.prefix.length + element.name.length;
  return { start: at, end: at, text: ` ${name}="${escapeXml(value)}"` };
}

/** A fragment written without prefixes, in the prefix that the part uses for its elements. */
export function prefixed(fragment: string, prefix: string): string {
  return prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
