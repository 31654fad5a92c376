import { a1, a1Area } from "../address";
import {
  BAR_GAP,
  CHART_FONT,
  CHART_FONT_SIZE,
  CHART_GRID,
  CHART_TITLE_SIZE,
  MARKER_SIZE,
  seriesLook,
} from "../chartLook";
import { ownChartName, type ChartPlan, type OwnSheetKey, type SheetPlan } from "../plan";
import { BYTES_PER_STEP, type Pace } from "./pace";

const STEPS_OF_CHART = 30;

const MARKERS = { circle: "Circle", square: "Square" } as const;

/** Charts of a planned sheet whose cells, widths and heights are written. */
export async function writeCharts(sheet: Excel.Worksheet, { key, charts = [] }: SheetPlan, pace: Pace): Promise<void> {
  for (const [index, plan] of charts.entries()) {
    await pace.room(STEPS_OF_CHART * BYTES_PER_STEP);
    const source = sheet.getRange(a1Area(plan.source));
    const chart = sheet.charts.add(plan.kind === "bar" ? "BarClustered" : "LineMarkers", source, "Columns");
    chart.name = ownChartName(key, index);
    chart.setPosition(a1(plan.place.top, plan.place.left), a1(plan.place.bottom, plan.place.right));
    dress(chart, plan);
  }
}

/** Takes the charts of earlier plans off a sheet. */
export function removeCharts(sheet: Excel.Worksheet, key: OwnSheetKey, count: number): void {
  for (let index = 0; index < count; index++) sheet.charts.getItemOrNullObject(ownChartName(key, index)).delete();
}

function dress(chart: Excel.Chart, { kind, title, source }: ChartPlan): void {
  chart.format.font.name = CHART_FONT;
  chart.format.font.size = CHART_FONT_SIZE;
  chart.title.text = title;
  chart.title.format.font.size = CHART_TITLE_SIZE;
  chart.title.format.font.bold = true;
  const count = source.right - source.left;
  chart.legend.visible = count > 1;
  if (count > 1) chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  // a bar that does not start at 0 lies
  valueAxis.minimum = 0;
  valueAxis.majorGridlines.visible = kind === "line";
  if (kind === "bar") {
    // the first row on top; each bar bears its figure, which makes an axis of values superfluous
    categoryAxis.reversePlotOrder = true;
    valueAxis.visible = false;
  } else {
    valueAxis.majorGridlines.format.line.color = CHART_GRID;
    valueAxis.numberFormat = "#,##0";
  }
  for (let index = 0; index < count; index++) dressSeries(chart.series.getItemAt(index), kind, index);
}

function dressSeries(series: Excel.ChartSeries, kind: ChartPlan["kind"], index: number): void {
  const { colour, marker, isDashed } = seriesLook(index);
  if (kind === "bar") {
    series.format.fill.setSolidColor(colour);
    series.gapWidth = BAR_GAP;
    series.hasDataLabels = true;
    return;
  }
  series.format.line.color = colour;
  series.format.line.lineStyle = isDashed ? "Dash" : "Continuous";
  series.markerStyle = MARKERS[marker];
  series.markerSize = MARKER_SIZE;
  series.markerBackgroundColor = colour;
  series.markerForegroundColor = colour;
}
