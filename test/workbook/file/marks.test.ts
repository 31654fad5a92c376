import { openFileWorkbook, type FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import type { MarkRule } from "../../../src/workbook/plan";
import { expectSameBytes, expectWellFormed, partText, unpacked, xmlDocument } from "./support/inspect";
import { HEAD, MAIN, smallParts, smallWorkbook, worksheet, zipped } from "./support/parts";
import { marksOnly, rule } from "./support/plans";

const PART = "xl/worksheets/sheet1.xml";
const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const FAILED = rule("A1:B9", "A1>0", "failed");

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook(bytes, "biểu.xlsx");
}

async function marked(content: string, rules: readonly MarkRule[] = [FAILED]): Promise<Uint8Array> {
  const workbook = await opened(smallWorkbook({ sheets: { A: content } }));
  await workbook.apply(marksOnly("A", rules));
  return workbook.save();
}

/** Names of the worksheet's elements in order. */
function sequence(bytes: Uint8Array): string[] {
  return [...xmlDocument(partText(bytes, PART)).documentElement.children].map((element) => element.localName);
}

function rulesOf(bytes: Uint8Array): { areas: string; priority: number; formula: string; dxf: string }[] {
  const document = xmlDocument(partText(bytes, PART));
  return [...document.getElementsByTagNameNS("*", "cfRule")].map((element) => ({
    areas: element.parentElement?.getAttribute("sqref") ?? "",
    priority: Number(element.getAttribute("priority")),
    formula: element.textContent ?? "",
    dxf: element.getAttribute("dxfId") ?? "",
  }));
}

describe("where marks stand", () => {
  const BEFORE = `<sheetPr/><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>${DATA}`;
  it.each([
    ["right behind the data", BEFORE, "sheetData"],
    [
      "behind merges",
      `${BEFORE}<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>`,
      "mergeCells",
    ],
    [
      "behind phonetics, before validations",
      `${BEFORE}<phoneticPr fontId="0"/><dataValidations count="0"/><hyperlinks/>`,
      "phoneticPr",
    ],
    [
      "behind the clerk's own rules",
      `${BEFORE}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>1</formula></cfRule></conditionalFormatting><printOptions/>`,
      "conditionalFormatting",
    ],
    [
      "behind protection and filter",
      `${BEFORE}<sheetProtection sheet="1"/><autoFilter ref="A1:B2"/><extLst/>`,
      "autoFilter",
    ],
  ])("%s", async (_, content, last) => {
    const bytes = await marked(content);
    const names = sequence(bytes);
    const ours = names.lastIndexOf("conditionalFormatting");
    expect(names[ours - 1]).toBe(last);
    expectWellFormed(bytes);
    const back = await opened(bytes);
    expect(await back.clearMarks()).toBe(1);
    expect(partText(await back.save(), PART)).toBe(worksheet(content));
  });

  it("stands in a sheet without rows", async () => {
    expect(sequence(await marked("<sheetData/>"))).toEqual(["sheetData", "conditionalFormatting"]);
  });
});

describe("rules", () => {
  it("yields to every rule that is there, and puts the stronger mark first", async () => {
    const own =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>1</formula></cfRule><cfRule type="expression" priority="12"><formula>2</formula></cfRule></conditionalFormatting>';
    const x14 =
      '<extLst><ext xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="40"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const bytes = await marked(DATA + own + x14, [
      rule("A1", "A1=1", "warning"),
      FAILED,
      rule("A1", "A1=2", "suspect"),
    ]);
    const ours = rulesOf(bytes).filter(({ formula }) => formula.includes("tong-hop"));
    expect(ours.map(({ priority, formula }) => [priority, formula.slice(4, 8)])).toEqual([
      [41, "A1=2"],
      [42, "A1>0"],
      [43, "A1=1"],
    ]);
    const priorities = rulesOf(bytes).map(({ priority }) => priority);
    expect(new Set(priorities).size).toBe(priorities.length);
  });

  it("has a look of its own for each style, and one entry for each however often it is used", async () => {
    const bytes = await marked(DATA, [
      FAILED,
      rule("C1", "C1>0", "failed"),
      rule("A1", "A1=1", "warning"),
      rule("A1", "A1=2", "suspect"),
    ]);
    const looks = [...xmlDocument(partText(bytes, "xl/styles.xml")).getElementsByTagName("dxf")];
    expect(looks).toHaveLength(3);
    const greys = looks.map((look) => {
      const rgb = look.getElementsByTagName("bgColor")[0]?.getAttribute("rgb") ?? "";
      const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) => parseInt(rgb.slice(at, at + 2), 16));
      const line = look.getElementsByTagName("left")[0]?.getAttribute("style");
      return [
        Math.round((0.299 * red + 0.587 * green + 0.114 * blue) / 25.5),
        line,
        look.getElementsByTagName("b").length,
      ];
    });
    expect(new Set(greys.map(([grey]) => grey)).size).toBe(3);
    expect(greys.map(([, line, bold]) => [line, bold])).toEqual(
      expect.arrayContaining([
        ["thin", 1],
        ["thin", 0],
        ["dashed", 0],
      ]),
    );
  });

  it("gives several blocks one rule whose formula is for the corner that is first and top left", async () => {
    const bytes = await marked(DATA, [{ ...rule("D9:D12 C5:C8 C20", "D9>$B9", "failed") }]);
    expect(rulesOf(bytes)).toEqual([
      expect.objectContaining({ areas: "C5:C8 D9:D12 C20", formula: 'AND(C5>$B5,N("tong-hop row-identity")=0)' }),
    ]);
  });

  it("gives blocks without such a corner a rule each", async () => {
    const bytes = await marked(DATA, [rule("D5:D8 C9", "D5>$B5", "failed")]);
    expect(rulesOf(bytes).map(({ areas, formula }) => [areas, formula.slice(4, 10)])).toEqual([
      ["D5:D8", "D5>$B5"],
      ["C9", "C9>$B9"],
    ]);
  });

  it("never covers more blocks than a rule may", async () => {
    const areas = Array.from({ length: 10_000 }, (_, at) => ({ top: 2 * at, left: 0, bottom: 2 * at, right: 0 }));
    const rules = rulesOf(await marked(DATA, [{ ...FAILED, areas }]));
    expect(rules.map((entry) => entry.areas.split(" ").length)).toEqual([8192, 1808]);
    expect(rules[1]?.formula).toContain("A16385>0");
  });

  it("is replaced, not added to, and taken off by a plan without rules", async () => {
    const workbook = await opened(await marked(DATA));
    await workbook.apply(marksOnly("A", [rule("C3", "C3=1", "warning")]));
    expect(rulesOf(await workbook.save()).map(({ areas, priority }) => [areas, priority])).toEqual([["C3", 1]]);
    await workbook.apply(marksOnly("A", []));
    expect(partText(await workbook.save(), PART)).toBe(worksheet(DATA));
  });

  it("writes text of a formula as text", async () => {
    const [written] = rulesOf(await marked(DATA, [rule("A1", 'A1="<&>""\'"', "failed")]));
    expect(written?.formula).toBe('AND(A1="<&>""\'",N("tong-hop row-identity")=0)');
  });
});

describe("rules that Excel has written back", () => {
  const ours = (formula: string): string =>
    `<cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule>`;
  const TAG = 'N("tong-hop row-identity")=0';

  it("takes ours out of a list and leaves the clerk's", async () => {
    const clerk = '<cfRule type="expression" dxfId="1" priority="2"><formula>$A1="tong-hop"</formula></cfRule>';
    const other = '<cfRule type="expression" priority="9"><formula>N("tong-hop-khac")=0</formula></cfRule>';
    const list = (rules: string): string =>
      `${DATA}<conditionalFormatting sqref="A1:B9">${rules}</conditionalFormatting>`;
    const workbook = await opened(
      smallWorkbook({ sheets: { A: list(ours(TAG) + clerk + ours(`AND( N( "TONG-HOP" ) = 0 )`) + other), B: DATA } }),
    );
    expect(await workbook.clearMarks()).toBe(2);
    expect(partText(await workbook.save(), PART)).toBe(worksheet(list(clerk + other)));
  });

  const X14 =
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
  const format = (rules: string): string =>
    `<x14:conditionalFormatting>${rules}<xm:sqref>A1</xm:sqref></x14:conditionalFormatting>`;
  const modern = (formula: string): string =>
    `<x14:cfRule type="expression" priority="4" id="{0}"><xm:f>${formula}</xm:f><x14:dxf/></x14:cfRule>`;
  const list = (formats: string): string =>
    `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}><x14:conditionalFormattings>${formats}</x14:conditionalFormattings></ext>`;
  const sparklines = '<ext uri="{05C60535}"><s:sparklineGroups xmlns:s="urn:s"/></ext>';

  it.each([
    ["one of two in a list", list(format(modern(TAG) + modern("A1>0"))), list(format(modern("A1>0")))],
    ["one list of two", list(format(modern(TAG)) + format(modern("A1>0"))), list(format(modern("A1>0")))],
    ["all of an extension, another stays", list(format(modern(TAG))) + sparklines, sparklines],
  ])("takes ours out of the extension list: %s", async (_, before, after) => {
    const workbook = await opened(smallWorkbook({ sheets: { A: `${DATA}<extLst>${before}</extLst>` } }));
    expect(await workbook.clearMarks()).toBe(1);
    expect(partText(await workbook.save(), PART)).toBe(worksheet(`${DATA}<extLst>${after}</extLst>`));
  });

  it("takes the extension list away that held nothing else", async () => {
    const workbook = await opened(
      smallWorkbook({ sheets: { A: `${DATA}<extLst>${list(format(modern(TAG)))}</extLst>` } }),
    );
    expect(await workbook.clearMarks()).toBe(1);
    expect(partText(await workbook.save(), PART)).toBe(worksheet(DATA));
  });
});

describe("parts of odd make", () => {
  it("writes in the part's own prefix, and reads it back", async () => {
    const content = `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
    const styles = `<x:styleSheet xmlns:x="${MAIN}"><x:dxfs count="0"/></x:styleSheet>`;
    const workbook = await opened(smallWorkbook({ sheets: { A: content }, styles }));
    await workbook.apply(marksOnly("A", [FAILED]));
    const bytes = await workbook.save();
    for (const part of [PART, "xl/styles.xml"]) {
      const elements = [...xmlDocument(partText(bytes, part)).getElementsByTagName("*")];
      expect(elements.every((element) => element.namespaceURI === MAIN && element.prefix === "x")).toBe(true);
    }
    expect(await workbook.clearMarks()).toBe(1);
    expect(partText(await workbook.save(), PART)).toBe(content);
  });

  it("keeps a part in UTF-16", async () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
    const bytes = zipped({ ...smallParts({ sheets: { A: "" } }), [PART]: Buffer.from(text, "utf16le") });
    const workbook = await opened(bytes);
    await workbook.apply(marksOnly("A", [FAILED]));
    const saved = Buffer.from(unpacked(await workbook.save()).get(PART) ?? []).toString("utf16le");
    expect(saved.startsWith('\ufeff<?xml version="1.0" encoding="UTF-16"?>')).toBe(true);
    expect(saved).toContain("<conditionalFormatting");
  });

  it("makes a styles part where there is none, with what cells take for granted", async () => {
    const bytes = await marked(DATA);
    const styles = xmlDocument(partText(bytes, "xl/styles.xml")).documentElement;
    expect([...styles.children].map((element) => [element.localName, element.children.length])).toEqual([
      ["fonts", 1],
      ["fills", 2],
      ["borders", 1],
      ["cellStyleXfs", 1],
      ["cellXfs", 1],
      ["cellStyles", 1],
      ["dxfs", 1],
    ]);
    expect(partText(bytes, "[Content_Types].xml")).toContain('PartName="/xl/styles.xml"');
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).toContain('/relationships/styles" Target="/xl/styles.xml"');
  });

  it("adds only the look of marks to a styles part that has no other lists", async () => {
    const workbook = await opened(
      smallWorkbook({
        sheets: { A: DATA },
        styles: `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><tableStyles/></styleSheet>`,
      }),
    );
    await workbook.apply(marksOnly("A", [FAILED]));
    const styles = xmlDocument(partText(await workbook.save(), "xl/styles.xml")).documentElement;
    expect([...styles.children].map((element) => element.localName)).toEqual(["fonts", "dxfs", "tableStyles"]);
  });
});

describe("a plan that cannot be applied", () => {
  it("says so and leaves everything as it was", async () => {
    const bytes = smallWorkbook({ sheets: { A: DATA } });
    const workbook = await opened(bytes);
    const before = await workbook.save();
    await expect(workbook.apply(marksOnly("Không có", [FAILED]))).rejects.toMatchObject({
      code: "sheet-gone",
      details: { sheet: "Không có" },
    });
    expectSameBytes(await workbook.save(), before);
  });

  it("takes nothing of a plan whose sheets fail after its marks", async () => {
    const workbook = await opened(smallWorkbook({ sheets: { A: DATA } }));
    const before = await workbook.save();
    // A plan that no type-checked caller can make: the failure comes while the sheet is being written.
    const broken = { ...marksOnly("A", [FAILED]), sheets: [{ key: "report" } as never] };
    await expect(workbook.apply(broken)).rejects.toMatchObject({ name: "WorkbookFailure", code: "cannot-write" });
    expectSameBytes(await workbook.save(), before);
  });
});
