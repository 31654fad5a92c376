import { failureMessage } from "../messages/failures";
import { WorkbookFailure, type FailureCode } from "../workbook/failure";
import type { Notice } from "./state";

/** What passes by itself or by a key: the same may go well when tried once more. */
const PASSING: ReadonlySet<FailureCode> = new Set(["cell-edit-mode", "dialog-open", "workbook-inactive", "excel-busy"]);

/**
 * Never a stack trace: what is no failure of ours is told as an unexpected one.
 * @param retry offered where it makes sense
 */
export function failureNotice(error: unknown, retry?: () => void): Notice {
  const failure = error instanceof WorkbookFailure ? error : new WorkbookFailure("unexpected", {}, { cause: error });
  return {
    code: failure.code,
    intent: failure.code === "cancelled" ? "info" : "error",
    ...failureMessage(failure),
    ...(retry && PASSING.has(failure.code) && { retry }),
  };
}
