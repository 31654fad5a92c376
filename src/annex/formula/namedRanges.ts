import type { Area, NamedRanges, PlainTable } from "../../workbook/plainData";
import type { Formula, NameResolver } from "./formula";
import { parseFormula } from "./parseFormula";

/** Where the formula stands that names a range; 0-based. */
interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * What names and tables' parts stand for in a formula: `TongSo`, `Bang1[Tổng số]`, `Bang1[[#Totals],[Tổng số]]`, and in the
 * table itself `[Tổng số]` and `[@[Tổng số]]`. What is computed (OFFSET …) or not known stands for nothing.
 */
export function rangesNamedIn(ranges: NamedRanges, place: Place): NameResolver {
  return (text) => {
    const bracket = text.indexOf("[");
    if (bracket < 0) return rangeOfName(ranges, text);
    const table = bracket === 0 ? tableAt(ranges, place) : tableNamed(ranges, text.slice(0, bracket));
    return table ? partOf(table, text.slice(bracket), place) : null;
  };
}

function rangeOfName({ names, tables }: NamedRanges, text: string): Formula | null {
  const found = names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (found) {
    const range = parseFormula(found.refersTo);
    return isRange(range) ? range : null;
  }
  const table = tableNamed({ names, tables }, text);
  return table ? rows(table, "#data", table.area) : null;
}

/** One range, or several, each with its sheet. */
function isRange(node: Formula | null): node is Formula {
  if (node?.type === "union") return node.of.every(isRange);
  return node?.type === "range" && node.sheet !== null;
}

function tableNamed({ tables }: NamedRanges, name: string): PlainTable | undefined {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
}

function tableAt({ tables }: NamedRanges, { sheet, row, column }: Place): PlainTable | undefined {
  return tables.find(
    ({ sheet: own, area }) =>
      own === sheet && area.top <= row && row <= area.bottom && area.left <= column && column <= area.right,
  );
}

/** `[Cột]`, `[@Cột]`, `[@[Cột có dấu cách]]`, `[#Totals]`, `[[#Totals],[Cột]]`, `[[Cột 1]:[Cột 2]]`, `[]`. */
function partOf(table: PlainTable, bracketed: string, place: Place): Formula | null {
  let inner = bracketed.slice(1, -1).trim();
  let which = "#data";
  if (inner.startsWith("@")) {
    which = "#this row";
    inner = inner.slice(1).trim();
  }
  const parts = inner.includes("[")
    ? [...inner.matchAll(/\[((?:[^[\]']|'.)*)\]/gu)].map(([, part = ""]) => part)
    : [inner];
  // what stands between the brackets: commas, and one colon between two columns
  const between = inner.includes("[") ? inner.replace(/\[(?:[^[\]']|'.)*\]/gu, "").replace(/[\s,]/g, "") : "";
  if (between !== "" && between !== ":") return null;
  const columns: number[] = [];
  for (const part of parts) {
    if (part.startsWith("#")) {
      if (which !== "#data") return null;
      which = part.toLowerCase();
    } else if (part !== "") {
      const column = table.columns.findIndex((name) => sameColumn(name, part));
      if (column < 0) return null;
      columns.push(column);
    }
  }
  if (columns.length !== (between === ":" ? 2 : Math.min(columns.length, 1))) return null;
  const { left, right } = table.area;
  const [first = 0, last = columns.length === 0 ? right - left : first] = columns;
  const area = { ...table.area, left: left + Math.min(first, last), right: left + Math.max(first, last) };
  return rows(table, which, area, place);
}

/** The rows of a table's part; null for a part that it does not have. */
function rows(table: PlainTable, which: string, area: Area, place?: Place): Formula | null {
  const { top, bottom } = table.area;
  const data = { top: top + table.headingRows, bottom: bottom - table.totalRows };
  const row = place?.row ?? -1;
  const bounds: Readonly<Record<string, { readonly top: number; readonly bottom: number } | null>> = {
    "#all": { top, bottom },
    "#data": data,
    "#headers": table.headingRows > 0 ? { top, bottom: top + table.headingRows - 1 } : null,
    "#totals": table.totalRows > 0 ? { top: bottom - table.totalRows + 1, bottom } : null,
    "#this row": data.top <= row && row <= data.bottom ? { top: row, bottom: row } : null,
  };
  const found = bounds[which] ?? null;
  return found && { type: "range", sheet: table.sheet, area: { ...area, ...found } };
}

/** In formulas some signs are written with an apostrophe before them; a heading's line break is a space to people. */
function sameColumn(name: string, written: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/gu, " ").trim().toLowerCase();
  return plain(name) === plain(written.replace(/'(.)/gu, "$1"));
}
