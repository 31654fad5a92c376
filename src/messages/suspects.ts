import type { Finding, SlipReason, Suggestion } from "../checks/finding";
import { a1, type CellRef } from "../workbook/address";
import { quoted, shortened, shown } from "./numbers";

const SLIP_NAMES: Readonly<Record<SlipReason, string>> = {
  "transposed-digits": "hai chữ số đổi chỗ",
  "digit-typo": "gõ nhầm một chữ số",
  "dropped-digit": "thiếu một chữ số",
  "added-digit": "thừa một chữ số",
  "thousands-separator": "nhầm dấu phân cách hàng nghìn",
  sign: "nhầm dấu âm",
  "swapped-cells": "hai ô ghi đổi chỗ cho nhau",
  "shifted-column": "ghi nhầm số của cột bên cạnh",
  blank: "bỏ trống",
  recomputed: "tính lại từ các số liệu liên quan",
};

/** So many ways to mend a fault are told with their figures; more of them are told by their cells. */
const FEW = 3;

/**
 * Which cell is probably wrong and what it should be, asked rather than said: "Ô F23 có phải là 295 thay vì 259 không
 * (hai chữ số đổi chỗ)?" Null where nothing is suspected.
 */
export function suspectWords(finding: Finding): string | null {
  const { suggestion, suspects, candidates = [], extra = {} } = finding;
  // a rate's cell may hold a fraction that it shows as percent
  if (finding.code === "rate" && suggestion)
    return `Ô ${cellName(suggestion.cell)} có phải là ${shown(finding.expected)}% thay vì ${shown(finding.found)}% không (${SLIP_NAMES[suggestion.reason]})?`;
  if (suggestion) return suggestionWords(suggestion, suspects);
  if (extra.undetermined) return undeterminedWords(finding);
  if (finding.code === "total-formula" || finding.code === "missing-figure" || suspects.length === 0) return null;
  // the filter is to be taken off, no cell to be looked at
  if (extra.filtered) return null;
  const names = suspects.map(cellName);
  if (finding.code === "carry-over" && names.length > 0)
    return `Có thể sai ở ô ${names.join(", ")}, hoặc ở ô ${extra.beforeCell} của biểu “${extra.beforeSheet}”; đề nghị đối chiếu.`;
  const [only, another] = names;
  if (another !== undefined) return openWords(names, candidates);
  if (extra.formula) return `Đề nghị kiểm tra công thức ô ${only} (=${shortened(String(extra.formula))}).`;
  return `Đề nghị kiểm tra ô ${only}.`;
}

function suggestionWords({ cell, from, to, reason }: Suggestion, suspects: readonly CellRef[]): string {
  const others = suspects.filter((other) => other.row !== cell.row || other.column !== cell.column).map(cellName);
  const [other, more] = others;
  if (reason === "swapped-cells" && other !== undefined && more === undefined)
    return `Ô ${cellName(cell)} (${shown(from)}) và ô ${other} (${shown(to)}) có phải ghi đổi chỗ cho nhau không?`;
  if (reason === "shifted-column" && more !== undefined) {
    const columns = suspects.map(({ column }) => column);
    const [first, last] = [Math.min(...columns), Math.max(...columns)].map((column) => a1(cell.row, column));
    return `Các số từ ô ${first} đến ô ${last} có phải ghi lệch một cột không (ô ${cellName(cell)}: ${quoted(from)} → ${shown(to)})?`;
  }
  const along = others.length > 0 ? ` Kiểm tra cùng với ô ${others.join(", ")}.` : "";
  if (from === null || (typeof from === "string" && from.trim() === ""))
    return `Ô ${cellName(cell)} đang trống, có phải là ${shown(to)} không?${along}`;
  return `Ô ${cellName(cell)} có phải là ${shown(to)} thay vì ${quoted(from)} không (${SLIP_NAMES[reason]})?${along}`;
}

function openWords(names: readonly string[], candidates: Finding["candidates"] = []): string {
  const single = candidates.flatMap((changes) => (changes.length === 1 ? changes : []));
  if (single.length < 2 || single.length > FEW || single.length < candidates.length)
    return `Có thể sai ở một trong các ô ${names.join(", ")}; đề nghị đối chiếu với số liệu gốc.`;
  const ways = single.map(({ cell, from, to }) => `ô ${cellName(cell)} (${quoted(from)} → ${shown(to)})`);
  return `Có thể sai ở ${ways.join(" hoặc ")}; đề nghị đối chiếu với số liệu gốc.`;
}

function undeterminedWords({ code, extra }: Finding): string {
  if (extra?.identical)
    return `Số liệu các dòng ${extra.identical} giống hệt nhau, có phải chép nhầm dòng không? Đề nghị đối chiếu với số liệu gốc.`;
  return code === "column-total"
    ? "Không xác định được ô sai; đề nghị đối chiếu cả cột với số liệu gốc của từng đơn vị."
    : "Không xác định được ô sai; đề nghị đối chiếu cả dòng với số liệu gốc.";
}

const cellName = (cell: CellRef) => a1(cell.row, cell.column);
