import type { CountMeasure } from "../../../annex/measures";
import type { EditMeasure, EditTable } from "../editTable";

/** Σ sign · cell = 0 over a row's cells. */
export interface Equation {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
}

/** The row equations of a table; the same for all of its rows. */
export interface Structure {
  readonly measures: readonly EditMeasure[];
  /** Number of cells in a row, the pending of the period before included. */
  readonly width: number;
  /** The identities in the table's order, then the carry-over where there is one. */
  readonly equations: readonly Equation[];
  /** Index of the carry-over's equation and of the cell of the period before; -1 where no row has one. */
  readonly carryOver: number;
  readonly previous: number;
  /** coefficients[equation][cell]. */
  readonly coefficients: readonly (readonly number[])[];
  /**
   * Cells that stand in the same equations with the same sign (online and in person): no row
   * equation sees what moves from one to the other. twins[cell] lists those with a higher index.
   */
  readonly twins: readonly (readonly number[])[];
  /** bound[cell]: the cell stands in some equation. */
  readonly bound: readonly boolean[];
  /** parts[cell]: the cell is added up in an equation and is itself no sum of others. */
  readonly parts: readonly boolean[];
  /** Where some measures stand; -1 where the table lacks them. */
  readonly places: { readonly received: number; readonly resolved: number; readonly returned: number };
}

export function structureOf(table: EditTable): Structure {
  const position = new Map<CountMeasure, number>(table.measures.map((measure, index) => [measure, index]));
  const at = (measure: CountMeasure): number => {
    const index = position.get(measure);
    if (index === undefined) throw new RangeError(`identity over a measure that the table lacks: ${measure}`);
    return index;
  };
  const equations: Equation[] = table.identities.map(({ left, right }) => ({
    cells: [...left, ...right].map(at),
    signs: [...left.map(() => 1), ...right.map(() => -1)],
  }));
  const measures: EditMeasure[] = [...table.measures];
  const carried = position.get("carriedOver");
  const carries = carried !== undefined && table.rows.some((row) => typeof row.previousPending === "number");
  const previous = carries ? measures.push("previousPending") - 1 : -1;
  const carryOver = carries ? equations.push({ cells: [carried, previous], signs: [1, -1] }) - 1 : -1;
  const width = measures.length;
  const coefficients = equations.map(({ cells, signs }) => {
    const dense = new Array<number>(width).fill(0);
    cells.forEach((cell, index) => (dense[cell] = (dense[cell] ?? 0) + (signs[index] ?? 0)));
    return dense;
  });
  return {
    measures,
    width,
    equations,
    carryOver,
    previous,
    coefficients,
    twins: twinsOf(coefficients, width),
    bound: Array.from({ length: width }, (_, cell) => coefficients.some((row) => row[cell] !== 0)),
    parts: partsOf(equations, width),
    places: {
      received: measures.indexOf("receivedTotal"),
      resolved: measures.indexOf("resolvedTotal"),
      returned: measures.indexOf("returned"),
    },
  };
}

function twinsOf(coefficients: readonly (readonly number[])[], width: number): number[][] {
  const pattern = (cell: number): string => coefficients.map((row) => row[cell] ?? 0).join();
  const patterns = Array.from({ length: width }, (_, cell) => pattern(cell));
  return patterns.map((own, cell) => {
    if (!/[1-9]/.test(own)) return [];
    return patterns.flatMap((other, index) => (index > cell && other === own ? [index] : []));
  });
}

function partsOf(equations: readonly Equation[], width: number): boolean[] {
  const added = new Array<boolean>(width).fill(false);
  const sums = new Set<number>();
  for (const { cells, signs } of equations) {
    for (const sign of [1, -1]) {
      const side = cells.filter((_, index) => signs[index] === sign);
      const [only] = side;
      if (side.length === 1 && only !== undefined && cells.length > 2) sums.add(only);
      else side.forEach((cell) => (added[cell] = true));
    }
  }
  return added.map((isAdded, cell) => isAdded && !sums.has(cell));
}
