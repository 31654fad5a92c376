import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import { a1, type CellRef } from "../workbook/address";
import { cellAt } from "../workbook/cells";
import { WorkbookFailure } from "../workbook/failure";
import { NO_PAUSE, type Pause } from "../steps";
import type { CellValue, PlainWorkbook } from "../workbook/plainData";
import type { AppliedPlan, SelectOptions, TakeBack, WorkbookPort } from "../workbook/port";
import type { WorkbookPlan } from "../workbook/plan";
import type { GridDisplay } from "./grid/display";

/** The file workbook is the truth, the grid shows it: before each job its edits are handed back, after each change it is refreshed. */
export class WorkbenchPort implements WorkbookPort {
  private readonly writeListeners = new Set<() => void>();

  constructor(
    private readonly file: FileWorkbook,
    private readonly display: GridDisplay,
  ) {}

  async read(): Promise<PlainWorkbook> {
    await this.handBack();
    return this.file.read();
  }

  async apply(plan: WorkbookPlan, pause: Pause = NO_PAUSE): Promise<AppliedPlan> {
    await this.handBack();
    const applied = await this.file.apply(plan);
    await pause();
    if (plan.marks) this.display.showMarks(plan.marks);
    await pause();
    await this.display.showSheets(this.file, plan.sheets, applied.sheetNames, pause);
    if (plan.sheets.length > 0) this.announceWrite();
    return applied;
  }

  async clearMarks(): Promise<number> {
    await this.handBack();
    const count = await this.file.clearMarks();
    this.display.clearMarks();
    return count;
  }

  async select(cell: CellRef, { reveal = false, through }: SelectOptions = {}): Promise<void> {
    const { grid } = this.display;
    const what = grid.hiddenPart(cell);
    if (what !== null && !reveal)
      throw new WorkbookFailure("cell-hidden", { sheet: cell.sheet, cell: a1(cell.row, cell.column), what });
    if (what !== null) grid.reveal(cell);
    if (!grid.select(cell, through)) throw new WorkbookFailure("sheet-gone", { sheet: cell.sheet });
  }

  onEdited(listener: () => void): () => void {
    return this.display.grid.onEdited(listener);
  }

  onSelected(listener: (cell: CellRef) => void): () => void {
    return this.display.grid.onPicked(listener);
  }

  /** Through the grid, so that what depends on the cell is computed and handed back too. */
  async writeCell(cell: CellRef, value: number | string | null): Promise<TakeBack> {
    const known = this.contentOf(cell);
    await this.handBack();
    const before = this.contentOf(cell);
    if (!isSame(before, known)) throw changedMeanwhile(cell);
    await this.put(cell, { value });
    return async () => {
      await this.handBack();
      if (!isSame(this.contentOf(cell), { value })) throw changedMeanwhile(cell);
      await this.put(cell, before);
    };
  }

  /** Calls back after the file has got content of ours: sheets or corrections; returns how to stop. */
  onWritten(listener: () => void): () => void {
    this.writeListeners.add(listener);
    return () => this.writeListeners.delete(listener);
  }

  /** The workbook as a file, edits and marks included. @throws WorkbookFailure */
  async save(): Promise<Uint8Array> {
    await this.handBack();
    return this.file.save();
  }

  private async put(cell: CellRef, { value, formula }: CellContent): Promise<void> {
    this.display.grid.write(cell, value, formula);
    await this.handBack();
    this.announceWrite();
  }

  /** What the file holds. @throws WorkbookFailure `sheet-gone` */
  private contentOf({ sheet, row, column }: CellRef): CellContent {
    const found = this.file.readNow().sheets.find(({ name }) => name === sheet);
    if (!found) throw new WorkbookFailure("sheet-gone", { sheet });
    const { value = null, formula } = cellAt(found, row, column) ?? {};
    return { value, ...(formula !== undefined && { formula }) };
  }

  private async handBack(): Promise<void> {
    const edits = await this.display.grid.takeEdits();
    if (edits.length > 0) await this.file.setCells(edits);
  }

  private announceWrite(): void {
    for (const listener of this.writeListeners) listener();
  }
}

interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Whether a cell holds the same, blank in one way or the other; of a formula its result does not matter. */
function isSame(left: CellContent, right: CellContent): boolean {
  if (left.formula !== undefined || right.formula !== undefined) return left.formula === right.formula;
  const content = ({ value }: CellContent): string => JSON.stringify(value === "" ? null : value);
  return content(left) === content(right);
}

function changedMeanwhile({ sheet, row, column }: CellRef): WorkbookFailure {
  return new WorkbookFailure("changed-meanwhile", { sheet, cell: a1(row, column) });
}
