import { strToU8, type Zippable, zipSync } from "fflate";

/** Parts of a package, in zip order: name → text or bytes. */
export type Parts = Record<string, string | Uint8Array>;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A fixed time, so that the same parts always make the same bytes. */
const MADE = new Date(2021, 6, 2, 9, 30);

/** Packs the parts as any zip program would. */
export function zipped(parts: Parts, level: 0 | 6 | 9 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === "string" ? strToU8(content) : content, { level, mtime: MADE }];
  }
  return zipSync(files);
}

/** A relations part: id, kind (last step of the type) and target of each. */
export function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const rows = entries.map(([id, type, target]) => {
    const full = type.includes("/") ? type : `${RELATIONSHIPS}/${type}`;
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`;
  });
  return `${HEAD}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${rows.join("")}</Relationships>`;
}

export function worksheet(content: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
}

export interface SmallWorkbook {
  /** Sheet name → what stands inside `<worksheet>`, or a whole part beginning with `<?xml`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly sharedStrings?: string;
  /** XML between `</sheets>` and `</workbook>`. */
  readonly afterSheets?: string;
  /** XML between `<workbook>` and `<sheets>`. */
  readonly beforeSheets?: string;
  /** Further parts, or others in place of the made ones. */
  readonly parts?: Parts;
}

/** Parts of a plain workbook with only what is given. */
export function smallParts(workbook: SmallWorkbook): Parts {
  const names = Object.keys(workbook.sheets);
  const overrides = [
    ["/xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`],
    ...names.map((_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`]),
    ...(workbook.styles === undefined ? [] : [["/xl/styles.xml", `${SHEET_TYPE}.styles+xml`]]),
    ...(workbook.sharedStrings === undefined ? [] : [["/xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`]]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const tabs = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const rows: [string, string, string][] = names.map((_, at) => [
    `rId${at + 1}`,
    "worksheet",
    `worksheets/sheet${at + 1}.xml`,
  ]);
  if (workbook.styles !== undefined) rows.push(["rIdStyles", "styles", "styles.xml"]);
  if (workbook.sharedStrings !== undefined) rows.push(["rIdTexts", "sharedStrings", "sharedStrings.xml"]);
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${workbook.beforeSheets ?? ""}` +
      `<sheets>${tabs.join("")}</sheets>${workbook.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(rows),
    ...Object.fromEntries(
      names.map((name, at) => {
        const content = workbook.sheets[name] ?? "";
        return [`xl/worksheets/sheet${at + 1}.xml`, content.startsWith("<?xml") ? content : worksheet(content)];
      }),
    ),
    ...(workbook.styles === undefined ? {} : { "xl/styles.xml": `${HEAD}${workbook.styles}` }),
    ...(workbook.sharedStrings === undefined ? {} : { "xl/sharedStrings.xml": `${HEAD}${workbook.sharedStrings}` }),
    ...workbook.parts,
  };
}

export function smallWorkbook(workbook: SmallWorkbook): Uint8Array {
  return zipped(smallParts(workbook));
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
