import type { CountMeasure } from "../../annex/measures";
import type { IdentityVariant } from "../identities";
import { ABSENT, BLANK, UNREADABLE, type CountColumn, type CountTable } from "./countTable";

/**
 * How an identity stands in a row:
 * - `passed`, `failed`: every figure is known
 * - `shown`: it holds, and shows that the blanks in it are 0
 * - `fillable`: blanks are in it and some counts would make it hold
 * - `unreadable`: a figure in it cannot be read, so it is neither right nor wrong
 * A row whose blanks no count could fill has `failed`.
 */
export type RuleOutcome = "passed" | "failed" | "shown" | "fillable" | "unreadable";

/** How an identity fares in a table. */
export interface Support {
  /** How many rows it holds in, and how many it can be judged in. */
  readonly holds: number;
  readonly judged: number;
  /** Indexes of the rows in which it fails; where that is most of them, not all. */
  readonly failed: readonly number[];
}

/** So many rows are measured at a time: their figures stay near the processor. */
const BLOCK = 512;

/** An identity compiled for a table: it runs over whole columns. */
export class Rule {
  private readonly left: readonly CountColumn[];
  private readonly right: readonly CountColumn[];
  private readonly hasGaps: boolean;
  private readonly differences = new Float64Array(BLOCK);

  /** Every measure of the variant must have a column in the annex. */
  constructor(
    private readonly table: CountTable,
    readonly variant: IdentityVariant,
  ) {
    const columnOf = (measure: CountMeasure): CountColumn => table.column(measure) ?? noColumn(measure, table.height);
    this.left = variant.left.map(columnOf);
    this.right = variant.right.map(columnOf);
    this.hasGaps = [...this.left, ...this.right].some((column) => column.hasGaps);
  }

  /** Null as soon as it cannot hold in more rows than `toBeat`: in a long table most variants are out after a few rows. */
  support(toBeat: number): Support | null {
    const { height } = this.table;
    const failed: number[] = [];
    let holds = 0;
    let judged = 0;
    for (let from = 0; from < height; from += BLOCK) {
      const until = Math.min(height, from + BLOCK);
      this.measure(from, until);
      for (let index = from; index < until; index += 1) {
        const isMet = this.differences[index - from] === 0;
        const outcome = this.hasGaps ? this.outcome(index) : isMet ? "passed" : "failed";
        if (outcome === "passed" || outcome === "shown") holds += 1;
        else if (outcome !== "failed") continue;
        else if (failed.length * 2 <= height) failed.push(index);
        judged += 1;
      }
      if (holds + height - until <= toBeat) return null;
    }
    return { holds, judged, failed };
  }

  outcome(index: number): RuleOutcome {
    const left = gapIn(this.left, index);
    const right = gapIn(this.right, index);
    if (left > BLANK || right > BLANK) return "unreadable";
    const difference = this.leftSum(index) - this.rightSum(index);
    if (left !== BLANK && right !== BLANK) return difference === 0 ? "passed" : "failed";
    // blanks on both sides may be anything that is equal
    if (left === BLANK && right === BLANK) return "fillable";
    if (difference === 0) return "shown";
    return difference > 0 === (left === BLANK) ? "failed" : "fillable";
  }

  leftSum(index: number): number {
    return sumIn(this.left, index);
  }

  rightSum(index: number): number {
    return sumIn(this.right, index);
  }

  /** Left side less right side of some rows; a figure that is not known counts as 0. */
  private measure(from: number, until: number): void {
    const { differences } = this;
    differences.fill(0);
    for (const { values } of this.left)
      for (let index = from; index < until; index += 1)
        differences[index - from] = (differences[index - from] ?? 0) + (values[index] ?? 0);
    for (const { values } of this.right)
      for (let index = from; index < until; index += 1)
        differences[index - from] = (differences[index - from] ?? 0) - (values[index] ?? 0);
  }
}

/** The worst gap of the row. */
function gapIn(columns: readonly CountColumn[], index: number): number {
  let worst = 0;
  for (const { gaps } of columns) worst = Math.max(worst, gaps[index] ?? UNREADABLE);
  return worst;
}

function sumIn(columns: readonly CountColumn[], index: number): number {
  let sum = 0;
  for (const { values } of columns) sum += values[index] ?? 0;
  return sum;
}

function noColumn(measure: CountMeasure, height: number): CountColumn {
  return { measure, values: new Float64Array(height), gaps: new Uint8Array(height).fill(ABSENT), hasGaps: true };
}
