import type { CellValue } from "../../../src/workbook/plainData";
import type { Canvas } from "./canvas";
import type { Dice } from "./dice";

/** Lists that offices keep below the annex, with the units' names but none of its figures. */
const LISTS: readonly { readonly header: readonly string[]; readonly cells: readonly CellValue[] }[] = [
  {
    header: ["TT", "Đơn vị", "Mã hồ sơ", "Lĩnh vực", "Lý do", "Số ngày quá hạn"],
    cells: ["H23.14-0007", "Đất đai", "Chờ xác minh", 3],
  },
  {
    header: ["STT", "Đơn vị", "Họ và tên", "Chức vụ", "Điện thoại", "Ghi chú"],
    cells: ["Nguyễn Văn Hùng", "Công chức", 912_345_678, null],
  },
  { header: ["TT", "Tên xã", "Họ tên công chức", "Ghi chú"], cells: ["Trần Thị Lan", null] },
];
const UNITS = ["Xã An Thanh", "Xã Hà Kỳ", "Thị trấn Tứ Kỳ"];

/** Paints a list from a 0-based row on; returns the row below it. */
export function paintList(canvas: Canvas, dice: Dice, top: number, left: number): number {
  const { header, cells } = dice.pick(LISTS);
  header.forEach((text, at) => canvas.put(top, left + at, text));
  UNITS.forEach((unit, at) =>
    [at + 1, unit, ...cells].forEach((value, column) => canvas.put(top + 1 + at, left + column, value)),
  );
  return top + 1 + UNITS.length;
}
