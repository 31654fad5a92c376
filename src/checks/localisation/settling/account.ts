import type { Steps } from "../../../steps";
import { blocksOf, CLAIM, type Block } from "./blocks";
import { effectOf } from "../evidence/effects";
import type { Evidence } from "../evidence/evidence";
import { valueAt, type Grid } from "../table/grid";
import { leftoversOf, standingAlone, type Leftover } from "./leftovers";
import { completed } from "../row/openFigures";
import type { RowRepair, RowRepairs } from "../row/rowRepairs";
import { smallestChanges } from "./smallest";
import type { ColumnSums } from "../table/columnSums";
import type { Believed } from "../evidence/undecided";

/** Up to so many wrong rows are searched exactly where the evidence leaves something open, for so many steps. */
const FEW_WRONG = 8;
const SEARCH_STEPS = 8_000;
/** So many repairs that are as good are shown; more of them name no cell. */
const FEW = 3;

/** What the column sums lack once the settled repairs are made, and which of them a figure enters that is not settled. */
export interface Balance {
  readonly lacking: Float64Array;
  readonly unsettled: readonly (readonly Block[])[];
}

/** What is settled so far: grows step by step from the evidence. */
export class Account {
  readonly blocks = new Map<number, readonly Block[]>();
  /** Repairs of rows that are not wrong by themselves. */
  readonly hidden: RowRepair[] = [];
  readonly leftovers: Leftover[] = [];

  private constructor(
    private readonly grid: Grid,
    private readonly columns: ColumnSums,
    private readonly evidence: Evidence,
  ) {}

  static *opened(grid: Grid, columns: ColumnSums, evidence: Evidence): Steps<Account> {
    const account = new Account(grid, columns, evidence);
    for (const [row, { believed, smallest }] of evidence.rows) {
      account.blocks.set(row, blocksOf(grid, believed, smallest));
      yield;
    }
    account.hidden.push(...evidence.hidden.filter(({ share }) => share >= CLAIM).map(({ repair }) => repair));
    return account;
  }

  /** Figures that a row leaves open, where a column tells them and nothing else in it is open. */
  completeOpenRows(): void {
    if (this.columns.sums.length === 0) return;
    for (const [row, blocks] of this.blocks) {
      if (!blocks.some(({ repairs }) => repairs[0]?.repair.to.includes(null))) continue;
      const { lacking, unsettled } = this.balance();
      const told = (cell: number): number | null => {
        for (const { sum, sign } of this.columns.entriesOf(row, cell)) {
          if (unsettled[sum]?.length === 1) return valueAt(this.grid, row, cell) + sign * (lacking[sum] ?? 0);
        }
        return null;
      };
      this.blocks.set(
        row,
        blocks.map((block) => this.completedBlock(block, told)),
      );
    }
  }

  private completedBlock(block: Block, told: (cell: number) => number | null): Block {
    const [best, another] = block.repairs;
    if (block.settled || !best || (another && best.share < CLAIM)) return block;
    const repair = completed(this.grid, best.repair, told);
    if (!repair || repair.to.includes(null)) return block;
    return { ...block, cells: repair.cells, repairs: [{ repair, share: 1 }], settled: repair };
  }

  /** Column totals that the settled repairs do not meet: a total wrong itself, or one row that accounts for it. */
  settleLeftovers(): void {
    if (this.columns.sums.length === 0) return;
    const { lacking, unsettled } = this.balance();
    const blocked = new Set(unsettled.flatMap((blocks, sum) => (blocks.length > 0 ? [sum] : [])));
    const isSound = (row: number): boolean => !this.blocks.has(row);
    const touched = new Set([...this.blocks.values()].flat().flatMap((block) => this.sumsOf(block)));
    for (const leftover of leftoversOf(this.grid, this.columns, lacking, blocked, isSound)) {
      const repair = standingAlone(leftover, (sum) => touched.has(sum));
      if (repair) this.hidden.push(repair);
      else this.leftovers.push({ ...leftover, repairs: this.fewOf(leftover) });
    }
  }

  /** With few wrong rows and something open: the exact answer, where it is the only one. */
  settleExactly(repairs: RowRepairs): void {
    const open = [...this.blocks.values()].flat().some(({ settled }) => !settled);
    const contradicted = this.leftovers.length > 0 || (open && this.evidence.unexplained.length > 0);
    if (!contradicted || this.blocks.size > FEW_WRONG) return;
    const [only, another] = smallestChanges(this.grid, this.columns, repairs, SEARCH_STEPS)?.solutions ?? [];
    if (!only || another || only.some((repair) => repair.to.includes(null) || this.contradicts(repair))) return;
    this.leftovers.length = 0;
    this.hidden.length = 0;
    for (const repair of only) {
      if (this.blocks.has(repair.row)) this.blocks.set(repair.row, blocksOf(this.grid, [{ repair, share: 1 }], 1));
      else this.hidden.push(repair);
    }
  }

  /** The column sums that the cells of a block enter. */
  sumsOf({ row, cells }: Block): number[] {
    return cells.flatMap((cell) => this.columns.entriesOf(row, cell).map(({ sum }) => sum));
  }

  /** What is settled by the row alone stands. */
  private contradicts({ row, cells, to }: RowRepair): boolean {
    const belief = this.evidence.rows.get(row);
    const own = belief?.settled === true ? belief.believed[0]?.repair : undefined;
    return own !== undefined && (own.cells.join() !== cells.join() || own.to.join() !== to.join());
  }

  balance(): Balance {
    const lacking = Float64Array.from(this.columns.sums, (sum) => sum.lacking);
    const unsettled = this.columns.sums.map((): Block[] => []);
    const apply = (repair: RowRepair): void =>
      effectOf(this.grid, this.columns, repair).amounts.forEach((amount, sum) => {
        lacking[sum] = (lacking[sum] ?? 0) - amount;
      });
    this.hidden.forEach(apply);
    for (const block of [...this.blocks.values()].flat()) {
      if (block.settled) apply(block.settled);
      else {
        for (const cell of block.cells) {
          this.columns.entriesOf(block.row, cell).forEach(({ sum }) => unsettled[sum]?.push(block));
        }
      }
    }
    return { lacking, unsettled };
  }

  /** The repairs worth showing: a few that account for it by known slips, or few altogether. */
  private fewOf({ sums, repairs }: Leftover): Believed[] {
    const swaps = this.evidence.hidden.filter(({ repair, share }) => {
      const touched = effectOf(this.grid, this.columns, repair).amounts;
      return share > 0.1 && sums.every((sum) => touched.has(sum));
    });
    if (swaps.length > 0 && swaps.length <= FEW) return [...swaps].sort((one, other) => other.share - one.share);
    return repairs.length <= FEW ? [...repairs] : [];
  }
}
