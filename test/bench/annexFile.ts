import { writeXlsx, type CellValue } from "hucre/xlsx";

/** Names for made-up communes. */
const FIRST = ["An", "Bình", "Chí", "Đại", "Hà", "Minh", "Ngọc", "Quang", "Tân", "Văn"];
const SECOND = ["Thanh", "Lãng", "Minh", "Sơn", "Kỳ", "Đức", "Phục", "Tố", "Động", "Giáp"];

/** Counts that look like a month's, from a fixed sequence: the same file each time. */
function* sequence(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Columns that a wrong row has its wrong figure in, by turns: totals and parts of them. */
const WRONG = [0, 2, 4, 5, 8];

/**
 * An annex of `units` communes in the official form's shape with a total row, as an .xlsx of some styling.
 * @param wrongShare of the rows hold one figure that does not fit, from none (0) to each (1)
 */
export async function annexFile(units: number, wrongShare = 0): Promise<Uint8Array> {
  const random = sequence(7);
  const next = (below: number) => Math.floor((random.next().value as number) * below);
  const rows: CellValue[][] = [
    ["BIỂU TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THÁNG 6 NĂM 2026"],
    [],
    [
      "STT",
      "Đơn vị",
      "Số hồ sơ tiếp nhận",
      null,
      null,
      null,
      "Đã giải quyết",
      null,
      null,
      null,
      "Đang giải quyết",
      null,
      null,
    ],
    [
      null,
      null,
      "Tổng số",
      "Kỳ trước",
      "Trực tuyến",
      "Trực tiếp, bưu chính",
      "Tổng số",
      "Trước hạn",
      "Đúng hạn",
      "Quá hạn",
      "Tổng số",
      "Trong hạn",
      "Quá hạn",
    ],
  ];
  const sums = new Array<number>(11).fill(0);
  for (let at = 0; at < units; at++) {
    const parts = [next(40), next(300), next(200)] as const;
    const received = parts[0] + parts[1] + parts[2];
    const pendingInTime = next(Math.max(1, Math.floor(received / 8)));
    const pendingOverdue = next(30) === 0 ? 1 : 0;
    const resolved = Math.max(0, received - pendingInTime - pendingOverdue);
    const late = next(25) === 0 ? Math.min(2, resolved) : 0;
    const early = Math.floor((resolved - late) / 2);
    const figures = [
      received,
      ...parts,
      resolved,
      early,
      resolved - late - early,
      late,
      received - resolved,
      received - resolved - Math.min(pendingOverdue, received - resolved),
      Math.min(pendingOverdue, received - resolved),
    ];
    figures.forEach((figure, column) => (sums[column] = (sums[column] ?? 0) + figure));
    const wrong = WRONG[at % WRONG.length] ?? 0;
    if (Math.floor((at + 1) * wrongShare) > Math.floor(at * wrongShare)) figures[wrong] = (figures[wrong] ?? 0) + 9;
    rows.push([at + 1, `Xã ${FIRST[at % 10]} ${SECOND[Math.floor(at / 10) % 10]} ${Math.floor(at / 100)}`, ...figures]);
  }
  rows.push([null, "Tổng cộng", ...sums]);
  const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
    startRow,
    startCol,
    endRow,
    endCol,
  });
  return await writeXlsx({
    sheets: [
      {
        name: "Tháng 6",
        rows,
        merges: [merge(2, 0, 3, 0), merge(2, 1, 3, 1), merge(2, 2, 2, 5), merge(2, 6, 2, 9), merge(2, 10, 2, 12)],
      },
    ],
  });
}
