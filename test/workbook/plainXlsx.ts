import { a1, a1Area } from "../../src/workbook/address";
import {
  isCellError,
  type DefinedName,
  type PlainCell,
  type PlainSheet,
  type PlainTable,
  type PlainWorkbook,
} from "../../src/workbook/plainData";
import { HEAD, MAIN, relationships, SHEET_TYPE, smallParts, worksheet, zipped } from "./file/support/parts";

/**
 * A workbook as an .xlsx that holds just that, tables of its sheets included; `ownRule` is a clerk's rule on C3:C6 of the
 * first sheet, `ownNames` are names that the first sheet has for itself.
 */
export function xlsxOf(plain: PlainWorkbook, ownRule?: string, ownNames: readonly DefinedName[] = []): Uint8Array {
  const styles = new Styles();
  const tables = plain.ranges?.tables ?? [];
  const sheets = Object.fromEntries(
    plain.sheets.map((sheet, index) => [
      sheet.name,
      sheetXml(sheet, styles, index === 0 ? ownRule : undefined, tablePartsXml(tables, sheet.name)),
    ]),
  );
  const names = [
    ...plain.names.map((name) => definedName(name, "")),
    ...ownNames.map((name) => definedName(name, ' localSheetId="0"')),
  ];
  const parts = smallParts({
    sheets,
    styles: styles.xml(),
    afterSheets: names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "",
  });
  const workbook = String(parts["xl/workbook.xml"]);
  for (const [at, table] of tables.entries()) parts[`xl/tables/table${at + 1}.xml`] = tableXml(table, at + 1);
  for (const [index, { name }] of plain.sheets.entries()) {
    const own = placesOf(tables, name);
    if (own.length > 0)
      parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
        own.map((at) => [`rIdTable${at + 1}`, "table", `../tables/table${at + 1}.xml`]),
      );
  }
  parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
    "</Types>",
    `${tables.map((_, at) => `<Override PartName="/xl/tables/table${at + 1}.xml" ContentType="${SHEET_TYPE}.table+xml"/>`).join("")}</Types>`,
  );
  parts["xl/workbook.xml"] = plain.sheets.reduce(
    (xml, { name, visibility }) =>
      visibility === "visible"
        ? xml
        : xml.replace(`<sheet name="${escaped(name)}"`, `<sheet state="${visibility}" name="${escaped(name)}"`),
    workbook,
  );
  return zipped(parts);
}

function definedName({ name, refersTo }: DefinedName, scope: string): string {
  return `<definedName name="${name}"${scope}>${escaped(refersTo)}</definedName>`;
}

/** Places among the tables of those on a sheet. */
function placesOf(tables: readonly PlainTable[], sheet: string): number[] {
  return tables.flatMap((table, at) => (table.sheet === sheet ? [at] : []));
}

function tablePartsXml(tables: readonly PlainTable[], sheet: string): string {
  const own = placesOf(tables, sheet).map((at) => `<tablePart r:id="rIdTable${at + 1}"/>`);
  return own.length === 0 ? "" : `<tableParts count="${own.length}">${own.join("")}</tableParts>`;
}

function tableXml({ name, area, headingRows, totalRows, columns }: PlainTable, id: number): string {
  const column = columns.map(
    // a line break in a heading is written as an escape (ST_Xstring)
    (heading, at) => `<tableColumn id="${at + 1}" name="${escaped(heading).replaceAll("\n", "_x000a_")}"/>`,
  );
  const counts = `headerRowCount="${headingRows}" totalsRowCount="${totalRows}"`;
  return (
    `${HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${a1Area(area)}" ${counts}>` +
    `<tableColumns count="${columns.length}">${column.join("")}</tableColumns></table>`
  );
}

function sheetXml(sheet: PlainSheet, styles: Styles, ownRule: string | undefined, tableParts: string): string {
  const columns = [...sheet.hiddenColumns].map((at) => `<col min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`);
  const rows = sheet.rows.map(({ index, hidden, cells }) => {
    const content = cells.map((cell) => cellXml(cell, index, styles)).join("");
    return `<row r="${index + 1}"${hidden ? ' hidden="1"' : ""}>${content}</row>`;
  });
  const merges = sheet.merges.map((area) => `<mergeCell ref="${a1Area(area)}"/>`).join("");
  return worksheet(
    [
      columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
      `<sheetData>${rows.join("")}</sheetData>`,
      sheet.isProtected ? '<sheetProtection sheet="1"/>' : "",
      merges && `<mergeCells count="${sheet.merges.length}">${merges}</mergeCells>`,
      ownRule === undefined
        ? ""
        : `<conditionalFormatting sqref="C3:C6"><cfRule type="expression" priority="1"><formula>${escaped(ownRule)}</formula></cfRule></conditionalFormatting>`,
      tableParts,
    ].join(""),
  );
}

function cellXml(cell: PlainCell, row: number, styles: Styles): string {
  const { column, value, formula } = cell;
  const place = `r="${a1(row, column)}" s="${styles.indexOf(cell)}"`;
  const f = formula === undefined ? "" : `<f>${escaped(formula)}</f>`;
  if (value === null) return `<c ${place}>${f}</c>`;
  if (isCellError(value)) return `<c ${place} t="e">${f}<v>${value.error}</v></c>`;
  if (typeof value === "boolean") return `<c ${place} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") return `<c ${place}>${f}<v>${value}</v></c>`;
  if (formula !== undefined) return `<c ${place} t="str">${f}<v>${escaped(value)}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

class Styles {
  private readonly keys: string[] = [JSON.stringify(["General", "Calibri"])];

  indexOf({ numberFormat = "General", legacyFont = "Calibri" }: PlainCell): number {
    const key = JSON.stringify([numberFormat, legacyFont]);
    if (!this.keys.includes(key)) this.keys.push(key);
    return this.keys.indexOf(key);
  }

  xml(): string {
    const pairs = this.keys.map((key) => JSON.parse(key) as [string, string]);
    const formats = pairs
      .map(([code], at) => `<numFmt numFmtId="${200 + at}" formatCode="${escaped(code)}"/>`)
      .join("");
    const fonts = pairs.map(([, name]) => `<font><sz val="11"/><name val="${name}"/></font>`).join("");
    const xf = (at: number): string =>
      `<xf numFmtId="${pairs[at]?.[0] === "General" ? 0 : 200 + at}" fontId="${at}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
    return [
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${pairs.length}">${formats}</numFmts>`,
      `<fonts count="${pairs.length}">${fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>`,
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${pairs.length}">${pairs.map((_, at) => xf(at)).join("")}</cellXfs></styleSheet>`,
    ].join("");
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
