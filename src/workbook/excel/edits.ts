import { inExcel, supports } from "./inExcel";

/** A change of cell contents that was not our own. */
export interface Edit {
  readonly by: "person" | "co-author";
  /** Excel's id. */
  readonly sheetId: string;
}

/** Whether this Excel says of an edit that it was our own. */
export function tellsOwnEdits(): boolean {
  return supports("1.14");
}

/**
 * Calls back after each change of cell contents by a person here or a co-author elsewhere; the caller waits for a pause.
 * Our own writes are left out where Excel tells them apart (ExcelApi 1.14); before that they are reported too.
 * Where Excel gives no events nothing is ever called. Returns how to stop.
 */
export function listenToEdits(listener: (edit: Edit) => void): () => void {
  let isStopped = false;
  const tellsOwn = tellsOwnEdits();
  const registered = inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (!isStopped && !(tellsOwn && event.triggerSource === "ThisLocalAddin")) {
        listener({ by: event.source === "Remote" ? "co-author" : "person", sheetId: event.worksheetId });
      }
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
