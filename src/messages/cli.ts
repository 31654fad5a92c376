import type { OptionFault } from "../cli/options";
import type { Severity } from "../checks/finding";
import type { Stage } from "../tongHop";
import { SEVERITY_NAMES } from "./findings";
import { date, number } from "./numbers";

const USAGE =
  "Cách dùng: npm run -s tong-hop -- BIEU.xlsx [--sheet TRANG] [--period KỲ] [--profile TỆP.json] [--out THƯ_MỤC] [--template MẪU.docx] [--json]";

const FAULTS: Readonly<Record<OptionFault["fault"], (argument: string) => string>> = {
  usage: () => USAGE,
  "no-file": () => `Chưa nêu tệp biểu cần tổng hợp. ${USAGE}`,
  "many-files": (argument) => `Chỉ tổng hợp một tệp mỗi lần, thừa “${argument}”. ${USAGE}`,
  "bad-period": (argument) =>
    `Không hiểu kỳ báo cáo “${argument}”. Ghi dạng 2021-06, 2021-Q2, 2021-H1, 2021-9M, 2021 hoặc 2021-06-01..2021-06-30.`,
  "unknown-option": (argument) => `Không có tùy chọn “${argument}”. ${USAGE}`,
  "template-without-out": () => `Tùy chọn --template cần có --out để biết ghi văn bản vào đâu. ${USAGE}`,
  "missing-value": (argument) => `Tùy chọn ${argument} thiếu giá trị. ${USAGE}`,
};

export function optionFaultLine({ fault, argument }: OptionFault): string {
  return FAULTS[fault](argument);
}

export function profileFaultLine(file: string, problems: readonly string[]): string {
  return `Hồ sơ văn phòng “${file}” không dùng được: ${problems.join(" ")} Hãy sửa tệp rồi chạy lại.`;
}

export function templateFaultLine(file: string, faults: readonly string[]): string {
  return `Chưa điền được mẫu Word “${file}”: ${faults.join(" ")}`;
}

export const STAGE_LINES: Readonly<Record<Stage, string>> = {
  reading: "Đang đọc tệp…",
  recognising: "Đang nhận dạng biểu…",
  checking: "Đang kiểm tra số liệu…",
  "writing-report": "Đang soạn báo cáo…",
  marking: "Đang ghi kết quả…",
};

export function readLine(sheet: string, period: { from: string; to: string } | null, communes: number): string {
  const when = period ? `kỳ từ ${date(period.from)} đến ${date(period.to)}` : "không rõ kỳ báo cáo";
  return `Đã đọc trang “${sheet}”, ${when}, ${number(communes)} đơn vị cấp xã.`;
}

export function countLine(counts: Readonly<Record<Severity, number>>): string {
  return `Kết quả: ${number(counts.error)} lỗi, ${number(counts.warning)} cảnh báo, ${number(counts.info)} lưu ý.`;
}

export function findingLine(severity: Severity, cell: string | null, message: string): string {
  return `- ${SEVERITY_NAMES[severity]}${cell === null ? "" : ` [${cell}]`}: ${message}`;
}

export function writtenLine(path: string): string {
  return `Đã ghi: ${path}`;
}

export function settingsProblemLine(cell: string, message: string): string {
  return `Trang thiết lập, ô ${cell}: ${message}`;
}
