import { WorkbookFailure } from "../../failure";
import { MAX_TREE_ELEMENTS } from "../limits";
import { hasHiddenText, XmlCursor } from "./cursor";
import { xmlText } from "./text";

/** An element with its place in the text it was read from, so that the text can be patched around it. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Offsets of the closing tag's `<` and of the end of the element. */
  closeStart = 0;
  end = 0;

  constructor(
    private readonly xml: string,
    /** Name without prefix. */
    readonly name: string,
    /** Prefix with its colon, empty for none. */
    readonly prefix: string,
    /** Offset of the opening tag. */
    readonly start: number,
    /** Offset behind the opening tag. */
    readonly openEnd: number,
    /** Written as `<a/>`: no place for content before the tag is opened up. */
    readonly isEmpty: boolean,
  ) {}

  /** The whole element as written. */
  get source(): string {
    return this.xml.slice(this.start, this.end);
  }

  /** The opening tag as written. */
  get openTag(): string {
    return this.xml.slice(this.start, this.openEnd);
  }

  /** Text directly inside; only for elements without children. */
  get text(): string {
    return xmlText(this.xml.slice(this.openEnd, this.closeStart));
  }

  attribute(name: string): string | undefined {
    const cursor = new XmlCursor(this.openTag);
    cursor.next();
    return cursor.attribute(name);
  }

  /** An attribute by its name without prefix that does have a prefix, such as `r:id` whatever `r` is called here. */
  prefixedAttribute(localName: string): string | undefined {
    const cursor = new XmlCursor(this.openTag);
    cursor.next();
    const name = cursor.attributeNames().find((candidate) => candidate.endsWith(`:${localName}`));
    return name === undefined ? undefined : cursor.attribute(name);
  }

  child(name: string): XmlElement | undefined {
    return this.children.find((child) => child.name === name);
  }

  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** Prefix with its colon that stands for one of the namespaces on this element; undefined where none is declared. */
  prefixOf(namespaces: readonly string[]): string | undefined {
    const cursor = new XmlCursor(this.openTag);
    cursor.next();
    for (const name of cursor.attributeNames()) {
      if (!name.startsWith("xmlns:")) continue;
      if (namespaces.includes(cursor.attribute(name) ?? "")) return `${name.slice(6)}:`;
    }
    return undefined;
  }
}

/**
 * The tree of a part. Elements named in `closed` are kept without their content: a sheet's rows need no tree.
 * @throws WorkbookFailure `damaged` where the text is not well-formed, `too-large` for too many elements
 */
export function parseElements(xml: string, closed: ReadonlySet<string> = new Set()): XmlElement {
  const cursor = new XmlCursor(xml);
  const canSkipFlat = closed.size > 0 && !hasHiddenText(xml);
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  while (cursor.next()) {
    if (!cursor.isOpen) {
      closeElement(open.pop(), cursor);
      continue;
    }
    if (++count > MAX_TREE_ELEMENTS) throw new WorkbookFailure("too-large");
    const prefix = cursor.qualifiedName.slice(0, cursor.qualifiedName.length - cursor.name.length);
    const element = new XmlElement(xml, cursor.name, prefix, cursor.start, cursor.end, cursor.isEmpty);
    open.at(-1)?.children.push(element);
    root ??= element;
    if (cursor.isEmpty) {
      element.closeStart = element.end = cursor.end;
    } else if (closed.has(cursor.name)) {
      if (canSkipFlat) cursor.skipFlat();
      else cursor.skip();
      closeElement(element, cursor);
    } else {
      open.push(element);
    }
  }
  if (!root) throw new WorkbookFailure("damaged");
  return root;
}

function closeElement(element: XmlElement | undefined, cursor: XmlCursor): void {
  if (!element) return;
  element.closeStart = cursor.start;
  element.end = cursor.end;
}
