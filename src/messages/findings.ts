import type { Finding, FindingCode, Severity } from "../checks/finding";
import { formulaFaults, totalRemark } from "./formulas";
import { identitySides, identityWords, MEASURE_NAMES } from "./measures";
import { number, quoted, shortened, shown } from "./numbers";
import { underReportingWords } from "./underReporting";

type Facts = NonNullable<Finding["extra"]>;

export { suspectWords } from "./suspects";
export { underReportingReason } from "./underReporting";

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" };

/** Short name of a kind of finding, for lists and filters. */
export const FINDING_NAMES: Readonly<Record<FindingCode, string>> = {
  "row-identity": "Không khớp trong dòng",
  "column-total": "Dòng cộng không khớp",
  "total-formula": "Công thức cộng sai vùng",
  "not-a-count": "Không phải số hồ sơ",
  "number-as-text": "Số ghi dạng chữ",
  "missing-figure": "Ô bỏ trống",
  "missing-unit": "Thiếu đơn vị",
  "duplicate-unit": "Đơn vị lặp lại",
  "unknown-unit": "Đơn vị lạ",
  "carry-over": "Tồn kỳ trước không khớp",
  rate: "Tỷ lệ không khớp",
  "identity-not-used": "Biểu không theo công thức chung",
  overdue: "Hồ sơ quá hạn",
  "under-reporting": "Tiếp nhận ít",
};

/** One sentence or two: what does not fit, with both sides and the difference. Without the cell judged wrong, see {@link suspectWords}. */
export function findingMessage(finding: Finding): string {
  const unit = finding.unit ?? "";
  const { extra = {} } = finding;
  const measure = finding.measure ? MEASURE_NAMES[finding.measure] : "";
  const found = shown(finding.found);
  const expected = shown(finding.expected);
  switch (finding.code) {
    case "row-identity":
      return `${unit}: ${bothSides(finding)}; chênh ${difference(finding)}.`;
    case "column-total":
      return `${unit}: cột “${measure}” ghi ${found}, cộng các dòng được ${expected}, chênh ${difference(finding)}.${totalRemark(extra)}`;
    case "total-formula":
      return `${unit}: công thức cộng cột “${measure}” (=${shortened(String(extra.formula))}) ${formulaFaults(extra)}.`;
    case "not-a-count":
      return finding.found === null
        ? `${unit}: cột “${measure}” là công thức chưa có kết quả; hãy mở tệp bằng Excel, tính lại (F9) rồi lưu.`
        : `${unit}: cột “${measure}” ghi ${quoted(finding.found)}, ${notACount(finding.found)}.`;
    case "number-as-text":
      return `${unit}: cột “${measure}” ghi ${quoted(finding.found)} dạng chữ, được hiểu là ${expected}. Hàm SUM của Excel bỏ qua ô này.`;
    case "missing-figure":
      return finding.severity === "info"
        ? `${unit}: cột “${measure}” bỏ trống; các số khác cho thấy là 0.`
        : `${unit}: cột “${measure}” bỏ trống.`;
    case "missing-unit":
      return missingUnit(named(extra.kind, unit), extra);
    case "duplicate-unit":
      return `${named(extra.kind, unit)} xuất hiện hơn một lần trong biểu.`;
    case "unknown-unit":
      return unknownUnit(named(extra.kind, unit), extra);
    case "carry-over":
      return `${unit}: kỳ trước chuyển sang ghi ${found}, nhưng biểu “${extra.beforeSheet}” (ô ${extra.beforeCell}) còn đang giải quyết ${expected}, chênh ${difference(finding)}.`;
    case "rate":
      return `${unit}: tỷ lệ ghi ${found}%, tính lại được ${expected}%${rateBase(String(extra.base))}.`;
    case "identity-not-used":
      return `Biểu này không theo công thức ${identityWords(finding.identity ?? "")} nên không kiểm tra theo công thức đó.`;
    case "overdue":
      return `${unit}: ${overdueParts(Number(extra.pendingOverdue ?? 0), Number(extra.resolvedLate ?? 0))}.`;
    case "under-reporting":
      return `${unit}: ${underReportingWords(Number(finding.found), extra)}`;
  }
}

function missingUnit(unit: string, extra: Facts): string {
  if (extra.unreported) return `${unit} có tên trong biểu nhưng chưa có số liệu.`;
  return extra.learned
    ? `Không thấy ${unit} trong biểu, trong khi biểu kỳ khác của tệp có đơn vị này.`
    : `Không thấy ${unit} trong biểu.`;
}

function unknownUnit(unit: string, extra: Facts): string {
  const where = extra.learned ? "không có trong các biểu kỳ khác của tệp" : "không có trong danh sách đơn vị";
  const meant = extra.meant ? ` Có phải là ${named(extra.meantKind, String(extra.meant))} không?` : "";
  return `${unit} ${where}.${meant}`;
}

/** What a rate is a share of, where that is not the usual one: the resolved. */
function rateBase(base: string): string {
  if (base === "receivedTotal") return " trên tổng số tiếp nhận";
  if (base === "receivedNew") return " trên số tiếp nhận trong kỳ";
  return base.includes("pendingOverdue") ? " trên số đến hạn giải quyết" : "";
}

/** "đã giải quyết ghi 259, còn giải quyết trước và đúng hạn + giải quyết quá hạn cộng được 295": both sides of an identity. */
function bothSides({ identity = "", found, expected }: Finding): string {
  const [left, right] = identitySides(identity);
  const reads = (side: string) => (side.includes(" + ") ? "cộng được" : "ghi");
  return `${left} ${reads(left)} ${shown(found)}, còn ${right} ${reads(right)} ${shown(expected)}`;
}

function notACount(found: Finding["found"]): string {
  if (typeof found === "number") return found < 0 ? "là số âm" : "có phần thập phân, không phải số hồ sơ";
  if (typeof found === "string" && found.startsWith("#")) return "là lỗi của công thức";
  return "không đọc được thành số hồ sơ";
}

function difference(finding: Finding): string {
  return number(Math.abs(Number(finding.found ?? 0) - Number(finding.expected ?? 0)));
}

function named(kind: string | number | undefined, unit: string): string {
  return kind ? `${kind} ${unit}` : unit;
}

function overdueParts(pendingOverdue: number, resolvedLate: number): string {
  return [
    pendingOverdue > 0 ? `${number(pendingOverdue)} hồ sơ chưa giải quyết quá hạn` : "",
    resolvedLate > 0 ? `${number(resolvedLate)} hồ sơ giải quyết quá hạn` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}
