/** Copying the report into Word. */
export const copyText = {
  copy: "Chép sang Word",
  copied: {
    title: "Đã chép báo cáo",
    body: "Mở Word, đặt con trỏ vào chỗ cần dán rồi nhấn Ctrl+V (máy Mac: ⌘V). Nếu Word hỏi, chọn giữ định dạng nguồn.",
  },
  byHand: {
    title: "Nhấn Ctrl+C để chép",
    body: "Ở đây trang này không được phép tự chép. Nội dung báo cáo dưới đây đã được chọn sẵn: nhấn Ctrl+C (máy Mac: ⌘C), rồi dán vào Word.",
    content: "Nội dung báo cáo",
    close: "Đóng",
  },
} as const;
