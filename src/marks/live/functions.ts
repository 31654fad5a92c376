import { isCellError, type CellError, type CellValue } from "../../workbook/plainData";
import type { Operand, Place } from "./operand";

const VALUE_ERROR: CellError = { error: "#VALUE!" };

/** What a function makes of its arguments; null where it is not written with such. */
type Make = (args: readonly Operand[]) => Operand | null;

/** The functions that marks are written with. */
export const FUNCTIONS: Readonly<Record<string, Make>> = {
  AND: (args) => ({
    isNumeric: false,
    value: (place) => {
      const values = args.map(({ value }) => value(place));
      return values.find(isCellError) ?? values.every((value) => value === true);
    },
  }),
  // of an area only the numbers count
  SUM: (args) => ({
    isNumeric: true,
    value: (place) => sum(everything(args, place).filter((value) => typeof value === "number" || isCellError(value))),
  }),
  COUNTA: (args) => ({
    isNumeric: true,
    value: (place) => everything(args, place).filter((value) => value !== null).length,
  }),
  N: ofOne(true, (value) => (typeof value === "number" ? value : value === true ? 1 : 0)),
  T: ofOne(false, (value) => (typeof value === "string" ? value : "")),
  NOT: ofOne(false, (value) => (typeof value === "boolean" ? !value : VALUE_ERROR)),
  ISNUMBER: question((value) => typeof value === "number"),
  ISBLANK: question((value) => value === null),
  EXACT: ([left, right, ...more]) =>
    left && right && more.length === 0
      ? { isNumeric: false, value: (place) => exact(left.value(place), right.value(place)) }
      : null,
};

/** Adds numbers; the first error among them goes before. */
export function sum(values: readonly CellValue[]): CellValue {
  let result = 0;
  for (const value of values) {
    if (typeof value !== "number") return isCellError(value) ? value : VALUE_ERROR;
    result += value;
  }
  return result;
}

function everything(args: readonly Operand[], place: Place): readonly CellValue[] {
  return args.flatMap(({ cells, value }) => cells?.(place) ?? [value(place)]);
}

/** A function of one value that hands an error on. */
function ofOne(isNumeric: boolean, of: (value: CellValue) => CellValue): Make {
  return ([arg, ...more]) => {
    if (!arg || more.length > 0) return null;
    const value = (place: Place): CellValue => {
      const found = arg.value(place);
      return isCellError(found) ? found : of(found);
    };
    return { isNumeric, value };
  };
}

/** What also an error has an answer to. */
function question(of: (value: CellValue) => boolean): Make {
  return ([arg, ...more]) =>
    arg && more.length === 0 ? { isNumeric: false, value: (place) => of(arg.value(place)) } : null;
}

function exact(left: CellValue, right: CellValue): CellValue {
  if (isCellError(left)) return left;
  if (isCellError(right)) return right;
  return textOf(left) === textOf(right);
}

function textOf(value: Exclude<CellValue, CellError>): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}
