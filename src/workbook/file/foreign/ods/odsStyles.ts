import type { XmlCursor } from "../../xml/cursor";
import type { ForeignLook } from "../foreignSheet";

/** What a style of an .ods says by itself, before its parent's is added. */
interface OwnStyle {
  readonly parent: string | undefined;
  readonly look: ForeignLook;
  /** Of a column, in characters. */
  readonly width: number | undefined;
  /** Of a row, in points; undefined where it follows the text. */
  readonly height: number | undefined;
  /** Of a table. */
  readonly isHidden: boolean;
}

/** More parents than this follow no style of an honest file. */
const DEEPEST = 8;
/** A character of the usual font is about so wide. */
const MILLIMETRES_PER_CHARACTER = 1.9;
const POINT = 25.4 / 72;
/** Excel's. */
const TALLEST_ROW = 409;
const MILLIMETRES: Readonly<Record<string, number>> = {
  in: 25.4,
  cm: 10,
  mm: 1,
  pt: POINT,
  pc: 25.4 / 6,
  px: 0.265,
};
const HORIZONTAL: Readonly<Record<string, ForeignLook["horizontal"]>> = {
  start: "left",
  left: "left",
  center: "center",
  end: "right",
  right: "right",
  justify: "justify",
};

const VERTICAL: Readonly<Record<string, ForeignLook["vertical"]>> = { top: "top", middle: "center" };

/** Styles and fonts of an .ods, by name (OpenDocument 1.3 part 3, 16). */
export class OdsStyles {
  private readonly styles = new Map<string, OwnStyle>();
  private readonly fonts = new Map<string, string>();
  private readonly known = new Map<string, ForeignLook>();

  /** Takes in the element that the cursor stands on, where it is a style or a font. */
  take(cursor: XmlCursor): void {
    if (cursor.qualifiedName === "style:font-face") {
      const [name, family] = [cursor.attribute("style:name"), cursor.attribute("svg:font-family")];
      if (name !== undefined && family !== undefined) this.fonts.set(name, family.replace(/^'|'$/g, ""));
    } else if (cursor.qualifiedName === "style:style") this.takeStyle(cursor);
  }

  /** How a cell in the style looks; undefined where it says nothing. */
  look(name: string | undefined): ForeignLook | undefined {
    if (name === undefined) return undefined;
    const known = this.known.get(name);
    const look = known ?? this.inherited(name, 0);
    if (known === undefined) this.known.set(name, look);
    return Object.keys(look).length === 0 ? undefined : look;
  }

  width(name: string | undefined): number | undefined {
    return this.styles.get(name ?? "")?.width;
  }

  height(name: string | undefined): number | undefined {
    return this.styles.get(name ?? "")?.height;
  }

  isHidden(name: string | undefined): boolean {
    return this.styles.get(name ?? "")?.isHidden ?? false;
  }

  private inherited(name: string, depth: number): ForeignLook {
    const style = this.styles.get(name);
    if (style === undefined || depth > DEEPEST) return {};
    return { ...(style.parent === undefined ? {} : this.inherited(style.parent, depth + 1)), ...style.look };
  }

  private takeStyle(cursor: XmlCursor): void {
    const name = cursor.attribute("style:name");
    const parent = cursor.attribute("style:parent-style-name");
    let look: ForeignLook = {};
    let width: number | undefined;
    let height: number | undefined;
    let isHidden = false;
    const depth = cursor.depth;
    const hasContent = !cursor.isEmpty;
    while (hasContent && cursor.nextInside(depth)) {
      if (cursor.name === "text-properties") look = { ...look, ...this.textLook(cursor) };
      else if (cursor.name === "paragraph-properties") look = { ...look, ...alignment(cursor) };
      else if (cursor.name === "table-cell-properties") look = { ...look, ...cellLook(cursor) };
      else if (cursor.name === "table-column-properties") width = characters(cursor.attribute("style:column-width"));
      else if (cursor.name === "table-row-properties") height = heightOf(cursor);
      else if (cursor.name === "table-properties") isHidden = cursor.attribute("table:display") === "false";
    }
    if (name !== undefined) this.styles.set(name, { parent, look, width, height, isHidden });
  }

  private textLook(cursor: XmlCursor): ForeignLook {
    const named = cursor.attribute("style:font-name");
    const font =
      cursor.attribute("fo:font-family") ?? (named === undefined ? undefined : (this.fonts.get(named) ?? named));
    const size = /^([\d.]+)pt$/.exec(cursor.attribute("fo:font-size") ?? "")?.[1];
    const weight = cursor.attribute("fo:font-weight");
    const slant = cursor.attribute("fo:font-style");
    return {
      ...(font !== undefined && { font: font.replace(/^'|'$/g, "") }),
      ...(size !== undefined && { size: Number(size) }),
      ...(weight !== undefined && { bold: weight === "bold" || Number(weight) >= 600 }),
      ...(slant !== undefined && { italic: slant === "italic" }),
    };
  }
}

function alignment(cursor: XmlCursor): ForeignLook {
  const horizontal = HORIZONTAL[cursor.attribute("fo:text-align") ?? ""];
  return horizontal === undefined ? {} : { horizontal };
}

function cellLook(cursor: XmlCursor): ForeignLook {
  const border = cursor.attribute("fo:border");
  const vertical = VERTICAL[cursor.attribute("style:vertical-align") ?? ""];
  return {
    ...(cursor.attribute("fo:wrap-option") === "wrap" && { wrap: true }),
    ...(border !== undefined && border !== "none" && { boxed: true }),
    ...(vertical !== undefined && { vertical }),
  };
}

function heightOf(cursor: XmlCursor): number | undefined {
  const isSet = cursor.attribute("style:use-optimal-row-height") !== "true";
  const height = isSet ? millimetres(cursor.attribute("style:row-height")) : null;
  return height === null ? undefined : Math.min(TALLEST_ROW, Math.round((10 * height) / POINT) / 10);
}

function characters(length: string | undefined): number | undefined {
  const width = millimetres(length);
  return width === null ? undefined : Math.min(255, Math.round((10 * width) / MILLIMETRES_PER_CHARACTER) / 10);
}

function millimetres(length: string | undefined): number | null {
  const match = /^([\d.]+)(in|cm|mm|pt|pc|px)$/.exec(length ?? "");
  const found = Number(match?.[1]) * (MILLIMETRES[match?.[2] ?? ""] ?? NaN);
  return Number.isNaN(found) ? null : found;
}
