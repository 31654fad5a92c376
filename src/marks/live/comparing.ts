import { isCellError, type CellValue } from "../../workbook/plainData";

type Plain = number | string | boolean;

/** Excel's order: numbers, then texts, then truth values. */
const KINDS: readonly string[] = ["number", "string", "boolean"];

/** `=`, `<>`, `<`, `>`, `<=`, `>=` as Excel has them: a blank is 0, "" or FALSE, as what it is compared with. */
export function compared(sign: string, left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  const order = orderOf(left ?? blankLike(right), right ?? blankLike(left));
  if (sign === "=") return order === 0;
  if (sign === "<>") return order !== 0;
  return (sign.startsWith("<") ? order < 0 : order > 0) || (sign.endsWith("=") && order === 0);
}

function blankLike(other: Plain | null): Plain {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function orderOf(left: Plain, right: Plain): number {
  if (typeof left !== typeof right) return KINDS.indexOf(typeof left) - KINDS.indexOf(typeof right);
  const [a, b] = [comparable(left), comparable(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers to fifteen digits, texts whatever their case. */
function comparable(value: Plain): Plain {
  if (typeof value === "number") return Number(value.toPrecision(15));
  return typeof value === "string" ? value.toLowerCase() : value;
}
