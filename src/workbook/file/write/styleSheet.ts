import { WorkbookFailure } from "../../failure";
import type { CellStyle, MarkStyle } from "../../plan";
import { MAX_CELL_FORMATS } from "../limits";
import { addOverride, STYLES_TYPE } from "../package/contentTypes";
import type { WorkbookLayout } from "../package/layout";
import { XML_DECLARATION } from "../package/namespaces";
import { addRelationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbookPackage";
import { parseElements, type XmlElement } from "../xml/element";
import { appended, prefixed, type Splice, spliced } from "../xml/splice";
import { escapeXml } from "../xml/text";
import { digitWidth } from "./digitWidth";
import { alignmentXml, borderXml, fillXml, fontXml } from "./cellStyleXml";
import { markDxf } from "./markStyles";
import { StyleSection } from "./styleSection";

/** Sections in the order that the schema demands (ECMA-376 part 1, CT_Stylesheet). */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;
type SectionName = (typeof ORDER)[number];

/** Entries that cells without a style of their own, and patterns, rely on by position. */
const REQUIRED: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
  cellStyles: ['<cellStyle name="Normal" xfId="0" builtinId="0"/>'],
};

/** "@" for text. Before Excel 2010 a cell so formatted shows "####" for longer text; as "General" it shows it whole. */
const TEXT_FORMAT_IDS = { text: 49, "long-text": 0 } as const;
const FIRST_CUSTOM_FORMAT_ID = 164;

/** Formats of a planned cell that do not follow from its style alone. */
export interface CellContentKind {
  /** Text is shown as it is whatever it looks like; long text outside the text format. */
  readonly content: "number" | "text" | "long-text";
  /** A sign such as "=" would make a formula of the text when a person edits the cell; the hidden apostrophe prevents it. */
  readonly quotePrefix: boolean;
}

const CONTENTS: readonly CellContentKind["content"][] = ["number", "text", "long-text"];

/** Adds to styles.xml what our sheets and marks need. Nothing in it changes its position or is written twice. */
export class StyleSheet {
  private readonly xml: string;
  private readonly prefix: string;
  private readonly root: XmlElement;
  private readonly sections: Record<SectionName, StyleSection>;
  private readonly known = new Map<string, number>();
  /** Plans share their styles among many cells: those are found by identity, without spelling them out. */
  private readonly met = new WeakMap<CellStyle, (number | undefined)[]>();

  constructor(
    private readonly pkg: WorkbookPackage,
    private readonly layout: WorkbookLayout,
  ) {
    const part = layout.stylesPart;
    const xml = part === null ? `${XML_DECLARATION}<styleSheet xmlns="${layout.dialect.main}"/>` : pkg.text(part);
    const root = parseElements(xml);
    this.xml = root.isEmpty ? spliced(xml, appended(root, "\n")) : xml;
    this.root = root.isEmpty ? parseElements(this.xml) : root;
    this.prefix = this.root.prefix;
    const section = (name: SectionName): StyleSection =>
      new StyleSection(
        name,
        this.prefix,
        this.root.child(name),
        REQUIRED[name]?.map((entry) => this.own(entry)),
      );
    this.sections = {
      numFmts: section("numFmts"),
      fonts: section("fonts"),
      fills: section("fills"),
      borders: section("borders"),
      cellStyleXfs: section("cellStyleXfs"),
      cellXfs: section("cellXfs"),
      cellStyles: section("cellStyles"),
      dxfs: section("dxfs"),
    };
    if (part === null) Object.values(this.sections).forEach((added) => added.require());
  }

  /** Pixels of a digit in the workbook's default font. */
  get digitWidth(): number {
    return digitWidth(this.root);
  }

  /** Position of a mark's look among the differential formats. */
  dxf(style: MarkStyle): number {
    return this.sections.dxfs.position(this.own(markDxf(style)));
  }

  /** Position of a cell's format. @throws WorkbookFailure `cannot-write` where the workbook has as many as Excel can take */
  cellFormat(style: CellStyle, kind: CellContentKind): number {
    const place = 2 * CONTENTS.indexOf(kind.content) + (kind.quotePrefix ? 1 : 0);
    const known = this.met.get(style);
    const position = known?.[place] ?? this.formatOf(style, kind);
    if (known) known[place] = position;
    else {
      const ofStyle: number[] = [];
      ofStyle[place] = position;
      this.met.set(style, ofStyle);
    }
    return position;
  }

  /** Writes the part, if anything was added. */
  save(): void {
    const splices: Splice[] = [];
    ORDER.forEach((name, at) => {
      const section = this.sections[name];
      const inside = section.splices();
      if (inside) splices.push(...inside);
      else {
        const place = this.placeOf(at);
        splices.push({ start: place, end: place, text: section.source });
      }
    });
    if (splices.length === 0) return;
    const { pkg, layout } = this;
    const part =
      layout.stylesPart ?? `${layout.workbookPart.slice(0, layout.workbookPart.lastIndexOf("/") + 1)}styles.xml`;
    pkg.setText(part, spliced(this.xml, splices));
    if (layout.stylesPart !== null) return;
    addOverride(pkg, part, STYLES_TYPE);
    addRelationship(pkg, layout.workbookPart, `${layout.dialect.relationships}/styles`, part);
  }

  private formatOf(style: CellStyle, kind: CellContentKind): number {
    const key = JSON.stringify([style, kind]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { fonts, fills, borders, cellStyleXfs, cellXfs } = this.sections;
    [fills, borders, cellStyleXfs].forEach((section) => section.require());
    const font = fonts.position(this.own(fontXml(style, escapeXml)));
    const fill = style.fill === undefined ? 0 : fills.position(this.own(fillXml(style.fill)));
    const border = style.border === undefined ? 0 : borders.position(this.own(borderXml(style.border)));
    const format = kind.content === "number" ? this.numberFormatId(style.numberFormat) : TEXT_FORMAT_IDS[kind.content];
    const alignment = alignmentXml(style);
    const flags = [
      kind.quotePrefix && ' quotePrefix="1"',
      format !== 0 && ' applyNumberFormat="1"',
      ' applyFont="1"',
      fill !== 0 && ' applyFill="1"',
      border !== 0 && ' applyBorder="1"',
      alignment !== "" && ' applyAlignment="1"',
    ].filter(Boolean);
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const content = alignment === "" ? "/>" : `>${alignment}</xf>`;
    const position = cellXfs.position(this.own(`<xf ${ids}${flags.join("")}${content}`));
    if (position >= MAX_CELL_FORMATS) throw new WorkbookFailure("cannot-write");
    this.known.set(key, position);
    return position;
  }

  /** Where a section that the file lacks belongs: behind the last of those before it. */
  private placeOf(order: number): number {
    const earlier: readonly string[] = ORDER.slice(0, order);
    return this.root.children.filter((child) => earlier.includes(child.name)).at(-1)?.end ?? this.root.openEnd;
  }

  private numberFormatId(code: string | undefined): number {
    if (code === undefined || code === "General") return 0;
    const { numFmts } = this.sections;
    const formats = this.root.child("numFmts")?.children ?? [];
    const same = formats.find((format) => format.attribute("formatCode") === code);
    if (same) return Number(same.attribute("numFmtId"));
    const highest = Math.max(
      FIRST_CUSTOM_FORMAT_ID - 1,
      ...formats.map((format) => Number(format.attribute("numFmtId")) || 0),
    );
    const added = this.known.get(`format ${code}`);
    if (added !== undefined) return added;
    const id = highest + 1 + numFmts.size - formats.length;
    numFmts.position(this.own(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`));
    this.known.set(`format ${code}`, id);
    return id;
  }

  private own(fragment: string): string {
    return prefixed(fragment, this.prefix);
  }
}
