import { blockText } from "../../src/report/report";
import { reportParagraphs, reportText } from "../../src/report/reportText";
import { annexFromExpected } from "./annexFromExpected";
import { exampleProfile, ids, reportOf, sampleReport, textOf } from "./reportFor";

const report = sampleReport("tu-ky-2021-06", exampleProfile());

test("office: received, resolved, pending as the seed has them", () => {
  expect(textOf(report, "1a")).toBe("a) Bộ phận Một cửa thuộc Văn phòng HĐND&UBND huyện");
  expect(textOf(report, "1a.tiep-nhan")).toBe(
    "- Số hồ sơ tiếp nhận, giải quyết: 1.091 (trong đó hồ sơ kỳ trước chuyển sang giải quyết: 94, tiếp nhận trong kỳ: 997).",
  );
  expect(textOf(report, "1a.ket-qua")).toBe(
    "- Kết quả giải quyết TTHC: Đã giải quyết trước và đúng hạn 970, đạt tỷ lệ 100% (trong đó 22 hồ sơ trả lại do không đủ điều kiện giải quyết); 123 hồ sơ đang giải quyết trong hạn; không có hồ sơ giải quyết quá hạn.",
  );
});

test("communes: total, and what is pending past its date is not called resolved late", () => {
  expect(textOf(report, "1b")).toBe("b) Bộ phận Một cửa 22 xã và 01 thị trấn");
  expect(textOf(report, "1b.tiep-nhan")).toBe(
    "- Tổng số hồ sơ tiếp nhận, giải quyết tại Bộ phận Một cửa các xã, thị trấn là 3.750 hồ sơ, có 06 hồ sơ chưa giải quyết quá hạn.",
  );
  expect(reportText(report)).not.toMatch(/trễ hạn|06 hồ sơ giải quyết/);
});

test("communes that received most and least, by full name", () => {
  expect(textOf(report, "1b.nhieu-it")).toBe(
    "- Trong tháng 6, các xã tiếp nhận hồ sơ nhiều như: xã Phượng Kỳ 442 hồ sơ, xã Hà Thanh 335 hồ sơ, xã Minh Đức 303 hồ sơ và xã Văn Tố 286 hồ sơ. " +
      "Tuy nhiên, bên cạnh đó vẫn còn một số xã, thị trấn có hồ sơ được tiếp nhận, giải quyết trên phần mềm ít, không thể hiện đúng kết quả hồ sơ thực tế cần giải quyết như: " +
      "xã Ngọc Kỳ 68 hồ sơ, xã Tân Kỳ 45 hồ sơ, thị trấn Tứ Kỳ 35 hồ sơ (trong đó có 01 hồ sơ chưa giải quyết quá hạn) và xã Tái Sơn 08 hồ sơ (trong đó có 05 hồ sơ chưa giải quyết quá hạn).",
  );
});

test("where received is 1.091 and resolved and pending 1.093, a note beside it names both", () => {
  const at = ids(report).indexOf("1a.tiep-nhan");
  const note = report.blocks[at + 1];
  expect(note?.kind).toBe("note");
  expect(note && blockText(note)).toBe(
    "[Ghi chú: số liệu của Bộ phận Một cửa thuộc Văn phòng HĐND&UBND huyện chưa khớp: số hồ sơ tiếp nhận là 1.091, trong khi tổng số hồ sơ đã giải quyết (970) và đang giải quyết (123) là 1.093, chênh lệch 02 hồ sơ; đề nghị kiểm tra lại ô C12, F12, J12 (trang Biểu T6).]",
  );
  const disputed = report.blocks[at]?.runs.filter((run) => run.disputed);
  expect(disputed?.map((run) => run.text)).toContain("1.091");
  expect(disputed?.[0]?.remarks?.[0]).toContain("1.093");
});

test("once the error is settled, mark and note go", () => {
  const judged = annexFromExpected("tu-ky-2021-06");
  const settled = reportOf(
    { ...judged, findings: judged.findings.filter((finding) => finding.row !== 11) },
    exampleProfile(),
  );
  expect(settled.blocks.some((block) => block.kind === "note" || block.runs.some((run) => run.disputed))).toBe(false);
});

test("every figure leads to its cells; a total to its column", () => {
  const received = report.blocks.find((block) => block.id === "1a.tiep-nhan")?.runs.find((run) => run.text === "1.091");
  expect(received?.cells).toEqual([{ sheet: "Biểu T6", row: 11, column: 2 }]);
  const total = report.blocks.find((block) => block.id === "1b.tiep-nhan")?.runs.find((run) => run.text === "3.750");
  expect(total?.cells?.length).toBe(23);
  expect(new Set(total?.cells?.map((cell) => cell.column))).toEqual(new Set([2]));
});

test("five numbered sections, head and foot", () => {
  const sections = report.blocks.filter((block) => block.kind === "section").map(blockText);
  expect(sections).toEqual([
    "1. Kết quả giải quyết thủ tục hành chính",
    "2. Kiểm soát TTHC",
    "3. Về tiếp nhận và xử lý phản ánh, kiến nghị về TTHC",
    "4. Đánh giá cán bộ, công chức trực tiếp nhận, giải quyết TTHC",
    "5. Phương hướng, nhiệm vụ",
  ]);
  const paragraphs = reportParagraphs(report);
  expect(paragraphs.slice(0, 10)).toEqual([
    "UBND HUYỆN TỨ KỲ",
    "VĂN PHÒNG HĐND&UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: ……/BC-VP",
    "Tứ Kỳ, ngày …… tháng 7 năm 2021",
    "BÁO CÁO",
    "Tình hình, kết quả giải quyết thủ tục hành chính",
    "(Từ 01/6/2021 đến 30/6/2021)",
    "Kính gửi: Chủ tịch UBND huyện",
  ]);
  expect(paragraphs.slice(-11)).toEqual([
    "Văn phòng HĐND&UBND huyện xin báo cáo Chủ tịch UBND huyện./.",
    "Nơi nhận:",
    "- Như trên;",
    "- PCT UBND huyện (Ô Soái, Ô Hải);",
    "- Các cơ quan chuyên môn huyện;",
    "- UBND các xã, thị trấn;",
    "- Cán bộ, Công chức làm việc tại BPMC;",
    "- Lưu: VP, BPMC.",
    "KT. CHÁNH VĂN PHÒNG",
    "PHÓ CHÁNH VĂN PHÒNG",
    "Phạm Sơn Tùng",
  ]);
});

test("number and day of signing where the office has them", () => {
  const signed = sampleReport("tu-ky-2021-06", { ...exampleProfile(), number: 5, signedOn: "2021-07-05" });
  expect(signed.head.number).toBe("Số: 05/BC-VP");
  expect(sampleReport("tu-ky-2021-06", { ...exampleProfile(), number: 1091 }).head.number).toBe("Số: 1091/BC-VP");
  expect(signed.head.placeAndDate).toBe("Tứ Kỳ, ngày 05 tháng 7 năm 2021");
  expect(signed.head.attachment).toBe(
    "(Kèm theo Báo cáo số 05/BC-VP ngày 05 tháng 7 năm 2021 của Văn phòng HĐND&UBND huyện)",
  );
});
