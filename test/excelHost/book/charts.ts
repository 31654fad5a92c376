import type { Area } from "../../../src/workbook/plainData";

/** A chart on a sheet, as far as our code sets it up. */
export interface Chart {
  id: string;
  name: string;
  type: string;
  title: string;
  /** Sheet id and cells that it was made from. */
  readonly source: { readonly sheet: string; readonly area: Area };
  place: Area | null;
  /** Whatever else was set, by its path: `axes/valueAxis/minimum`. */
  readonly looks: Record<string, unknown>;
}
