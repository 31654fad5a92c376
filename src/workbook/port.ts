import type { Pause } from "../steps";
import type { CellRef } from "./address";
import type { PlainWorkbook } from "./plainData";
import type { OwnSheetKey, WorkbookPlan } from "./plan";

/** The one door between the core's use case and a workbook, wherever that workbook lives. */
export interface WorkbookPort {
  /** Everything the core needs, in one go; a host may leave out the cells of our sheet `summary`. @throws WorkbookFailure */
  read(): Promise<PlainWorkbook>;
  /**
   * Applies the whole plan or nothing.
   * @param pause stops of long work, where the host works on the page's own thread
   * @throws WorkbookFailure with the workbook as it was
   */
  apply(plan: WorkbookPlan, pause?: Pause): Promise<AppliedPlan>;
  /** Removes every rule that bears our tag from every sheet, and nothing else; returns how many. @throws WorkbookFailure */
  clearMarks(): Promise<number>;
  /**
   * Brings the cell's sheet to the front and selects the cell.
   * @throws WorkbookFailure, `cell-hidden` where its row, column or sheet is hidden and `reveal` was not asked for
   */
  select(cell: CellRef, options?: SelectOptions): Promise<void>;
  /** Calls back after a person's edit (not after our own writes); returns how to stop. */
  onEdited(listener: (edit?: EditNotice) => void): () => void;
  /**
   * Calls back when a person selects a cell, of several the first (not after our own {@link select}); returns how to stop.
   * A host without a screen has none.
   */
  onSelected?(listener: (cell: CellRef) => void): () => void;
  /**
   * Puts a correction into a cell of the annex; returns how to take it back.
   * @throws WorkbookFailure `changed-meanwhile` where the cell no longer holds what {@link read} found
   */
  writeCell(cell: CellRef, value: number | string | null): Promise<TakeBack>;
  /** Of the last {@link read}; null before the first. A host that always reads all of it for sure has none. */
  readonly notes?: ReadingNotes | null;
  /** Computes every formula anew and leaves the workbook's way of calculating as it is. @throws WorkbookFailure */
  calculate?(): Promise<void>;
}

/** What a person should know about how a reading went. */
export interface ReadingNotes {
  /** Formulas may show old results. */
  readonly isCalculationManual: boolean;
  /** False where the host cannot tell merged cells: headers may be read less surely. */
  readonly areMergesKnown: boolean;
  /** No sheet can be added. */
  readonly isStructureProtected: boolean;
}

export interface SelectOptions {
  /** Shows the cell's row, column and sheet first where they are hidden. */
  readonly reveal?: boolean;
  /** Selects the block from the cell to this one of the same sheet. */
  readonly through?: CellRef;
}

export interface EditNotice {
  /** Somebody else's edit of a shared workbook, or one made here. */
  readonly by: "person" | "co-author";
  /** Name of the sheet as it was last read, null where it is not known. */
  readonly sheet: string | null;
}

/** Puts a cell back as it was. @throws WorkbookFailure `changed-meanwhile` where it was changed again since */
export type TakeBack = () => Promise<void>;

export interface AppliedPlan {
  /** Names that our sheets bear now. */
  readonly sheetNames: Readonly<Partial<Record<OwnSheetKey, string>>>;
  /** Cells of the marked sheet whose figures changed between reading and marking; absent or empty where none did. */
  readonly changedCells?: readonly CellRef[];
}
