import { strFromU8 } from "fflate";
import { parseA1 } from "../../../../src/workbook/address";
import type { Area } from "../../../../src/workbook/plainData";
import type { SeenChart } from "../../contract";
import { unpacked, xmlDocument } from "./inspect";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Charts on a sheet of a saved file, found as Excel finds them: workbook → sheet → drawing → chart, with their content types. */
export function chartsOf(bytes: Uint8Array, sheetName: string): SeenChart[] {
  const parts = unpacked(bytes);
  const xml = (name: string): Document => xmlDocument(strFromU8(parts.get(name) ?? new Uint8Array()));
  const target = (part: string, id: string | null): string => {
    const rels = xml(part.replace(/([^/]*)$/, "_rels/$1.rels"));
    const found = all(rels, "Relationship").find((relation) => relation.getAttribute("Id") === id);
    const path = found?.getAttribute("Target") ?? "";
    return path.startsWith("/") ? path.slice(1) : `xl/${path}`;
  };
  const sheet = all(xml("xl/workbook.xml"), "sheet").find((tab) => tab.getAttribute("name") === sheetName);
  const sheetPart = target("xl/workbook.xml", sheet?.getAttributeNS(OFFICE, "id") ?? null);
  const drawing = all(xml(sheetPart), "drawing")[0];
  if (!drawing) return [];
  const drawingPart = target(sheetPart, drawing.getAttributeNS(OFFICE, "id"));
  expectType(xml("[Content_Types].xml"), drawingPart, /drawing\+xml$/);
  return all(xml(drawingPart), "graphicFrame").map((frame) => {
    const chartPart = target(drawingPart, all(frame, "chart")[0]?.getAttributeNS(OFFICE, "id") ?? null);
    expectType(xml("[Content_Types].xml"), chartPart, /drawingml\.chart\+xml$/);
    const chart = xml(chartPart);
    return {
      name: all(frame, "cNvPr")[0]?.getAttribute("name") ?? "",
      kind: all(chart, "barChart").length > 0 ? ("bar" as const) : ("line" as const),
      title: all(all(chart, "title")[0] ?? chart, "t")[0]?.textContent ?? "",
      source: union(all(chart, "f").map((formula) => area(formula.textContent ?? "", sheetName))),
      place: placeOf(frame.parentElement),
    };
  });
}

function all(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS("*", name)];
}

function expectType(types: Document, part: string, pattern: RegExp): void {
  const found = all(types, "Override").filter((entry) => entry.getAttribute("PartName") === `/${part}`);
  expect(found.map((entry) => entry.getAttribute("ContentType"))).toEqual([expect.stringMatching(pattern)]);
}

function placeOf(anchor: Element | null): Area {
  const number = (corner: string, name: string): number =>
    Number(all(all(anchor as Element, corner)[0] as Element, name)[0]?.textContent);
  return {
    top: number("from", "row"),
    left: number("from", "col"),
    bottom: number("to", "row") - 1,
    right: number("to", "col") - 1,
  };
}

function area(formula: string, sheet: string): Area {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  if (!formula.startsWith(quoted)) throw new Error(`${formula} is not on ${sheet}`);
  const [first = "", last = first] = formula.slice(quoted.length).split(":");
  const [start, end] = [parseA1(first), parseA1(last)];
  if (!start || !end) throw new Error(formula);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function union(areas: readonly Area[]): Area {
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  };
}
