import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { errorCode } from "./errorCode";
import { WorkbookFailure, type FailureCode } from "../workbook/failure";

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
  EISDIR: "is-folder",
  // Node reads no more than 2 GiB at once
  ERR_FS_FILE_TOO_LARGE: "too-large",
};

/**
 * The bytes of a file.
 * @param ending of the file that is wanted, where it is no workbook, e.g. ".json"
 * @throws WorkbookFailure file-missing, is-folder, too-large, unreadable-file
 */
export async function inputFile(path: string, ending = ""): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = CODES[errorCode(error)] ?? "unreadable-file";
    throw new WorkbookFailure(code, { file: basename(path), ending }, { cause: error });
  }
}
