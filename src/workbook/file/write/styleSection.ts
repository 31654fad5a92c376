import type { XmlElement } from "../xml/element";
import { appended, type Splice, withAttribute } from "../xml/splice";

/**
 * One list of styles.xml (fonts, fills, cellXfs, dxfs …), whose entries are known by position.
 * Entries are only added, behind the last and only where the same is not there yet, so every position in use stays right.
 */
export class StyleSection {
  private readonly positions = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly before: number;

  /**
   * @param element the section as the file has it, undefined where it has none
   * @param required entries that Excel takes for granted at the first positions, for a section that is not there
   */
  constructor(
    readonly name: string,
    private readonly prefix: string,
    private readonly element: XmlElement | undefined,
    private readonly required: readonly string[] = [],
  ) {
    this.before = element?.children.length ?? 0;
    element?.children.forEach(({ source }, index) => {
      if (!this.positions.has(source)) this.positions.set(source, index);
    });
  }

  /** Entries there are, the added ones included. */
  get size(): number {
    return this.before + this.added.length;
  }

  /** Position of this entry, written as the file writes its own. */
  position(entry: string): number {
    this.require();
    return this.positions.get(entry) ?? this.add(entry);
  }

  /** Sees to it that the entries are there that others take for granted. */
  require(): void {
    if (this.size === 0) this.required.forEach((entry) => this.add(entry));
  }

  /** What has to change inside the section; null where the file has no such section yet and needs {@link source}. */
  splices(): Splice[] | null {
    if (this.added.length === 0) return [];
    if (!this.element) return null;
    return [withAttribute(this.element, "count", String(this.size)), ...appended(this.element, this.added.join(""))];
  }

  /** The section as a whole, for a file that has none. */
  get source(): string {
    const tag = this.prefix + this.name;
    return `<${tag} count="${this.size}">${this.added.join("")}</${tag}>`;
  }

  private add(entry: string): number {
    const position = this.size;
    this.positions.set(entry, position);
    this.added.push(entry);
    return position;
  }
}
