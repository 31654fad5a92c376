import type { ChartPlan } from "../../../plan";
import type { Dialect } from "../../package/namespaces";
import { escapeXml } from "../../xml/text";

/** A chart's frame on its sheet; it declares its namespaces itself, since the drawing may know them by other prefixes. */
export function anchorXml(
  { title, place }: ChartPlan,
  frame: { readonly name: string; readonly shapeId: number; readonly relationshipId: string },
  { drawing, relationships }: Dialect,
): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const { name, shapeId, relationshipId } = frame;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main">`,
    corner("from", place.left, place.top),
    corner("to", place.right + 1, place.bottom + 1),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    // the title is what a screen reader says of the picture
    `<xdr:cNvPr id="${shapeId}" name="${escapeXml(name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>`,
    '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${drawing}/chart">`,
    `<c:chart xmlns:c="${drawing}/chart" xmlns:r="${relationships}" r:id="${relationshipId}"/>`,
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ].join("");
}
