import { absoluteArea, quotedSheet } from "../../../address";
import {
  BAR_GAP,
  CHART_FONT,
  CHART_FONT_SIZE,
  CHART_GRID,
  CHART_TITLE_SIZE,
  MARKER_SIZE,
  seriesLook,
  type SeriesLook,
} from "../../../chartLook";
import type { Area } from "../../../plainData";
import type { ChartPlan, SheetPlan } from "../../../plan";
import { type Dialect, XML_DECLARATION } from "../../package/namespaces";
import { escapeXml } from "../../xml/text";

/** Ids of the two axes, unique within a chart. */
const CATEGORIES = 111111111;
const VALUES = 222222222;

/**
 * The XML of a chart part (ECMA-376 part 1, 21.2): it refers to the sheet's cells and holds what stands in them now, so
 * that it shows before anything is computed.
 * @param sheet name that the sheet bears in the workbook
 */
export function chartXml(chart: ChartPlan, plan: SheetPlan, sheet: string, dialect: Dialect): string {
  const { top, left, bottom, right } = chart.source;
  const column = (at: number): Area => ({ top: top + 1, bottom, left: at, right: at });
  const reference = (area: Area): string => escapeXml(`${quotedSheet(sheet)}!${absoluteArea(area)}`);
  const series = Array.from({ length: right - left }, (_, index) => {
    const at = left + 1 + index;
    const head = { top, bottom: top, left: at, right: at };
    return [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
      `<c:tx>${texts(reference(head), contents(plan, head))}</c:tx>`,
      chart.kind === "bar" ? barLook(seriesLook(index)) : lineLook(seriesLook(index)),
      `<c:cat>${texts(reference(column(left)), contents(plan, column(left)))}</c:cat>`,
      `<c:val>${numbers(reference(column(at)), contents(plan, column(at)))}</c:val>`,
      chart.kind === "line" ? '<c:smooth val="0"/></c:ser>' : "</c:ser>",
    ].join("");
  });
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return [
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${dialect.drawing}/chart" xmlns:a="${dialect.drawing}/main" xmlns:r="${dialect.relationships}">`,
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/>`,
    `<c:plotArea><c:layout/>${chart.kind === "bar" ? bars(series) : lines(series)}</c:plotArea>`,
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
    `<c:txPr><a:bodyPr/><a:p><a:pPr>${font("defRPr", CHART_FONT_SIZE)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`,
    "</c:chartSpace>",
  ].join("");
}

function titleXml(title: string): string {
  const run = `<a:r>${font("rPr", CHART_TITLE_SIZE, ' lang="vi-VN" b="1"')}<a:t>${escapeXml(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function font(element: string, points: number, more = ""): string {
  const ink = '<a:solidFill><a:srgbClr val="242424"/></a:solidFill>';
  return `<a:${element}${more} sz="${points * 100}">${ink}<a:latin typeface="${CHART_FONT}"/></a:${element}>`;
}

/** Lying bars from the top down, each with its figure; that makes an axis of values superfluous. */
function bars(series: readonly string[]): string {
  return [
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}`,
    `<c:gapWidth val="${BAR_GAP}"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>`,
    categoryAxis("maxMin", "l"),
    valueAxis({ isHidden: true, position: "t" }),
  ].join("");
}

function lines(series: readonly string[]): string {
  return [
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join("")}`,
    `<c:marker val="1"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:lineChart>`,
    categoryAxis("minMax", "b"),
    valueAxis({ isHidden: false, position: "l" }),
  ].join("");
}

function categoryAxis(orientation: "maxMin" | "minMax", position: "l" | "b"): string {
  return [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${position}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${shape(stroke(CHART_GRID))}`,
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/>`,
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
  ].join("");
}

function valueAxis({ isHidden, position }: { readonly isHidden: boolean; readonly position: "t" | "l" }): string {
  const grid = isHidden ? "" : `<c:majorGridlines>${shape(stroke(CHART_GRID))}</c:majorGridlines>`;
  return [
    // a bar that does not start at 0 lies
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="${isHidden ? 1 : 0}"/><c:axPos val="${position}"/>${grid}`,
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/>${shape("<a:ln><a:noFill/></a:ln>")}<c:crossAx val="${CATEGORIES}"/>`,
    `<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function barLook({ colour }: SeriesLook): string {
  const shows = (what: string, value: 0 | 1): string => `<c:show${what} val="${value}"/>`;
  const labels = [
    '<c:dLbls><c:numFmt formatCode="#,##0" sourceLinked="0"/><c:dLblPos val="outEnd"/>',
    shows("LegendKey", 0) + shows("Val", 1) + shows("CatName", 0) + shows("SerName", 0),
    shows("Percent", 0) + shows("BubbleSize", 0),
    "</c:dLbls>",
  ].join("");
  return `${shape(solid(colour))}<c:invertIfNegative val="0"/>${labels}`;
}

function lineLook({ colour, marker, isDashed }: SeriesLook): string {
  return [
    shape(stroke(colour, 28575, isDashed)),
    `<c:marker><c:symbol val="${marker}"/><c:size val="${MARKER_SIZE}"/>${shape(solid(colour) + stroke(colour))}</c:marker>`,
  ].join("");
}

function shape(content: string): string {
  return `<c:spPr>${content}</c:spPr>`;
}

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}

/** @param width English metric units, 12.700 a point */
function stroke(colour: string, width = 9525, isDashed = false): string {
  return `<a:ln w="${width}">${solid(colour)}${isDashed ? '<a:prstDash val="dash"/>' : ""}</a:ln>`;
}

/** What the plan has in a row or column of cells, in order. */
function contents(plan: SheetPlan, { top, left, bottom }: Area): (string | number | null)[] {
  return plan.rows
    .slice(top, bottom + 1)
    .map(({ cells }) => cells.find(({ column }) => column === left)?.value ?? null);
}

function texts(reference: string, values: readonly (string | number | null)[]): string {
  return `<c:strRef><c:f>${reference}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;
}

function numbers(reference: string, values: readonly (string | number | null)[]): string {
  const counts = values.map((value) => (typeof value === "number" ? value : null));
  return `<c:numRef><c:f>${reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(counts)}</c:numCache></c:numRef>`;
}

function points(values: readonly (string | number | null)[]): string {
  const filled = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${filled.join("")}`;
}
