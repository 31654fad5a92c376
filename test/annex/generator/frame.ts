import type { Canvas } from "./canvas";
import type { Dice } from "./dice";
import type { TitleLine } from "./period";

/** What stands round the table. */
export interface FrameDraw {
  /** Blank rows and columns before anything. */
  readonly top: number;
  readonly left: number;
  readonly letterhead: boolean;
  readonly form: boolean;
  readonly title: "merged" | "first-column" | "middle";
  /** The title's last line stands directly above the header. */
  readonly tight: boolean;
  readonly unitLine: boolean;
  readonly signature: boolean;
  readonly remark: boolean;
  /** A list of something else below the table. */
  readonly list: boolean;
}

const TITLES = [
  "BIỂU TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC",
  "Kết quả tiếp nhận, giải quyết hồ sơ TTHC tại Bộ phận Một cửa cấp huyện, cấp xã",
  "BẢNG TỔNG HỢP TÌNH HÌNH TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ",
  "THỐNG KÊ HỒ SƠ ĐÃ GIẢI QUYẾT CẤP XÃ",
];

/** Paints what stands above the table; returns the 0-based row of its header. */
export function paintHead(
  canvas: Canvas,
  dice: Dice,
  draw: FrameDraw,
  periodLines: readonly TitleLine[],
  width: number,
): number {
  let row = draw.top;
  const { left } = draw;
  const right = left + width - 1;
  const middle = left + Math.floor(width / 2);
  if (draw.letterhead) {
    canvas.put(row, left, "UBND HUYỆN TỨ KỲ");
    canvas.put(row, middle, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    canvas.put(row + 1, left, "VĂN PHÒNG HĐND&UBND");
    canvas.put(row + 1, middle, "Độc lập - Tự do - Hạnh phúc");
    row += 3;
  }
  if (draw.form)
    canvas.put(
      row++,
      left,
      dice.pick([
        "Biểu số II.06a/VPCP/KSTT (ban hành kèm theo Thông tư số 01/2020/TT-VPCP)",
        "Phụ lục 02",
        "(Kèm theo Báo cáo số 214/BC-UBND ngày 06/10/2026 của UBND huyện)",
        "Biểu số 06/VPCP/KSTT",
      ]),
    );
  const lines = [dice.pick(TITLES), ...periodLines];
  for (const line of lines) {
    const from = draw.title === "middle" ? Math.max(left, middle - 2) : left;
    if (typeof line === "string") canvas.put(row, from, line);
    else line.forEach(({ value, ...format }, at) => canvas.put(row, from + at, value, format));
    if (draw.title === "merged" && typeof line === "string") canvas.merge(row, left, row, right);
    row++;
  }
  if (draw.unitLine)
    canvas.put(
      row++,
      Math.max(left, right - 1),
      dice.pick(["Đơn vị tính: Số hồ sơ TTHC", "Đơn vị tính: hồ sơ", "ĐVT: Hồ sơ"]),
    );
  else if (!draw.tight) row++;
  return row;
}

/**
 * Paints what stands below the table.
 * @param isClosed a total closes the table: remarks may list units and figures of their own
 */
export function paintFoot(
  canvas: Canvas,
  dice: Dice,
  draw: FrameDraw,
  below: number,
  width: number,
  isClosed: boolean,
): void {
  let row = below;
  const { left } = draw;
  const middle = left + Math.floor(width / 2) + 1;
  if (draw.remark)
    canvas.put(
      ++row,
      left,
      dice.pick(["Ghi chú: Số liệu trích từ phần mềm một cửa.", "* Số liệu chốt ngày 30/6", "Ghi chú:"]),
    );
  if (draw.remark && isClosed && dice.chance(0.4)) {
    for (const unit of ["- Xã An Thanh", "- Thị trấn Tứ Kỳ"]) {
      canvas.put(++row, left + 1, unit);
      canvas.put(row, middle, dice.int(1, 9));
      canvas.put(row, middle + 1, dice.int(1, 9));
    }
  }
  if (!draw.signature) return;
  row += dice.int(1, 2);
  canvas.put(row, middle, "Tứ Kỳ, ngày 02 tháng 7 năm 2026");
  canvas.put(++row, left, dice.pick(["NGƯỜI LẬP BIỂU", "Người lập", "Người tổng hợp", "CÁN BỘ TỔNG HỢP"]));
  canvas.put(
    row,
    middle,
    dice.pick(["KT. CHÁNH VĂN PHÒNG", "CHÁNH VĂN PHÒNG", "TM. ỦY BAN NHÂN DÂN", "THỦ TRƯỞNG ĐƠN VỊ"]),
  );
  canvas.put(row + 4, left, "Nguyễn Thị Hạnh");
  canvas.put(row + 4, middle, "Phạm Sơn Tùng");
}
