import { columnsOf, examined } from "./headedTable";

test("the month before beside this month and their difference is no carry-over", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tiếp nhận | > | > | Đã giải quyết | Đang giải quyết",
      "^ | ^ | Tháng trước | Tháng này | Tăng/giảm | ^ | ^",
    ],
    [
      [1, "Xã Bà Nà", 70, 100, 30, 90, 10],
      [2, "Xã Trà My", 70, 60, -10, 55, 5],
      [3, "Phường Hải Châu", 500, 500, 0, 470, 30],
    ],
  );
  expect(columnsOf(annex)).toEqual({ receivedTotal: "D", resolvedTotal: "F", pendingTotal: "G" });
});

test("two groups of the same headings that nothing tells apart are a question", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Thẩm quyền cấp tỉnh | > | > | Thẩm quyền cấp xã | > | >",
      "^ | ^ | Tiếp nhận | Đã giải quyết | Đang giải quyết | Tiếp nhận | Đã giải quyết | Đang giải quyết",
    ],
    [
      [1, "Xã Bà Nà", 70, 60, 10, 100, 90, 10],
      [2, "Xã Trà My", 40, 39, 1, 60, 55, 5],
      [3, "Phường Hải Châu", 200, 160, 40, 500, 470, 30],
    ],
  );
  expect(columnsOf(annex)).toMatchObject({ receivedTotal: "C?", resolvedTotal: "D?", pendingTotal: "E?" });
});

test("a table since New Year takes the cumulative columns, not those of its last month", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC 9 THÁNG ĐẦU NĂM 2025",
    [
      "STT | Đơn vị | Tháng 9 | > | > | Lũy kế từ đầu năm | > | >",
      "^ | ^ | Tiếp nhận | Đã giải quyết | Đang giải quyết | Tiếp nhận | Đã giải quyết | Đang giải quyết",
    ],
    [
      [1, "Xã Bà Nà", 70, 60, 10, 100, 90, 10],
      [2, "Xã Trà My", 40, 39, 1, 60, 55, 5],
    ],
  );
  expect(columnsOf(annex)).toEqual({ receivedTotal: "F", resolvedTotal: "G", pendingTotal: "H" });
});

test("a share beside a number is no count: SL, TL", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tiếp nhận | Giải quyết đúng hạn | > | Giải quyết trễ hạn | > | Đang giải quyết",
      "^ | ^ | ^ | SL | TL | SL | TL | ^",
    ],
    [
      [1, "Xã Bà Nà", 100, 89, 98.89, 1, 1.11, 10],
      [2, "Xã Trà My", 60, 54, 98.18, 1, 1.82, 5],
    ],
  );
  expect(columnsOf(annex)).toMatchObject({ resolvedEarlyOrOnTime: "D", onTimeRate: "E", resolvedLate: "F" });
});

test("a heading that names both periods is their total", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tổng số hồ sơ tiếp nhận trong kỳ và kỳ trước chuyển sang | Kỳ trước chuyển sang | Mới tiếp nhận trong kỳ | Đã giải quyết | Đang giải quyết",
    ],
    [
      [1, "Xã Bà Nà", 100, 10, 90, 90, 10],
      [2, "Xã Trà My", 60, 5, 55, 55, 5],
    ],
  );
  expect(columnsOf(annex)).toMatchObject({ receivedTotal: "C", carriedOver: "D", receivedNew: "E" });
});

test("a list of persons with their units is no annex", () => {
  const { refusal } = examined(
    "CÔNG CHỨC BỘ PHẬN MỘT CỬA",
    ["STT | Họ và tên | Đơn vị | Số hồ sơ tiếp nhận | Đã giải quyết | Quá hạn"],
    [
      [1, "Nguyễn Văn An", "Phường Hải Châu", 120, 118, 2],
      [2, "Trần Thị Bình", "Phường Hải Châu", 90, 90, 0],
      [3, "Lê Hoàng Cúc", "Xã Bà Nà", 80, 77, 3],
    ],
  );
  expect(refusal?.reasons).toEqual(["not-units"]);
});

test("units whose parts are headed by nothing but their kind are added once", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    ["STT | Đơn vị | Tiếp nhận | Đã giải quyết | Đang giải quyết"],
    [
      [null, "TỔNG CỘNG", 660, 615, 45],
      ["A", "PHƯỜNG", 500, 470, 30],
      [1, "Hải Châu", 300, 280, 20],
      [2, "An Hải", 200, 190, 10],
      ["B", "XÃ", 160, 145, 15],
      [1, "Bà Nà", 100, 90, 10],
      [2, "Trà My", 60, 55, 5],
    ],
  );
  expect(annex?.rows.map(({ role }) => role)).toEqual([
    "total",
    "subtotal",
    "commune",
    "commune",
    "subtotal",
    "commune",
    "commune",
  ]);
});

test("a total without a label is no row of column numbers", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC NĂM 2025",
    ["STT | Đơn vị | Tiếp nhận | Đã giải quyết đúng hạn | Đã giải quyết quá hạn | Đang giải quyết | Trả lại"],
    [
      [1, "Xã Bà Nà", 1000, 800, 1, 5, 194],
      [2, "Xã Trà My", 2000, 1800, 2, 65, 133],
      [null, null, 3000, 2600, 3, 70, 327],
    ],
  );
  expect(annex?.rows.map(({ role }) => role)).toEqual(["commune", "commune", "total"]);
});

test("what is paused and what was returned may stand beside resolved and pending", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tiếp nhận | Đã giải quyết | Trả lại | Tạm dừng | Đang xử lý | >",
      "^ | ^ | ^ | ^ | ^ | ^ | Chưa đến hạn | Quá hạn",
    ],
    [
      [1, "Xã Bà Nà", 100, 80, 3, 5, 10, 2],
      [2, "Xã Trà My", 60, 50, 1, 2, 7, 0],
      [3, "Phường Hải Châu", 500, 450, 12, 8, 29, 1],
    ],
  );
  expect(columnsOf(annex)).toEqual({
    receivedTotal: "C",
    resolvedTotal: "D",
    returned: "E",
    awaitingSupplement: "F",
    pendingInTime: "G",
    pendingOverdue: "H",
  });
});

test("a count of its own that the words hardly allow and the figures deny is no measure", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tổng số cung cấp | Tiếp nhận | Kỳ trước | Trực tuyến | Trực tiếp | Đã giải quyết | Chưa đến hạn | Quá hạn | Hồ sơ tiếp nhận của người già",
    ],
    [
      [1, "Xã Bà Nà", 120, 100, 10, 60, 30, 85, 13, 2, 11],
      [2, "Xã Trà My", 121, 60, 5, 40, 15, 53, 7, 0, 3],
      [3, "Phường Hải Châu", 122, 500, 40, 300, 160, 470, 29, 1, 70],
    ],
  );
  expect(columnsOf(annex)).toEqual({
    receivedTotal: "D",
    carriedOver: "E",
    receivedOnline: "F",
    receivedInPerson: "G",
    resolvedTotal: "H",
    pendingInTime: "I",
    pendingOverdue: "J",
  });
});

test("dossiers received beyond one's own area and procedures offered are other counts", () => {
  const { annex } = examined(
    "HỒ SƠ THÁNG 9 NĂM 2025",
    ["STT | Đơn vị | Tổng số TTHC thực hiện | Tiếp nhận | Đã giải quyết | Còn lại | Hồ sơ tiếp nhận phi địa giới"],
    [
      [1, "Xã Bà Nà", 120, 100, 90, 10, 7],
      [2, "Xã Trà My", 121, 60, 55, 5, 2],
    ],
  );
  expect(columnsOf(annex)).toEqual({ receivedTotal: "D", resolvedTotal: "E", pendingTotal: "F" });
});

test("what was returned within the day is done before its day", () => {
  const { annex } = examined(
    "HỒ SƠ TTHC THÁNG 9 NĂM 2025",
    [
      "STT | Đơn vị | Tiếp nhận | Đã giải quyết | > | > | > | Đang giải quyết",
      "^ | ^ | ^ | Tổng số | Trả trong ngày | Đúng hạn | Quá hạn | ^",
    ],
    [
      [1, "Xã Bà Nà", 100, 90, 60, 27, 3, 10],
      [2, "Xã Trà My", 60, 55, 30, 24, 1, 5],
    ],
  );
  expect(columnsOf(annex)).toMatchObject({ resolvedEarly: "E", resolvedOnTime: "F", resolvedLate: "G" });
});

test("a bare rate in a table that says nothing of time is another share", () => {
  const rows = [
    [1, "Xã Bà Nà", 100, 90, 45, 50],
    [2, "Xã Trà My", 60, 55, 11, 20],
  ];
  const { annex } = examined(
    "HỒ SƠ THÁNG 9 NĂM 2025",
    ["STT | Đơn vị | Tiếp nhận | Đã giải quyết | Số hóa kết quả | Tỷ lệ (%)"],
    rows,
  );
  expect(columnsOf(annex)).toEqual({ receivedTotal: "C", resolvedTotal: "D" });
});

test("abbreviated headings: TNHS, ĐGQ, CGQ over KT, TK, TC, TH, ĐH, QH", () => {
  const { annex } = examined(
    "T10/2025",
    [
      "TT | ĐV | TNHS | > | > | ĐGQ | > | > | > | CGQ | > | >",
      "^ | ^ | KT | TK | TC | TH | ĐH | QH | TC | TrH | QH | TC",
    ],
    [
      [1, "X. Bà Nà", 10, 90, 100, 60, 27, 3, 90, 8, 2, 10],
      [2, "X. Trà My", 5, 55, 60, 30, 24, 1, 55, 5, 0, 5],
      [3, "P. Hải Châu", 40, 460, 500, 300, 165, 5, 470, 29, 1, 30],
    ],
  );
  expect(columnsOf(annex)).toEqual({
    carriedOver: "C",
    receivedNew: "D",
    receivedTotal: "E",
    resolvedEarly: "F",
    resolvedOnTime: "G",
    resolvedLate: "H",
    resolvedTotal: "I",
    pendingInTime: "J",
    pendingOverdue: "K",
    pendingTotal: "L",
  });
});
