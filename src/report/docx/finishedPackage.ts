import { strFromU8, unzipSync } from "fflate";
import type { Pause } from "../../steps";
import { TABLE_PLACE } from "./appendixPart";
import { zipInPieces, type ZipPart } from "./zipInPieces";

export interface Finish {
  /** Stands for the clock, which the library stamps files with: bytes depend on input alone. */
  readonly at: Date;
  /** The appendix's table in WordprocessingML, piece by piece; null where there is no appendix. */
  readonly tableXml: Iterable<string> | null;
}

/** Puts the given time and the appendix's table into the package that the library made. */
export function finishedPackage(docx: Uint8Array, { at, tableXml }: Finish, pause: Pause): Promise<Uint8Array> {
  const time = at.toISOString().replace(/\.\d{3}Z$/, "Z");
  const edits: Readonly<Record<string, (xml: string) => Iterable<string>>> = {
    "docProps/core.xml": (xml) => [xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${time}`)],
    "word/comments.xml": (xml) => [xml.replace(/(<w:comment\b[^>]* w:date=")[^"]*/g, `$1${time}`)],
    "word/document.xml": (xml) => (tableXml === null ? [xml] : withTable(xml, tableXml)),
  };
  const parts = Object.entries(unzipSync(docx)).map(([name, bytes]): ZipPart => {
    const edit = edits[name];
    return { name, content: edit ? edit(strFromU8(bytes)) : bytes };
  });
  return zipInPieces(parts, pause);
}

/** The last paragraph that holds the place is ours, whatever the office's own words hold before it. */
function* withTable(xml: string, tableXml: Iterable<string>): Iterable<string> {
  const place = xml.lastIndexOf(TABLE_PLACE);
  const start = xml.lastIndexOf("<w:p>", place);
  const end = xml.indexOf("</w:p>", place) + "</w:p>".length;
  yield xml.slice(0, start);
  yield* tableXml;
  yield xml.slice(end);
}
