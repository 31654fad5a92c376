import { strFromU8 } from "fflate";
import { openFileWorkbook, type FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { directory } from "./support/hostileFiles";
import { expectSameBytes, expectWellFormed, insertedPieces, unpacked, xmlDocument } from "./support/inspect";
import { reportSheet, rule } from "./support/plans";
import { ANNEX, richWorkbook } from "./support/richWorkbook";

/** The only parts that a whole run may change, and those it may add. */
const CHANGED = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/worksheets/sheet1.xml",
  "xl/styles.xml",
];
const ADDED = ["xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml"];
const ANNEX_PART = "xl/worksheets/sheet1.xml";

const PLAN = {
  marks: {
    sheet: ANNEX,
    rules: [
      rule("C5:E8", "$C5<>$D5+$E5", "failed"),
      rule("D6", 'D6=" 295"', "suspect", "suspect"),
      rule("C5:C8", "C5>400", "warning", "overdue"),
    ],
  },
  sheets: [reportSheet(), reportSheet({ key: "review", name: "Kiểm tra" })],
};

const SHEET = '"application/vnd\\.openxmlformats-officedocument\\.spreadsheetml\\.worksheet\\+xml"';
const RELATION = 'Type="[^"]*/relationships/worksheet"';
const CONDITION =
  '<conditionalFormatting sqref="[^"]*"><cfRule type="expression" dxfId="\\d" priority="\\d"><formula>AND\\([^<]*tong-hop [^<]*</formula></cfRule></conditionalFormatting>';
const OWN_NAMES = (index: number, tag: string, sheet: string): string =>
  `<definedName name="TongHopTTHC\\.${tag}" hidden="1">'${sheet}'!\\$A\\$1</definedName>` +
  `<definedName name="_xlnm\\._FilterDatabase" localSheetId="${index}" hidden="1">'${sheet}'!\\$A\\$1:\\$C\\$2</definedName>` +
  `<definedName name="_xlnm\\.Print_Titles" localSheetId="${index}">'${sheet}'!\\$1:\\$1</definedName>`;

/** What is put into each part, one pattern for each place. The chart sheet counts: our sheets are tabs 3 and 4. */
const ADDITIONS: Readonly<Record<string, readonly RegExp[]>> = {
  "[Content_Types].xml": [
    new RegExp(
      `^<Override PartName="/xl/worksheets/sheet4.xml" ContentType=${SHEET}/><Override PartName="/xl/worksheets/sheet5.xml" ContentType=${SHEET}/>$`,
    ),
  ],
  "xl/_rels/workbook.xml.rels": [
    new RegExp(
      `^<Relationship Id="rId1\\d" ${RELATION} Target="/xl/worksheets/sheet4.xml"/><Relationship Id="rId1\\d" ${RELATION} Target="/xl/worksheets/sheet5.xml"/>$`,
    ),
  ],
  "xl/workbook.xml": [
    /^<sheet name="Báo cáo" sheetId="8" r:id="rId1\d"\/><sheet name="Kiểm tra" sheetId="9" r:id="rId1\d"\/>$/,
    new RegExp(`^${OWN_NAMES(3, "BaoCao", "Báo cáo")}${OWN_NAMES(4, "KiemTra", "Kiểm tra")}$`),
  ],
  "xl/worksheets/sheet1.xml": [new RegExp(`^(?:${CONDITION}){3}$`)],
};

async function opened(bytes: Uint8Array): Promise<FileWorkbook> {
  return openFileWorkbook(bytes, "phụ lục.xlsx");
}

function order(bytes: Uint8Array): string[] {
  return directory(bytes).map(({ name }) => name);
}

/** Both dialects of elements in a list of styles.xml, as written. */
function entries(styles: string, list: string): string[] {
  const section = xmlDocument(styles).getElementsByTagName(list)[0];
  return [...(section?.children ?? [])].map((element) => element.outerHTML);
}

describe.each(["xlsx", "xlsm"] as const)("a rich .%s after marking, reporting and saving", (kind) => {
  const original = richWorkbook(kind);
  const before = unpacked(original);
  let saved: Uint8Array;
  let after: Map<string, Uint8Array>;
  beforeAll(async () => {
    const workbook = await opened(original);
    await workbook.apply(PLAN);
    saved = await workbook.save();
    after = unpacked(saved);
  });

  it("leaves the opened bytes alone", () => {
    expectSameBytes(original, richWorkbook(kind));
  });

  it("has every part it had, in the same order, and ours behind them", () => {
    expect(order(saved)).toEqual([...order(original), ...ADDED]);
  });

  it.each([...richParts(kind)])("%s comes back byte for byte", (name) => {
    expectSameBytes(after.get(name), before.get(name));
  });

  it.each(Object.entries(ADDITIONS))("%s has nothing but the additions that it must have", (name, additions) => {
    const pieces = insertedPieces(
      strFromU8(before.get(name) ?? new Uint8Array()),
      strFromU8(after.get(name) ?? new Uint8Array()),
    );
    expect(pieces).toEqual(additions.map((pattern) => expect.stringMatching(pattern)));
  });

  it("has every style where it was, and the lists counted right", () => {
    const [old, now] = [before, after].map((parts) => strFromU8(parts.get("xl/styles.xml") ?? new Uint8Array())) as [
      string,
      string,
    ];
    for (const list of [
      "numFmts",
      "fonts",
      "fills",
      "borders",
      "cellStyleXfs",
      "cellXfs",
      "cellStyles",
      "dxfs",
      "tableStyles",
      "colors",
      "extLst",
    ]) {
      const present = entries(now, list);
      expect(present.slice(0, entries(old, list).length)).toEqual(entries(old, list));
      expect(new Set(present).size).toBe(present.length);
      const count = xmlDocument(now).getElementsByTagName(list)[0]?.getAttribute("count");
      if (count !== null) expect(Number(count)).toBe(present.length);
    }
    expect(entries(now, "dxfs")).toHaveLength(5);
  });

  it("is well-formed in every part", () => expectWellFormed(saved));

  it("changes nothing more when applied again, in this run or a later one", async () => {
    const workbook = await opened(saved);
    await workbook.apply(PLAN);
    await workbook.apply(PLAN);
    expectSameBytes(await workbook.save(), saved);
  });

  it("gives the annex back as it was when marks are cleared", async () => {
    const workbook = await opened(saved);
    expect(await workbook.clearMarks()).toBe(3);
    expectSameBytes(unpacked(await workbook.save()).get(ANNEX_PART), before.get(ANNEX_PART));
    expect(await workbook.clearMarks()).toBe(0);
  });

  it("reads as before but for our sheets and names", async () => {
    const [old, now] = [await (await opened(original)).read(), await (await opened(saved)).read()];
    expect(now.sheets.slice(0, old.sheets.length)).toEqual(old.sheets);
    expect(now.sheets.slice(old.sheets.length).map((sheet) => sheet.name)).toEqual(["Báo cáo", "Kiểm tra"]);
    expect(now.names.slice(0, old.names.length)).toEqual(old.names);
    expect(now.activeSheet).toBe(old.activeSheet);
  });
});

function* richParts(kind: "xlsx" | "xlsm"): Generator<string> {
  for (const name of unpacked(richWorkbook(kind)).keys()) if (!CHANGED.includes(name)) yield name;
}
