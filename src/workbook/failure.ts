/** Why a workbook could not be read or written; the words for the user are in the message catalogue. */
export type FailureCode =
  | "file-missing"
  | "is-folder"
  | "several-files"
  | "unreadable-file"
  | "empty-file"
  | "not-a-workbook"
  | "damaged"
  | "encrypted"
  | "old-format"
  | "too-large"
  | "no-annex"
  | "no-such-sheet"
  | "sheet-gone"
  | "sheet-protected"
  | "cell-edit-mode"
  | "changed-meanwhile"
  | "host-too-old"
  | "structure-protected"
  | "access-denied"
  | "cell-hidden"
  | "range-conflict"
  | "dialog-open"
  | "workbook-inactive"
  | "unsupported-sheet"
  | "excel-busy"
  | "cannot-write"
  | "cancelled"
  | "unexpected";

/** A failure that a person can do something about. `details` fill the message's places, e.g. `{ file: "bieu.xlsx" }`. */
export class WorkbookFailure extends Error {
  override readonly name = "WorkbookFailure";

  constructor(
    readonly code: FailureCode,
    readonly details: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
