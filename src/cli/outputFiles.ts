import { mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "./errorCode";
import { WorkbookFailure } from "../workbook/failure";

/** A folder with more namesakes than this is a mistake. */
const MOST_NAMESAKES = 1000;

/**
 * Writes `bytes` under `stem + ending` in `folder`, making the folder where it is missing. An existing name is never overwritten:
 * the file becomes `stem (2)` + ending, `stem (3)` … Returns the path written; no part of a file is left where it fails.
 * @throws WorkbookFailure cannot-write
 */
export async function writeNewFile(folder: string, stem: string, ending: string, bytes: Uint8Array): Promise<string> {
  try {
    await makeFolder(folder);
    for (let time = 1; time <= MOST_NAMESAKES; time++) {
      const path = join(folder, `${stem}${time === 1 ? "" : ` (${time})`}${ending}`);
      if (await isWritten(path, bytes)) return path;
    }
  } catch (error) {
    throw new WorkbookFailure("cannot-write", { file: `${stem}${ending}` }, { cause: error });
  }
  throw new WorkbookFailure("cannot-write", { file: `${stem}${ending}` });
}

/** Whether the name was free, and the file now stands there whole. */
async function isWritten(path: string, bytes: Uint8Array): Promise<boolean> {
  const file = await open(path, "wx").catch((error: unknown) => {
    if (errorCode(error) === "EEXIST") return null;
    throw error;
  });
  if (file === null) return false;
  try {
    await file.writeFile(bytes).finally(() => file.close());
  } catch (error) {
    // a full disk: what stands there is a workbook that cannot be opened
    await rm(path, { force: true });
    throw error;
  }
  return true;
}

/** As `mkdir` with `recursive`, which never comes back where a system goes on saying that a parent which is there is missing. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch((error: unknown) => {
    if (errorCode(error) !== "EEXIST") throw error;
  });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
