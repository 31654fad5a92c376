import { NO_PAUSE, type Pause } from "../../steps";
import { WorkbookFailure } from "../failure";
import type { CellRef } from "../address";
import type { PlainWorkbook } from "../plainData";
import type { OwnSheetKey, SheetPlan, WorkbookPlan } from "../plan";
import type { AppliedPlan, EditNotice, ReadingNotes, SelectOptions, TakeBack, WorkbookPort } from "../port";
import { applyPlan } from "./applyPlan";
import { checkPlan } from "./checkPlan";
import { clearMarks } from "./clearMarks";
import { writeCell } from "./correction";
import { listenToEdits, tellsOwnEdits } from "./edits";
import { toFailure } from "./errors";
import { inExcel } from "./inExcel";
import type { Applied, Basis } from "./job";
import { loadOverview, type SheetOverview, type WorkbookOverview } from "./overview";
import { readWorkbook, type Reading } from "./readWorkbook";
import { selectCell } from "./selectCell";
import { listenToSelections } from "./selections";
import { loadMarks } from "./standingMarks";

/** The workbook that is open in Excel, through Office.js. At least ExcelApi 1.9; what is later is used where it is there. */
export class ExcelWorkbook implements WorkbookPort {
  private reading: Reading | null = null;
  /** Whether `reading` still tells which sheets and marks there are: not after a write of ours. */
  private isReadingFresh = false;
  private isWriting = false;
  /** The cell that we are selecting; Excel tells of it as of any selection. */
  private ownSelection: CellRef | null = null;
  private readonly written = new Map<OwnSheetKey, { readonly sheetId: string; readonly plan: SheetPlan }>();

  /** Null before the first reading. */
  get notes(): ReadingNotes | null {
    if (!this.reading) return null;
    const { overview, areMergesKnown } = this.reading;
    const { isCalculationManual, isStructureProtected } = overview;
    return { isCalculationManual, isStructureProtected, areMergesKnown };
  }

  /** Empty before the first reading. */
  get fileName(): string {
    return this.reading?.workbook.fileName ?? "";
  }

  async read(): Promise<PlainWorkbook> {
    this.isReadingFresh = false;
    this.reading = await readWorkbook();
    this.isReadingFresh = true;
    return this.reading.workbook;
  }

  async apply(plan: WorkbookPlan, pause: Pause = NO_PAUSE): Promise<AppliedPlan> {
    checkPlan(plan);
    this.isWriting = true;
    const applied = await this.applyOnBestBasis(plan, pause).finally(() => (this.isWriting = false));
    for (const { target, sheetId } of applied.built) this.written.set(target.plan.key, { sheetId, plan: target.plan });
    const { sheetNames, changedCells } = applied;
    return changedCells ? { sheetNames, changedCells } : { sheetNames };
  }

  async clearMarks(): Promise<number> {
    this.isReadingFresh = false;
    return clearMarks();
  }

  async select(cell: CellRef, options: SelectOptions = {}): Promise<void> {
    this.ownSelection = cell;
    return selectCell(this.sheetKey(cell.sheet), cell, options);
  }

  onSelected(listener: (cell: CellRef) => void): () => void {
    return listenToSelections(({ sheetId, row, column }) => {
      const own = this.ownSelection;
      this.ownSelection = null;
      const sheet = this.sheetName(sheetId);
      if (sheet === null || (own?.sheet === sheet && own.row === row && own.column === column)) return;
      listener({ sheet, row, column });
    });
  }

  onEdited(listener: (edit?: EditNotice) => void): () => void {
    return listenToEdits(({ by, sheetId }) => {
      if (!tellsOwnEdits() && this.isOurs(sheetId)) return;
      listener({ by, sheet: this.sheetName(sheetId) });
    });
  }

  /** Where Excel does not say whose an edit is, one on a sheet that we write is taken for ours. */
  private isOurs(sheetId: string): boolean {
    return this.isWriting || [...this.written.values()].some((written) => written.sheetId === sheetId);
  }

  async writeCell(cell: CellRef, value: number | string | null): Promise<TakeBack> {
    const before = this.reading?.workbook.sheets.find(({ name }) => name === cell.sheet) ?? null;
    return writeCell(this.sheetKey(cell.sheet), cell, value, before);
  }

  /** As it was when last read; null where it was not there. */
  private sheetName(id: string): string | null {
    return this.reading?.overview.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  }

  async calculate(): Promise<void> {
    this.isReadingFresh = false;
    return inExcel(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
  }

  /** Excel's id where the sheet was read: it finds the sheet also after it was renamed. */
  private sheetKey(name: string): string {
    return this.reading?.overview.sheets.find((sheet) => sheet.name === name)?.id ?? name;
  }

  /** What was read is good enough to write on: if it is not any more, Excel says so and the write is tried once more. */
  private async applyOnBestBasis(plan: WorkbookPlan, pause: Pause): Promise<Applied> {
    const known = this.isReadingFresh ? this.basisOfReading(plan) : null;
    this.isReadingFresh = false;
    if (!known) return applyPlan(plan, await this.loadBasis(plan), this.written, pause);
    try {
      return await applyPlan(plan, known, this.written, pause);
    } catch (error) {
      const failure = toFailure(error);
      const isStale =
        failure.code === "changed-meanwhile" && failure.details.what !== "annex" && !failure.details.leftSheets;
      if (!isStale) throw failure;
      return applyPlan(plan, await this.loadBasis(plan), this.written, pause);
    }
  }

  private basisOfReading(plan: WorkbookPlan): Basis | null {
    if (!this.reading) return null;
    const { overview, marks } = this.reading;
    if (!plan.marks) return { overview, marked: null, marks: [], before: null };
    const marked = this.markedSheet(overview, plan.marks.sheet);
    return marks && { overview, marked, marks: marks.get(marked.id) ?? [], before: this.before(marked) };
  }

  private async loadBasis(plan: WorkbookPlan): Promise<Basis> {
    const overview = await inExcel((context) => loadOverview(context, "names"));
    if (!plan.marks) return { overview, marked: null, marks: [], before: null };
    const marked = this.markedSheet(overview, plan.marks.sheet);
    const marks = (await loadMarks([marked.id])).get(marked.id) ?? [];
    return { overview, marked, marks, before: this.before(marked) };
  }

  private markedSheet(overview: WorkbookOverview, name: string): SheetOverview {
    const key = this.sheetKey(name);
    const sheet = overview.sheets.find(({ id, name: now }) => id === key || (key === name && now === name));
    if (!sheet) throw new WorkbookFailure("sheet-gone", { sheet: name });
    return sheet;
  }

  /** The sheet as it was read last. */
  private before({ id }: SheetOverview): Basis["before"] {
    const index = this.reading?.overview.sheets.findIndex((sheet) => sheet.id === id) ?? -1;
    const sheet = this.reading?.workbook.sheets[index];
    const extent = this.reading?.overview.sheets[index]?.extent;
    return sheet && extent ? { sheet, extent } : null;
  }
}
