import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { CellValueType } from "@univerjs/presets";
import type { ICellData } from "@univerjs/presets";
import { typedNumber } from "./typedText";
import type { UniverParts } from "./univer";

/** Before Univer's own reading of typed text, which takes "1.091" for one and a bit and "2/3" for a date. */
const FIRST = 10_000;

/** Makes typed text mean in the grid what it means to a Vietnamese typist. */
export function readTypingAsVietnamese({ injector }: UniverParts): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _place, next) => {
      if (!cell || cell.f || cell.p || typeof cell.v !== "string" || cell.v === "") return next(cell);
      return { ...cell, ...typedCell(cell.v, cell.t === CellValueType.STRING) };
    },
  });
}

/** @param isText the cell's format is text, so that digits stay text */
export function typedCell(text: string, isText = false): ICellData {
  const number = isText ? null : typedNumber(text);
  return number === null ? { v: text, t: CellValueType.STRING } : { v: number, t: CellValueType.NUMBER };
}
