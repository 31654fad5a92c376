import { parseArea } from "../book/areas";
import type { PageLayout, Sheet } from "../book/book";
import { invalid } from "../hostError";
import { method, navigation, scalar, type HostObject, type Member } from "../hostObject";
import type { Context } from "./context";

export function pageLayoutObject(context: Context, sheet: Sheet): HostObject {
  const { page } = sheet;
  const margin = (
    key: "topMargin" | "bottomMargin" | "leftMargin" | "rightMargin" | "headerMargin" | "footerMargin",
  ): Member =>
    scalar(
      9,
      () => page[key],
      (points) => {
        if (typeof points !== "number" || points < 0) throw invalid(key);
        page[key] = points;
      },
    );
  const choice = (key: "orientation" | "paperSize", known: readonly string[]): Member =>
    scalar(
      9,
      () => page[key],
      (value) => {
        if (typeof value !== "string" || !known.includes(value)) throw invalid(key);
        page[key] = value;
      },
    );
  return {
    type: "PageLayout",
    identity: {},
    members: {
      Orientation: choice("orientation", ["Portrait", "Landscape"]),
      PaperSize: choice("paperSize", ["Letter", "A3", "A4", "A5"]),
      TopMargin: margin("topMargin"),
      BottomMargin: margin("bottomMargin"),
      LeftMargin: margin("leftMargin"),
      RightMargin: margin("rightMargin"),
      HeaderMargin: margin("headerMargin"),
      FooterMargin: margin("footerMargin"),
      Zoom: scalar(
        9,
        () => page.zoom,
        (zoom) => {
          page.zoom = zoomOf(zoom, page, context.ignoresFitToWidth);
        },
      ),
      HeadersFooters: navigation(9, () => headersObject(page)),
      SetPrintTitleRows: method(9, (rows) => {
        const area = parseArea(String(rows));
        page.titleRows = `$${area.top + 1}:$${area.bottom + 1}`;
      }),
    },
  };
}

function zoomOf(zoom: unknown, page: PageLayout, ignoresFit: boolean): unknown {
  if (typeof zoom !== "object" || zoom === null) throw invalid("zoom");
  const scale = "scale" in zoom ? zoom.scale : undefined;
  if (scale !== undefined && (typeof scale !== "number" || scale < 10 || scale > 400)) throw invalid("scale");
  return ignoresFit && "horizontalFitToPages" in zoom ? page.zoom : { ...zoom };
}

function headersObject(page: PageLayout): HostObject {
  return {
    type: "HeaderFooterGroup",
    identity: {},
    members: {
      State: scalar(
        9,
        () => page.headerState,
        (state) => {
          if (!["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"].includes(String(state)))
            throw invalid("state");
          page.headerState = String(state);
        },
      ),
      DefaultForAllPages: navigation(9, () => ({
        type: "HeaderFooter",
        identity: {},
        members: {
          CenterHeader: scalar(
            9,
            () => page.centerHeader,
            (text) => {
              page.centerHeader = String(text);
            },
          ),
        },
      })),
    },
  };
}
