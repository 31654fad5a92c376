/** Namespaces of SpreadsheetML in its two dialects (ECMA-376 transitional, ISO 29500 strict). */
export const RELATIONSHIPS_NAMESPACES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
] as const;

const TRANSITIONAL_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Which dialect a workbook is written in; parts that we add must use the same. */
export interface Dialect {
  readonly main: string;
  readonly relationships: string;
  /** What the namespaces of DrawingML begin with: `…/main`, `…/chart`, `…/spreadsheetDrawing`. */
  readonly drawing: string;
}

export const TRANSITIONAL: Dialect = {
  main: TRANSITIONAL_MAIN,
  relationships: RELATIONSHIPS_NAMESPACES[0],
  drawing: "http://schemas.openxmlformats.org/drawingml/2006",
};
export const STRICT: Dialect = {
  main: STRICT_MAIN,
  relationships: RELATIONSHIPS_NAMESPACES[1],
  drawing: "http://purl.oclc.org/ooxml/drawingml",
};

/** Whether a relationship is of this kind, e.g. `worksheet`, in either dialect. */
export function isRelationshipKind(type: string, kind: string): boolean {
  return RELATIONSHIPS_NAMESPACES.some((namespace) => type === `${namespace}/${kind}`);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
