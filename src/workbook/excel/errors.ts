import { WorkbookFailure, type FailureCode } from "../failure";

/**
 * Excel's error codes (Excel.ErrorCodes and OfficeExtension.ErrorCodes) as ours. What is missing here is `unexpected`.
 * AccessDenied is a normal outcome: a protected sheet or workbook, or a file opened for reading.
 */
const CODES: Readonly<Record<string, FailureCode>> = {
  AccessDenied: "access-denied",
  ApiNotFound: "host-too-old",
  NotImplemented: "host-too-old",
  UnsupportedFeature: "host-too-old",
  UnsupportedOperation: "host-too-old",
  InvalidOperationInCellEditMode: "cell-edit-mode",
  WriteNotSupportedWhenModalDialogOpen: "dialog-open",
  InactiveWorkbook: "workbook-inactive",
  UnsupportedSheet: "unsupported-sheet",
  ItemNotFound: "changed-meanwhile",
  ItemAlreadyExists: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  Conflict: "changed-meanwhile",
  InsertDeleteConflict: "changed-meanwhile",
  InvalidObjectPath: "changed-meanwhile",
  FilteredRangeConflict: "range-conflict",
  MergedRangeConflict: "range-conflict",
  PivotTableRangeConflict: "range-conflict",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  FormulaLengthExceedsLimit: "cannot-write",
  UndoNotSupported: "cannot-write",
  NonBlankCellOffSheet: "cannot-write",
  InvalidArgument: "unexpected",
  GeneralException: "unexpected",
  RequestAborted: "excel-busy",
  ActivityLimitReached: "excel-busy",
  ServiceNotAvailable: "excel-busy",
  HostRestartNeeded: "excel-busy",
  Timeout: "excel-busy",
};

/** Codes that say nothing about what was asked: asking the same again in another way is of no use. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  "cell-edit-mode",
  "dialog-open",
  "workbook-inactive",
  "excel-busy",
  "cancelled",
]);

/**
 * Whatever Excel or its client library threw, as a failure of ours. `details.excelCode` keeps Excel's code for support.
 * Only the shape of the error is looked at: it may come from another frame, where `instanceof` says no.
 */
export function toFailure(error: unknown): WorkbookFailure {
  if (error instanceof WorkbookFailure) return error;
  const excelCode = codeOf(error);
  const known = excelCode !== null && Object.hasOwn(CODES, excelCode) ? CODES[excelCode] : undefined;
  return new WorkbookFailure(known ?? "unexpected", excelCode === null ? {} : { excelCode }, { cause: error });
}

/** Whether the host is in a state that passes (a cell is being edited, a dialog is open …). */
export function isPassing(failure: WorkbookFailure): boolean {
  return PASSING.has(failure.code);
}

/** Where a request failed, as Excel says it: `Worksheet.getItem`; null where it does not. */
export function placeOf({ cause }: WorkbookFailure): string | null {
  if (typeof cause !== "object" || cause === null || !("debugInfo" in cause)) return null;
  const { debugInfo } = cause;
  if (typeof debugInfo !== "object" || debugInfo === null || !("errorLocation" in debugInfo)) return null;
  const { errorLocation } = debugInfo;
  return typeof errorLocation === "string" && errorLocation !== "" ? errorLocation : null;
}

/** The same failure with more details. */
export function withDetails(failure: WorkbookFailure, details: Readonly<Record<string, string>>): WorkbookFailure {
  return new WorkbookFailure(failure.code, { ...failure.details, ...details }, { cause: failure.cause ?? failure });
}

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
