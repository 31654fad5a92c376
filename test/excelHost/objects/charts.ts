import { parseArea } from "../book/areas";
import type { Chart } from "../book/charts";
import type { Sheet } from "../book/book";
import { HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject, type Member } from "../hostObject";
import type { Context } from "./context";
import { rangeTarget } from "./range";
import { checkSheet } from "./worksheet";

const TYPES = ["BarClustered", "LineMarkers"];
const COLOUR = /^#[0-9A-Fa-f]{6}$/;
const MARKERS = ["Automatic", "None", "Circle", "Square", "Diamond", "Triangle"];
const DASHES = ["Continuous", "Dash", "Dot"];

export function chartsObject(context: Context, sheet: Sheet): HostObject {
  const named = (name: unknown): Chart | undefined => sheet.charts.find((chart) => chart.name === name);
  return {
    type: "ChartCollection",
    identity: {},
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    members: {
      Add: navigation(1, (type, source, seriesBy) => {
        checkSheet(sheet);
        if (!TYPES.includes(String(type))) throw invalid("chart type");
        if (!["Auto", "Columns", "Rows"].includes(String(seriesBy))) throw invalid("seriesBy");
        const target = rangeTarget(source);
        const area = target.areas[0];
        if (!area || area.top === area.bottom || area.left === area.right) throw invalid("a chart of so few cells");
        const chart: Chart = {
          id: context.book.newId(),
          name: `Chart ${sheet.charts.length + 1}`,
          type: String(type),
          title: "",
          source: { sheet: target.sheet.id, area },
          place: null,
          looks: {},
        };
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      }),
      GetItemOrNullObject: navigation(4, (name) => {
        const chart = named(name);
        return chart ? chartObject(sheet, chart) : null;
      }),
    },
  };
}

function chartObject(sheet: Sheet, chart: Chart): HostObject {
  const set = looksOf(chart);
  return {
    type: "Chart",
    identity: { Id: chart.id },
    members: {
      Name: scalar(
        1,
        () => chart.name,
        (name) => {
          if (typeof name !== "string" || name === "") throw invalid("chart name");
          chart.name = name;
        },
      ),
      SetPosition: method(1, (start, end) => {
        const [first, last] = [parseArea(String(start)), parseArea(String(end))];
        chart.place = { top: first.top, left: first.left, bottom: last.bottom, right: last.right };
      }),
      Delete: method(1, () => {
        checkSheet(sheet);
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      }),
      Title: part("ChartTitle", {
        Text: scalar(
          1,
          () => chart.title,
          (text) => void (chart.title = String(text)),
        ),
        Format: part("ChartTitleFormat", { Font: fontPart(set, "title") }),
      }),
      Format: part("ChartAreaFormat", { Font: fontPart(set, "chart") }),
      Legend: part("ChartLegend", {
        Visible: set("legend/visible", 1, isBoolean),
        Position: set("legend/position", 1, (value) => ["Top", "Bottom", "Left", "Right"].includes(String(value))),
      }),
      Axes: part("ChartAxes", {
        CategoryAxis: part("ChartAxis", { ReversePlotOrder: set("categoryAxis/reversed", 7, isBoolean) }),
        ValueAxis: part("ChartAxis", {
          Minimum: set("valueAxis/minimum", 1, isNumber),
          Visible: set("valueAxis/visible", 7, isBoolean),
          NumberFormat: set("valueAxis/numberFormat", 8, (value) => typeof value === "string"),
          MajorGridlines: part("ChartGridlines", {
            Visible: set("gridlines/visible", 1, isBoolean),
            Format: part("ChartGridlinesFormat", {
              Line: part("ChartLineFormat", { Color: set("gridlines/colour", 1, isColour) }),
            }),
          }),
        }),
      }),
      Series: navigation(1, () => seriesObject(chart, set)),
    },
  };
}

function seriesObject({ source: { area } }: Chart, set: SetLook): HostObject {
  return {
    type: "ChartSeriesCollection",
    identity: {},
    members: {
      GetItemAt: navigation(1, (index) => {
        if (typeof index !== "number" || index < 0 || index >= area.right - area.left) throw invalid("series");
        const look = (name: string, since: number, test: Test): Member => set(`series ${index}/${name}`, since, test);
        return {
          type: "ChartSeries",
          identity: {},
          members: {
            HasDataLabels: look("labels", 7, isBoolean),
            GapWidth: look("gap", 7, isNumber),
            MarkerStyle: look("marker", 7, (value) => MARKERS.includes(String(value))),
            MarkerSize: look("markerSize", 7, (value) => isNumber(value) && Number(value) >= 2 && Number(value) <= 72),
            MarkerBackgroundColor: look("markerFill", 7, isColour),
            MarkerForegroundColor: look("markerLine", 7, isColour),
            Format: part("ChartSeriesFormat", {
              Fill: part("ChartFill", {
                SetSolidColor: method(1, (colour) => look("fill", 1, isColour).set?.(colour)),
              }),
              Line: part("ChartLineFormat", {
                Color: look("line", 1, isColour),
                LineStyle: look("dash", 7, (value) => DASHES.includes(String(value))),
              }),
            }),
          },
        };
      }),
    },
  };
}

type Test = (value: unknown) => boolean;
type SetLook = (path: string, since: number, test: Test) => Member;

function looksOf({ looks }: Chart): SetLook {
  return (path, since, test) =>
    scalar(
      since,
      () => looks[path],
      (value) => {
        if (!test(value)) throw new HostError("InvalidArgument", `${path}: ${String(value)}`);
        looks[path] = value;
      },
    );
}

function fontPart(set: SetLook, owner: string): Member {
  return part("ChartFont", {
    Name: set(`${owner}/font`, 1, (value) => typeof value === "string"),
    Size: set(`${owner}/fontSize`, 1, isNumber),
    Bold: set(`${owner}/bold`, 1, isBoolean),
  });
}

function part(type: string, members: HostObject["members"]): Member {
  return navigation(1, () => ({ type, identity: {}, members }));
}

const isBoolean: Test = (value) => typeof value === "boolean";
const isNumber: Test = (value) => typeof value === "number" && Number.isFinite(value);
const isColour: Test = (value) => typeof value === "string" && COLOUR.test(value);
