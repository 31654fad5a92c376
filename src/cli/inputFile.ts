import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { errorCode } from "./errorCode";
import { WorkbookFailure, type FailureCode } from "../workbook/failure";

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
  EISDIR: "is-folder",
};

/**
 * The bytes of a file.
 * @param ending of the file that is wanted, where it is no workbook, e.g. ".json"
 * @throws WorkbookFailure file-missing, is-folder, unreadable-file
 */
export async function inputFile(path: string, ending = ""): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = CODES[errorCode(error)] ?? "unreadable-file";
    throw new WorkbookFailure(code, { file: basename(path), ending }, { cause: error });
  }
}
