import { WorkbookFailure } from "../../failure";
import { inflateEntry } from "../../../zip/inflateEntry";
import { packedEntry, writeZip } from "../../../zip/writeZip";
import { readZipDirectory, type ZipEntry } from "../../../zip/zipDirectory";
import { MAX_CACHED_CHARS, MAX_INFLATED_BYTES } from "../limits";
import { decodeXml, encodeXml, type XmlText } from "../xml/encoding";

/**
 * One file of the package. `stored` is how it lies in the opened file; `changed` is its text where we changed it.
 * Objects are never altered but for the cache, so a copy of the package shares them.
 */
interface Part {
  readonly name: string;
  readonly stored: ZipEntry | null;
  readonly changed: XmlText | null;
  cached: XmlText | null;
  /** Its size is already part of the sum that {@link MAX_INFLATED_BYTES} bounds. */
  counted: boolean;
}

/**
 * The parts of an .xlsx. What is not changed is never inflated for saving, and goes back with its very bytes.
 * A {@link copy} shares everything unchanged, so a plan is applied to a copy and thrown away if anything fails.
 */
export class WorkbookPackage {
  /** Lower-case name → part: part names do not depend on case (ECMA-376 part 2, 6.2.2.3). Insertion order is zip order. */
  private readonly parts: Map<string, Part>;
  private readonly use: { inflated: number; cached: number };

  private constructor(parts: Map<string, Part>, use: { inflated: number; cached: number }) {
    this.parts = parts;
    this.use = use;
  }

  /** @throws WorkbookFailure `damaged`, `too-large` */
  static open(bytes: Uint8Array): WorkbookPackage {
    const parts = new Map<string, Part>();
    for (const stored of readZipDirectory(bytes)) {
      const key = keyOf(stored.name);
      // Two entries of one name are read differently by different programs: no honest writer makes them.
      if (parts.has(key)) throw new WorkbookFailure("damaged", { part: stored.name });
      parts.set(key, { name: stored.name, stored, changed: null, cached: null, counted: false });
    }
    return new WorkbookPackage(parts, { inflated: 0, cached: 0 });
  }

  copy(): WorkbookPackage {
    return new WorkbookPackage(new Map(this.parts), this.use);
  }

  has(name: string): boolean {
    return this.parts.has(keyOf(name));
  }

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /**
   * Refuses a workbook whose parts would be too much to read, by the sizes that the zip declares, before any is inflated.
   * @throws WorkbookFailure `too-large`
   */
  requireReadable(names: readonly string[]): void {
    const declared = names.reduce((sum, name) => sum + (this.parts.get(keyOf(name))?.stored?.size ?? 0), 0);
    if (declared > MAX_INFLATED_BYTES) throw new WorkbookFailure("too-large");
  }

  /** Stands for the part's present content: the same object means the same content. */
  identity(name: string): object {
    return this.part(name);
  }

  /** The part's XML. @throws WorkbookFailure `damaged` where it is missing or broken, `too-large` */
  text(name: string): string {
    return this.decoded(this.part(name)).text;
  }

  /** Replaces or adds a part; a replaced one keeps its place in the zip and its encoding. */
  setText(name: string, text: string): void {
    const before = this.parts.get(keyOf(name));
    const encoding = before ? this.decoded(before).encoding : "utf-8";
    this.parts.set(keyOf(name), {
      name: before?.name ?? name,
      stored: before?.stored ?? null,
      changed: { text, encoding },
      cached: null,
      counted: true,
    });
  }

  remove(name: string): void {
    this.parts.delete(keyOf(name));
  }

  /** The whole package as a zip. */
  async toBytes(): Promise<Uint8Array> {
    const entries = [...this.parts.values()].flatMap(({ name, stored, changed }): (ZipEntry | Promise<ZipEntry>)[] =>
      changed ? [packedEntry(name, encodeXml(changed), stored)] : stored ? [stored] : [],
    );
    return writeZip(await Promise.all(entries));
  }

  private part(name: string): Part {
    const part = this.parts.get(keyOf(name));
    if (!part) throw new WorkbookFailure("damaged", { part: name });
    return part;
  }

  private decoded(part: Part): XmlText {
    const known = part.changed ?? part.cached;
    if (known) return known;
    if (!part.stored) throw new WorkbookFailure("damaged", { part: part.name });
    if (!part.counted) {
      this.use.inflated += part.stored.size;
      if (this.use.inflated > MAX_INFLATED_BYTES) throw new WorkbookFailure("too-large", { part: part.name });
      part.counted = true;
    }
    const decoded = decodeXml(inflateEntry(part.stored));
    if (this.use.cached + decoded.text.length <= MAX_CACHED_CHARS) {
      this.use.cached += decoded.text.length;
      part.cached = decoded;
    }
    return decoded;
  }
}

/** Some writers put backslashes into zip names. */
function keyOf(name: string): string {
  return name.replaceAll("\\", "/").toLowerCase();
}
