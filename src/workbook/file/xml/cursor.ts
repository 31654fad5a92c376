import { WorkbookFailure } from "../../failure";
import { MAX_XML_DEPTH } from "../limits";
import { unescapeXml, xmlText } from "./text";

const SPACE = 32;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const LESS = 60;
const GREATER = 62;
const COLON = 58;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/**
 * Walks an XML text tag by tag without building anything; positions allow the text to be patched in place.
 * Holds well-formedness as far as it matters here: tags match, everything is closed, one root.
 * A DOCTYPE is refused, as OPC demands (ECMA-376 part 2, 8.2): no entity of a file's own is ever expanded.
 * @throws WorkbookFailure `damaged` from every method
 */
export class XmlCursor {
  /** What the cursor stands on: an opening tag (also `<a/>`) or a closing one. */
  isOpen = false;
  /** `<a/>`: no closing tag follows. */
  isEmpty = false;
  /** Name without prefix. */
  name = "";
  /** Name as written, with its prefix. */
  qualifiedName = "";
  /** Offsets of the tag's `<` and of what follows its `>`. */
  start = 0;
  end = 0;
  /** Offset behind the tag's name, where its attributes begin. */
  nameEnd = 0;
  private previousEnd = 0;
  private readonly path: string[] = [];
  /** Where the attribute found last stands. */
  private readonly span = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };
  private rootSeen = false;

  constructor(readonly xml: string) {}

  /** Elements open now, the one whose opening tag the cursor stands on included. */
  get depth(): number {
    return this.path.length + (this.isOpen && this.isEmpty ? 1 : 0);
  }

  /** Goes to the next tag; false at the end of the text. */
  next(): boolean {
    const { xml } = this;
    this.previousEnd = this.end;
    // Tags mostly stand side by side; then no search is needed.
    let at = xml.charCodeAt(this.end) === LESS ? this.end : xml.indexOf("<", this.end);
    for (; at >= 0; at = xml.indexOf("<", this.end)) {
      const second = xml.charCodeAt(at + 1);
      if (second === SLASH) return this.closeTag(at);
      if (second !== EXCLAMATION && second !== QUESTION) return this.openTag(at);
      this.end = this.afterDeclaration(at, second === QUESTION);
    }
    if (this.path.length > 0 || !this.rootSeen) throw damaged();
    this.isOpen = false;
    return false;
  }

  /** Goes to the next opening tag inside the element at `depth`; false, standing on its closing tag, where there is none. */
  nextInside(depth: number): boolean {
    while (this.next()) {
      if (this.isOpen) return true;
      if (this.path.length < depth) return false;
    }
    return false;
  }

  /**
   * Short cut for `<c …><v>12</v></c>`, most of what a sheet holds: from the outer opening tag to its closing tag,
   * returning what stands between `open` (`<v>`) and `close` (`</v>`) as written. Null, not moved, where it looks otherwise.
   */
  onlyChild(open: string, close: string): string | null {
    const { xml, path } = this;
    if (this.isEmpty || !xml.startsWith(open, this.end)) return null;
    const from = this.end + open.length;
    const to = xml.indexOf("<", from);
    const outerClose = to + close.length;
    if (to < 0 || !xml.startsWith(close, to) || !xml.startsWith(`</${this.qualifiedName}>`, outerClose)) return null;
    path.pop();
    this.isOpen = false;
    this.start = outerClose;
    this.end = outerClose + this.qualifiedName.length + 3;
    return xml.slice(from, to);
  }

  /** What stands between the tag before and this one, as written. */
  rawText(): string {
    return this.xml.slice(this.previousEnd, this.start);
  }

  /** Text between the tag before and this one. */
  text(): string {
    return xmlText(this.rawText());
  }

  /** Moves over the element whose opening tag the cursor stands on, to its closing tag. */
  skip(): void {
    if (this.isEmpty) return;
    const depth = this.path.length;
    while (this.path.length >= depth && this.next());
  }

  /**
   * {@link skip} without a look at the tags between, for elements that never hold their own kind.
   * Only right where the text holds no comment and no CDATA, see {@link hasHiddenText}.
   */
  skipFlat(): void {
    if (this.isEmpty) return;
    const close = this.xml.indexOf(`</${this.qualifiedName}`, this.end);
    if (close < 0) throw damaged();
    this.previousEnd = this.end;
    this.closeTag(close);
  }

  /** Value of the attribute with this name as written, undefined where the tag has none. */
  attribute(name: string): string | undefined {
    const { xml, span } = this;
    for (let at = this.nameEnd; this.attributeAt(at); at = span.valueEnd + 1) {
      const isSameLength = span.nameEnd - span.nameStart === name.length;
      if (isSameLength && xml.startsWith(name, span.nameStart)) {
        return unescapeXml(xml.slice(span.valueStart, span.valueEnd));
      }
    }
    return undefined;
  }

  /** Names as written of the tag's attributes. */
  attributeNames(): string[] {
    const { xml, span } = this;
    const names: string[] = [];
    for (let at = this.nameEnd; this.attributeAt(at); at = span.valueEnd + 1) {
      names.push(xml.slice(span.nameStart, span.nameEnd));
    }
    return names;
  }

  /** Puts the next attribute at or behind `at` into {@link span}; false where the tag ends first. Never looks beyond the tag. */
  private attributeAt(at: number): boolean {
    const { xml, span } = this;
    const first = this.behindSpace(at);
    const code = xml.charCodeAt(first);
    if (code === GREATER || code === SLASH) return false;
    let nameEnd = first;
    while (isNamePart(xml.charCodeAt(nameEnd))) nameEnd++;
    const equals = this.behindSpace(nameEnd);
    const open = this.behindSpace(equals + 1);
    const quote = xml.charCodeAt(open);
    const isQuoted = quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE;
    if (nameEnd === first || xml.charCodeAt(equals) !== EQUALS || !isQuoted) throw damaged();
    // The tag was found to its end with its quotes in pairs, so this one closes inside it.
    span.nameStart = first;
    span.nameEnd = nameEnd;
    span.valueStart = open + 1;
    span.valueEnd = xml.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", open + 1);
    return true;
  }

  private behindSpace(at: number): number {
    let index = at;
    while (isSpace(this.xml.charCodeAt(index))) index++;
    return index;
  }

  private openTag(at: number): true {
    const { xml } = this;
    let index = at + 1;
    let colon = -1;
    for (; ; index++) {
      const code = xml.charCodeAt(index);
      if (code === COLON) colon = index;
      else if (code === GREATER || code === SLASH || isSpace(code)) break;
      else if (!isNamePart(code) || code === LESS) throw damaged();
    }
    if (index === at + 1) throw damaged();
    this.nameEnd = index;
    let quote = 0;
    for (; ; index++) {
      const code = xml.charCodeAt(index);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) break;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
      // Past the end of the text there is no code at all.
      if (code === LESS || Number.isNaN(code)) throw damaged();
    }
    this.isEmpty = xml.charCodeAt(index - 1) === SLASH;
    this.isOpen = true;
    this.start = at;
    this.end = index + 1;
    this.qualifiedName = xml.slice(at + 1, this.nameEnd);
    this.name = colon < 0 ? this.qualifiedName : xml.slice(colon + 1, this.nameEnd);
    if (this.path.length === 0 && this.rootSeen) throw damaged();
    this.rootSeen = true;
    if (!this.isEmpty && this.path.push(this.qualifiedName) > MAX_XML_DEPTH) throw damaged();
    return true;
  }

  private closeTag(at: number): true {
    const { xml } = this;
    const open = this.path.pop();
    if (open === undefined || !xml.startsWith(open, at + 2)) throw damaged();
    let index = at + 2 + open.length;
    while (isSpace(xml.charCodeAt(index))) index++;
    if (xml.charCodeAt(index) !== GREATER) throw damaged();
    this.isOpen = false;
    this.isEmpty = false;
    this.start = at;
    this.end = index + 1;
    this.nameEnd = index;
    this.qualifiedName = open;
    this.name = open.slice(open.indexOf(":") + 1);
    return true;
  }

  private afterDeclaration(at: number, isInstruction: boolean): number {
    const isComment = this.xml.startsWith("<!--", at);
    if (!isInstruction && !isComment && !this.xml.startsWith("<![CDATA[", at)) throw damaged();
    const terminator = isInstruction ? "?>" : isComment ? "-->" : "]]>";
    const close = this.xml.indexOf(terminator, at + (isComment ? 4 : 2));
    if (close < 0) throw damaged();
    return close + terminator.length;
  }
}

/** Whether the text has comments or CDATA, in which something that looks like a tag may stand. */
export function hasHiddenText(xml: string): boolean {
  return xml.includes("<!--") || xml.includes("<![CDATA[");
}

function isNamePart(code: number): boolean {
  return (
    code > SPACE &&
    code !== EQUALS &&
    code !== GREATER &&
    code !== SLASH &&
    code !== DOUBLE_QUOTE &&
    code !== SINGLE_QUOTE
  );
}

function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 13 || code === 9;
}

function damaged(): WorkbookFailure {
  return new WorkbookFailure("damaged");
}
