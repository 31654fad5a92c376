import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "./errorCode";
import { WorkbookFailure } from "../workbook/failure";

/** A folder with more namesakes than this is a mistake. */
const MOST_NAMESAKES = 1000;

/**
 * Writes `bytes` under `stem + ending` in `folder`, making the folder where it is missing. An existing name is never overwritten:
 * the file becomes `stem (2)` + ending, `stem (3)` … Returns the path written.
 * @throws WorkbookFailure cannot-write
 */
export async function writeNewFile(folder: string, stem: string, ending: string, bytes: Uint8Array): Promise<string> {
  try {
    await mkdir(folder, { recursive: true });
    for (let time = 1; time <= MOST_NAMESAKES; time++) {
      const path = join(folder, `${stem}${time === 1 ? "" : ` (${time})`}${ending}`);
      try {
        await writeFile(path, bytes, { flag: "wx" });
        return path;
      } catch (error) {
        if (errorCode(error) !== "EEXIST") throw error;
      }
    }
  } catch (error) {
    throw new WorkbookFailure("cannot-write", { file: `${stem}${ending}` }, { cause: error });
  }
  throw new WorkbookFailure("cannot-write", { file: `${stem}${ending}` });
}
