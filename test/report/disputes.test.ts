import type { Finding } from "../../src/checks/finding";
import type { AnnexRow } from "../../src/annex/annex";
import type { Measure } from "../../src/annex/measures";
import { blockText, type Report } from "../../src/report/report";
import { annexFromExpected, type Judged } from "./annexFromExpected";
import { reportOf, textOf } from "./reportFor";

const clean = annexFromExpected("go-quao-2023-03-sach");
const sheet = clean.annex.sheet;

function notes(report: Report): readonly string[] {
  return report.blocks.filter((block) => block.kind === "note").map(blockText);
}

function finding(rest: Partial<Finding>): Finding {
  return {
    code: "row-identity",
    severity: "error",
    row: 11,
    unit: "Thới Quản",
    measure: null,
    cells: [],
    suspects: [],
    ...rest,
  };
}

function withFindings(...findings: readonly Finding[]): Report {
  return reportOf({ ...clean, findings });
}

/** The clean annex with figures of one row replaced; null is a blank. */
function withFigures(row: number, values: Readonly<Partial<Record<Measure, number | null>>>): Judged {
  const changed = (each: AnnexRow): AnnexRow => {
    const figures = new Map(each.figures);
    for (const [measure, figure] of each.figures) {
      const value = values[measure];
      if (value !== undefined)
        figures.set(measure, { ...figure, value, typed: value, state: value === null ? "blank" : "count" });
    }
    return { ...each, figures };
  };
  return {
    ...clean,
    annex: { ...clean.annex, rows: clean.annex.rows.map((each) => (each.row === row ? changed(each) : each)) },
  };
}

test("where there are more cells than a remark names, it says so", () => {
  const cells = Array.from({ length: 16 }, (_, at) => ({ sheet, row: 11 + at, column: 2 }));
  const [note] = notes(withFindings(finding({ cells })));
  expect(note).toContain("kiểm tra lại ô C12, C13, C14, C15, C16, C17, C18 và 09 ô khác (trang");
  expect(notes(withFindings(finding({ cells: cells.slice(0, 7) })))[0]).toContain("C18 (trang");
});

test("figures below ten stand in a note as they do in the report", () => {
  const report = withFindings(
    finding({
      code: "carry-over",
      measure: "carriedOver",
      cells: [{ sheet, row: 11, column: 3 }],
      found: 6,
      expected: 0,
    }),
  );
  expect(notes(report)[0]).toContain("ghi là 06, trong khi số hồ sơ đang giải quyết cuối kỳ trước là 0;");
});

test("carry-over: both values", () => {
  const report = withFindings(
    finding({
      code: "carry-over",
      measure: "carriedOver",
      cells: [{ sheet, row: 11, column: 3 }],
      found: 21,
      expected: 25,
    }),
  );
  expect(notes(report)).toEqual([
    "[Ghi chú: số hồ sơ kỳ trước chuyển sang của xã Thới Quản ghi là 21, trong khi số hồ sơ đang giải quyết cuối kỳ trước là 25; đề nghị kiểm tra lại ô D12 (trang Tháng 3).]",
  ]);
  const received = report.blocks.find((block) => block.id === "1b.tiep-nhan");
  expect(received?.runs.filter((run) => run.disputed).map((run) => run.text)).toEqual(["243"]);
});

test("only suspects are put in doubt where there are some", () => {
  const cells = [2, 5, 9].map((column) => ({ sheet, row: 11, column }));
  const identity = "receivedTotal = resolvedTotal + pendingTotal";
  const all = withFindings(finding({ cells, identity }));
  const one = withFindings(finding({ cells, identity, suspects: [{ sheet, row: 11, column: 9 }] }));
  const disputed = (report: Report): number =>
    report.blocks.flatMap((block) => block.runs).filter((run) => run.disputed && run.cells).length;
  expect(disputed(all)).toBeGreaterThan(0);
  expect(disputed(one)).toBe(0);
});

test("a missing commune and one without kind are named", () => {
  const report = withFindings(finding({ code: "missing-unit", row: null, unit: "Tân Hiệp", extra: { kind: "xã" } }));
  expect(notes(report)).toEqual(["[Ghi chú: biểu chưa có số liệu của xã Tân Hiệp.]"]);
});

test("communes that are missing are named together, one with an empty row by its cell", () => {
  const missing = (unit: string, cells: Finding["cells"] = []) =>
    finding({ code: "missing-unit", row: null, unit, cells, extra: { kind: "xã" } });
  const report = withFindings(
    missing("Tân Hiệp"),
    missing("Tân Hội", [{ sheet, row: 15, column: 1 }]),
    ...["A", "B", "C", "D", "E", "G"].map((letter) => missing(`Tân ${letter}`)),
  );
  expect(notes(report)).toEqual([
    "[Ghi chú: biểu chưa có số liệu của xã Tân Hiệp, xã Tân A, xã Tân B, xã Tân C, xã Tân D và 02 đơn vị khác.]",
    "[Ghi chú: biểu chưa có số liệu của xã Tân Hội; đề nghị kiểm tra lại ô B16 (trang Tháng 3).]",
  ]);
});

test("warnings and errors of another sheet put nothing in doubt", () => {
  const cells = [{ sheet: "Tháng 2", row: 11, column: 3 }];
  expect(
    notes(
      withFindings(
        finding({ severity: "warning", cells: [{ sheet, row: 11, column: 3 }] }),
        finding({ code: "carry-over", cells }),
      ),
    ),
  ).toEqual([]);
});

test("findings of one fault are remarked on once; no more than five in a row", () => {
  const cell = (row: number) => [{ sheet, row, column: 2 }];
  const many = [8, 9, 10, 11, 12, 13, 14].map((row) =>
    finding({ row, cells: cell(row), code: "carry-over", found: 1, expected: 2 }),
  );
  const report = withFindings(
    ...many,
    { ...finding({ cells: cell(8), code: "rate" }), fault: "f1" },
    { ...finding({ cells: cell(9), code: "rate" }), fault: "f1" },
  );
  expect(notes(report)).toHaveLength(6);
  expect(notes(report).at(-1)).toBe("[Ghi chú: còn 03 chỗ khác cần kiểm tra, xem trang Kiểm tra.]");
});

test("text that a SUM passed over is right; only the total is off", () => {
  const report = withFindings(
    finding({
      code: "column-total",
      row: 19,
      measure: "receivedTotal",
      cells: [{ sheet, row: 19, column: 2 }],
      found: 2894,
      expected: 3231,
      suspects: [{ sheet, row: 11, column: 2 }],
      extra: { passedOver: "337" },
    }),
  );
  expect(notes(report)).toEqual([
    "[Ghi chú: dòng tổng của biểu ghi số hồ sơ tiếp nhận là 2.894, trong khi cộng số liệu của các đơn vị được 3.231; đề nghị kiểm tra lại ô C20 (trang Tháng 3).]",
  ]);
  expect(report.blocks.find((block) => block.id === "1b.nhieu-it")?.runs.some((run) => run.disputed)).toBe(false);
});

test("a sum says what it leaves out, and none is not said of what is not known", () => {
  const report = reportOf(withFigures(11, { receivedTotal: null, resolvedLate: null }));
  expect(textOf(report, "1b.tiep-nhan")).toContain("2.894 hồ sơ");
  // silence on late dossiers would read as none
  expect(notes(report)).toEqual([
    "[Ghi chú: chưa gồm số hồ sơ giải quyết quá hạn của xã Thới Quản (ô để trống hoặc không đọc được); đề nghị kiểm tra lại ô I12 (trang Tháng 3).]",
    "[Ghi chú: chưa gồm số hồ sơ tiếp nhận của xã Thới Quản (ô để trống hoặc không đọc được); đề nghị kiểm tra lại ô C12 (trang Tháng 3).]",
  ]);
  expect(textOf(report, "1b.ket-qua")).not.toMatch(/không có hồ sơ giải quyết quá hạn|100%/);
});

test("a blank that the identities show to be 0 is 0", () => {
  const judged = withFigures(11, { resolvedLate: null });
  const shown = finding({ code: "missing-figure", severity: "info", cells: [{ sheet, row: 11, column: 8 }] });
  expect(textOf(reportOf({ ...judged, findings: [shown] }), "1b.ket-qua")).toContain(
    "không có hồ sơ giải quyết quá hạn",
  );
});

describe("conventions", () => {
  test("returned counted beside the resolved are not told as a part of them", () => {
    const { annex } = annexFromExpected("tu-ky-2021-06");
    const [office] = annex.rows.filter((row) => row.role === "office");
    const figures = new Map(office?.figures);
    const total = figures.get("receivedTotal");
    if (office === undefined || total === undefined) throw new Error("no office");
    figures.set("receivedTotal", { ...total, value: 970 + 123 + 22, typed: 1115 });
    const report = reportOf({
      ...clean,
      annex: { ...annex, rows: [{ ...office, figures }] },
      signals: { overdue: [], underReporting: [], topReceiving: [] },
    });
    expect(textOf(report, "1a.ket-qua")).toContain(
      "970, đạt tỷ lệ 100%; 22 hồ sơ trả lại do không đủ điều kiện giải quyết;",
    );
  });

  test("carried over left out of the received total stand beside it", () => {
    const rows = clean.annex.rows
      .filter((row) => row.row === 11)
      .map((row) => {
        const figures = new Map(row.figures);
        const [received, fresh] = [figures.get("receivedTotal"), figures.get("receivedNew")];
        if (received && fresh) figures.set("receivedTotal", { ...received, value: fresh.value, typed: fresh.typed });
        return { ...row, figures };
      });
    const report = reportOf({ ...clean, annex: { ...clean.annex, rows } });
    expect(textOf(report, "1b.tiep-nhan")).toBe(
      "- Tổng số hồ sơ tiếp nhận, giải quyết tại Bộ phận Một cửa xã Thới Quản là 316 hồ sơ (trong đó tiếp nhận trong kỳ: 316); hồ sơ kỳ trước chuyển sang giải quyết: 21.",
    );
  });

  test("100% is not said beside dossiers pending past their date", () => {
    const judged = withFigures(11, { pendingInTime: 37, pendingOverdue: 1 });
    const text = textOf(reportOf(judged), "1b.ket-qua");
    expect(text).toContain("01 hồ sơ chưa giải quyết quá hạn");
    expect(text).not.toContain("100%");
  });

  test("an annex without any dossier", () => {
    const zero = clean.annex.rows.map((row) => ({
      ...row,
      figures: new Map([...row.figures].map(([measure, figure]) => [measure, { ...figure, value: 0, typed: 0 }])),
    }));
    const report = reportOf({
      annex: { ...clean.annex, rows: zero },
      findings: [],
      signals: { overdue: [], underReporting: [], topReceiving: [] },
    });
    expect(textOf(report, "1b.tiep-nhan")).toBe("- Không có hồ sơ tiếp nhận, giải quyết.");
    expect(report.blocks.some((block) => block.id === "1b.ket-qua")).toBe(false);
  });
});
