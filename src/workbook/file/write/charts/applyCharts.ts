import { ownChartName, ownChartPrefix, type SheetPlan } from "../../../plan";
import { addOverride, CHART_TYPE, DRAWING_TYPE, removePart } from "../../package/contentTypes";
import { type Dialect, isRelationshipKind, XML_DECLARATION } from "../../package/namespaces";
import {
  addRelationship,
  type Relationship,
  relationshipsOf,
  relationshipsPartOf,
  removeRelationships,
} from "../../package/relationships";
import type { WorkbookPackage } from "../../package/workbookPackage";
import { parseElements, type XmlElement } from "../../xml/element";
import { appended, type Splice, spliced, without } from "../../xml/splice";
import { anchorXml } from "./anchorXml";
import { chartXml } from "./chartXml";

/** A sheet of ours as it stands in the package. */
export interface ChartSheet {
  readonly part: string;
  readonly name: string;
}

/** A chart of an earlier run, found by its name. */
interface StandingChart {
  readonly anchor: XmlElement;
  readonly shapeId: number;
  readonly relationshipId: string;
  readonly part: string;
}

type RelatedPart = Pick<Relationship, "id" | "target">;

/**
 * Puts a plan's charts on its sheet in place of those of the run before; what a person drew there stays.
 * @returns id of the sheet's relation to its drawing, null where it has none
 */
export function applyCharts(pkg: WorkbookPackage, plan: SheetPlan, sheet: ChartSheet, dialect: Dialect): string | null {
  const charts = plan.charts ?? [];
  const relation = relationshipsOf(pkg, sheet.part).find(
    ({ type, target }) => isRelationshipKind(type, "drawing") && pkg.has(target),
  );
  if (charts.length === 0 && !relation) return null;
  const drawing: RelatedPart = relation ?? addDrawing(pkg, sheet.part, dialect);
  const xml = pkg.text(drawing.target);
  const root = parseElements(xml);
  const standing = standingCharts(pkg, drawing.target, root, plan);
  let shapeId = highestShapeId(root);
  const replaced: Splice[] = [];
  const added: string[] = [];
  for (const [index, chart] of charts.entries()) {
    const old = standing[index];
    const { part, relationshipId } = old ?? addChart(pkg, drawing.target, dialect);
    pkg.setText(part, chartXml(chart, plan, sheet.name, dialect));
    const frame = { name: ownChartName(plan.key, index), shapeId: old?.shapeId ?? ++shapeId, relationshipId };
    const anchor = anchorXml(chart, frame, dialect);
    if (old) replaced.push({ start: old.anchor.start, end: old.anchor.end, text: anchor });
    else added.push(anchor);
  }
  const superfluous = standing.slice(charts.length);
  for (const { part, relationshipId } of superfluous) {
    removeRelationships(pkg, drawing.target, ({ id }) => id === relationshipId);
    removePart(pkg, part);
    pkg.remove(relationshipsPartOf(part));
  }
  const removed = superfluous.map(({ anchor }) => without(anchor));
  const splices = [...replaced, ...removed, ...(added.length > 0 ? appended(root, added.join("")) : [])];
  if (splices.length > 0) pkg.setText(drawing.target, spliced(xml, splices));
  return drawing.id;
}

function addDrawing(pkg: WorkbookPackage, sheetPart: string, { drawing, relationships }: Dialect): RelatedPart {
  const target = freePart(pkg, "drawing");
  pkg.setText(
    target,
    `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main"></xdr:wsDr>`,
  );
  addOverride(pkg, target, DRAWING_TYPE);
  return { target, id: addRelationship(pkg, sheetPart, `${relationships}/drawing`, target) };
}

function addChart(
  pkg: WorkbookPackage,
  drawingPart: string,
  { relationships }: Dialect,
): Pick<StandingChart, "part" | "relationshipId"> {
  const part = freePart(pkg, "chart");
  addOverride(pkg, part, CHART_TYPE);
  return { part, relationshipId: addRelationship(pkg, drawingPart, `${relationships}/chart`, part) };
}

const FOLDERS = { drawing: "xl/drawings", chart: "xl/charts" } as const;

function freePart(pkg: WorkbookPackage, kind: keyof typeof FOLDERS): string {
  for (let number = 1; ; number++) {
    const part = `${FOLDERS[kind]}/${kind}${number}.xml`;
    if (!pkg.has(part)) return part;
  }
}

/** Charts that bear a name of ours and whose part is there, in the order of their names. */
function standingCharts(
  pkg: WorkbookPackage,
  drawingPart: string,
  root: XmlElement,
  { key }: SheetPlan,
): StandingChart[] {
  const relations = relationshipsOf(pkg, drawingPart);
  const found = root.children.flatMap((anchor): (StandingChart & { name: string })[] => {
    const properties = descendant(anchor, "cNvPr");
    const name = properties?.attribute("name") ?? "";
    if (!name.startsWith(ownChartPrefix(key))) return [];
    const relationshipId = descendant(anchor, "chart")?.prefixedAttribute("id");
    const part = relations.find(({ id }) => id === relationshipId)?.target;
    if (relationshipId === undefined || part === undefined || !pkg.has(part)) return [];
    return [{ anchor, relationshipId, part, name, shapeId: Number(properties?.attribute("id")) || 1 }];
  });
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

function descendant(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : descendant(child, name);
    if (found) return found;
  }
  return undefined;
}

function highestShapeId(element: XmlElement): number {
  const own = element.name === "cNvPr" ? Number(element.attribute("id")) || 0 : 0;
  return element.children.reduce((highest, child) => Math.max(highest, highestShapeId(child)), Math.max(1, own));
}
