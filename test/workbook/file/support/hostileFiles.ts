import { deflateSync } from "fflate";
import { HEAD, MAIN, type Parts, smallParts, smallWorkbook, worksheet, zipped } from "./parts";

/** Files that are made to hurt, by what is wrong with them. Each is built when it is asked for: some are large. */
export const HOSTILE_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "ten cells over the whole grid": () => smallWorkbook({ sheets: { A: farCells() } }),
  "a dimension that lies": () =>
    smallWorkbook({ sheets: { A: `<dimension ref="A1:XFD1048576"/>${data('<c r="A1"><v>1</v></c>')}` } }),
  "200 sheets": () =>
    smallWorkbook({ sheets: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`T${at}`, manyRows(100)])) }),
  "one sheet that inflates to 400 MB": () => bomb(400),
  "one sheet that inflates to 100 MB": () => bomb(100),
  "a hundred sheets of 60 MB that share their bytes": () => sharedBomb(),
  "sizes in the directory that lie": () => lyingSizes(),
  "an external entity": () =>
    smallWorkbook({ sheets: { A: entitySheet('<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd">]>') } }),
  "a billion laughs": () => smallWorkbook({ sheets: { A: entitySheet(laughs()) } }),
  "merges in a circle": () => smallWorkbook({ sheets: { A: data('<c r="A1"><v>1</v></c>') + merges(circle()) } }),
  "200.000 merges over whole rows": () =>
    smallWorkbook({
      sheets: { A: data("") + merges(Array.from({ length: 200_000 }, (_, at) => `A${at + 1}:XFD${at + 1}`)) },
    }),
  "a million merges": () =>
    smallWorkbook({ sheets: { A: data("") + merges(Array.from({ length: 1_000_000 }, () => "A1:B2")) } }),
  "columns hidden a million times": () =>
    smallWorkbook({
      sheets: { A: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(1_000_000)}</cols>${data("")}` },
    }),
  "four million cells": () => smallWorkbook({ sheets: { A: `<sheetData>${rows(400_000, 10)}</sheetData>` } }),
  "one formula of 8.000 characters for a million cells": () =>
    smallWorkbook({ sheets: { A: `<sheetData>${sharedFormula("1+".repeat(3_999) + "A1", 1_000_000)}</sheetData>` } }),
  "a shared formula of nothing but quotes": () =>
    smallWorkbook({ sheets: { A: `<sheetData>${sharedFormula('"'.repeat(8_191), 2_000)}</sheetData>` } }),
  "a million levels of nesting": () =>
    smallWorkbook({ sheets: { A: "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000) } }),
  "ten million shared texts": () =>
    smallWorkbook({
      sheets: { A: data("") },
      sharedStrings: `<sst xmlns="${MAIN}">${"<si/>".repeat(10_000_000)}</sst>`,
    }),
  "styles of five million elements": () =>
    smallWorkbook({
      sheets: { A: data("") },
      styles: `<styleSheet xmlns="${MAIN}"><cellXfs>${"<xf/>".repeat(5_000_000)}</cellXfs></styleSheet>`,
    }),
  "one tag of 50 MB": () => smallWorkbook({ sheets: { A: `<sheetData a="${"x".repeat(50_000_000)}"/>` } }),
  "a cell of 50 MB": () =>
    smallWorkbook({ sheets: { A: data(`<c r="A1" t="inlineStr"><is><t>${"ệ".repeat(15_000_000)}</t></is></c>`) } }),
  "a row outside the grid": () =>
    smallWorkbook({ sheets: { A: '<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData>' } }),
  "relations in a circle": () =>
    zipped({ ...smallParts({ sheets: { A: data("") } }), "xl/_rels/workbook.xml.rels": circularRelations() }),
};

function data(cells: string): string {
  return `<sheetData><row r="1">${cells}</row></sheetData>`;
}

function farCells(): string {
  const places = [
    "A1",
    "XFD1",
    "M50",
    "A1000",
    "XFA77777",
    "B524288",
    "XFD1048575",
    "A1048576",
    "C1048576",
    "XFD1048576",
  ];
  const byRow = new Map<string, string[]>();
  for (const place of places) {
    const row = place.replace(/\D/g, "");
    byRow.set(row, [...(byRow.get(row) ?? []), `<c r="${place}"><v>${row}</v></c>`]);
  }
  const content = [...byRow].map(([row, cells]) => `<row r="${row}">${cells.join("")}</row>`).join("");
  return `<dimension ref="A1:XFD1048576"/><sheetData>${content}</sheetData>`;
}

function rows(count: number, width: number): string {
  const cells = "<c><v>1</v></c>".repeat(width);
  return `<row>${cells}</row>`.repeat(count);
}

function manyRows(count: number): string {
  return `<sheetData>${rows(count, 14)}</sheetData>`;
}

/** Built by hand: the XML itself would be longer than a JavaScript string may be. */
function bomb(megabytes: number): Uint8Array {
  const parts = smallParts({ sheets: { A: "" } });
  const bytes = new Uint8Array(megabytes * 1_000_000).fill(0x20);
  bytes.set(new TextEncoder().encode(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData/>`));
  bytes.set(new TextEncoder().encode("</worksheet>"), bytes.length - 12);
  return zipped({ ...parts, "xl/worksheets/sheet1.xml": bytes }, 9);
}

function sharedBomb(): Uint8Array {
  const names = Array.from({ length: 100 }, (_, at) => `T${at}`);
  const parts = smallParts({ sheets: Object.fromEntries(names.map((name) => [name, ""])) });
  const big = worksheet(`<sheetData>${'<row r="1"/>'.repeat(5_000_000)}</sheetData>`);
  for (const name of Object.keys(parts)) if (name.includes("worksheets/")) parts[name] = "";
  const first = "xl/worksheets/sheet1.xml";
  const file = zipped({ ...parts, [first]: big } as Parts, 9);
  return pointedAt(file, first);
}

/** Lets every empty worksheet entry of the directory point at the data of `target`. */
function pointedAt(file: Uint8Array, target: string): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const entries = directory(file);
  const source = entries.find(({ name }) => name === target);
  if (!source) throw new Error(target);
  for (const { name, at } of entries) {
    if (!name.includes("worksheets/")) continue;
    for (const offset of [10, 16, 20, 24, 42])
      view.setUint32(at + offset, view.getUint32(source.at + offset, true), true);
  }
  return file;
}

function lyingSizes(): Uint8Array {
  const name = "xl/worksheets/sheet1.xml";
  const file = zipped({
    ...smallParts({ sheets: { A: "" } }),
    [name]: worksheet(`<sheetData>${rows(200_000, 10)}</sheetData>`),
  });
  const entry = directory(file).find((candidate) => candidate.name === name);
  if (!entry) throw new Error(name);
  new DataView(file.buffer, file.byteOffset).setUint32(entry.at + 24, 1_000, true);
  return file;
}

/** Name and offset of each entry in the zip's directory. */
export function directory(file: Uint8Array): { readonly name: string; readonly at: number }[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - 22;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const length = view.getUint16(at + 28, true);
    const entry = { name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + length)), at };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

function entitySheet(doctype: string): string {
  return `<?xml version="1.0"?>${doctype}<worksheet xmlns="${MAIN}">${data('<c r="A1" t="inlineStr"><is><t>&e;</t></is></c>')}</worksheet>`;
}

function laughs(): string {
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY e${at} "${`&e${at + 1};`.repeat(10)}">`);
  return `<!DOCTYPE worksheet [${entities.join("")}<!ENTITY e30 "ha"><!ENTITY e "&e0;">]>`;
}

function merges(references: readonly string[]): string {
  return `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join("")}</mergeCells>`;
}

function circle(): string[] {
  return [
    "A1:B2",
    "B2:C3",
    "C3:A1",
    "B1:A1",
    "A1:XFD1048576",
    "XFD1048576:A1",
    "A1",
    "",
    "A:A",
    "1:1",
    "ZZZ1:A1",
    "A0:B1",
  ];
}

function sharedFormula(formula: string, cells: number): string {
  const master = `<row r="1"><c r="A1"><f t="shared" ref="A1:A${cells}" si="0">${formula}</f></c></row>`;
  return master + '<row><c><f t="shared" si="0"/></c></row>'.repeat(cells - 1);
}

function circularRelations(): string {
  const target = (name: string): string =>
    `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${name}"/>`;
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target("workbook.xml")}</Relationships>`;
}

/** A deflate stream of zeros, for tests that build entries by hand. */
export function deflatedZeros(length: number): Uint8Array {
  return deflateSync(new Uint8Array(length), { level: 9 });
}
