import type { CellValue } from "../../../workbook/plainData";
import type { EditRow, EditTable } from "../editTable";
import { structureOf, type Structure } from "./structure";
import { UsualShares } from "./usualShares";

/** The table laid out flat, as the search needs it. Cell sets of a row are bit masks. */
export interface Grid {
  readonly table: EditTable;
  readonly structure: Structure;
  readonly height: number;
  /** values[row * width + cell]; 0 where the cell is missing. */
  readonly values: Float64Array;
  /** Cells without a usable count: they have to change. */
  readonly missing: Int32Array;
  /** Cells whose value follows from others or is not known: missing, derived, or no period before. */
  readonly open: Int32Array;
  /** Cells that cannot be wrong: a certain figure of the period before. */
  readonly certain: Int32Array;
  /** adds[row]: the rows that a total adds; empty for a unit. */
  readonly adds: readonly (readonly number[])[];
  /** parents[row]: the totals that add the row. */
  readonly parents: readonly (readonly number[])[];
  /** What is usual in the sheet; worked out when first asked for. */
  readonly usual: () => UsualShares;
  /** What figures of the table may have been meant to be, as far as it was asked for. */
  readonly meanings: Map<number, ReadonlySet<number>>;
}

const NO_ROWS: readonly number[] = [];

export function gridOf(table: EditTable): Grid {
  const structure = structureOf(table);
  const height = table.rows.length;
  const missing = new Int32Array(height);
  const open = new Int32Array(height);
  const certain = new Int32Array(height);
  const values = new Float64Array(height * structure.width);
  for (let row = 0; row < height; row += 1) {
    const source = table.rows[row];
    if (!source) continue;
    missing[row] = readValues(source, table.measures.length, values, row * structure.width);
    open[row] = (missing[row] ?? 0) | derivedCells(source);
    const { previous } = structure;
    if (previous < 0) continue;
    const before = source.previousPending;
    if (isCount(before)) values[row * structure.width + previous] = before;
    else open[row] = (open[row] ?? 0) | (1 << previous);
    if (isCount(before) && source.previousCertain === true) certain[row] = 1 << previous;
  }
  const adds = acyclicAdds(table);
  let known: UsualShares | undefined;
  const usual = (): UsualShares =>
    (known ??= new UsualShares(structure, values, rightRows(structure, values, missing, adds)));
  return {
    table,
    structure,
    height,
    values,
    missing,
    open,
    certain,
    adds,
    parents: parentsOf(adds),
    usual,
    meanings: new Map(),
  };
}

/** More right rows than so many tell no more of what is usual. */
const ENOUGH_ROWS = 250;

/** Units in which nothing is missing and every identity holds; of a long table some from all over it. */
function rightRows(
  { equations, width, carryOver }: Structure,
  values: Float64Array,
  missing: Int32Array,
  adds: readonly (readonly number[])[],
): number[] {
  const right: number[] = [];
  const step = Math.max(1, Math.floor(missing.length / ENOUGH_ROWS));
  for (let row = 0; row < missing.length; row += step) {
    if (missing[row] !== 0 || adds[row]?.length !== 0) continue;
    const holds = equations.every(({ cells, signs }, index) => {
      if (index === carryOver) return true;
      let sum = 0;
      for (let place = 0; place < cells.length; place += 1)
        sum += (signs[place] ?? 0) * (values[row * width + (cells[place] ?? 0)] ?? 0);
      return sum === 0;
    });
    if (holds) right.push(row);
  }
  return right;
}

/** Writes a row's counts from the given place on; returns the cells that have none. */
function readValues({ values }: EditRow, count: number, into: Float64Array, from: number): number {
  let missing = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const value = values[cell];
    if (isCount(value)) into[from + cell] = value;
    else missing |= 1 << cell;
  }
  return missing;
}

function derivedCells({ derived }: EditRow): number {
  let cells = 0;
  if (derived) for (let cell = 0; cell < derived.length; cell += 1) if (derived[cell] === true) cells |= 1 << cell;
  return cells;
}

function parentsOf(adds: readonly (readonly number[])[]): (readonly number[])[] {
  const parents = adds.map(() => NO_ROWS);
  adds.forEach((children, row) => {
    for (const child of children) parents[child] = [...(parents[child] ?? NO_ROWS), row];
  });
  return parents;
}

/** Totals of totals of totals … beyond this depth are taken as they stand. */
const DEEPEST = 8;

/** The rows that each total adds, without those that would make a total add itself. */
function acyclicAdds(table: EditTable): (readonly number[])[] {
  const adds = table.rows.map(({ adds: children = NO_ROWS }, row) =>
    children.length === 0
      ? NO_ROWS
      : children.filter((child) => child !== row && child >= 0 && child < table.rows.length),
  );
  const done = new Set<number>();
  const visit = (row: number, path: readonly number[]): void => {
    if (done.has(row) || adds[row]?.length === 0) return;
    const down = [...path, row];
    adds[row] = down.length > DEEPEST ? [] : (adds[row] ?? []).filter((child) => !down.includes(child));
    adds[row]?.forEach((child) => visit(child, down));
    done.add(row);
  };
  adds.forEach((children, row) => {
    if (children.length > 0) visit(row, []);
  });
  return adds;
}

function isCount(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

export function isTotalRow(grid: Grid, row: number): boolean {
  return (grid.adds[row]?.length ?? 0) > 0;
}

/** The figure that stands in the grid; 0 where it is missing. */
export function valueAt(grid: Grid, row: number, cell: number): number {
  return grid.values[row * grid.structure.width + cell] ?? 0;
}

/** What stands in the cell, for slips and for the user. */
export function typedAt(grid: Grid, row: number, cell: number): CellValue {
  const source = grid.table.rows[row];
  if (cell === grid.structure.previous) return source?.previousPending ?? null;
  return source?.typed?.[cell] ?? source?.values[cell] ?? null;
}

export function isOpen(grid: Grid, row: number, cell: number): boolean {
  return (((grid.open[row] ?? 0) >> cell) & 1) === 1;
}

export function isMissing(grid: Grid, row: number, cell: number): boolean {
  return (((grid.missing[row] ?? 0) >> cell) & 1) === 1;
}

/** A computed figure, or one of a period before that is not known: it follows from others and has no slip of its own. */
export function isFollowing(grid: Grid, row: number, cell: number): boolean {
  return isOpen(grid, row, cell) && !isMissing(grid, row, cell);
}

/** A formula stands there. */
export function isDerived(grid: Grid, row: number, cell: number): boolean {
  return grid.table.rows[row]?.derived?.[cell] === true;
}

/** Nothing stands there: a missing figure, not an unreadable one. */
export function isBlank(grid: Grid, row: number, cell: number): boolean {
  const typed = typedAt(grid, row, cell);
  return isMissing(grid, row, cell) && (typed === null || typed === "");
}
