import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { FWorksheet, ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { CellValueType, ICommandService } from "@univerjs/presets";
import type { ICellData } from "@univerjs/presets";
import type { CellValue } from "../../workbook/plainData";
import type { UniverParts } from "./univer";

/** A cell as the grid holds it now. */
export interface GridEdit {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  /** For a formula its result. */
  readonly value: CellValue;
  /** Without the leading "="; absent for a constant. */
  readonly formula?: string;
}

/** Longest wait for the formulas that depend on an edit, ms; then the results known so far are handed back. */
const FORMULA_WAIT = 15_000;

/** Follows which cells a person or a formula has changed since the last {@link EditTracker.take}. */
export class EditTracker {
  /** Place → what stood there before. */
  private readonly before = new Map<string, { readonly cell: Cell; readonly content: string }>();
  private readonly listeners = new Set<() => void>();
  private settled: Promise<unknown> = Promise.resolve();
  private isQuiet = false;

  constructor(private readonly univer: UniverParts) {
    const commands = univer.injector.get(ICommandService);
    commands.beforeCommandExecuted((command) => {
      if (command.id === SetRangeValuesMutation.id) this.remember(command.params as ISetRangeValuesMutationParams);
    });
    commands.onCommandExecuted((command, options) => {
      if (command.id !== SetRangeValuesMutation.id || options?.fromFormula) return;
      this.settled = univer.api
        .getFormula()
        .onCalculationResultApplied(FORMULA_WAIT)
        .catch(() => undefined);
      if (!this.isQuiet) for (const listener of this.listeners) listener();
    });
  }

  /** Does a write of ours: it is followed like an edit, but {@link onEdited} does not tell of it. */
  quietly(write: () => void): void {
    this.isQuiet = true;
    try {
      write();
    } finally {
      this.isQuiet = false;
    }
  }

  /** Calls back after each edit by a person; returns how to stop. */
  onEdited(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The cells that differ from what the file holds, after all formulas have been computed. */
  async take(): Promise<GridEdit[]> {
    await this.univer.api.getActiveWorkbook()?.endEditingAsync(true);
    await this.settled;
    const edits = [...this.before.values()].flatMap(({ cell, content }) => {
      const edit = read(cell);
      return JSON.stringify(edit) === content ? [] : [edit];
    });
    this.before.clear();
    return edits;
  }

  /** The grid shows another state of the file: nothing is pending any more. */
  forget(): void {
    this.before.clear();
    this.settled = Promise.resolve();
  }

  private remember({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const workbook = this.univer.api.getActiveWorkbook();
    const sheet = workbook?.getId() === unitId ? workbook.getSheetBySheetId(subUnitId) : null;
    if (!sheet) return;
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const column of Object.keys(cells ?? {})) {
        const place = `${subUnitId} ${row} ${column}`;
        const cell = { sheet, row: Number(row), column: Number(column) };
        if (!this.before.has(place)) this.before.set(place, { cell, content: JSON.stringify(read(cell)) });
      }
    }
  }
}

interface Cell {
  readonly sheet: FWorksheet;
  readonly row: number;
  readonly column: number;
}

function read({ sheet, row, column }: Cell): GridEdit {
  const formula = sheet.getRange(row, column).getFormula();
  // Not the range's own value: that is the one shown, "1.091" for 1091.
  const value = plainValue(sheet.getSheet().getCellRaw(row, column) ?? null, formula !== "");
  const place = { sheet: sheet.getSheetName(), row, column };
  return { ...place, value, ...(formula ? { formula: formula.replace(/^=/, "") } : {}) };
}

const ERROR_VALUE = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|CALC!|SPILL!)$/;

/** Univer's cell in plain terms; text typed over several lines stands in a document of its own there. */
export function plainValue(cell: ICellData | null, isFormula = false): CellValue {
  if (!cell) return null;
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || v === "1" || v === "TRUE";
  if (typeof v === "string" && isFormula && ERROR_VALUE.test(v)) return { error: v };
  if (typeof v === "string" && t === CellValueType.NUMBER && v.trim() !== "") return Number(v);
  return v;
}
