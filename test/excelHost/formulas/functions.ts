import type { Scope } from "./evaluate";
import { asNumber, asTruth, compare, FormulaError, isGrid, textOf, type Grid, type Value } from "./values";
import { isCellError } from "../../../src/workbook/plainData";

type Argument = () => Value | Grid;
type Run = (args: readonly Argument[], scope: Scope) => Value;

/** The functions of the small evaluator: those of annexes' totals and of our checks. */
export const FUNCTIONS: Readonly<Record<string, Run>> = {
  SUM: (args) => numbers(args).reduce((sum, number) => sum + number, 0),
  MAX: (args) => Math.max(0, ...numbers(args)),
  MIN: (args) => Math.min(...numbers(args)),
  COUNT: (args) => numbers(args).length,
  COUNTA: (args) => everything(args).filter((value) => value !== null).length,
  COUNTIF: (args) => everything(args.slice(0, 1)).filter((value) => meets(value, at(args, 1))).length,
  AND: (args) => everything(args).every((value) => value === null || asTruth(value)),
  OR: (args) => everything(args).some((value) => value !== null && asTruth(value)),
  NOT: (args) => !asTruth(at(args, 0)),
  IF: (args) => (asTruth(at(args, 0)) ? at(args, 1) : args.length > 2 ? at(args, 2) : false),
  IFERROR: (args) => {
    try {
      const value = at(args, 0);
      return isCellError(value) ? at(args, 1) : value;
    } catch (error) {
      if (error instanceof FormulaError) return at(args, 1);
      throw error;
    }
  },
  N: (args) => {
    const value = at(args, 0);
    if (isCellError(value)) throw new FormulaError(value.error);
    return typeof value === "number" ? value : value === true ? 1 : 0;
  },
  T: (args) => (typeof at(args, 0) === "string" ? at(args, 0) : ""),
  ABS: (args) => Math.abs(asNumber(at(args, 0))),
  INT: (args) => Math.floor(asNumber(at(args, 0))),
  MOD: (args) => {
    const [a, b] = [asNumber(at(args, 0)), asNumber(at(args, 1))];
    return a - b * Math.floor(a / b);
  },
  ROUND: (args) => {
    const [number, digits] = [asNumber(at(args, 0)), args.length > 1 ? asNumber(at(args, 1)) : 0];
    const scaled = Number(`${Math.abs(number)}e${digits}`);
    return Math.sign(number) * Number(`${Math.round(scaled)}e${-digits}`);
  },
  ISNUMBER: (args) => typeof at(args, 0) === "number",
  ISTEXT: (args) => typeof at(args, 0) === "string",
  ISBLANK: (args) => at(args, 0) === null,
  ISERROR: (args) => isCellError(at(args, 0)),
  LEN: (args) => textOf(at(args, 0)).length,
  TRIM: (args) => textOf(at(args, 0)).trim().replace(/ +/g, " "),
  EXACT: (args) => textOf(at(args, 0)) === textOf(at(args, 1)),
  TRUE: () => true,
  FALSE: () => false,
  ROW: (_, scope) => scope.row + 1,
  COLUMN: (_, scope) => scope.column + 1,
};

function at(args: readonly Argument[], index: number): Value {
  const value = args[index]?.() ?? null;
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}

function everything(args: readonly Argument[]): Value[] {
  return args.flatMap((arg) => {
    const value = arg();
    return isGrid(value) ? value.flat() : [value];
  });
}

/** As SUM sees them: numbers of areas (text and truth values left out), and whatever reads as a number otherwise. */
function numbers(args: readonly Argument[]): number[] {
  return args.flatMap((arg) => {
    const value = arg();
    if (!isGrid(value)) return [asNumber(value)];
    return value.flat().flatMap((cell) => {
      if (isCellError(cell)) throw new FormulaError(cell.error);
      return typeof cell === "number" ? [cell] : [];
    });
  });
}

function meets(value: Value, criterion: Value): boolean {
  const match = typeof criterion === "string" ? /^(<>|<=|>=|=|<|>)(.*)$/.exec(criterion) : null;
  if (!match) return value !== null && compare("=", value, criterion);
  const wanted = match[2] ?? "";
  const number = Number(wanted);
  return compare(match[1] ?? "=", value, wanted !== "" && !Number.isNaN(number) ? number : wanted);
}
