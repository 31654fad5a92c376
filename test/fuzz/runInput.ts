import { failureMessage } from "../../src/messages/failures";
import { judge, sheetPlans } from "../../src/tongHop";
import { WorkbookFailure, type FailureCode } from "../../src/workbook/failure";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";

/** How an input ended: read, or the code of a failure that has words for people. */
export type Ending = "read" | FailureCode;

/**
 * The whole job on a file: open, judge, mark, write our sheets, save, read again. Throws what would have been a crash:
 * an error that is no failure of ours, a failure without words, or one that only covers up a mistake of our own code.
 */
export async function runInput(bytes: Uint8Array, name: string): Promise<Ending> {
  try {
    const workbook = await openFileWorkbook(bytes, name);
    const outcome = await judge(workbook, {});
    await workbook.apply({ marks: outcome.marks, sheets: await sheetPlans(outcome) });
    const saved = await workbook.save();
    await (await openFileWorkbook(saved, name)).read();
    return "read";
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    const { title, body } = failureMessage(error);
    if (/\n|undefined|\bat .*:\d+:\d+/.test(title + body) || title === "")
      throw new Error(`no words: ${title} ${body}`);
    if (error.code === "unexpected" || isOurMistake(error.cause)) throw error.cause ?? error;
    return error.code;
  }
}

/** Libraries may stumble over what is broken; our own code may not. */
function isOurMistake(cause: unknown): boolean {
  if (!(cause instanceof TypeError || cause instanceof RangeError)) return false;
  const [place = ""] = (cause.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return /[/\\]src[/\\]/.test(place) && !place.includes("node_modules");
}
