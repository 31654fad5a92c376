import { parseElements, type XmlElement } from "../xml/element";
import { legacyFontOrNull } from "./legacyFont";
import { BUILT_IN_NUMBER_FORMATS } from "./numberFormats";

/** What a cell's format says about its value; both null for nearly all. */
export interface CellFormat {
  /** Null for "General". */
  readonly numberFormat: string | null;
  readonly legacyFont: string | null;
}

/** Formats by a cell's style index (`s`); a cell without one has index 0. */
export function readCellFormats(stylesXml: string | null): CellFormat[] {
  if (stylesXml === null) return [];
  const root = parseElements(stylesXml, UNREAD);
  const codes = new Map<number, string>();
  for (const format of items(root, "numFmts")) {
    codes.set(Number(format.attribute("numFmtId")), format.attribute("formatCode") ?? "");
  }
  const fonts = items(root, "fonts").map((font) => legacyFontOrNull(font.child("name")?.attribute("val")));
  return items(root, "cellXfs").map((xf) => {
    const id = Number(xf.attribute("numFmtId") ?? 0);
    const code = codes.get(id) ?? BUILT_IN_NUMBER_FORMATS[id] ?? "";
    return {
      numberFormat: code === "" || code === "General" ? null : code,
      legacyFont: fonts[Number(xf.attribute("fontId") ?? 0)] ?? null,
    };
  });
}

const UNREAD = new Set(["fills", "borders", "cellStyleXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"]);

function items(root: XmlElement, section: string): readonly XmlElement[] {
  return root.child(section)?.children ?? [];
}
