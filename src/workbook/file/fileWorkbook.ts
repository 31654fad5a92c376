import { a1, type CellRef } from "../address";
import { cellAt } from "../cells";
import { type FailureCode, WorkbookFailure } from "../failure";
import type { PlainWorkbook } from "../plainData";
import type { WorkbookPlan } from "../plan";
import type { AppliedPlan, SelectOptions, TakeBack, WorkbookPort } from "../port";
import { fileKind } from "./container/fileKind";
import { readLayout } from "./package/layout";
import { WorkbookPackage } from "./package/workbookPackage";
import { WorkbookReader } from "./read/readWorkbook";
import { applyEdits } from "./write/applyEdits";
import { type CellEdit, changesNothing, prepared } from "./write/cellEdit";
import { hiddenBy } from "./read/hiddenCell";
import { applyMarks, removeMarks } from "./write/marks";
import { applySheets } from "./write/ownSheets";
import { StyleSheet } from "./write/styleSheet";

export type { CellEdit };

/**
 * Opens an .xlsx or .xlsm (also .xltx, .xltm). The bytes are not altered, nor may the caller alter them afterwards:
 * what is not changed is saved straight from them. Of an .xls, an .ods or an HTML table an .xlsx is made first, and
 * that is what is saved.
 * @throws WorkbookFailure `empty-file`, `not-a-workbook`, `encrypted`, `old-format`, `damaged`, `too-large`
 */
export async function openFileWorkbook(bytes: Uint8Array, fileName: string): Promise<FileWorkbook> {
  const xlsx = await attemptLater(fileName, "damaged", async () => {
    const kind = fileKind(bytes);
    const foreign = kind === "zip" && isOds(WorkbookPackage.open(bytes)) ? "ods" : kind;
    return foreign === "zip" ? bytes : (await import("./foreign/toXlsx")).foreignToXlsx(bytes, foreign);
  });
  return attempt(fileName, "damaged", () => {
    const pkg = WorkbookPackage.open(xlsx);
    requireReadableSheets(pkg);
    const workbook = new FileWorkbook(pkg, fileName);
    workbook.readNow();
    return workbook;
  });
}

/**
 * A workbook that lies in memory as a file's parts. Dates are Excel's serial numbers throughout, as Office.js gives
 * them, in the workbook's own date system.
 */
export class FileWorkbook implements WorkbookPort {
  /** Set by whoever shows the workbook: brings a cell into view, out of hiding where `reveal` says so. */
  onSelect: ((cell: CellRef, options: SelectOptions) => void | Promise<void>) | null = null;
  private readonly reader = new WorkbookReader();
  private readonly listeners = new Set<() => void>();

  /** Use {@link openFileWorkbook}. */
  constructor(
    private pkg: WorkbookPackage,
    private readonly fileName: string,
  ) {}

  async read(): Promise<PlainWorkbook> {
    return attempt(this.fileName, "damaged", () => this.readNow());
  }

  async apply(plan: WorkbookPlan): Promise<AppliedPlan> {
    return this.change((draft) => {
      const layout = readLayout(draft);
      const styles = new StyleSheet(draft, layout);
      if (plan.marks) applyMarks(draft, layout, plan.marks, styles);
      const sheetNames = applySheets(draft, plan.sheets, styles);
      styles.save();
      return { sheetNames };
    });
  }

  async clearMarks(): Promise<number> {
    return this.change((draft) => removeMarks(draft, readLayout(draft)));
  }

  async select(cell: CellRef, options: SelectOptions = {}): Promise<void> {
    const sheet = (await this.read()).sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) throw new WorkbookFailure("sheet-gone", { file: this.fileName, sheet: cell.sheet });
    const what = hiddenBy(sheet, cell);
    if (what !== null && options.reveal !== true) throw failureAt("cell-hidden", cell, { what });
    await this.onSelect?.(cell, options);
  }

  onEdited(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /**
   * Puts content into cells: what a person typed in a grid, or a correction. Formats stay; all edits are made, or none.
   * Results of formulas elsewhere are not computed here: a grid hands them in as further edits. Excel computes
   * everything anew when it opens the file; LibreOffice by default shows the results that it finds.
   * @param by "program" for our own writing, which {@link onEdited} does not report
   * @throws WorkbookFailure `sheet-gone`, `cannot-write`
   */
  async setCells(edits: readonly CellEdit[], by: "person" | "program" = "person"): Promise<void> {
    const changed = await this.change((draft) => {
      const { sheets } = this.readNow();
      const preparedEdits = lastOfEachCell(edits).flatMap((edit) => {
        const sheet = sheets.find(({ name }) => name === edit.sheet);
        if (!sheet) throw new WorkbookFailure("sheet-gone", { sheet: edit.sheet });
        const cell = cellAt(sheet, edit.row, edit.column);
        return changesNothing(edit, cell) ? [] : [prepared(edit, cell)];
      });
      applyEdits(draft, preparedEdits);
      return preparedEdits.length > 0;
    });
    if (changed && by === "person") this.listeners.forEach((listener) => listener());
  }

  async writeCell(cell: CellRef, value: number | string | null): Promise<TakeBack> {
    const before = this.contentOf(cell);
    await this.setCells([{ ...cell, value }], "program");
    return async () => {
      const now = this.contentOf(cell);
      if (now.formula !== undefined || (now.value ?? "") !== (value ?? "")) throw failureAt("changed-meanwhile", cell);
      await this.setCells([{ ...cell, ...before }], "program");
    };
  }

  /** The file as it is now. What was never touched has the same bytes as in the opened file. */
  async save(): Promise<Uint8Array> {
    return attemptLater(this.fileName, "cannot-write", () => this.pkg.toBytes());
  }

  /** {@link read} without a promise. @throws WorkbookFailure `damaged`, `too-large` */
  readNow(): PlainWorkbook {
    return this.reader.read(this.pkg, readLayout(this.pkg), this.fileName);
  }

  private contentOf({ sheet, row, column }: CellRef): Pick<CellEdit, "value" | "formula"> {
    const found = this.readNow().sheets.find(({ name }) => name === sheet);
    const { value = null, formula } = (found && cellAt(found, row, column)) ?? {};
    return { value, ...(formula !== undefined && { formula }) };
  }

  /** Works on a copy, which takes the package's place only when all has gone well. */
  private change<T>(work: (draft: WorkbookPackage) => T): Promise<T> {
    return attempt(this.fileName, "cannot-write", () => {
      const draft = this.pkg.copy();
      const result = work(draft);
      this.pkg = draft;
      return result;
    });
  }
}

function failureAt(code: FailureCode, { sheet, row, column }: CellRef, details = {}): WorkbookFailure {
  return new WorkbookFailure(code, { sheet, cell: a1(row, column), ...details });
}

function requireReadableSheets(pkg: WorkbookPackage): void {
  const { sheets, sharedStringsPart, stylesPart } = readLayout(pkg);
  if (sheets.length === 0) throw new WorkbookFailure("damaged");
  const parts = [...sheets.map((sheet) => sheet.part), sharedStringsPart, stylesPart];
  pkg.requireReadable(parts.filter((part) => part !== null));
}

function lastOfEachCell(edits: readonly CellEdit[]): CellEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.row} ${edit.column} ${edit.sheet}`, edit])).values()];
}

/** An OpenDocument spreadsheet: a zip too, whose first entry says what it holds. */
function isOds(pkg: WorkbookPackage): boolean {
  return pkg.has("mimetype") && /^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(pkg.text("mimetype"));
}

async function attempt<T>(file: string, otherwise: FailureCode, work: () => T): Promise<T> {
  return attemptLater(file, otherwise, async () => work());
}

/** Adds the file's name to failures, and makes a failure of anything else that goes wrong, so that nothing raw escapes. */
async function attemptLater<T>(file: string, otherwise: FailureCode, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof WorkbookFailure) throw new WorkbookFailure(cause.code, { file, ...cause.details }, { cause });
    throw new WorkbookFailure(otherwise, { file }, { cause });
  }
}
