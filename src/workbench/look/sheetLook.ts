import type { CellStyle, Sheet } from "hucre";

/** How a sheet looks, for display only: widths, heights, fonts, fills, borders, rules, links. */
export interface SheetLook extends Pick<Sheet, "columns" | "rowDefs" | "freezePane" | "view" | "conditionalRules"> {
  /** By "row,column", 0-based. */
  readonly cells?: ReadonlyMap<string, CellLook>;
}

export interface CellLook {
  readonly style?: CellStyle;
  readonly hyperlink?: { readonly location?: string };
}
