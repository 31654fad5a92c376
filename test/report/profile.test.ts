import type { Annex, UnitKind } from "../../src/annex/annex";
import type { Period } from "../../src/annex/period/period";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { parseProfile } from "../../src/report/profile/parseProfile";
import { annexFromExpected } from "./annexFromExpected";
import { exampleProfile } from "./reportFor";

function annexWith(kinds: readonly UnitKind[], period: Period | null): Annex {
  const { annex } = annexFromExpected("go-quao-2023-03-sach");
  const communes = annex.rows.filter((row) => row.role === "commune");
  return {
    ...annex,
    period,
    rows: communes.map((row, index) => ({ ...row, kind: kinds[index % kinds.length] ?? null })),
  };
}

const SEPTEMBER_2025: Period = { kind: "month", from: "2025-09-01", to: "2025-09-30" };
const JUNE_2025: Period = { kind: "month", from: "2025-06-01", to: "2025-06-30" };

describe("completeProfile", () => {
  test("takes from the letterhead what it tells", () => {
    const { annex } = annexFromExpected("tu-ky-2021-06", {
      parentAgency: "UBND HUYỆN TỨ KỲ",
      agency: "VĂN PHÒNG HĐND&UBND",
      place: "Tứ Kỳ",
      signerTitle: ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
      signerName: "Phạm Sơn Tùng",
    });
    expect(completeProfile({}, annex)).toMatchObject({
      level: "district",
      parentAgency: "UBND HUYỆN TỨ KỲ",
      agency: "VĂN PHÒNG HĐND&UBND",
      reporter: "Văn phòng HĐND&UBND huyện",
      place: "Tứ Kỳ",
      signerTitle: ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
      signerName: "Phạm Sơn Tùng",
      addressee: "……",
      underReportingShare: 50,
      topCount: 4,
      feedbackReceived: null,
    });
  });

  test("is dots for the rest, and never another office", () => {
    const profile = completeProfile({}, annexWith(["xã"], null));
    expect(profile).toMatchObject({
      agency: "……",
      reporter: "……",
      place: "……",
      symbol: "BC-……",
      signerTitle: ["……"],
      signerName: "……",
    });
    expect(JSON.stringify(profile)).not.toMatch(/Tứ Kỳ|Phạm|Văn phòng/);
  });

  test.each([
    ["KT.", ["CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]],
    ["KT.", ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"], ["KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"]],
    [
      "TM.",
      ["ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    ],
    ["Q.", ["Quản lý"], ["Q. Quản lý"]],
    [null, ["CHÁNH VĂN PHÒNG"], ["CHÁNH VĂN PHÒNG"]],
  ] as const)("the form of signing %j stands before the title, once", (signingForm, signerTitle, lines) => {
    expect(completeProfile({ signingForm, signerTitle }, annexWith(["xã"], null)).signerTitle).toEqual(lines);
  });

  test("what the office says goes before the letterhead", () => {
    const { annex } = annexFromExpected("tu-ky-2021-06", {
      agency: "PHÒNG NỘI VỤ",
      parentAgency: "UBND HUYỆN TỨ KỲ",
      signerName: "A",
    });
    expect(completeProfile({ agency: "VĂN PHÒNG", parentAgency: null, signerName: "B" }, annex)).toMatchObject({
      agency: "VĂN PHÒNG",
      parentAgency: null,
      signerName: "B",
      reporter: "Văn phòng",
    });
  });

  test.each([
    ["VĂN PHÒNG", "UBND THÀNH PHỐ CẦN THƠ", "Văn phòng UBND thành phố"],
    ["VĂN PHÒNG", "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", "Văn phòng Ủy ban nhân dân tỉnh"],
    ["Văn phòng", "HĐND và UBND huyện Tứ Kỳ", "Văn phòng HĐND và UBND huyện"],
    ["VĂN PHÒNG", "THÀNH PHỐ CẦN THƠ", "Văn phòng thành phố"],
    ["SỞ TƯ PHÁP", "UBND TỈNH HƯNG YÊN", "Sở Tư pháp"],
    ["PHÒNG NỘI VỤ", "UBND HUYỆN TỨ KỲ", "Phòng Nội vụ huyện"],
    ["VĂN PHÒNG UBND", "UBND TỈNH HƯNG YÊN", "Văn phòng UBND tỉnh"],
    ["VĂN PHÒNG UBND TỈNH", "UBND TỈNH HƯNG YÊN", "Văn phòng UBND tỉnh"],
  ])("%s under %s is %s in a sentence", (agency, parentAgency, reporter) => {
    const { annex } = annexFromExpected("tu-ky-2021-06", { agency, parentAgency });
    expect(completeProfile({}, annex).reporter).toBe(reporter);
  });

  test.each([
    [["xã", "thị trấn"], JUNE_2025, "district"],
    [["xã", "thị trấn"], SEPTEMBER_2025, "province"],
    [["phường", "xã"], SEPTEMBER_2025, "province"],
    [["phường", "xã"], JUNE_2025, "district"],
    [["đặc khu", "xã"], null, "province"],
    [["phường", "xã"], null, "province"],
    [["phường", "thị trấn", "xã"], null, "district"],
    [["xã"], null, "district"],
  ] as const)("level of %j in %j is %s", (kinds, period, level) => {
    expect(completeProfile({}, annexWith(kinds, period)).level).toBe(level);
  });
});

describe("parseProfile", () => {
  test("the example profile is one", () => {
    expect(exampleProfile()).toMatchObject({ signerName: "Phạm Sơn Tùng", feedbackReceived: 0, symbol: "BC-VP" });
  });

  test("every mistake is named at once, in Vietnamese", () => {
    const parsed = parseProfile({
      level: "xã",
      agency: "",
      signerName: 5,
      recipients: "Như trên",
      topCount: 2.5,
      feedbackReceived: -1,
      signedOn: "2021-02-30",
      signingForm: "KT",
      rateBase: "all",
      ratings: { slips: 5, satisfied: 6 },
      fewCount: 1,
      tên: "x",
      remarks: { other: [] },
      templates: { section9: "x" },
    });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        expect.stringContaining('"level"'),
        expect.stringContaining('"agency"'),
        expect.stringContaining('"signerName"'),
        expect.stringContaining('"recipients"'),
        expect.stringContaining('"topCount"'),
        expect.stringContaining('"feedbackReceived"'),
        expect.stringContaining('"signedOn"'),
        expect.stringContaining('"signingForm"'),
        expect.stringContaining('"rateBase"'),
        expect.stringContaining('"ratings"'),
        expect.stringContaining('"fewCount"'),
        'Không có mục "tên" trong hồ sơ văn phòng.',
        expect.stringContaining('"remarks"'),
        expect.stringContaining("section1"),
      ],
    });
  });

  test.each([null, [], "x", 5])("%j is no profile", (json) => {
    expect(parseProfile(json)).toMatchObject({ ok: false });
  });

  test("keys of every object are no fields", () => {
    expect(parseProfile(JSON.parse('{"__proto__": {"agency": "x"}, "constructor": "y"}'))).toMatchObject({ ok: false });
  });

  test("texts become one clean line", () => {
    expect(parseProfile({ agency: " VĂN  PHÒNG\n", roster: null, parentAgency: null })).toEqual({
      ok: true,
      profile: { agency: "VĂN PHÒNG", roster: null, parentAgency: null },
    });
  });
});
