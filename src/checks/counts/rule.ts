import type { FigureColumn } from "../../annex/annex";
import type { CountMeasure } from "../../annex/measures";
import { ABSENT, BLANK, UNREADABLE } from "../../annex/rows/figureTable";
import type { IdentityVariant } from "../identities";
import type { CountTable } from "./countTable";

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
/** Left side less right side of the rows that are being measured. */
const differences = new Float64Array(BLOCK);

/** An identity compiled for a table: it runs over whole columns. */
export class Rule {
  private readonly left: readonly FigureColumn[];
  private readonly right: readonly FigureColumn[];
  private readonly hasGaps: boolean;

  /** Every measure of the variant must have a column in the annex. */
  constructor(
    private readonly table: CountTable,
    readonly variant: IdentityVariant,
  ) {
    this.left = variant.left.map((measure) => columnOf(table, measure));
    this.right = variant.right.map((measure) => columnOf(table, measure));
    this.hasGaps = this.left.some(({ hasGaps }) => hasGaps) || this.right.some(({ hasGaps }) => hasGaps);
  }

  /** Null as soon as it cannot hold in more rows than `toBeat`: in a long table most variants are out after a few rows. */
  support(toBeat: number): Support | null {
    const { height } = this.table;
    const failed: number[] = [];
    let holds = 0;
    let open = 0;
    for (let from = 0; from < height; from += BLOCK) {
      const until = Math.min(height, from + BLOCK);
      if (!this.hasGaps) this.measure(from, until);
      for (let index = from; index < until; index += 1) {
        if (!this.hasGaps && differences[index - from] === 0) {
          holds += 1;
          continue;
        }
        const outcome = this.hasGaps ? this.outcome(index) : "failed";
        if (outcome === "passed" || outcome === "shown") holds += 1;
        else if (outcome !== "failed") open += 1;
        else if (failed.length * 2 <= height) failed.push(index);
      }
      if (holds + height - until <= toBeat) return null;
    }
    return { holds, judged: height - open, failed };
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

  /** Works the {@link differences} of some rows out; for columns without gaps. */
  private measure(from: number, until: number): void {
    const { left, right } = this;
    startWith(left[0], right[0], right[1], from, until);
    for (let at = 1; at < left.length; at += 1) add(left[at], 1, from, until);
    for (let at = 2; at < right.length; at += 1) add(right[at], -1, from, until);
  }
}

/** What most identities consist of, in one pass: a total less its first two parts. */
function startWith(
  total: FigureColumn | undefined,
  one: FigureColumn | undefined,
  other: FigureColumn | undefined,
  from: number,
  until: number,
): void {
  const whole = total?.values ?? NO_VALUES;
  const part = one?.values ?? NO_VALUES;
  const further = other?.values;
  if (further === undefined)
    for (let index = from; index < until; index += 1)
      differences[index - from] = (whole[index] ?? 0) - (part[index] ?? 0);
  else
    for (let index = from; index < until; index += 1)
      differences[index - from] = (whole[index] ?? 0) - (part[index] ?? 0) - (further[index] ?? 0);
}

function add(column: FigureColumn | undefined, sign: 1 | -1, from: number, until: number): void {
  const values = column?.values ?? NO_VALUES;
  for (let index = from; index < until; index += 1)
    differences[index - from] = (differences[index - from] ?? 0) + sign * (values[index] ?? 0);
}

const NO_VALUES = new Float64Array(0);

/** The worst gap of the row. */
function gapIn(columns: readonly FigureColumn[], index: number): number {
  let worst = 0;
  for (const { gaps } of columns) worst = Math.max(worst, gaps[index] ?? UNREADABLE);
  return worst;
}

function sumIn(columns: readonly FigureColumn[], index: number): number {
  let sum = 0;
  for (const { values } of columns) sum += values[index] ?? 0;
  return sum;
}

function columnOf(table: CountTable, measure: CountMeasure): FigureColumn {
  const { height } = table;
  return (
    table.column(measure) ?? {
      measure,
      values: new Float64Array(height),
      gaps: new Uint8Array(height).fill(ABSENT),
      hasGaps: true,
    }
  );
}
