import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { errorCode } from "./errorCode";
import { WorkbookFailure, type FailureCode } from "../workbook/failure";

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: "file-missing",
  ENOTDIR: "file-missing",
  EISDIR: "is-folder",
};

/** The bytes of a file. @throws WorkbookFailure file-missing, is-folder, unreadable-file */
export async function inputFile(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw new WorkbookFailure(CODES[errorCode(error)] ?? "unreadable-file", { file: basename(path) }, { cause: error });
  }
}
