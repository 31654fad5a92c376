import { WorkbookFailure } from "../failure";
import { toFailure } from "./errors";

/** The manifest's floor: Excel 2021, LTSC 2021, Microsoft 365, the web. */
export const FLOOR = "1.9";

/** Whether this Excel has the ExcelApi set `version`, e.g. "1.13". */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Runs `work` with a request context of its own and turns whatever fails into a WorkbookFailure.
 *
 * Not `Excel.run`: that tracks every range (three actions each instead of one) and sends a second request at its end to
 * forget them. Our ranges are asked for by address whenever they are needed.
 * @throws WorkbookFailure
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    if (!supports(FLOOR)) throw new WorkbookFailure("host-too-old", { needed: `ExcelApi ${FLOOR}` });
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw toFailure(error);
  }
}
