import type { XmlElement } from "../xml/element";

/** What may stand before conditional formats in a worksheet (ECMA-376 part 1, CT_Worksheet); all else comes behind. */
const UP_TO_CONDITIONAL_FORMATTING: ReadonlySet<string> = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);

/** Elements whose content is of no interest here and may be very large. */
export const CLOSED_ELEMENTS: ReadonlySet<string> = new Set([
  "sheetData",
  "cols",
  "mergeCells",
  "dataValidations",
  "hyperlinks",
  "protectedRanges",
  "customSheetViews",
  "ignoredErrors",
  "rowBreaks",
  "colBreaks",
]);

/** Offset at which a new `<conditionalFormatting>` belongs. */
export function conditionalFormattingPlace(worksheet: XmlElement): number {
  const before = worksheet.children.filter((child) => UP_TO_CONDITIONAL_FORMATTING.has(child.name));
  return before.at(-1)?.end ?? worksheet.openEnd;
}
