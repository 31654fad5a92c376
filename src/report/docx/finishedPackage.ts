import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { TABLE_PLACE } from "./appendixPart";

export interface Finish {
  /** Stands for the clock, which the library stamps files with: bytes depend on input alone. */
  readonly at: Date;
  /** The appendix's table in WordprocessingML; null where there is no appendix. */
  readonly tableXml: string | null;
}

/** Puts the given time and the appendix's table into the package that the library made. */
export function finishedPackage(docx: Uint8Array, { at, tableXml }: Finish): Uint8Array {
  const time = at.toISOString().replace(/\.\d{3}Z$/, "Z");
  const edits: Readonly<Record<string, (xml: string) => string>> = {
    "docProps/core.xml": (xml) => xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${time}`),
    "word/comments.xml": (xml) => xml.replace(/(<w:comment\b[^>]* w:date=")[^"]*/g, `$1${time}`),
    "word/document.xml": (xml) => (tableXml === null ? xml : withTable(xml, tableXml)),
  };
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const edit = edits[name];
    // archive times have no zone; noon of a fixed day is the same day everywhere
    parts[name] = [edit ? strToU8(edit(strFromU8(bytes))) : bytes, { mtime: new Date(2000, 0, 1, 12) }];
  }
  return zipSync(parts, { level: 6 });
}

/** The last paragraph that holds the place is ours, whatever the office's own words hold before it. */
function withTable(xml: string, tableXml: string): string {
  const place = xml.lastIndexOf(TABLE_PLACE);
  const start = xml.lastIndexOf("<w:p>", place);
  const end = xml.indexOf("</w:p>", place) + "</w:p>".length;
  return xml.slice(0, start) + tableXml + xml.slice(end);
}
