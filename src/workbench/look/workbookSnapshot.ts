import { LocaleType } from "@univerjs/presets";
import type { IWorkbookData } from "@univerjs/presets";
import type { Steps } from "../../steps";
import type { PlainWorkbook } from "../../workbook/plainData";
import { fontStyle } from "./cellStyle";
import { gridRules } from "./conditionalRules";
import type { WorkbookLook } from "./readLook";
import { DEFAULT_SIZE, sheetSnapshot, type SheetSnapshot } from "./sheetSnapshot";
import { StyleBook } from "./styleBook";

/** Id that the grid gives the sheet at this place in tab order. */
export function sheetId(index: number): string {
  return `sheet-${index}`;
}

/** The whole workbook as Univer's snapshot. `id` must be new for each snapshot that is shown. */
export function* workbookSnapshot(id: string, plain: PlainWorkbook, look: WorkbookLook): Steps<IWorkbookData> {
  const styles = new StyleBook(look.themeColours);
  const sheets: Record<string, SheetSnapshot> = {};
  for (const [index, sheet] of plain.sheets.entries()) {
    const size = look.defaultFont?.size ?? DEFAULT_SIZE;
    sheets[sheetId(index)] = yield* sheetSnapshot(sheetId(index), sheet, look.sheet(sheet.name), styles, size);
  }
  const rules = Object.fromEntries(
    plain.sheets.map((sheet, index) => [
      sheetId(index),
      gridRules(look.sheet(sheet.name)?.conditionalRules ?? [], look.themeColours),
    ]),
  );
  const names = Object.fromEntries(
    plain.names.map(({ name, refersTo }, index) => [
      `name-${index}`,
      { id: `name-${index}`, name, formulaOrRefString: refersTo },
    ]),
  );
  return {
    id,
    name: plain.fileName,
    appVersion: "",
    locale: LocaleType.VI_VN,
    styles: styles.styles,
    defaultStyle: fontStyle(look.defaultFont, look.themeColours),
    sheetOrder: plain.sheets.map((_, index) => sheetId(index)),
    sheets,
    resources: [
      { name: "SHEET_CONDITIONAL_FORMATTING_PLUGIN", data: JSON.stringify(rules) },
      { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(names) },
    ],
  };
}
