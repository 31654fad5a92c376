/** What the workbench says around the task pane. */
export const workbenchText = {
  pageTitle: (fileName: string) => `${fileName} – Tổng hợp TTHC`,
  open: "Mở tệp",
  chooseFile: "Chọn tệp bảng tính (.xlsx, .xlsm, .xls, .ods)",
  staysHere: "Tệp chỉ mở trên máy này, không gửi đi đâu.",
  unsaved: "có sửa đổi chưa tải về",
  header: "Tệp đang mở",
  loading: "Đang mở bảng tính…",
  loadingGrid: "Đang tải bảng tính…",
  sampleHint:
    "Đang mở tệp mẫu: biểu tháng 6/2021 của huyện Tứ Kỳ. Bấm Tổng hợp báo cáo để xem thử, hoặc bấm Mở tệp để mở biểu của đơn vị.",

  grid: "Bảng tính",
  gridKeys: "Bảng tính. Dùng phím mũi tên để đi giữa các ô, gõ để sửa, phím F6 để sang bảng kiểm tra.",
  enterGrid: "Vào bảng tính (F6)",
  pane: "Kiểm tra và báo cáo",
  sheets: "Các trang",
  cell: "Ô đang chọn",
  keyHint: "F6: chuyển giữa bảng tính và bảng kiểm tra",
  drop: "Thả tệp vào đây để mở",

  replace: {
    title: "Mở tệp khác?",
    body: (fileName: string) =>
      `Tệp “${fileName}” có sửa đổi chưa tải về. Mở tệp khác thì các sửa đổi đó mất. Muốn giữ, bấm Quay lại rồi bấm Tải .xlsx.`,
    confirm: "Mở tệp khác",
    cancel: "Quay lại",
  },
} as const;
