import { supports } from "./inExcel";
import { listening } from "./listening";

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
 * Returns how to stop.
 */
export function listenToEdits(listener: (edit: Edit) => void): () => void {
  const tellsOwn = tellsOwnEdits();
  return listening(
    (worksheets) => worksheets.onChanged,
    ({ source, triggerSource, worksheetId }) => {
      if (tellsOwn && triggerSource === "ThisLocalAddin") return;
      listener({ by: source === "Remote" ? "co-author" : "person", sheetId: worksheetId });
    },
  );
}
