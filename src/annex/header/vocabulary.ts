/**
 * The words of annex headers, as data: a new wording belongs here, never in code.
 * Words are compared folded (no case, no tones, punctuation as space), the longest first.
 */

/** Which side of the procedure a heading speaks of. */
export type Side = "received" | "resolved" | "pending";

/** What of that side. */
export type Leaf =
  | "total"
  | "carriedOver"
  | "new"
  | "online"
  | "inPerson"
  | "early"
  | "onTime"
  | "earlyOrOnTime"
  | "late"
  | "inTime"
  | "returned"
  | "supplement";

/** Columns that are no measure: the unit's name, its number, remarks, a rate, or something we do not count. */
export type OtherColumn = "unit" | "ordinal" | "note" | "rate" | "ignored";

export interface Wording {
  /** Separated by "|". */
  readonly words: string;
  readonly side?: Side;
  readonly leaf?: Leaf;
  readonly other?: OtherColumn;
  /** A side that only counts where the heading names no other one ("giải quyết" also stands in "tiếp nhận, giải quyết"). */
  readonly weak?: boolean;
}

export const HEADER_WORDINGS: readonly Wording[] = [
  {
    other: "unit",
    words: `
      đơn vị | tên đơn vị | tên cơ quan | tên xã | tên phường | xã phường thị trấn | xã thị trấn |
      xã phường | xã phường đặc khu | các xã thị trấn | tên xã thị trấn | ubnd các xã thị trấn |
      ubnd cấp xã | địa phương | địa bàn | cơ quan đơn vị | cơ quan | đơn vị báo cáo | đơn vị giải quyết |
      đơn vị tiếp nhận | đơn vị thực hiện | lĩnh vực công việc giải quyết theo cấp | lĩnh vực giải quyết |
      lĩnh vực | nơi tiếp nhận | đơn vị xã phường | huyện thị xã thành phố | đơn vị hành chính |
      tên địa phương | bộ phận một cửa | tên đơn vị giải quyết | nội dung`,
  },
  { other: "ordinal", words: "stt | tt | số tt | số thứ tự | sốtt" },
  { other: "note", words: `
      ghi chú | lý do | nguyên nhân | lý do quá hạn | nguyên nhân quá hạn | nguyên nhân trễ hạn |
      chú thích | giải trình` },
  { other: "rate", words: "tỷ lệ | tỉ lệ | phần trăm" },
  {
    other: "ignored",
    words: `
      đơn vị tính | đvt | mức độ | mức 2 | mức 3 | mức 4 | toàn trình | một phần | dân số | số dân |
      số hóa | diện tích | thanh toán | phí lệ phí | lệ phí | số tiền | xếp hạng | xếp loại | thứ hạng |
      điểm | cùng kỳ | so với | tăng giảm | lũy kế | chậm chuyển | số thủ tục | số tthc | số lượng tthc |
      số lượng thủ tục | thư xin lỗi | xin lỗi | đánh giá | hài lòng | phản ánh | kiến nghị | số cán bộ |
      cán bộ | thành tiền | kinh phí`,
  },
  {
    side: "received",
    words: `
      tiếp nhận | tiếp nhận giải quyết | tiếp nhận và giải quyết | tiếp nhận xử lý | tiếp nhận và xử lý |
      nhận giải quyết | đã tiếp nhận | phải giải quyết | cần giải quyết | phải xử lý | cần xử lý |
      đã và đang giải quyết | lũy kế đã và đang giải quyết | đã nhận | thụ lý | hồ sơ nhận | tiếp nhận vào |
      nộp hồ sơ | đã nộp`,
  },
  {
    side: "resolved",
    words: `
      đã giải quyết | đã xử lý | đã trả kết quả | đã trả | đã giải quyết xong | giải quyết xong |
      hoàn thành | đã hoàn thành | đã có kết quả | trả kết quả | đã giải quyết và trả kết quả | xử lý xong |
      đã thực hiện`,
  },
  { side: "resolved", weak: true, words: "giải quyết | xử lý | kết quả giải quyết | kết quả xử lý" },
  {
    side: "pending",
    words: `
      đang giải quyết | đang xử lý | chưa giải quyết | chưa xử lý | còn lại | tồn cuối kỳ | tồn cuối tháng |
      tồn cuối | chuyển kỳ sau | chuyển sang kỳ sau | đang thực hiện | tồn đọng | còn tồn |
      chưa có kết quả | chưa trả | chưa hoàn thành | chuyển kỳ tới | còn tồn đọng |
      đang trong quá trình giải quyết | đang thụ lý | tồn chuyển kỳ sau | còn tồn chuyển kỳ sau`,
  },
  { side: "received", leaf: "total", words: `
      tổng tiếp nhận | tổng số tiếp nhận | tổng hồ sơ tiếp nhận | tổng số hồ sơ tiếp nhận |
      tổng phải giải quyết` },
  {
    side: "received",
    leaf: "carriedOver",
    weak: true,
    words: `
      kỳ trước chuyển sang | kỳ trước chuyển qua | từ kỳ trước chuyển sang | từ kỳ trước chuyển qua |
      từ kỳ trước | kỳ trước | tồn kỳ trước | tồn kỳ trước chuyển sang | tồn đầu kỳ | tồn đầu tháng |
      tồn đầu | tồn cũ | tháng trước | quý trước | năm trước | tháng trước chuyển sang | tồn tháng trước |
      tồn tháng trước chuyển sang | quý trước chuyển sang | năm trước chuyển sang | tồn quý trước |
      tồn năm trước | tồn trước | cũ chuyển sang | chuyển từ kỳ trước | kỳ trước chưa giải quyết`,
  },
  {
    side: "received",
    leaf: "new",
    words: `
      tiếp nhận trong kỳ | mới tiếp nhận | tiếp nhận mới | tiếp nhận trong tháng | tiếp nhận trong quý |
      tiếp nhận trong năm | phát sinh trong kỳ | phát sinh mới | phát sinh | nhận mới | nhận trong kỳ |
      nhận trong tháng | mới nhận | mới tiếp nhận trong kỳ | tiếp nhận mới trong kỳ`,
  },
  { leaf: "new", words: "trong kỳ | trong tháng | trong quý | trong năm | mới | số mới | kỳ này | tháng này" },
  { leaf: "online", words: `
      trực tuyến | qua mạng | dvctt | dvc trực tuyến | qua dvc | cổng dịch vụ công | qua cổng dịch vụ công |
      dịch vụ công trực tuyến | dịch vụ công | online | nộp trực tuyến | cổng dvc | mức độ 3 4 |
      mức độ 3 và 4` },
  { leaf: "inPerson", words: `
      trực tiếp | dịch vụ bưu chính | bưu chính | bưu chính công ích | dịch vụ bưu chính công ích | bcci |
      dvbc | trực tiếp bcci | tại quầy | nộp trực tiếp` },
  { leaf: "early", words: "trước hạn | sớm hạn | sớm | trước thời hạn | trước hẹn | sớm hẹn | sớm hơn hạn" },
  { leaf: "onTime", words: "đúng hạn | đúng hẹn | đúng thời hạn | đến hạn | đúng kỳ hạn" },
  {
    leaf: "earlyOrOnTime",
    words: `
      trước và đúng hạn | đúng và trước hạn | trước hạn và đúng hạn | đúng hạn và trước hạn |
      trước đúng hạn | đúng trước hạn | trước hạn đúng hạn | đúng hạn trước hạn | sớm và đúng hạn |
      trước hoặc đúng hạn | trước hạn hoặc đúng hạn | sớm đúng hạn | sớm hạn và đúng hạn |
      sớm hạn đúng hạn | trước và đúng thời hạn | đúng hẹn và trước hẹn | trước hẹn và đúng hẹn |
      trước và đúng hẹn | trước hẹn đúng hẹn`,
  },
  { leaf: "late", words: `
      quá hạn | trễ hạn | trễ hẹn | chậm hạn | chậm | trễ | muộn | quá thời hạn | sau hạn | quá hẹn |
      bị quá hạn | chậm muộn | đã quá hạn | chậm trễ` },
  { side: "pending", leaf: "late", words: `
      chưa giải quyết quá hạn | quá hạn chưa giải quyết | quá hạn chưa xử lý | tồn quá hạn |
      tồn đọng quá hạn` },
  { leaf: "inTime", words: `
      trong hạn | chưa đến hạn | còn hạn | còn trong hạn | chưa tới hạn | trong thời hạn | chưa quá hạn |
      trong thời hạn giải quyết | trong hẹn | còn thời hạn | chưa đến hạn trả` },
  { leaf: "returned", words: `
      trả lại | xin rút | rút hồ sơ | từ chối | không giải quyết | không đủ điều kiện | trả lại xin rút |
      trả lại rút hồ sơ | trả lại do không đủ điều kiện | trả lại do không đủ điều kiện giải quyết |
      không đủ đk` },
  { leaf: "supplement", words: `
      chờ bổ sung | tạm dừng | dừng xử lý | yêu cầu bổ sung | bổ sung hồ sơ | chờ công dân bổ sung |
      đang bổ sung | cần bổ sung | dừng giải quyết | tạm dừng giải quyết` },
  { leaf: "total", words: "tổng số | tổng cộng | tổng | cộng | tổng số hồ sơ | tổng hồ sơ | ts" },
  { leaf: "carriedOver", weak: true, words: "tồn" },
];
