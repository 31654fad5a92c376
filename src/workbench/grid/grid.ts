import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { ILayoutService, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import { BooleanNumber, ICommandService, IUndoRedoService, WrapStrategy } from "@univerjs/presets";
import type { ICellData, IWorkbookData } from "@univerjs/presets";
import { areaBetween, type CellRef } from "../../workbook/address";
import type { CellValue } from "../../workbook/plainData";
import type { GridMark } from "../look/marks";
import { gridValue } from "../look/sheetSnapshot";
import { CommandGate } from "./commandGate";
import { EditTracker } from "./edits";
import type { GridEdit } from "./edits";
import { FocusGuard, tameMarkup } from "./focusable";
import { FreezeFit } from "./freezeFit";
import { MarkLayer } from "./markLayer";
import { pasteValuesOnly } from "./plainPaste";
import { putSheet, type SheetToShow } from "./putSheet";
import { readTypingAsVietnamese } from "./typing";
import { startUniver } from "./univer";
import type { UniverParts } from "./univer";
import { revealCell, type HiddenPart } from "./reveal";
import { removeMarkRules } from "./rules";
import { bringIntoView } from "./view";

/** The selected cell as the line above the grid shows it. */
export interface SelectedCell {
  readonly sheet: string;
  /** "C9". */
  readonly address: string;
  /** The formula with its "=", else the value as shown. */
  readonly content: string;
}

export interface SheetNames {
  /** Visible sheets in tab order. */
  readonly names: readonly string[];
  readonly active: string | null;
}

export interface MarkedSheet {
  readonly sheet: string;
  /** The strongest first. */
  readonly marks: readonly GridMark[];
}

/** The spreadsheet on the page. It shows a state of the file and hands edits back; it never is the truth. */
export class Grid {
  private readonly univer: UniverParts;
  private readonly edits: EditTracker;
  private readonly gate: CommandGate;
  private readonly focusGuard: FocusGuard;
  private readonly freezeFit: FreezeFit;
  /** From the first workbook on. */
  private marks: MarkLayer | null = null;
  private readonly stopWatching: readonly (() => void)[];
  private readonly selectionListeners = new Set<(cell: SelectedCell) => void>();
  private readonly pickListeners = new Set<(cell: CellRef) => void>();
  /** The cell that we selected last: Univer may tell of it as of a person's selecting. */
  private selectedByUs: CellRef | null = null;
  private readonly sheetListeners = new Set<(sheets: SheetNames) => void>();

  constructor(container: HTMLElement, darkMode: boolean) {
    this.focusGuard = new FocusGuard(container);
    this.univer = startUniver(container, darkMode);
    this.gate = new CommandGate(this.univer);
    this.edits = new EditTracker(this.univer);
    this.freezeFit = new FreezeFit(this.univer, this.gate, container);
    this.stopWatching = [pasteValuesOnly(this.univer, container), tameMarkup(container)];
    const { api } = this.univer;
    api.addEvent(api.Event.SheetValueChanged, () => this.announceSelection());
    api.addEvent(api.Event.ActiveSheetChanged, () => {
      this.freezeFit.fit();
      this.announce();
    });
  }

  /** Shows a snapshot with our marks on its sheets in place of the one before, with that sheet in front. */
  show(snapshot: IWorkbookData, marked: readonly MarkedSheet[], activeSheet: string | null): void {
    const { api } = this.univer;
    const old = api.getActiveWorkbook();
    if (old) api.disposeUnit(old.getId());
    this.edits.forget();
    this.marks?.clear();
    this.freezeFit.forget();
    const workbook = api.createWorkbook(snapshot);
    workbook.setNumfmtLocal("vi");
    // Univer starts its sheet services with the first workbook.
    if (!old) {
      readTypingAsVietnamese(this.univer);
      this.marks = new MarkLayer(this.univer);
      this.watchSelections();
    }
    for (const sheet of workbook.getSheets()) fitRows(sheet, snapshot);
    for (const { sheet, marks } of marked) this.markSheet(workbook.getSheetByName(sheet), marks);
    this.selectedByUs = null;
    if (activeSheet !== null) workbook.getSheetByName(activeSheet)?.activate();
    this.freezeFit.fit();
    this.univer.injector.get(IUndoRedoService).clearUndoRedo(workbook.getId());
    this.announce();
  }

  /** Shows one sheet anew or for the first time; the person's selection and scroll position stay. */
  putSheet(shown: SheetToShow): void {
    const workbook = this.workbook();
    if (!workbook) return;
    this.gate.open(() => putSheet(workbook, shown, this.commands()));
    this.announce();
  }

  /** Replaces our marks on the sheet, the strongest first. */
  showMarks(sheetName: string, marks: readonly GridMark[]): void {
    const workbook = this.workbook();
    const sheet = workbook?.getSheetByName(sheetName);
    if (!workbook || !sheet) return;
    removeMarkRules(workbook, sheet, this.commands());
    this.markSheet(sheet, marks);
  }

  /** Takes our marks off all sheets. */
  clearMarks(): void {
    const workbook = this.workbook();
    for (const sheet of workbook?.getSheets() ?? []) {
      if (workbook) removeMarkRules(workbook, sheet, this.commands());
    }
    this.marks?.clear();
  }

  /** Brings the sheet to the front; the view stays where it was on that sheet. */
  activate(sheetName: string): void {
    this.workbook()?.getSheetByName(sheetName)?.activate();
  }

  /** What keeps the cell from being seen; null where nothing does, or where there is no such sheet. */
  hiddenPart({ sheet: name, row, column }: CellRef): HiddenPart | null {
    const sheet = this.workbook()?.getSheetByName(name);
    if (!sheet) return null;
    if (sheet.isSheetHidden()) return "sheet";
    const model = sheet.getSheet();
    return !model.getRowRawVisible(row) ? "row" : !model.getColVisible(column) ? "column" : null;
  }

  /** Shows what hides the cell, here in the grid only: the file keeps what it has hidden. */
  reveal({ sheet: name, row, column }: CellRef): void {
    const workbook = this.workbook();
    const sheet = workbook?.getSheetByName(name);
    if (workbook && sheet) revealCell(workbook, sheet, row, column, this.commands());
  }

  /** Selects the cell, or the block from it to `through`, and has the cell in view. False where there is no such sheet. The focus stays where it is. */
  select(cell: CellRef, through = cell): boolean {
    const { sheet: name, row, column } = cell;
    const sheet = this.workbook()?.getSheetByName(name);
    if (!sheet) return false;
    this.selectedByUs = { sheet: name, row, column };
    sheet.activate();
    const { top, left, bottom, right } = areaBetween(cell, through);
    sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
    this.freezeFit.fit();
    bringIntoView(sheet, row, column, this.commands());
    // Univer tells of a person's selecting, not of ours.
    this.announceSelection();
    return true;
  }

  /** Gives the keyboard to the grid. */
  focus(): void {
    this.focusGuard.invite();
    this.univer.injector.get(ILayoutService).focus();
  }

  /** Puts content into a cell as if it had been typed, formulas that depend on it included; {@link onEdited} does not tell of it. */
  write({ sheet, row, column }: CellRef, value: CellValue, formula?: string): void {
    const range = this.workbook()?.getSheetByName(sheet)?.getRange(row, column);
    const content = { v: null, t: null, p: null, f: formula === undefined ? null : `=${formula}`, ...gridValue(value) };
    this.edits.quietly(() => range?.setValue(content));
  }

  takeEdits(): Promise<GridEdit[]> {
    return this.edits.take();
  }

  onEdited(listener: () => void): () => void {
    return this.edits.onEdited(listener);
  }

  onSelected(listener: (cell: SelectedCell) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  /** Calls back when a person selects cells, with the first of them; not after {@link select}. */
  onPicked(listener: (cell: CellRef) => void): () => void {
    this.pickListeners.add(listener);
    return () => this.pickListeners.delete(listener);
  }

  /** Calls back when a cell is clicked with the mouse. */
  onClicked(listener: (cell: CellRef) => void): void {
    const { api } = this.univer;
    api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
      listener({ sheet: worksheet.getSheetName(), row, column });
    });
  }

  /** Calls back now and whenever the sheets or the active one change. */
  onSheets(listener: (sheets: SheetNames) => void): () => void {
    this.sheetListeners.add(listener);
    listener(this.sheets());
    return () => this.sheetListeners.delete(listener);
  }

  setDarkMode(dark: boolean): void {
    this.univer.api.toggleDarkMode(dark);
  }

  dispose(): void {
    for (const stop of this.stopWatching) stop();
    this.focusGuard.dispose();
    this.freezeFit.dispose();
    this.marks?.dispose();
    this.univer.dispose();
  }

  private markSheet(sheet: FWorksheet | null, marks: readonly GridMark[]): void {
    if (sheet) this.marks?.show(sheet.getSheetId(), marks);
  }

  /** By Univer's own service: the event of its facade is missing for a moment after a workbook is shown. */
  private watchSelections(): void {
    const { selectionMoveEnd$, selectionSet$ } = this.univer.injector.get(SheetsSelectionsService);
    for (const selections of [selectionMoveEnd$, selectionSet$]) {
      selections.subscribe(() => {
        this.announceSelection();
        this.announcePick();
      });
    }
  }

  private announcePick(): void {
    const sheet = this.workbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return;
    const cell = { sheet: sheet.getSheetName(), row: range.getRow(), column: range.getColumn() };
    const own = this.selectedByUs;
    if (own?.sheet === cell.sheet && own.row === cell.row && own.column === cell.column) return;
    this.selectedByUs = null;
    for (const listener of this.pickListeners) listener(cell);
  }

  private commands(): ICommandService {
    return this.univer.injector.get(ICommandService);
  }

  private workbook(): FWorkbook | null {
    return this.univer.api.getActiveWorkbook();
  }

  private sheets(): SheetNames {
    const workbook = this.workbook();
    const visible = workbook?.getSheets().filter((sheet) => !sheet.isSheetHidden()) ?? [];
    return {
      names: visible.map((sheet) => sheet.getSheetName()),
      active: workbook?.getActiveSheet().getSheetName() ?? null,
    };
  }

  private announce(): void {
    for (const listener of this.sheetListeners) listener(this.sheets());
    this.announceSelection();
  }

  private announceSelection(): void {
    const sheet = this.workbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return;
    const cell = sheet.getRange(range.getRow(), range.getColumn());
    const content = cell.getFormula() || cell.getDisplayValue();
    const selected = { sheet: sheet.getSheetName(), address: cell.getA1Notation(), content };
    for (const listener of this.selectionListeners) listener(selected);
  }
}

/** Rows without a height of their own grow with their wrapped text, as in Excel. */
function fitRows(sheet: FWorksheet, snapshot: IWorkbookData): void {
  const data = snapshot.sheets[sheet.getSheetId()];
  const wraps = (cell: ICellData): boolean =>
    typeof cell.v === "string" && typeof cell.s === "string" && snapshot.styles[cell.s]?.tb === WrapStrategy.WRAP;
  const rows = Object.entries(data?.cellData ?? {}).flatMap(([row, cells]) => {
    const look = data?.rowData?.[Number(row)];
    const isFixed = look?.ia === BooleanNumber.FALSE || look?.hd === BooleanNumber.TRUE;
    return !isFixed && Object.values<ICellData>(cells ?? {}).some(wraps) ? [Number(row)] : [];
  });
  for (const [first, count] of runs(rows)) sheet.autoResizeRows(first, count);
}

/** [3, 4, 5, 9] → [[3, 3], [9, 1]]: first and count. */
function runs(ascending: readonly number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const row of ascending) {
    const last = result.at(-1);
    if (last && last[0] + last[1] === row) last[1] += 1;
    else result.push([row, 1]);
  }
  return result;
}
