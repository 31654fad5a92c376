import { parseA1 } from "../address";
import { inExcel } from "./inExcel";

/** A cell that came to be selected; row and column 0-based. */
export interface Selection {
  /** Excel's id. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Calls back after each change of the selection, a program's included: Excel does not tell them apart. Of several cells the
 * first one counts; whole rows and columns are no cell. Returns how to stop.
 */
export function listenToSelections(listener: (selection: Selection) => void): () => void {
  let isStopped = false;
  const registered = inExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add((event) => {
      const cell = parseA1(event.address.split(/[:,]/)[0] ?? "");
      if (!isStopped && cell) listener({ sheetId: event.worksheetId, ...cell });
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  }).catch(() => null);
  return () => {
    isStopped = true;
    void registered
      .then(async (handler) => {
        if (!handler) return;
        handler.remove();
        await handler.context.sync();
      })
      .catch(() => undefined);
  };
}
