import { columnsOf, examined } from "./headedTable";

test("what is overdue by days is added up; a heading that names days by itself is the whole", () => {
  const rows = [
    [1, "Xã Bà Nà", 100, 90, 8, 1, 1],
    [2, "Xã Trà My", 60, 50, 5, 3, 2],
  ];
  for (const [first, second] of [
    ["Quá hạn dưới 10 ngày", "Quá hạn từ 10 ngày trở lên"],
    ["Quá hạn 1-5 ngày", "Quá hạn trên 5 ngày"],
  ])
    expect(
      columnsOf(
        examined(
          "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
          [
            "STT | Đơn vị | Tiếp nhận | Đã giải quyết | Đang giải quyết | > | >",
            `^ | ^ | ^ | ^ | Trong hạn | ${first} | ${second}`,
          ],
          rows,
        ).annex,
      ),
    ).toMatchObject({ pendingInTime: "E", pendingOverdue: "F+G" });
  expect(
    columnsOf(
      examined(
        "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
        [
          "STT | Đơn vị | Tiếp nhận | Đã giải quyết | Đang giải quyết | > | >",
          "^ | ^ | ^ | ^ | Trong hạn | Quá hạn | >",
          "^ | ^ | ^ | ^ | ^ | Dưới 10 ngày | Trên 10 ngày",
        ],
        rows,
      ).annex,
    ),
  ).toMatchObject({ pendingInTime: "E", pendingOverdue: "F+G" });
  expect(
    columnsOf(
      examined(
        "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
        ["STT | Đơn vị | Tiếp nhận | Đã giải quyết | Đang giải quyết | Quá hạn (trên 01 ngày)"],
        rows,
      ).annex,
    ),
  ).toMatchObject({ pendingOverdue: "F" });
});

test("online and in person of each level of the service are shares of both", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tổng hồ sơ tiếp nhận | Dịch vụ công toàn trình | > | Dịch vụ công một phần | > | Đã giải quyết | Đang giải quyết",
      "^ | ^ | ^ | Trực tuyến | Trực tiếp | Trực tuyến | Trực tiếp | ^ | ^",
    ],
    [
      [1, "Xã Bà Nà", 100, 40, 10, 30, 20, 90, 10],
      [2, "Xã Trà My", 60, 25, 5, 20, 10, 55, 5],
    ],
  );
  expect(columnsOf(annex)).toMatchObject({ receivedOnline: "D+F", receivedInPerson: "E+G" });
});
