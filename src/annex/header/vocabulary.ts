/**
 * The words of annex headers, as data: a new wording belongs here, never in code.
 * Words are compared without case and punctuation, tones in one place, the longest first; a text typed without any tones
 * is compared without them. A phrase counts only as a whole: "sớm" is not found in "sớm hơn hạn".
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

/**
 * Columns that are no measure: the unit's name, its number, remarks, a rate, or something we do not count.
 * `within` heads parts of the column on its left; `level` a kind of online service, which counts part of the online;
 * `stranger` names rows that are no units (persons, procedures).
 */
export type OtherColumn = "unit" | "ordinal" | "note" | "rate" | "ignored" | "level" | "within" | "stranger";

export interface Wording {
  /** Separated by "|". */
  readonly words: string;
  readonly side?: Side;
  readonly leaf?: Leaf;
  readonly other?: OtherColumn;
  /** A side that only counts where the heading names no other one ("giải quyết" also stands in "tiếp nhận, giải quyết"). */
  readonly weak?: boolean;
  /** Counts only where every word of the heading is known: "Chậm" is late, "Chậm cập nhật" is a remark. */
  readonly alone?: boolean;
  /** Includes what was carried over, whatever else the heading says ("phải giải quyết trong kỳ"). */
  readonly whole?: boolean;
}

/** Words that clerks shorten in headings ("Đã GQ", "TN trong kỳ"); lower case. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ["gq", "giải quyết"],
  ["cgq", "chưa giải quyết"],
  ["đv", "đơn vị"],
  ["gqtthc", "giải quyết tthc"],
  ["tn", "tiếp nhận"],
  ["xl", "xử lý"],
  ["kq", "kết quả"],
  ["đh", "đúng hạn"],
  ["qh", "quá hạn"],
  ["tshs", "tổng số hồ sơ"],
  ["slhs", "số lượng hồ sơ"],
  ["hstn", "hồ sơ tiếp nhận"],
  ["tnhs", "tiếp nhận hồ sơ"],
  ["gqhs", "giải quyết hồ sơ"],
  ["ko", "không"],
  ["đk", "điều kiện"],
  ["bs", "bổ sung"],
  ["tg", "thời gian"],
  ["cs", "chuyển sang"],
  ["sl", "số lượng"],
  ["tl", "tỷ lệ"],
]);

export const HEADER_WORDINGS: readonly Wording[] = [
  {
    other: "unit",
    words: `
      đơn vị | tên đơn vị | tên cơ quan | tên xã | tên phường | xã phường thị trấn | xã thị trấn |
      xã phường | xã phường đặc khu | các xã thị trấn | tên xã thị trấn | ubnd các xã thị trấn |
      ubnd cấp xã | địa phương | địa bàn | cơ quan đơn vị | cơ quan | đơn vị báo cáo | đơn vị giải quyết |
      đơn vị tiếp nhận | đơn vị thực hiện | lĩnh vực công việc giải quyết theo cấp | lĩnh vực giải quyết |
      lĩnh vực | nơi tiếp nhận | đơn vị xã phường | huyện thị xã thành phố | đơn vị hành chính |
      tên địa phương | bộ phận một cửa | tên đơn vị giải quyết | nội dung | đơn vị
      hành chính cấp xã | các xã phường thị trấn | tên cơ quan đơn vị | cơ quan thực hiện | cơ quan giải quyết | ubnd xã |
      ubnd các xã phường thị trấn | ubnd xã phường | ubnd các xã phường đặc khu | các xã phường đặc khu | tên xã phường |
      tên xã phường thị trấn | tên xã phường đặc khu | đơn vị cấp xã | bộ phận tiếp nhận và trả kết quả | xã thị trấn phường |
      cấp giải quyết | đơn vị xử lý | trung tâm phục vụ hành chính công | huyện thành phố | quận huyện | huyện thị xã |
      cơ quan đơn vị giải quyết | phường xã | phường xã thị trấn | phường xã đặc khu | bộ phận tn tkq | bộ phận tn và tkq |
      bộ phận tiếp nhận | bộ phận tiếp nhận hồ sơ | tên đơn vị tiếp nhận`,
  },
  { other: "unit", alone: true, words: "bpmc | trung tâm pvhcc | xã | phường | ubnd cấp xã | cấp xã" },
  // words that say nothing by themselves, but hold together what toneless words would take apart ("so ho" in "so ho so")
  {
    words:
      "hồ sơ | số hồ sơ | số lượng hồ sơ | số hs | hs | hồ sơ tthc | hồ sơ thủ tục hành chính | giải quyết theo cấp | số | số lượng | của | đã | bị | còn | các | công dân | người dân | tổ chức",
  },
  { other: "ordinal", words: "stt | tt | số tt | số thứ tự | sốtt" },
  { other: "within", words: "trong đó | chia ra | bao gồm | gồm | cụ thể" },
  {
    other: "stranger",
    words: `
      họ và tên | họ tên | họ và tên cán bộ | tên cán bộ | cán bộ công chức | họ tên công chức | chức vụ | chức danh |
      ngày sinh | năm sinh | trình độ | tên thủ tục | tên thủ tục hành chính | thủ tục hành chính | tên tthc | mã tthc |
      mã thủ tục | mã hồ sơ | tên hồ sơ | số hồ sơ lưu | chủ hồ sơ | người nộp | ngày nộp | ngày hẹn trả | ngày trả |
      ngày tiếp nhận | thời gian tiếp nhận | thời hạn giải quyết | thời gian giải quyết | cơ quan chủ trì | cơ quan phối hợp |
      người thực hiện | cách thức thực hiện | quyết định công bố`,
  },
  {
    other: "note",
    words: `
      ghi chú | lý do | nguyên nhân | lý do quá hạn | nguyên nhân quá hạn | nguyên nhân trễ hạn |
      chú thích | giải trình`,
  },
  { other: "rate", words: "tỷ lệ | tỉ lệ | phần trăm" },
  {
    other: "ignored",
    words: `
      đơn vị tính | đvt | dân số | số dân |
      số hóa | diện tích | thanh toán | phí lệ phí | lệ phí | số tiền | xếp hạng | xếp loại | thứ hạng |
      điểm | tổng điểm | đến hạn | đến hạn giải quyết | đến hạn trả | đến hạn trả kết quả | phải trả trong kỳ | tiến độ | tiến độ giải quyết | công khai | cùng kỳ | so với | tăng giảm | lũy kế | chậm chuyển | số thủ tục | số tthc | số lượng tthc |
      số lượng thủ tục | tthc thực hiện | thủ tục thực hiện | không phụ thuộc địa giới | không phụ thuộc vào địa giới | phi địa giới | thư xin lỗi | xin lỗi | đánh giá | hài lòng | phản ánh | kiến nghị | số cán bộ |
      cán bộ | thành tiền | kinh phí | mã đơn vị | mã xã | mã | hồ sơ số hóa | số hồ sơ số hóa |
      hồ sơ thanh toán trực tuyến | biên lai | thu phí | số lượt | liên thông | ngày công | chênh lệch |
      số nhân khẩu | số hộ | nhân khẩu`,
  },
  {
    other: "level",
    words: "mức độ | mức 2 | mức 3 | mức 4 | mức độ 2 | mức độ 3 | mức độ 4 | dvc mức độ | toàn trình | một phần",
  },
  {
    side: "received",
    words: `
      tiếp nhận | tiếp nhận giải quyết | tiếp nhận và giải quyết | tiếp nhận xử lý | tiếp nhận và xử lý |
      nhận giải quyết | đã tiếp nhận | tiếp nhận và giải quyết hồ sơ |
      đã và đang giải quyết | lũy kế đã và đang giải quyết | đã nhận | thụ lý | hồ sơ nhận | tiếp nhận vào |
      nộp hồ sơ | đã nộp`,
  },
  {
    side: "received",
    leaf: "total",
    whole: true,
    words: `
      phải giải quyết | cần giải quyết | phải xử lý | cần xử lý | số phải giải quyết | hồ sơ phải giải quyết |
      tổng số phải giải quyết | tổng số hồ sơ phải giải quyết | tổng hồ sơ phải xử lý | tổng số hồ sơ phải xử lý`,
  },
  {
    side: "resolved",
    words: `
      đã giải quyết | đã xử lý | đã trả kết quả | đã trả | đã giải quyết xong | giải quyết xong | kết thúc | đã kết thúc |
      hoàn thành | đã hoàn thành | đã có kết quả | trả kết quả | đã giải quyết và trả kết quả | xử lý xong |
      đã thực hiện`,
  },
  { side: "received", weak: true, alone: true, words: "nhận" },
  { side: "resolved", weak: true, alone: true, words: "trả" },
  // also short for what is being resolved: the figures have the last word
  { side: "resolved", weak: true, words: "đgq" },
  { side: "resolved", weak: true, words: "giải quyết | xử lý | kết quả giải quyết | kết quả xử lý" },
  {
    side: "pending",
    words: `
      đang giải quyết | đang xử lý | chưa giải quyết | chưa xử lý | còn lại | tồn cuối kỳ | tồn cuối tháng |
      tồn cuối | chuyển kỳ sau | chuyển sang kỳ sau | đang thực hiện | tồn đọng | còn tồn |
      chưa có kết quả | chưa trả | chưa hoàn thành | chuyển kỳ tới | còn tồn đọng |
      tồn cuối kỳ chuyển sang | chưa giải quyết xong | còn phải giải quyết | tồn chưa giải quyết | hiện còn |
      đang trong thời gian giải quyết | đang chờ giải quyết | chờ giải quyết | chờ xử lý | đang chờ xử lý | đang chờ trả |
      chuyển tháng sau | chuyển sang tháng sau | chuyển quý sau | chuyển sang quý sau | chuyển năm sau |
      chuyển kỳ kế tiếp | chuyển sang kỳ tiếp theo | còn dở dang |
      đang trong quá trình giải quyết | đang thụ lý | tồn chuyển kỳ sau | còn tồn chuyển kỳ sau`,
  },
  {
    side: "received",
    leaf: "total",
    words: `
      tổng tiếp nhận | tổng số tiếp nhận | tổng hồ sơ tiếp nhận | tổng số hồ sơ tiếp nhận |
      tổng phải giải quyết`,
  },
  {
    side: "received",
    leaf: "carriedOver",
    weak: true,
    words: `
      kỳ trước chuyển sang | kỳ trước chuyển qua | từ kỳ trước chuyển sang | từ kỳ trước chuyển qua |
      từ kỳ trước | kỳ trước | tồn kỳ trước | tồn kỳ trước chuyển sang | tồn đầu kỳ | tồn đầu tháng |
      tồn đầu | tồn cũ | tháng trước | quý trước | năm trước | tháng trước chuyển sang | tồn tháng trước |
      tồn tháng trước chuyển sang | quý trước chuyển sang | năm trước chuyển sang | tồn quý trước |
      tồn năm trước | tồn trước | cũ chuyển sang | chuyển từ kỳ trước | kỳ trước chưa giải quyết | số kỳ trước chuyển sang |
      chuyển kỳ trước | chuyển tiếp kỳ trước | chưa giải quyết kỳ trước | chưa giải quyết kỳ trước chuyển sang | kỳ trước chuyển |
      tồn kỳ trước chuyển qua | tồn của kỳ trước | kỳ trước còn lại | các kỳ trước chuyển sang | tồn đầu năm | tồn đầu quý | của kỳ trước`,
  },
  { side: "received", leaf: "carriedOver", weak: true, alone: true, words: "cũ | kt" },
  {
    side: "received",
    leaf: "new",
    words: `
      tiếp nhận trong kỳ | mới tiếp nhận | tiếp nhận mới | tiếp nhận trong tháng | tiếp nhận trong quý |
      tiếp nhận trong năm | phát sinh trong kỳ | phát sinh mới | phát sinh | nhận mới | nhận trong kỳ |
      nhận trong tháng | mới nhận | phát sinh trong tháng | số mới tiếp nhận | mới tiếp nhận trong kỳ | tiếp nhận mới trong kỳ`,
  },
  {
    leaf: "new",
    words:
      "trong kỳ | trong tháng | trong quý | trong năm | mới | số mới | kỳ này | tháng này | quý này | kỳ báo cáo | trong kỳ báo cáo",
  },
  { leaf: "new", alone: true, words: "tk" },
  {
    leaf: "online",
    words: `
      trực tuyến | qua mạng | dvctt | dvc trực tuyến | qua dvc | cổng dịch vụ công | qua cổng dịch vụ công |
      dịch vụ công trực tuyến | dịch vụ công | online | nộp trực tuyến | cổng dvc | mức độ 3 4 |
      mức độ 3 và 4`,
  },
  {
    leaf: "inPerson",
    words: `
      trực tiếp | dịch vụ bưu chính | bưu chính | bưu chính công ích | dịch vụ bưu chính công ích | bcci |
      dvbc | trực tiếp bcci | trực tiếp dịch vụ bưu chính | trực tiếp dịch vụ bưu chính công ích | trực tiếp hoặc qua bưu chính |
      trực tiếp bưu chính | trực tiếp và bưu chính | qua bưu chính | trực tiếp qua bưu chính | nộp trực tiếp bưu chính | bưu điện | tại quầy | nộp trực tiếp |
      tại bpmc | nộp tại bpmc | tại bộ phận một cửa | nộp tại bộ phận một cửa | tại một cửa | tại trung tâm | tại trụ sở`,
  },
  {
    leaf: "early",
    words: `trước hạn | sớm hạn | trước thời hạn | trước hẹn | sớm hẹn | sớm hơn hạn |
      sớm thời hạn | sớm trước hạn | trước hạn định`,
  },
  { side: "resolved", leaf: "early", words: "trả trong ngày | giải quyết trong ngày | trả ngay trong ngày" },
  { leaf: "early", alone: true, words: "sớm | th | t hạn" },
  {
    leaf: "onTime",
    words:
      "đúng hạn | đúng hẹn | đúng thời hạn | đúng kỳ hạn | đ hạn | đúng thời gian | đúng thời gian quy định | đúng thời hạn quy định",
  },
  { leaf: "onTime", alone: true, words: "đúng | đúng quy định" },
  {
    leaf: "earlyOrOnTime",
    words: `
      trước và đúng hạn | đúng và trước hạn | trước hạn và đúng hạn | đúng hạn và trước hạn |
      trước đúng hạn | đúng trước hạn | trước hạn đúng hạn | đúng hạn trước hạn | sớm và đúng hạn |
      trước hoặc đúng hạn | trước hạn hoặc đúng hạn | sớm đúng hạn | sớm hạn và đúng hạn |
      sớm hạn đúng hạn | trước và đúng thời hạn | đúng hẹn và trước hẹn | trước hẹn và đúng hẹn |
      trước và đúng hẹn | trước hẹn đúng hẹn`,
  },
  {
    leaf: "late",
    words: `
      quá hạn | q hạn | trễ hạn | trễ hẹn | chậm hạn | quá thời hạn | sau hạn | quá hẹn |
      bị quá hạn | chậm muộn | đã quá hạn | chậm trễ | quá hạn định | trễ hạn giải quyết | chậm hẹn | chậm thời hạn | trễ thời hạn | sau hẹn |
      không đúng hạn | không đúng hẹn | không đúng thời hạn | chưa đúng hạn | quá hạn giải quyết | quá thời hạn giải quyết | quá thời hạn quy định | quá thời gian |
      quá thời gian quy định | quá thời gian giải quyết`,
  },
  { leaf: "late", alone: true, words: "chậm | trễ | muộn" },
  {
    side: "pending",
    leaf: "late",
    words: `
      chưa giải quyết quá hạn | quá hạn chưa giải quyết | quá hạn chưa xử lý | tồn quá hạn |
      tồn đọng quá hạn | chưa giải quyết đã quá hạn | chưa xử lý quá hạn | quá hạn chưa giải quyết xong`,
  },
  {
    leaf: "inTime",
    words: `
      trong hạn | chưa đến hạn | còn hạn | còn trong hạn | chưa tới hạn | trong thời hạn | chưa quá hạn |
      trong thời hạn giải quyết | trong hẹn | còn thời hạn | chưa đến hạn trả | đang trong hạn | chưa đến hẹn | chưa đến hạn giải quyết | còn trong thời hạn | còn hẹn |
      trong hạn giải quyết | chưa hết hạn | chưa đến thời hạn | chưa đến ngày trả | chưa đến ngày hẹn | chưa đến ngày hẹn trả | chưa tới ngày trả | đang trong thời hạn giải quyết | chưa đến thời hạn giải quyết`,
  },
  { leaf: "inTime", alone: true, words: "trh | tr hạn" },
  {
    leaf: "returned",
    words: `
      trả lại | xin rút | rút hồ sơ | từ chối | không giải quyết | không đủ điều kiện | trả lại xin rút |
      trả lại rút hồ sơ | trả lại do không đủ điều kiện | trả lại do không đủ điều kiện giải quyết |
      trả lại hồ sơ | bị từ chối | từ chối tiếp nhận | từ chối giải quyết | xin hủy |
      xin rút hồ sơ | hủy hồ sơ | đã hủy | không tiếp nhận | trả về | trả hồ sơ`,
  },
  { leaf: "returned", alone: true, words: "rút | hủy" },
  { leaf: "supplement", alone: true, words: "bổ sung" },
  {
    leaf: "supplement",
    words: `
      chờ bổ sung | tạm dừng | dừng xử lý | yêu cầu bổ sung | bổ sung hồ sơ | chờ công dân bổ sung |
      chờ bổ sung hồ sơ | hồ sơ chờ bổ sung | đang chờ bổ sung | đang tạm dừng | yêu cầu bổ sung hồ sơ | chờ thực hiện nghĩa vụ tài chính |
      đang bổ sung | cần bổ sung | chờ thuế | chờ nộp thuế | chờ nghĩa vụ tài chính | dừng giải quyết | tạm dừng giải quyết`,
  },
  { leaf: "total", alone: true, words: "tc | t cộng | t số" },
  { leaf: "total", words: "tổng số | tổng cộng | tổng | cộng | tổng số hồ sơ | tổng hồ sơ | ts | số lượng | cộng số" },
  { leaf: "carriedOver", weak: true, words: "tồn" },
];
