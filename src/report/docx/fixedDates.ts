import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";

const PROPERTIES = "docProps/core.xml";

/** The library stamps files with the clock; this puts the given time in its place, so that bytes depend on input alone. */
export function withFixedDates(docx: Uint8Array, at: Date): Uint8Array {
  const time = at.toISOString().replace(/\.\d{3}Z$/, "Z");
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const fixed = name === PROPERTIES ? strToU8(stamped(strFromU8(bytes), time)) : bytes;
    // archive times have no zone; noon of a fixed day is the same day everywhere
    parts[name] = [fixed, { mtime: new Date(2000, 0, 1, 12) }];
  }
  return zipSync(parts, { level: 6 });
}

function stamped(xml: string, time: string): string {
  return xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${time}`);
}
