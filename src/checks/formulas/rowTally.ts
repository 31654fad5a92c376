/** Rows that follow each other, from one index up to, but without, another, each added so often. */
interface Run {
  readonly from: number;
  readonly until: number;
  readonly times: number;
}

/**
 * How often a formula adds each row of a table, by the row's index. One tally serves all formulas of a sheet, wiped after
 * each: what a formula costs depends on the rows that it spans, not on those of the sheet; and most span one run of rows,
 * which is kept as that for as long as nothing else is added.
 */
export class RowTally {
  private run: Run | null = null;
  private readonly times: Float64Array;
  private readonly passed: Uint8Array;
  private from: number;
  private until = 0;

  constructor(height: number) {
    this.times = new Float64Array(height);
    this.passed = new Uint8Array(height);
    this.from = height;
  }

  add(index: number, times: number): void {
    this.unroll();
    this.times[index] = (this.times[index] ?? 0) + times;
    this.span(index);
  }

  /** Adds all rows from one index up to, but without, another. */
  addRun(from: number, until: number, times: number): void {
    if (from >= until) return;
    if (this.isEmpty) this.run = { from, until, times };
    else {
      this.unroll();
      this.addEach({ from, until, times });
    }
  }

  /** The row stands in a range that passes over it because it is hidden. */
  passOver(index: number): void {
    this.unroll();
    this.passed[index] = 1;
    this.span(index);
  }

  timesOf(index: number): number {
    const { run } = this;
    if (run === null) return this.times[index] ?? 0;
    return run.from <= index && index < run.until ? run.times : 0;
  }

  isPassedOver(index: number): boolean {
    return this.passed[index] === 1;
  }

  /** Just these rows, ascending, were added, each once. */
  isJust(rows: Int32Array): boolean {
    const { run, times } = this;
    if (run !== null) return run.times === 1 && isRun(rows, run);
    for (let at = 0; at < rows.length; at += 1) if (times[rows[at] ?? 0] !== 1) return false;
    let named = 0;
    for (let index = this.from; index < this.until; index += 1) if (times[index] !== 0) named += 1;
    return named === rows.length;
  }

  /** Takes the row out; returns how often it was added. */
  take(index: number): number {
    const times = this.timesOf(index);
    if (times === 0) return 0;
    this.unroll();
    this.times[index] = 0;
    return times;
  }

  get isEmpty(): boolean {
    return this.run === null && this.until === 0;
  }

  /** Bounds of the rows that were named: the first, and the one after the last. */
  get bounds(): readonly [from: number, until: number] {
    if (this.run !== null) return [this.run.from, this.run.until];
    return [Math.min(this.from, this.until), this.until];
  }

  wipe(): void {
    this.run = null;
    if (this.until === 0) return;
    this.times.fill(0, this.from, this.until);
    this.passed.fill(0, this.from, this.until);
    this.from = this.times.length;
    this.until = 0;
  }

  private unroll(): void {
    const { run } = this;
    if (run === null) return;
    this.run = null;
    this.addEach(run);
  }

  private addEach({ from, until, times }: Run): void {
    const { times: all } = this;
    for (let index = from; index < until; index += 1) all[index] = (all[index] ?? 0) + times;
    this.span(from);
    this.span(until - 1);
  }

  private span(index: number): void {
    if (index < this.from) this.from = index;
    if (index >= this.until) this.until = index + 1;
  }
}

function isRun(rows: Int32Array, { from, until }: Run): boolean {
  if (rows.length !== until - from) return false;
  for (let at = 0; at < rows.length; at += 1) if (rows[at] !== from + at) return false;
  return true;
}
