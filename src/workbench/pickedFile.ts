import type { OfficeProfile } from "../report/officeProfile";
import { WorkbookFailure } from "../workbook/failure";

export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the office that the file belongs to, where it is known. */
  readonly profile?: Partial<OfficeProfile>;
}

/** @throws WorkbookFailure "unreadable-file" where the browser may not read it (also for a folder) */
export async function readPicked(file: File): Promise<PickedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (cause) {
    throw new WorkbookFailure("unreadable-file", { file: file.name }, { cause });
  }
}

/** The file dropped; null where it is something else. @throws WorkbookFailure "is-folder", "several-files" */
export function droppedFile(data: DataTransfer): File | null {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  // which of them is meant is for the person to say
  if (items.length > 1) throw new WorkbookFailure("several-files", { count: String(items.length) });
  const [item] = items;
  const file = item?.getAsFile() ?? null;
  if (item?.webkitGetAsEntry()?.isDirectory) throw new WorkbookFailure("is-folder", { file: file?.name ?? "" });
  return file;
}

/** The sample that comes with the page, with the profile of its office. */
export async function sampleFile(): Promise<PickedFile> {
  const [{ default: dataUrl }, { default: json }, { parseProfile }] = await Promise.all([
    import(/* webpackChunkName: "sample" */ "../../assets/samples/tu-ky-2021-06.xlsx"),
    import(/* webpackChunkName: "sample" */ "../../assets/samples/ho-so-van-phong-tu-ky.json"),
    import("../report/profile/parseProfile"),
  ]);
  const base64 = dataUrl.slice(dataUrl.indexOf(",") + 1);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const parsed = parseProfile(json);
  return { name: "tu-ky-2021-06.xlsx", bytes, ...(parsed.ok && { profile: parsed.profile }) };
}
