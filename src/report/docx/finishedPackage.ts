import type { Pause } from "../../steps";
import { inflateEntry } from "../../zip/inflateEntry";
import { NO_TIME, packedEntry, writeZip } from "../../zip/writeZip";
import { readZipDirectory, type ZipEntry } from "../../zip/zipDirectory";
import { TABLE_PLACE } from "./appendixPart";

export interface Finish {
  /** Stands for the clock, which the library stamps files with: bytes depend on input alone. */
  readonly at: Date;
  /** The appendix's table in WordprocessingML, piece by piece; null where there is no appendix. */
  readonly tableXml: Iterable<string> | null;
}

/** Puts the given time and the appendix's table into the package that the library made; its other parts stay packed. */
export async function finishedPackage(docx: Uint8Array, { at, tableXml }: Finish, pause: Pause): Promise<Uint8Array> {
  const time = at.toISOString().replace(/\.\d{3}Z$/, "Z");
  const table = tableXml && (await joined(tableXml, pause));
  const edits: Readonly<Record<string, (xml: string) => string>> = {
    "docProps/core.xml": (xml) => xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${time}`),
    "word/comments.xml": (xml) => xml.replace(/(<w:comment\b[^>]* w:date=")[^"]*/g, `$1${time}`),
    "word/document.xml": (xml) => (table === null ? xml : withTable(xml, table)),
  };
  const entries = readZipDirectory(docx).map((entry): ZipEntry | Promise<ZipEntry> => {
    const timeless = { ...entry, dosTime: NO_TIME };
    const edit = edits[entry.name];
    if (!edit) return timeless;
    const xml = edit(new TextDecoder().decode(inflateEntry(entry)));
    return packedEntry(entry.name, new TextEncoder().encode(xml), timeless);
  });
  return writeZip(await Promise.all(entries));
}

async function joined(pieces: Iterable<string>, pause: Pause): Promise<string> {
  let whole = "";
  for (const piece of pieces) {
    whole += piece;
    const pausing = pause();
    if (pausing) await pausing;
  }
  return whole;
}

/** The last paragraph that holds the place is ours, whatever the office's own words hold before it. */
function withTable(xml: string, tableXml: string): string {
  const place = xml.lastIndexOf(TABLE_PLACE);
  const start = xml.lastIndexOf("<w:p>", place);
  const end = xml.indexOf("</w:p>", place) + "</w:p>".length;
  return xml.slice(0, start) + tableXml + xml.slice(end);
}
