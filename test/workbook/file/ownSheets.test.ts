import { partText, unpacked } from "./support/inspect";
import { DATA, definedNames, opened, TAG, tabs, withReport } from "./support/ownSheet";
import { relationships, smallWorkbook } from "./support/parts";
import { reportSheet, sheetsOnly } from "./support/plans";

describe("names of our sheets", () => {
  it.each([
    ["free", ["A"], "Báo cáo", "Báo cáo"],
    ["taken", ["Báo cáo"], "Báo cáo", "Báo cáo (2)"],
    ["taken in other letters", ["BÁO CÁO", "báo cáo (2)"], "Báo cáo", "Báo cáo (3)"],
    ["taken in decomposed letters", ["Báo cáo".normalize("NFD")], "Báo cáo", "Báo cáo (2)"],
    ["too long", ["A"], "Báo cáo tổng hợp thủ tục hành chính", "Báo cáo tổng hợp thủ tục hành c"],
    [
      "too long and taken",
      ["Báo cáo tổng hợp thủ tục hành c"],
      "Báo cáo tổng hợp thủ tục hành chính",
      "Báo cáo tổng hợp thủ tục hà (2)",
    ],
    ["forbidden characters", ["A"], "'6/2021: [báo cáo]'", "6 2021   báo cáo"],
  ])("%s", async (_, sheets, wanted, given) => {
    const content = Object.fromEntries(sheets.map((name) => [name, DATA]));
    const { name, bytes } = await withReport({ sheets: content }, reportSheet({ name: wanted }));
    expect(name).toBe(given);
    expect(tabs(bytes)).toEqual([...sheets, given]);
    // The sheet that had the name is not ours and stays as it was.
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(DATA);
  });

  it("quotes names in what points at them", async () => {
    const { bytes } = await withReport({ sheets: { A: DATA } }, reportSheet({ name: "Báo cáo 'A'" }));
    expect(definedNames(bytes)[0]).toEqual([TAG, "", "'Báo cáo ''A'!$A$1"]);
  });
});

describe("a sheet of ours that is there already", () => {
  const tagged = (refersTo: string, more = ""): string =>
    `<definedNames>${more}<definedName name="${TAG}" hidden="1">${refersTo}</definedName></definedNames>`;
  const sheets = { "Báo cáo tháng": '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>', B: DATA };

  it("is rebuilt in its place, under the name that it has now", async () => {
    const { name, bytes } = await withReport({ sheets, afterSheets: tagged("'Báo cáo tháng'!$A$1") });
    expect(name).toBe("Báo cáo tháng");
    expect(tabs(bytes)).toEqual(["Báo cáo tháng", "B"]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain("Xã Phượng Kỳ");
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(DATA);
  });

  it.each(["#REF!", "'Đã xóa'!$A$1", "#REF!$A$1", "A1", ""])(
    "counts as none where the tag says %s",
    async (refersTo) => {
      const { name, bytes } = await withReport({ sheets, afterSheets: tagged(refersTo) });
      expect(name).toBe("Báo cáo");
      expect(tabs(bytes)).toEqual(["Báo cáo tháng", "B", "Báo cáo"]);
      expect(definedNames(bytes).filter(([tag]) => tag === TAG)).toEqual([[TAG, "", "'Báo cáo'!$A$1"]]);
    },
  );

  it("is not ours by a tag of another sheet's own", async () => {
    const local = `<definedNames><definedName name="${TAG}" localSheetId="1">B!$A$1</definedName></definedNames>`;
    const { name } = await withReport({ sheets, afterSheets: local });
    expect(name).toBe("Báo cáo");
  });

  it("belongs to the first of two tags that point at it", async () => {
    const both = tagged(
      "'Báo cáo tháng'!$A$1",
      "<definedName name=\"TongHopTTHC.KiemTra\">'Báo cáo tháng'!$A$1</definedName>",
    );
    const file = await opened(smallWorkbook({ sheets, afterSheets: both }));
    const { sheetNames } = await file.apply(
      sheetsOnly(reportSheet(), reportSheet({ key: "review", name: "Kiểm tra" })),
    );
    expect(sheetNames).toEqual({ report: "Báo cáo", review: "Báo cáo tháng" });
  });

  it("loses the names that Excel derived from its earlier content, and no others", async () => {
    const names =
      '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Báo cáo tháng\'!$A$1:$B$2</definedName>' +
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Báo cáo tháng\'!$A$9:$B$9</definedName>' +
      '<definedName name="_xlnm.Print_Area" localSheetId="1">B!$A$1</definedName><definedName name="Tong" localSheetId="0">1</definedName>';
    const { bytes } = await withReport({ sheets, afterSheets: tagged("'Báo cáo tháng'!$A$1", names) });
    expect(definedNames(bytes)).toEqual([
      ["_xlnm.Print_Area", "1", "B!$A$1"],
      ["Tong", "0", "1"],
      [TAG, "", "'Báo cáo tháng'!$A$1"],
      ["_xlnm._FilterDatabase", "0", "'Báo cáo tháng'!$A$1:$C$2"],
      ["_xlnm.Print_Titles", "0", "'Báo cáo tháng'!$1:$1"],
    ]);
  });

  it("keeps a person's notes and its name for macros, and drops a table made of its old cells", async () => {
    const content =
      '<sheetPr codeName="Sheet9"/><sheetData/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>';
    const table = '<table xmlns="urn:t" ref="A1:B2"/>';
    const file = await opened(
      smallWorkbook({
        sheets: { "Báo cáo": content },
        afterSheets: tagged("'Báo cáo'!$A$1"),
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships([
            ["rId1", "comments", "../comments1.xml"],
            ["rId2", "vmlDrawing", "../vml1.vml"],
            ["rId3", "table", "../tables/table1.xml"],
          ]),
          "xl/comments1.xml": "<comments/>",
          "xl/vml1.vml": "<xml/>",
          "xl/tables/table1.xml": table,
        },
      }),
    );
    await file.apply(sheetsOnly(reportSheet()));
    const bytes = await file.save();
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<sheetPr codeName="Sheet9">');
    expect(sheet).toContain('<legacyDrawing r:id="rId2"/></worksheet>');
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels").match(/Id="[^"]*"/g)).toEqual([
      'Id="rId1"',
      'Id="rId2"',
    ]);
    expect([...unpacked(bytes).keys()]).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/vml1.vml"]));
    expect([...unpacked(bytes).keys()]).not.toContain("xl/tables/table1.xml");
  });
});
