import { mapped, type Steps } from "../../../steps";
import type { CellAt, CellChange, FailedEdit, Fault, FaultCause, Repair } from "../editTable";
import { isOpen, isTotalRow, typedAt, type Grid } from "../table/grid";
import { rowSlipsOf } from "../slips/plausibility";
import type { RowRepair } from "../row/rowRepairs";
import type { ColumnSums } from "../table/columnSums";

/** A fault before the failed edits are dealt out. */
export interface FaultCore {
  readonly cause: FaultCause;
  /** The cells judged wrong. */
  readonly suspects: readonly { readonly row: number; readonly cell: number }[];
  /** The cells whose rules it explains, where these are not the suspects. */
  readonly affects?: readonly { readonly row: number; readonly cell: number }[];
  /** The likeliest first. */
  readonly repairs: readonly RowRepair[];
  readonly settled: boolean;
  readonly undetermined: boolean;
  /** Edits that it explains besides those of its suspects. */
  readonly edits: readonly FailedEdit[];
}

/** Gives every failed edit to the faults that explain it; what nobody explains becomes an undetermined fault. */
export function* faultsOf(
  grid: Grid,
  columns: ColumnSums,
  cores: readonly FaultCore[],
  failed: readonly FailedEdit[],
): Steps<Fault[]> {
  const owners = new Owners(grid, columns, cores);
  const dealt = cores.map((): FailedEdit[] => []);
  const orphans = new Map<number, FailedEdit[]>();
  for (const edit of failed) {
    const explaining = owners.of(edit);
    explaining.forEach((core) => dealt[core]?.push(edit));
    yield;
    if (explaining.length === 0) orphans.set(edit.row, [...(orphans.get(edit.row) ?? []), edit]);
  }
  const faults = yield* mapped(cores, (core, index): Fault => ({
    cause: core.cause,
    edits: dealt[index] ?? [],
    suspects: core.suspects.map(({ row, cell }) => at(grid, row, cell)),
    repairs: core.repairs.map((repair) => repairOf(grid, repair)),
    settled: core.settled,
    undetermined: core.undetermined,
  }));
  orphans.forEach((edits) =>
    faults.push({ cause: "slip", edits, suspects: [], repairs: [], settled: false, undetermined: true }),
  );
  const firstRow = (fault: Fault): number =>
    [...fault.suspects, ...fault.edits].reduce((first, { row }) => Math.min(first, row), Infinity);
  const placed = yield* mapped(faults, (fault) => ({ fault, row: firstRow(fault) }));
  return placed.sort((one, other) => one.row - other.row).map(({ fault }) => fault);
}

function at(grid: Grid, row: number, cell: number): CellAt {
  return { row, measure: grid.structure.measures[cell] ?? "previousPending" };
}

function repairOf(grid: Grid, repair: RowRepair): Repair {
  const { reasons } = rowSlipsOf(grid, repair);
  const changes = repair.cells.map((cell, place): CellChange => ({
    ...at(grid, repair.row, cell),
    from: typedAt(grid, repair.row, cell),
    to: repair.to[place] ?? null,
    reason: reasons[place] ?? "recomputed",
  }));
  return { changes };
}

/** Which faults explain an edit. */
class Owners {
  private readonly byCell = new Map<number, number[]>();
  private readonly bySum = new Map<number, number[]>();
  /** Faults in the rows below a computed total, by total row. */
  private readonly below = new Map<number, { core: number; cell: number }[]>();
  private readonly given = new Map<string, number[]>();

  constructor(
    private readonly grid: Grid,
    private readonly columns: ColumnSums,
    cores: readonly FaultCore[],
  ) {
    cores.forEach(({ suspects, affects, edits }, core) => {
      edits.forEach((edit) => add(this.given, keyOf(edit), core));
      for (const { row, cell } of affects ?? suspects) {
        add(this.byCell, row * grid.structure.width + cell, core);
        columns.entriesOf(row, cell).forEach(({ sum }) => add(this.bySum, sum, core));
        this.climb(row, { core, cell });
      }
    });
  }

  of(edit: FailedEdit): number[] {
    const { measures, equations, carryOver } = this.grid.structure;
    const own = this.given.size === 0 ? [] : [...(this.given.get(keyOf(edit)) ?? [])];
    if (edit.kind === "count") {
      const cell = measures.indexOf(edit.measure);
      own.push(...this.at(edit.row, cell));
      // A computed total cannot be read where a figure below it cannot.
      if (own.length === 0) own.push(...this.belowAt(edit.row, cell));
    } else if (edit.kind === "total") {
      const cell = measures.indexOf(edit.measure);
      const sum = this.columns.of(edit.row, cell);
      if (sum !== undefined) own.push(...(this.bySum.get(sum) ?? []));
    } else {
      const { cells = [] } = equations[edit.kind === "identity" ? edit.identity : carryOver] ?? {};
      own.push(...cells.flatMap((cell) => this.at(edit.row, cell)));
      // In computed totals the figures below them come together.
      if (isTotalRow(this.grid, edit.row)) own.push(...cells.flatMap((cell) => this.belowAt(edit.row, cell)));
    }
    return [...new Set(own)];
  }

  private belowAt(row: number, cell: number): number[] {
    return (this.below.get(row) ?? []).flatMap((found) => (found.cell === cell ? [found.core] : []));
  }

  private at(row: number, cell: number): number[] {
    return this.byCell.get(row * this.grid.structure.width + cell) ?? [];
  }

  private climb(row: number, found: { core: number; cell: number }, seen = new Set<number>()): void {
    for (const parent of this.grid.parents[row] ?? []) {
      if (seen.has(parent) || !isOpen(this.grid, parent, found.cell)) continue;
      seen.add(parent);
      add(this.below, parent, found);
      this.climb(parent, found, seen);
    }
  }
}

function keyOf(edit: FailedEdit): string {
  return `${edit.kind} ${edit.row} ${edit.kind === "identity" ? edit.identity : edit.kind === "carry-over" ? "" : edit.measure}`;
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
