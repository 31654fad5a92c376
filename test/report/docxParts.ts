import { strFromU8, unzipSync } from "fflate";
import { appendixTable } from "../../src/report/appendix";
import { reportDocx } from "../../src/report/docx/reportDocx";
import type { OfficeProfile } from "../../src/report/officeProfile";
import { annexFromExpected } from "./annexFromExpected";
import { reportOf } from "./reportFor";

export const STAMP = { creator: "Văn phòng", created: "2021-07-02T08:00:00Z" };

export async function sampleDocx(name: string, profile: Partial<OfficeProfile> = {}): Promise<Uint8Array> {
  const judged = annexFromExpected(name);
  return reportDocx(reportOf(judged, profile), appendixTable(judged.annex), STAMP);
}

/** The XML parts of a .docx by name. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function part(parts: ReadonlyMap<string, string>, name: string): string {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`no part ${name}`);
  return xml;
}

/** Elements of a name in document order, each as written; they may not hold one another. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`, "g")) ?? [];
}

export function textIn(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map((match) => match[1])
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
