import type { Annex } from "../../src/annex/annex";
import type { CountMeasure } from "../../src/annex/measures";
import type { Period } from "../../src/annex/period/period";
import { readAnnex } from "../../src/annex/readAnnex";
import { reportText } from "../../src/report/reportText";
import { annexFromExpected, type Judged } from "./annexFromExpected";
import { sheetOf } from "../sheetOf";
import { ids, reportOf, textOf } from "./reportFor";

const june = annexFromExpected("go-quao-2023-03-sach");
const march: Period = { kind: "month", from: "2023-03-01", to: "2023-03-31" };

/** The annex with the communes' figures of a measure moved by `change` dossiers, all of it on the first commune. */
function moved(annex: Annex, sheet: string, period: Period, changes: Partial<Record<CountMeasure, number>>): Annex {
  const first = annex.rows.find((row) => row.role === "commune");
  const rows = annex.rows.map((row) => {
    if (row !== first) return row;
    const figures = new Map(row.figures);
    for (const [measure, change] of Object.entries(changes)) {
      const figure = figures.get(measure as CountMeasure);
      if (figure?.value === undefined || figure.value === null) throw new Error(`no ${measure}`);
      figures.set(measure as CountMeasure, { ...figure, value: figure.value + change, typed: figure.value + change });
    }
    return { ...row, figures };
  });
  return { ...annex, sheet, period, rows };
}

function compared(changes: Partial<Record<CountMeasure, number>>, period?: Period, now: Judged = june) {
  const before = moved(
    june.annex,
    "Tháng 2",
    period ?? { kind: "month", from: "2023-02-01", to: "2023-02-28" },
    changes,
  );
  return reportOf({ ...now, annex: { ...now.annex, period: march } }, {}, [before]);
}

describe("against the period before", () => {
  test("rising: by how much, from what to what; both sheets are the source", () => {
    const report = compared({ receivedTotal: -120 });
    expect(textOf(report, "1b.so-sanh")).toBe(
      "- So với tháng 2, số hồ sơ tiếp nhận tăng 120 hồ sơ (từ 3.111 lên 3.231).",
    );
    const difference = report.blocks.find((block) => block.id === "1b.so-sanh")?.runs.find((run) => run.text === "120");
    expect(new Set(difference?.cells?.map((cell) => cell.sheet))).toEqual(new Set([june.annex.sheet, "Tháng 2"]));
  });

  test("falling, and late ones that are gone", () => {
    expect(textOf(compared({ receivedTotal: 4, pendingOverdue: 3 }), "1b.so-sanh")).toBe(
      "- So với tháng 2, số hồ sơ tiếp nhận giảm 04 hồ sơ (từ 3.235 xuống 3.231); số hồ sơ chưa giải quyết quá hạn giảm 03 hồ sơ (kỳ này không có).",
    );
  });

  test("late ones that are new, and a figure that stays", () => {
    const late: Judged = {
      ...june,
      annex: moved(june.annex, june.annex.sheet, march, { pendingInTime: -2, pendingOverdue: 2 }),
    };
    expect(textOf(compared({}, undefined, late), "1b.so-sanh")).toBe(
      "- So với tháng 2, số hồ sơ tiếp nhận không thay đổi (3.231 hồ sơ); số hồ sơ chưa giải quyết quá hạn tăng 02 hồ sơ (kỳ trước không có).",
    );
  });

  test("the year is named where it is another one", () => {
    const january: Period = { kind: "month", from: "2023-01-01", to: "2023-01-31" };
    const december = moved(june.annex, "T12", { kind: "month", from: "2022-12-01", to: "2022-12-31" }, {});
    const report = reportOf({ ...june, annex: { ...june.annex, period: january } }, {}, [december]);
    expect(textOf(report, "1b.so-sanh")).toMatch(/^- So với tháng 12 năm 2022, /);
  });

  test.each([
    ["of another kind", { kind: "quarter", from: "2022-12-01", to: "2023-02-28" }],
    ["that ends earlier", { kind: "month", from: "2023-01-01", to: "2023-01-31" }],
  ] as const)("a period %s is not compared with", (_, period) => {
    expect(ids(compared({}, period))).not.toContain("1b.so-sanh");
  });

  test("other units are not compared with, nor a figure that is not known", () => {
    const february: Period = { kind: "month", from: "2023-02-01", to: "2023-02-28" };
    const before = moved(june.annex, "Tháng 2", february, {});
    const now = { ...june, annex: { ...june.annex, period: march } };
    const fewer = { ...before, rows: before.rows.slice(1) };
    expect(ids(reportOf(now, {}, [fewer]))).not.toContain("1b.so-sanh");
    const blank = before.rows.map((row) => ({
      ...row,
      figures: new Map([...row.figures].map(([measure, figure]) => [measure, { ...figure, value: null, typed: null }])),
    }));
    expect(ids(reportOf(now, {}, [{ ...before, rows: blank }]))).not.toContain("1b.so-sanh");
  });

  test("the only period of a workbook says nothing of another", () => {
    expect(ids(reportOf(june))).not.toContain("1b.so-sanh");
  });
});

describe("base of the on-time rate", () => {
  test.each([
    ["resolved", /đạt tỷ lệ 100%;/],
    ["received", /đạt tỷ lệ 91,95% so với tổng số hồ sơ tiếp nhận;/],
    ["due", /đạt tỷ lệ 100% so với số hồ sơ đến hạn giải quyết;/],
  ] as const)("%s", (rateBase, words) => {
    expect(textOf(reportOf(june, { rateBase }), "1b.ket-qua")).toMatch(words);
  });
});

describe("citizens' ratings", () => {
  test.each([
    [
      { slips: 120, satisfied: 118 },
      "; trong tháng nhận được 120 phiếu, trong đó 118 phiếu đánh giá hài lòng trở lên, đạt tỷ lệ 98,33%.",
    ],
    [{ slips: 5, satisfied: 5 }, "; trong tháng nhận được 05 phiếu, tất cả đều đánh giá hài lòng trở lên."],
    [{ slips: 1, satisfied: 1 }, "; trong tháng nhận được 01 phiếu, đánh giá hài lòng trở lên."],
    [{ slips: 3, satisfied: 0 }, "; trong tháng nhận được 03 phiếu, không có phiếu nào đánh giá hài lòng trở lên."],
    [{ slips: 0, satisfied: 0 }, "; trong tháng không nhận được phiếu đánh giá nào."],
    [null, " bằng phiếu đánh giá."],
  ] as const)("%j", (ratings, end) => {
    expect(
      textOf(reportOf(june, { ratings }), "4.lay-y-kien").endsWith(
        `phiếu đánh giá${end}`.replace("phiếu đánh giá bằng", "bằng"),
      ),
    ).toBe(true);
  });
});

describe("longer periods", () => {
  test.each([
    ["quarter", "2022-04-01", "2022-06-30", "quý II năm 2022", "quý III năm 2022"],
    ["quarter", "2022-10-01", "2022-12-31", "quý IV năm 2022", "quý I năm 2023"],
    ["half-year", "2022-01-01", "2022-06-30", "6 tháng đầu năm 2022", "6 tháng cuối năm 2022"],
    ["half-year", "2022-07-01", "2022-12-31", "6 tháng cuối năm 2022", "6 tháng đầu năm 2023"],
    ["nine-months", "2022-01-01", "2022-09-30", "9 tháng đầu năm 2022", "quý IV năm 2022"],
    ["year", "2021-12-15", "2022-12-14", "năm 2022", "năm 2023"],
  ] as const)("%s to %s %s: named in the subject, and the one after it in the tasks", (kind, from, to, name, next) => {
    const report = reportOf({ ...june, annex: { ...june.annex, period: { kind, from, to } } });
    expect(report.head.subject[1]).toBe(name);
    expect(textOf(report, "5")).toBe(`5. Phương hướng, nhiệm vụ ${next}`);
  });

  test("a month and free dates are told by their dates", () => {
    for (const kind of ["month", "custom"] as const) {
      const report = reportOf({ ...june, annex: { ...june.annex, period: { ...march, kind } } });
      expect(report.head.subject).toHaveLength(2);
      expect(textOf(report, "5")).toBe("5. Phương hướng, nhiệm vụ");
    }
  });
});

describe("a commune's own centre after 01/7/2025", () => {
  const [row] = june.annex.rows.filter((each) => each.kind === "xã");
  if (row === undefined) throw new Error("no commune");
  const period: Period = { kind: "month", from: "2025-09-01", to: "2025-09-30" };
  const letterhead = {
    ...june.annex.letterhead,
    parentAgency: "UBND XÃ TỨ KỲ",
    agency: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
  };
  const signals = { overdue: [], underReporting: [], topReceiving: [] };
  const one = { findings: [], signals, annex: { ...june.annex, period, letterhead, rows: [row] } };

  test("one commune: speaks of itself once, of nobody above or below it", () => {
    const report = reportOf(one);
    expect(textOf(report, "mo-dau")).toBe(
      "Qua theo dõi và tổng hợp kết quả giải quyết thủ tục hành chính trên địa bàn xã, Trung tâm Phục vụ hành chính công xã báo cáo nội dung như sau:",
    );
    expect(textOf(report, "1b.tiep-nhan")).toMatch(/^- Tổng số .* tại Trung tâm Phục vụ hành chính công xã .+ là /);
    expect(reportText(report)).not.toMatch(/huyện|thị trấn|cấp tỉnh|địa phương|mức độ 3/);
  });

  test("its rooms and divisions instead", () => {
    const rows = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"].map(
      (name, index) => ({ ...row, row: row.row + index, role: "office", name, kind: null }) as const,
    );
    const report = reportOf({ ...one, annex: { ...one.annex, rows } });
    expect(textOf(report, "1a.tung-don-vi")).toMatch(/Phòng Kinh tế .* và Phòng Văn hóa - Xã hội/);
    expect(reportText(report)).not.toMatch(/huyện|thị trấn|cấp tỉnh|địa phương/);
  });

  test("before that date, or over several communes, it is none", () => {
    const before = reportOf({ ...one, annex: { ...one.annex, period: march } });
    expect(textOf(before, "mo-dau")).toContain("Bộ phận Một cửa cấp xã");
    const several = reportOf({ ...one, annex: { ...one.annex, rows: [row, { ...row, row: row.row + 1 }] } });
    expect(textOf(several, "mo-dau")).toContain("Trung tâm Phục vụ hành chính công cấp xã");
  });
});

test("a fault that a unit and the totals share is told of the unit", () => {
  const { annex, findings, signals } = annexFromExpected("tu-ky-2021-06");
  const ofUnit = findings.find((finding) => finding.row === 11);
  const total = annex.rows.find((row) => row.role === "total");
  if (ofUnit === undefined || total === undefined) throw new Error("no finding");
  const ofTotal = { ...ofUnit, row: total.row, unit: total.name };
  for (const order of [
    [ofTotal, ofUnit],
    [ofUnit, ofTotal],
  ]) {
    const shared = order.map((finding) => ({ ...finding, fault: "f1" }));
    const report = reportOf({ annex, findings: shared, signals });
    const note = report.blocks.find((block) => block.kind === "note");
    expect(note?.runs[0]?.text).toContain("số liệu của Bộ phận Một cửa thuộc Văn phòng HĐND&UBND huyện chưa khớp");
  }
});

test("of the only commune, dossiers past their date are told once", () => {
  const { annex, signals } = annexFromExpected("tu-ky-2021-06");
  const late = annex.rows.find(({ name }) => name === "Tái Sơn");
  const rows = annex.rows.filter((row) => row === late || row.role === "office");
  const overdue = signals.overdue.filter(({ row }) => row === late?.row);
  const report = reportOf({
    annex: { ...annex, rows },
    findings: [],
    signals: { ...signals, overdue, underReporting: [] },
  });
  expect(textOf(report, "1b.tiep-nhan")).toContain("có 05 hồ sơ chưa giải quyết quá hạn");
  expect(ids(report)).not.toContain("1b.qua-han");
  expect(textOf(report, "4.ton-tai")).toContain("xã Tái Sơn");
});

describe("pending in one column, past their date in another", () => {
  const sentence = (pending: number) => {
    const rows = [
      [1, "Xã An Thanh", 100, 70, 10, pending, 4],
      [2, "Xã Bình Lãng", 100, 80, 0, 20, 0],
    ];
    const header = [
      "STT",
      "Đơn vị",
      "Tổng số tiếp nhận",
      "Giải quyết đúng hạn",
      "Trễ hạn",
      "Đang giải quyết",
      "Chưa giải quyết quá hạn",
    ];
    const annex = readAnnex(sheetOf("Biểu", [["Tháng 6 năm 2021"], header, ...rows]), "bieu.xlsx");
    if (annex === null) throw new Error("no annex");
    const signals = { overdue: [], underReporting: [], topReceiving: [] };
    return textOf(reportOf({ annex, findings: [], signals }), "1b.ket-qua");
  };

  test("are told as a part of them", () => {
    expect(sentence(20)).toContain(
      "; 40 hồ sơ đang giải quyết (trong đó 04 hồ sơ chưa giải quyết quá hạn); 10 hồ sơ giải quyết quá hạn.",
    );
  });

  test("stand beside them where the balance counts them apart", () => {
    expect(sentence(16)).toContain(
      "; 36 hồ sơ đang giải quyết; 10 hồ sơ giải quyết quá hạn; 04 hồ sơ chưa giải quyết quá hạn.",
    );
  });
});
