import { WorkbookFailure } from "../workbook/failure";

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws WorkbookFailure "unreadable-file" where the browser may not read it (also for a folder) */
export async function readPicked(file: File): Promise<PickedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    throw new WorkbookFailure("unreadable-file", { file: file.name }, { cause });
  }
}

/** The first file dropped. @throws WorkbookFailure "is-folder" */
export function droppedFile(data: DataTransfer): File | null {
  const item = [...data.items].find(({ kind }) => kind === "file");
  const file = item?.getAsFile() ?? null;
  if (item?.webkitGetAsEntry()?.isDirectory) throw new WorkbookFailure("is-folder", { file: file?.name ?? "" });
  return file;
}

/** The sample that comes with the page, as bytes. */
export async function sampleFile(): Promise<PickedFile> {
  const { default: dataUrl } = await import(/* webpackChunkName: "sample" */ "../../assets/samples/tu-ky-2021-06.xlsx");
  const base64 = dataUrl.slice(dataUrl.indexOf(",") + 1);
  return { name: "tu-ky-2021-06.xlsx", bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
}
