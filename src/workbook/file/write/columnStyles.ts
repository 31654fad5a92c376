import { parseElements } from "../xml/element";

/** Style index of a column's blank cells, "" for none. */
export type ColumnStyles = (column: number) => string;

/** Reads `<cols>`: a cell written where there was none takes over its column's format, as when typed in Excel. */
export function columnStyles(source: string | undefined): ColumnStyles {
  if (source === undefined) return () => "";
  const spans = parseElements(source).children.map((col) => ({
    first: Number(col.attribute("min")) - 1,
    last: Number(col.attribute("max")) - 1,
    style: col.attribute("style") ?? "",
  }));
  return (column) => spans.find(({ first, last }) => column >= first && column <= last)?.style ?? "";
}
