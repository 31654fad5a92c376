import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import type { CellRef } from "../workbook/address";
import { WorkbookFailure } from "../workbook/failure";
import type { PlainWorkbook } from "../workbook/plainData";
import type { AppliedPlan, WorkbookPort } from "../workbook/port";
import type { WorkbookPlan } from "../workbook/plan";
import type { GridDisplay } from "./grid/display";

/** The file workbook is the truth, the grid shows it: before each job its edits are handed back, after each change it is refreshed. */
export class WorkbenchPort implements WorkbookPort {
  private readonly changeListeners = new Set<() => void>();

  constructor(
    private readonly file: FileWorkbook,
    private readonly display: GridDisplay,
  ) {}

  async read(): Promise<PlainWorkbook> {
    await this.handBack();
    return this.file.read();
  }

  async apply(plan: WorkbookPlan): Promise<AppliedPlan> {
    await this.handBack();
    const applied = await this.file.apply(plan);
    if (plan.sheets.length > 0) {
      await this.display.show(this.file, "stay");
      for (const listener of this.changeListeners) listener();
    } else {
      await this.display.refreshRules(this.file);
    }
    return applied;
  }

  async clearMarks(): Promise<number> {
    await this.handBack();
    const count = await this.file.clearMarks();
    await this.display.refreshRules(this.file);
    return count;
  }

  select(cell: CellRef): Promise<void> {
    if (this.display.grid.select(cell)) return Promise.resolve();
    return Promise.reject(new WorkbookFailure("sheet-gone", { sheet: cell.sheet }));
  }

  onEdited(listener: () => void): () => void {
    return this.display.grid.onEdited(listener);
  }

  /** Calls back when the file has got sheets that it did not have; returns how to stop. */
  onSheetsInserted(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** The workbook as a file, edits and marks included. @throws WorkbookFailure */
  async save(): Promise<Uint8Array> {
    await this.handBack();
    return this.file.save();
  }

  private async handBack(): Promise<void> {
    const edits = await this.display.grid.takeEdits();
    if (edits.length > 0) await this.file.setCells(edits);
  }
}
