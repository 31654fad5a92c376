import { reportText } from "../../src/report/reportText";
import { annexFromExpected } from "./annexFromExpected";
import { ids, reportOf, sampleReport, textOf } from "./reportFor";

describe("ninh-giang, official form, several offices", () => {
  const report = sampleReport("ninh-giang-2022-q2-mau-II06");

  test("offices together and one by one", () => {
    expect(textOf(report, "1a")).toBe("a) Các cơ quan, đơn vị cấp huyện");
    expect(textOf(report, "1a.tiep-nhan")).toContain(
      "3.782 (trong đó hồ sơ kỳ trước chuyển sang giải quyết: 247, tiếp nhận trực tuyến: 1.019, tiếp nhận trực tiếp hoặc qua dịch vụ bưu chính: 2.516)",
    );
    expect(textOf(report, "1a.ket-qua")).toBe(
      "- Kết quả giải quyết TTHC: Đã giải quyết trước và đúng hạn 3.454 (trước hạn 2.024, đúng hạn 1.430), đạt tỷ lệ 99,94%; 319 hồ sơ đang giải quyết trong hạn; 02 hồ sơ giải quyết quá hạn; 07 hồ sơ chưa giải quyết quá hạn.",
    );
    expect(textOf(report, "1a.tung-don-vi")).toContain(
      "và Chi nhánh Văn phòng đăng ký đất đai 2.470 hồ sơ (trong đó có 02 hồ sơ giải quyết quá hạn và 07 hồ sơ chưa giải quyết quá hạn).",
    );
  });

  test("late and pending past their date are told apart, and the communes named", () => {
    expect(textOf(report, "1b.tiep-nhan")).toMatch(
      /9\.051 hồ sơ, có 03 hồ sơ giải quyết quá hạn và 01 hồ sơ chưa giải quyết quá hạn\.$/,
    );
    expect(textOf(report, "1b.qua-han")).toBe(
      "- Hồ sơ quá hạn có ở: xã Đồng Tâm (02 hồ sơ giải quyết quá hạn), xã Nghĩa An (01 hồ sơ giải quyết quá hạn) và xã Vạn Phúc (01 hồ sơ chưa giải quyết quá hạn).",
    );
    expect(textOf(report, "4.ton-tai")).toMatch(
      /một số cơ quan, địa phương .* hồ sơ giải quyết quá hạn và hồ sơ chưa giải quyết quá hạn, số lượng/,
    );
  });

  test("what the annex does not tell of the office is dots", () => {
    expect(report.head).toMatchObject({ parentAgency: null, agency: "……", addressee: "……", number: "Số: ……/BC-……" });
    expect(textOf(report, "ket-thuc")).toBe("…… xin báo cáo./.");
    expect(textOf(report, "3.phan-anh")).toMatch(/nhận được: …… ý kiến\.$/);
    expect(reportText(report)).not.toMatch(/Tứ Kỳ|Phạm Sơn Tùng/);
  });
});

describe("dong-hai, a province in September 2025", () => {
  const report = sampleReport(
    "dong-hai-2025-09-114-don-vi",
    {},
    { parentAgency: "UBND TỈNH ĐÔNG HẢI", agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" },
  );
  const text = reportText(report);

  test("no huyện, no thị trấn, no levels 3 and 4", () => {
    expect(text).not.toMatch(/huyện|thị trấn|mức độ 3|Bộ phận Một cửa cấp/);
    expect(textOf(report, "5.dich-vu-cong")).toContain("toàn trình, một phần");
    expect(textOf(report, "5.cai-cach")).toContain("Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025");
    expect(text).toContain("Trung tâm Phục vụ hành chính công tỉnh báo cáo nội dung như sau:");
  });

  test("without offices the communes have the full account, without letters", () => {
    expect(ids(report)).not.toContain("1a");
    expect(report.blocks.some((block) => block.kind === "item")).toBe(false);
    expect(textOf(report, "1b.tiep-nhan")).toContain(
      "Trung tâm Phục vụ hành chính công 66 xã, 46 phường và 02 đặc khu là 103.775 hồ sơ (trong đó hồ sơ kỳ trước chuyển sang giải quyết: 7.303, tiếp nhận trong kỳ: 97.755, gồm 70.936 hồ sơ trực tuyến và 26.819 hồ sơ trực tiếp hoặc qua dịch vụ bưu chính).",
    );
  });

  test("a total that does not agree with its rows is told with both values, and what was left out by name", () => {
    expect(text).toContain("chưa gồm số hồ sơ tiếp nhận của phường Hồng Lâm");
    expect(text).toMatch(
      /dòng tổng của biểu ghi số hồ sơ giải quyết trước hạn là 62\.817, trong khi cộng số liệu của các đơn vị được 62\.608/,
    );
  });

  test("no more than ten units are named in one list", () => {
    expect(textOf(report, "1b.qua-han")).toMatch(
      /^- Ngoài các đơn vị nêu trên, hồ sơ quá hạn còn có ở: .* và 11 đơn vị khác\.$/,
    );
  });
});

test("gia-loc: one commune is one commune", () => {
  const report = sampleReport("gia-loc-2021-6-thang");
  expect(textOf(report, "1b.nhieu-it")).toMatch(
    /vẫn còn 01 xã có hồ sơ .* thực tế cần giải quyết: xã Nhật Tân 29 hồ sơ\.$/,
  );
  expect(textOf(report, "2.theo-doi")).toMatch(/^- Xã Nhật Tân chưa theo dõi/);
});

test("go-quao: where nothing is late and none too few, nothing says so", () => {
  const report = sampleReport("go-quao-2023-03-sach");
  const text = reportText(report);
  expect(textOf(report, "1b.ket-qua")).toContain(
    "đạt tỷ lệ 100%; 260 hồ sơ đang giải quyết trong hạn; không có hồ sơ giải quyết quá hạn.",
  );
  expect(text.replace("không có hồ sơ giải quyết quá hạn", "")).not.toMatch(
    /quá hạn|không thể hiện|chưa chú trọng|chưa theo dõi/,
  );
  expect(report.blocks.some((block) => block.kind === "note")).toBe(false);
  expect(text).not.toContain("mức độ 3");
});

test("communes that all received about the same are not said to have received most", () => {
  const judged = annexFromExpected("go-quao-2023-03-sach");
  const communes = judged.annex.rows.filter((row) => row.role === "commune").slice(0, 3);
  const alike = communes.map((row) => {
    const figures = new Map(row.figures);
    const received = figures.get("receivedTotal");
    if (received) figures.set("receivedTotal", { ...received, value: 300, typed: 300 });
    return { ...row, figures };
  });
  const topReceiving = alike.map((row) => ({ row: row.row, name: row.name, receivedTotal: 300 }));
  const report = reportOf({
    ...judged,
    annex: { ...judged.annex, rows: alike },
    signals: { ...judged.signals, topReceiving },
  });
  expect(ids(report)).not.toContain("1b.nhieu-it");
});

test("giao-thuy, quarter II of 2010: nothing is cited before it was issued", () => {
  const text = reportText(sampleReport("giao-thuy-2010-q2-tcvn3"));
  expect(text).toContain("Trong quý II, các xã tiếp nhận hồ sơ nhiều như:");
  expect(text).not.toMatch(/468|118\/2025/);
});

test("tu-ky with errors: a commune entered twice is remarked on at the heading", () => {
  const report = sampleReport("tu-ky-2021-06-loi");
  const at = ids(report).indexOf("1b");
  expect(report.blocks[at + 1]?.runs[0]?.text).toMatch(/^\[Ghi chú: xã Quang Phục có nhiều hơn một dòng/);
});

test.each([
  ["2021-01-01", "2021-06-30", "half-year", "Trong 6 tháng đầu năm 2021, các xã"],
  ["2021-01-01", "2021-09-30", "nine-months", "Trong 9 tháng đầu năm 2021, các xã"],
  ["2021-01-01", "2021-12-31", "year", "Trong năm 2021, các xã"],
  ["2021-05-21", "2021-06-20", "custom", "Trong kỳ báo cáo, các xã"],
] as const)("period %s to %s (%s)", (from, to, kind, expected) => {
  const judged = annexFromExpected("tu-ky-2021-06");
  const report = reportOf({ ...judged, annex: { ...judged.annex, period: { from, to, kind } } });
  expect(textOf(report, "1b.nhieu-it")).toContain(expected);
});

test("a period that nobody knows is dots, and cites no document", () => {
  const judged = annexFromExpected("tu-ky-2021-06");
  const report = reportOf({ ...judged, annex: { ...judged.annex, period: null } });
  expect(report.head.subject[1]).toBe("(Từ …… đến ……)");
  expect(report.head.placeAndDate).toMatch(/ngày …… tháng …… năm ……$/);
  expect(textOf(report, "5.cai-cach")).not.toMatch(/\d/);
  expect(textOf(report, "5.dich-vu-cong")).toContain("dịch vụ công trực tuyến thuộc");
});
