import fc from "fast-check";
import type { CellValue, PlainSheet } from "../../../src/workbook/plainData";
import { Canvas } from "./canvas";
import { Dice } from "./dice";
import { drawCommunes } from "./units";

/** A kind of sheet that offices keep beside their annexes. */
interface OtherSheet {
  readonly title: string;
  readonly header: readonly string[];
  readonly cells: (dice: Dice, unit: string, at: number) => readonly CellValue[];
}

const count = (dice: Dice, most = 900) => dice.int(0, most);
const person = (dice: Dice) =>
  `${dice.pick(["Nguyễn", "Trần", "Phạm", "Lê"])} ${dice.pick(["Văn", "Thị"])} ${dice.pick(["Hoa", "Hùng", "Lan", "Sơn"])}`;

const OTHER_SHEETS: readonly OtherSheet[] = [
  {
    title: "DỰ TOÁN THU, CHI NGÂN SÁCH CẤP XÃ NĂM 2022",
    header: [
      "TT",
      "Tên xã, thị trấn",
      "Tổng thu NSNN trên địa bàn",
      "Thu xã hưởng",
      "Bổ sung cân đối",
      "Tổng chi",
      "Chi thường xuyên",
    ],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "DANH SÁCH CÁN BỘ, CÔNG CHỨC BỘ PHẬN MỘT CỬA",
    header: ["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Năm sinh", "Trình độ", "Ghi chú"],
    cells: (dice, unit, at) => [at, person(dice), unit, "Công chức", count(dice, 40) + 1960, "Đại học", null],
  },
  {
    title: "DÂN SỐ, SỐ HỘ CÁC XÃ NĂM 2021",
    header: ["STT", "Đơn vị", "Tổng số hộ", "Số hộ nghèo", "Hộ cận nghèo", "Tổng số dân", "Trong đó: nữ"],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "KẾ HOẠCH KIỂM TRA CÔNG TÁC CẢI CÁCH HÀNH CHÍNH",
    header: ["TT", "Đơn vị được kiểm tra", "Nội dung kiểm tra", "Thời gian", "Cơ quan chủ trì", "Ghi chú"],
    cells: (_dice, unit, at) => [at, unit, "Giải quyết TTHC", "Quý III", "Phòng Nội vụ", null],
  },
  {
    title: "DANH MỤC THỦ TỤC HÀNH CHÍNH THUỘC THẨM QUYỀN CẤP XÃ",
    header: ["STT", "Tên thủ tục hành chính", "Lĩnh vực", "Thời hạn giải quyết", "Mức độ", "Phí, lệ phí"],
    cells: (dice, _unit, at) => [
      at,
      dice.pick(["Đăng ký khai sinh", "Chứng thực bản sao", "Đăng ký kết hôn"]),
      "Hộ tịch",
      count(dice, 20),
      4,
      count(dice),
    ],
  },
  {
    title: "LỊCH TRỰC BỘ PHẬN MỘT CỬA",
    header: ["Thứ", "Sáng", "Chiều", "Lãnh đạo trực", "Ghi chú"],
    cells: (dice, _unit, at) => [at, person(dice), person(dice), person(dice), null],
  },
  {
    title: "THEO DÕI NHIỆM VỤ UBND HUYỆN GIAO",
    header: [
      "STT",
      "Đơn vị",
      "Tổng số nhiệm vụ giao",
      "Đã hoàn thành đúng hạn",
      "Đã hoàn thành quá hạn",
      "Đang thực hiện trong hạn",
      "Đang thực hiện quá hạn",
    ],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "KẾT QUẢ GIẢI QUYẾT ĐƠN THƯ KHIẾU NẠI, TỐ CÁO",
    header: ["STT", "Đơn vị", "Tổng số đơn tiếp nhận", "Kỳ trước chuyển sang", "Đã giải quyết", "Đang giải quyết"],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "XỬ LÝ VĂN BẢN ĐẾN TRÊN HỆ THỐNG",
    header: ["STT", "Đơn vị", "Văn bản đến", "Đã xử lý đúng hạn", "Đã xử lý quá hạn", "Chưa xử lý"],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ CỦA NGƯỜI DÂN",
    header: ["STT", "Đơn vị", "Tổng số tiếp nhận", "Đã xử lý", "Đang xử lý", "Quá hạn"],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "KẾT QUẢ GIẢI QUYẾT HỒ SƠ THEO CÁN BỘ",
    header: ["STT", "Họ và tên cán bộ", "Số hồ sơ tiếp nhận", "Đã giải quyết", "Đang giải quyết", "Quá hạn"],
    cells: (dice, _unit, at) => [at, person(dice), count(dice), count(dice), count(dice), count(dice)],
  },
  {
    title: "KẾT QUẢ GIẢI QUYẾT HỒ SƠ THEO LĨNH VỰC",
    header: ["STT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "Đã giải quyết", "Đang giải quyết", "Quá hạn"],
    cells: (dice, _unit, at) => [
      at,
      ["Hộ tịch", "Chứng thực", "Đất đai", "Bảo trợ xã hội", "Xây dựng", "Người có công"][at % 6] ?? "Môi trường",
      count(dice),
      count(dice),
      count(dice),
      count(dice),
    ],
  },
  {
    title: "SỔ THEO DÕI HỒ SƠ TIẾP NHẬN",
    header: ["STT", "Mã hồ sơ", "Tên thủ tục", "Người nộp", "Ngày tiếp nhận", "Ngày hẹn trả", "Kết quả giải quyết"],
    cells: (dice, _unit, at) => [
      at,
      `H23.${at}`,
      "Đăng ký khai sinh",
      person(dice),
      44_300 + at,
      44_310 + at,
      "Đúng hạn",
    ],
  },
  {
    title: "GIẢI NGÂN VỐN ĐẦU TƯ CÔNG CÁC XÃ",
    header: ["STT", "Đơn vị", "Kế hoạch vốn giao", "Kỳ trước chuyển sang", "Đã giải ngân", "Còn lại", "Tỷ lệ (%)"],
    cells: (dice, unit, at) => [at, unit, count(dice), count(dice), count(dice), count(dice), count(dice, 100)],
  },
  {
    title: "CHẤM ĐIỂM XẾP HẠNG CẢI CÁCH HÀNH CHÍNH",
    header: [
      "STT",
      "Đơn vị",
      "Công khai, minh bạch",
      "Tiến độ giải quyết",
      "Số hóa hồ sơ",
      "Mức độ hài lòng",
      "Tổng điểm",
      "Xếp hạng",
    ],
    cells: (dice, unit, at) => [
      at,
      unit,
      count(dice, 18),
      count(dice, 20),
      count(dice, 22),
      count(dice, 18),
      count(dice, 100),
      at,
    ],
  },
];

/** A sheet that is no annex. */
export const otherSheets: fc.Arbitrary<PlainSheet> = fc
  .record({
    seed: fc.nat(1_000_000),
    which: fc.nat(OTHER_SHEETS.length - 1),
    rows: fc.integer({ min: 3, max: 25 }),
    top: fc.integer({ min: 0, max: 6 }),
    left: fc.integer({ min: 0, max: 3 }),
    toneless: fc.boolean(),
  })
  .map(({ seed, which, rows, top, left, toneless }) => {
    const dice = new Dice(seed);
    const other = OTHER_SHEETS[which];
    if (other === undefined) throw new RangeError(`no sheet ${which}`);
    const canvas = new Canvas();
    canvas.put(top, left, other.title);
    other.header.forEach((text, at) => canvas.put(top + 2, left + at, text));
    drawCommunes(dice, rows, "full", "before").forEach((unit, at) => {
      other.cells(dice, unit.label, at + 1).forEach((value, column) => canvas.put(top + 3 + at, left + column, value));
    });
    return canvas.sheet("Sheet1", toneless && dice.chance(0.3) ? "toneless" : "nfc", {
      rows: new Set(),
      columns: new Set(),
    });
  });
