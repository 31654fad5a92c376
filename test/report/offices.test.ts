import type { CountMeasure } from "../../src/annex/measures";
import { reportText } from "../../src/report/reportText";
import { count } from "../../src/report/wording/numbers";
import { annexFromExpected, type Judged } from "./annexFromExpected";
import { ids, reportOf, textOf } from "./reportFor";

const june = annexFromExpected("go-quao-2023-03-sach");

describe("dossiers past their date", () => {
  test("where all were resolved late, how many were resolved is told all the same", () => {
    const first = june.annex.rows.find((row) => row.role === "commune");
    if (first === undefined) throw new Error("no commune");
    const values: Partial<Record<CountMeasure, number>> = {
      resolvedEarly: 0,
      resolvedOnTime: 0,
      resolvedEarlyOrOnTime: 0,
      resolvedTotal: 40,
      resolvedLate: 40,
      pendingTotal: 0,
      pendingInTime: 0,
      pendingOverdue: 0,
    };
    const figures = new Map(
      [...first.figures].map(([measure, figure]) => {
        const value = values[measure as CountMeasure] ?? figure.value;
        return [measure, { ...figure, value, typed: value }] as const;
      }),
    );
    const report = reportOf({ ...june, annex: { ...june.annex, rows: [{ ...first, figures }] } });
    expect(textOf(report, "1b.ket-qua")).toBe(
      "- Kết quả giải quyết TTHC: Đã giải quyết 40 hồ sơ, không có hồ sơ giải quyết trước và đúng hạn; không có hồ sơ đang giải quyết; 40 hồ sơ giải quyết quá hạn.",
    );
  });
});

test("of many offices, which are not listed one by one, those with dossiers past their date are named", () => {
  const office = june.annex.rows.find((row) => row.role === "commune");
  if (office === undefined) throw new Error("no unit");
  const offices = (many: number): Judged => {
    const rows = Array.from({ length: many }, (_, at) => ({
      ...office,
      role: "office" as const,
      kind: null,
      row: at + 12,
      name: `Sở ${"ABCDEFGHIJKLMNOP".charAt(at)}`,
      figures: new Map(
        [...office.figures].map(([measure, figure]) => {
          const value = measure === "resolvedLate" ? (at === 3 ? 4 : 0) : figure.value;
          return [measure, { ...figure, row: at + 12, value, typed: value }] as const;
        }),
      ),
    }));
    const overdue = [{ row: 15, name: "Sở D", pendingOverdue: 0, resolvedLate: 4 }];
    return { annex: { ...june.annex, rows }, findings: [], signals: { ...june.signals, overdue } };
  };
  const listed = reportOf(offices(12));
  expect(textOf(listed, "1a.tung-don-vi")).toMatch(/Sở D [^,]*04 hồ sơ giải quyết quá hạn/);
  expect(ids(listed)).not.toContain("1a.qua-han");
  expect(textOf(reportOf(offices(13)), "1a.qua-han")).toBe("- Hồ sơ quá hạn có ở: Sở D (04 hồ sơ giải quyết quá hạn).");
});

describe("a province's office before 01/7/2025", () => {
  const unit = june.annex.rows.find((row) => row.role === "commune");
  if (unit === undefined) throw new Error("no unit");
  const office = (name: string, at: number) => ({ ...unit, role: "office" as const, kind: null, name, row: at + 2 });
  const reportOn = (names: readonly string[], agency = "VĂN PHÒNG UBND TỈNH") =>
    reportText(
      reportOf(
        { ...june, annex: { ...june.annex, rows: [...names.map(office), unit] } },
        { parentAgency: "UBND TỈNH HẢI DƯƠNG", agency },
      ),
    );

  test.each([
    [["Sở Nội vụ", "Sở Y tế"], "cấp tỉnh"],
    [["Sở Nội vụ", "UBND huyện Tứ Kỳ"], "cấp tỉnh, cấp huyện"],
    [["Thành phố Hải Dương", "HUYỆN TỨ KỲ"], "cấp huyện"],
  ])("over %j reports on %s", (names, tiers) => {
    const text = reportOn(names);
    expect(text).toContain(`tại Bộ phận Một cửa ${tiers}, cấp xã,`);
    expect(text).toContain(`a) Các cơ quan, đơn vị ${tiers}\n`);
    expect(text).toContain("thuộc thẩm quyền giải quyết cấp tỉnh, cấp huyện, cấp xã;");
  });

  test("a district's office under it reports as a district's", () => {
    const text = reportOn(["Phòng Nội vụ", "Phòng Tư pháp"], "UBND HUYỆN TỨ KỲ");
    expect(text).toContain("tại Bộ phận Một cửa cấp huyện, cấp xã,");
    expect(text).not.toContain("cấp tỉnh");
  });
});

test("a name that ends in a number does not run into the figure", () => {
  const [first, ...rest] = june.annex.rows.filter((row) => row.role === "commune");
  if (first === undefined) throw new Error("no commune");
  const rows = [{ ...first, name: "12", kind: "phường" as const }, ...rest];
  const received = first.figures.get("receivedTotal")?.value ?? 0;
  const underReporting = [
    { row: first.row, name: "12", receivedTotal: received, mean: 999, sharePercent: 50, signs: [] },
  ];
  const signals = { ...june.signals, underReporting, topReceiving: [] };
  const report = reportOf({ ...june, signals, annex: { ...june.annex, rows } });
  expect(textOf(report, "1b.nhieu-it")).toContain(`: Phường 12 có ${count(received)} hồ sơ`);
});

test("where all came in one way, they are told as all", () => {
  const first = june.annex.rows.find((row) => row.role === "commune");
  const fresh = first?.figures.get("receivedNew") ?? first?.figures.get("receivedTotal");
  if (first === undefined || fresh === undefined) throw new Error("no commune");
  const told = (online: number, inPerson: number): string => {
    const of = (value: number) => ({ ...fresh, value, typed: value });
    const figures = new Map([
      ...first.figures,
      ["receivedNew", of(90)] as const,
      ["receivedOnline", of(online)] as const,
      ["receivedInPerson", of(inPerson)] as const,
    ]);
    return textOf(reportOf({ ...june, annex: { ...june.annex, rows: [{ ...first, figures }] } }), "1b.tiep-nhan");
  };
  expect(told(90, 0)).toContain("tiếp nhận trong kỳ: 90, tất cả là hồ sơ trực tuyến)");
  expect(told(0, 90)).toContain("tiếp nhận trong kỳ: 90, tất cả là hồ sơ trực tiếp hoặc qua dịch vụ bưu chính)");
  expect(told(60, 30)).toContain("tiếp nhận trong kỳ: 90, gồm 60 hồ sơ trực tuyến và 30 hồ sơ trực tiếp");
});
