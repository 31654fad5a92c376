import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import type { PlainCell, PlainSheet, PlainWorkbook } from "../../../../src/workbook/plainData";
import { cellAt } from "../../../../src/workbook/cells";
import { parseA1 } from "../../../../src/workbook/address";

/** Parts of a saved file, unpacked by fflate, not by the code under test. */
export function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function partText(bytes: Uint8Array, name: string): string {
  const part = unpacked(bytes).get(name);
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

const parser = new new JSDOM().window.DOMParser();

/** Parses with an XML parser of another make; throws where the text is not well-formed. */
export function xmlDocument(text: string): Document {
  const document = parser.parseFromString(text, "application/xml");
  const [error] = document.getElementsByTagName("parsererror");
  if (error) throw new Error(error.textContent ?? "not well-formed");
  return document;
}

/** All XML parts of a file are well-formed. */
export function expectWellFormed(bytes: Uint8Array): void {
  for (const [name, content] of unpacked(bytes)) {
    if (/\.(?:xml|rels|vml)$/.test(name)) expect(() => xmlDocument(strFromU8(content))).not.toThrow();
  }
}

/** Says only whether bytes are the same: a list of differences in packed data tells nobody anything. */
export function expectSameBytes(actual: Uint8Array | undefined, expected: Uint8Array | undefined): void {
  expect(Buffer.compare(actual ?? new Uint8Array(), expected ?? new Uint8Array())).toBe(0);
}

export function sheetNamed(workbook: PlainWorkbook, name: string): PlainSheet {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell at an address such as "C9". */
export function cell(sheet: PlainSheet, address: string): PlainCell | undefined {
  const place = parseA1(address);
  if (!place) throw new Error(address);
  return cellAt(sheet, place.row, place.column);
}

/** What a file has beyond an older state: the pieces put in. Throws where anything of the old is gone or moved. */
export function insertedPieces(before: string, after: string): string[] {
  const tokens = (text: string): string[] => text.match(/<[^>]*>|[^<]+/g) ?? [];
  const old = tokens(before);
  const pieces: string[] = [];
  let at = 0;
  let piece = "";
  for (const token of tokens(after)) {
    if (token === old[at]) {
      at += 1;
      if (piece !== "") pieces.push(piece);
      piece = "";
    } else piece += token;
  }
  if (piece !== "") pieces.push(piece);
  if (at < old.length) throw new Error(`lost: ${old.slice(at, at + 3).join("")}`);
  return pieces;
}
