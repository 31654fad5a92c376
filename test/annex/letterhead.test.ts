import { readAnnex } from "../../src/annex/readAnnex";
import { PLAIN_HEADER, rightRow, sheetOf, type TypedCell } from "../sheetOf";

function letterheadUnder(...head: readonly TypedCell[][]) {
  const merges = [0, 1].flatMap((column) => `${"AB"[column]}${head.length + 1}:${"AB"[column]}${head.length + 2}`);
  const unit = rightRow(1, "Xã An Thanh", 4, 40);
  return readAnnex(sheetOf("T9", [...head, ...PLAIN_HEADER, unit], merges), "bieu.xlsx")?.letterhead;
}

test("two agency lines above the table", () => {
  expect(letterheadUnder(["UBND HUYỆN TỨ KỲ"], ["VĂN PHÒNG HĐND&UBND"], ["THÁNG 9 NĂM 2021"])).toMatchObject({
    parentAgency: "UBND HUYỆN TỨ KỲ",
    agency: "VĂN PHÒNG HĐND&UBND",
  });
});

test.each(["SỞ NỘI VỤ", "Sở Tư pháp"])("%s is an agency, though it begins like a number", (agency) => {
  expect(letterheadUnder(["UBND TỈNH HƯNG YÊN"], [agency], ["Số: 12/BC-STP"], ["Số 15/BC-STP"])).toMatchObject({
    parentAgency: "UBND TỈNH HƯNG YÊN",
    agency,
  });
});

test.each([
  "Số 12/BC-VP",
  "Biểu mẫu 01",
  "Quý III/2025",
  "T9/2025",
  "BIỂU II.06a",
  "Ban hành theo Thông tư số 01/2020/TT-VPCP",
  "SỐ LIỆU GIẢI QUYẾT HỒ SƠ CÁC XÃ",
  "HƯỚNG DẪN NHẬP LIỆU",
])("%s is no agency", (line) => {
  expect(letterheadUnder([line])).toMatchObject({ parentAgency: null, agency: null });
});

test.each([
  ["- Đơn vị báo cáo: UBND tỉnh Hải Dương", "UBND TỈNH HẢI DƯƠNG"],
  ["- Đơn vị báo cáo: UBND xã Tứ Kỳ\n- Đơn vị nhận báo cáo: UBND tỉnh", "UBND XÃ TỨ KỲ"],
  ["- Đơn vị báo cáo: ………", null],
])("the official form names who reports: %s", (line, agency) => {
  const head: TypedCell[] = ["Biểu số II.06a/VPCP/KSTT", null, null, null, null, null, null, line];
  expect(letterheadUnder(head)?.agency).toBe(agency);
});
