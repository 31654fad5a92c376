/** How the series of a chart of ours look in either host: apart by marker and dash too, so also in greyscale. */
export interface SeriesLook {
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly marker: "circle" | "square";
  readonly isDashed: boolean;
}

export const SERIES_LOOKS: readonly [SeriesLook, SeriesLook] = [
  { colour: "#0F6CBD", marker: "circle", isDashed: false },
  { colour: "#8A3707", marker: "square", isDashed: true },
];

/** The look of series number `index`, 0-based. */
export function seriesLook(index: number): SeriesLook {
  return SERIES_LOOKS[index % 2 === 0 ? 0 : 1];
}

export const CHART_FONT = "Times New Roman";
/** Points. */
export const CHART_FONT_SIZE = 10;
/** Points. */
export const CHART_TITLE_SIZE = 12;
/** Space between bars in percent of a bar's breadth. */
export const BAR_GAP = 50;
/** Points. */
export const MARKER_SIZE = 7;
/** Of axis and grid lines. */
export const CHART_GRID = "#D1D1D1";
