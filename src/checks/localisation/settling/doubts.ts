import type { SlipReason } from "../../finding";
import { effectOf } from "../evidence/effects";
import type { RowRepair } from "../row/rowRepairs";
import { rowSlipsOf } from "../slips/plausibility";
import { ANY_FIGURE_SLIPS } from "../slips/slips";
import { isShift } from "../slips/shifts";
import type { ColumnSums } from "../table/columnSums";
import type { Grid } from "../table/grid";
import type { Account } from "./account";
import type { Block } from "./blocks";
import { withholdUntold } from "./untold";
import { shiftOf, transferIn, type Shift } from "./transfers";

/** Of such a slip the figure meant may be any, or none at all tells: that it fits its row says little. */
const UNTOLD: ReadonlySet<SlipReason> = new Set(["blank", "recomputed"]);
const UNKNOWN: ReadonlySet<SlipReason> = new Set(["recomputed"]);
/** A row with so many wrong cells has probably more. */
const MANY = 3;
const SEVERAL = 2;

/**
 * Takes back, as a claim but not as a candidate, what the evidence supports too little. A row with several wrong cells may
 * be mended in fewer; what is wrong besides then shows in its columns only, or in what other rows are said to be.
 */
export function withholdDoubtful(grid: Grid, columns: ColumnSums, account: Account): void {
  const doubts = new Doubts(grid, columns, account);
  if (columns.sums.length > 0) {
    doubts.contestShifts();
    doubts.withholdUnmet();
    doubts.withholdUnknown();
  }
  withholdUntold(grid, columns, account);
}

class Doubts {
  /** Rows with several wrong cells, and with many. */
  private readonly several = new Set<number>();
  private readonly spoiled = new Set<number>();

  constructor(
    private readonly grid: Grid,
    private readonly columns: ColumnSums,
    private readonly account: Account,
  ) {
    // figures that went one place aside are one slip, however many they are
    const cells = ({ repairs, settled }: Block): number => {
      const repair = settled ?? repairs[0]?.repair;
      return repair === undefined ? 0 : isShift(grid, repair) ? 1 : repair.cells.length;
    };
    account.blocks.forEach((blocks, row) => {
      const wrong = blocks.reduce((sum, block) => sum + cells(block), 0);
      if (wrong >= MANY) this.spoiled.add(row);
      if (wrong >= SEVERAL) this.several.add(row);
    });
  }

  /**
   * What two columns lack and have too much may be a swap in a right row, or a further slip in a row that is wrong anyway.
   * Where both are possible neither is claimed.
   */
  contestShifts(): void {
    const { account } = this;
    const kept = account.hidden.filter((repair) => {
      const { amounts } = effectOf(this.grid, this.columns, repair);
      const shift = shiftOf(amounts);
      const isContested = shift !== null && this.contest(shift);
      if (!isContested && !this.isBesideSpoiled(repair)) return true;
      account.leftovers.push({ sums: [...amounts.keys()], repairs: [{ repair, share: 0.5 }] });
      return false;
    });
    account.hidden.splice(0, Infinity, ...kept);
    const { lacking } = account.balance();
    const open = account.leftovers.filter(({ sums, repairs }) => {
      const shift = shiftOf(new Map(sums.map((sum) => [sum, lacking[sum] ?? 0])));
      const isContested = shift !== null && this.contest(shift);
      return !isContested || repairs.length > 0;
    });
    account.leftovers.splice(0, Infinity, ...open);
  }

  /** A row with many wrong cells has some among those that the repair changes in its own row. */
  private isBesideSpoiled({ row, cells }: RowRepair): boolean {
    return [...this.spoiled].some(
      (other) =>
        other !== row &&
        this.account.blocks.get(other)?.some((block) => block.cells.some((cell) => cells.includes(cell))),
    );
  }

  /** Opens the rows in which the shift may have come about; false where there is none. */
  private contest(shift: Shift): boolean {
    let isContested = false;
    this.change((block) => {
      const transfer = transferIn(this.grid, this.columns, block, shift);
      if (!transfer) return block;
      isContested = true;
      return opened(block, transfer);
    });
    return isContested;
  }

  /**
   * A repair in columns that are not met with it either, if its figure may as well be another; or, where all that the
   * columns lack has no one row to account for it, if it is by no known slip or no other wrong row enters them.
   */
  withholdUnmet(): void {
    const { lacking, unsettled } = this.account.balance();
    const touching = this.rowsBySum();
    const isDoubtful = (block: Block): boolean => {
      const isAlone = !this.several.has(block.row);
      // the only wrong cell of a row is told by the row, a blank as well: no column overrules it
      const kinds = isAlone ? UNKNOWN : this.spoiled.has(block.row) ? ANY_FIGURE_SLIPS : UNTOLD;
      const isUnmet = (sum: number): boolean => lacking[sum] !== 0 && !(isAlone && unsettled[sum]?.length !== 0);
      if (this.entersBy(block, kinds).some(isUnmet)) return true;
      const sums = this.account.sumsOf(block);
      const unmet = this.account.leftovers.find((leftover) => leftover.sums.some((sum) => sums.includes(sum)));
      return unmet?.sums.every((sum) => [...(touching.get(sum) ?? [])].every((row) => row === block.row)) === true;
    };
    this.withhold(isDoubtful);
  }

  /**
   * A figure by no known slip in a row with several wrong cells, where another such row enters its column by any figure
   * too: one may have what the other lacks.
   */
  withholdUnknown(): void {
    const all = [...this.account.blocks.values()].flat().filter(({ row }) => this.several.has(row));
    const unknown = all.map((block) => this.entersBy(block, UNKNOWN));
    const any = all.map((block) => this.entersBy(block, ANY_FIGURE_SLIPS));
    const doubtful = new Set(all.filter(({ row }, at) => this.spoiled.has(row) && unknown[at]?.length !== 0));
    const entering = all.map((block, at) => ({ block, sums: any[at] ?? [] })).filter(({ sums }) => sums.length > 0);
    all.forEach((block, at) => {
      const own = unknown[at] ?? [];
      if (own.length === 0) return;
      for (const { block: other, sums } of entering)
        if (other.row !== block.row && this.share(own, sums)) doubtful.add(block).add(other);
    });
    this.withhold((block) => doubtful.has(block));
  }

  /** Some sum stands among both, or is that of a twin cell under the same total. */
  private share(some: readonly number[], others: readonly number[]): boolean {
    return some.some((sum) => others.some((other) => sum === other || this.areTwins(sum, other)));
  }

  private areTwins(one: number, other: number): boolean {
    const [first, second] = [this.columns.sums[one], this.columns.sums[other]];
    if (!first || !second || first.row !== second.row) return false;
    const { twins } = this.grid.structure;
    return twins[first.cell]?.includes(second.cell) === true || twins[second.cell]?.includes(first.cell) === true;
  }

  /** The sums that a settled block enters by a change of such a kind. */
  private entersBy({ row, settled }: Block, kinds: ReadonlySet<SlipReason>): number[] {
    if (!settled) return [];
    const { reasons } = rowSlipsOf(this.grid, settled);
    return settled.cells.flatMap((cell, place) => {
      const reason = reasons[place];
      return reason !== undefined && kinds.has(reason) ? this.columns.entriesOf(row, cell).map(({ sum }) => sum) : [];
    });
  }

  private rowsBySum(): ReadonlyMap<number, ReadonlySet<number>> {
    const touching = new Map<number, Set<number>>();
    for (const block of [...this.account.blocks.values()].flat())
      for (const sum of this.account.sumsOf(block))
        touching.set(sum, (touching.get(sum) ?? new Set<number>()).add(block.row));
    return touching;
  }

  private withhold(isDoubtful: (block: Block) => boolean): void {
    const doubtful = new Set(
      [...this.account.blocks.values()].flat().filter((block) => block.settled && isDoubtful(block)),
    );
    this.change((block) => (doubtful.has(block) ? { ...block, settled: null } : block));
  }

  private change(made: (block: Block) => Block): void {
    for (const [row, blocks] of this.account.blocks) this.account.blocks.set(row, blocks.map(made));
  }
}

/** The block with one more way to mend it, the likelier one, and none of them claimed. */
function opened(block: Block, transfer: RowRepair): Block {
  const cells = [...new Set([...block.cells, ...transfer.cells])].sort((one, other) => one - other);
  return { ...block, cells, repairs: [{ repair: transfer, share: 0.5 }, ...block.repairs], settled: null };
}
