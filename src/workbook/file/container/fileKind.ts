import { WorkbookFailure } from "../../failure";
import { MAX_FILE_BYTES } from "../limits";
import { oleStreamNames } from "./oleDirectory";

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Excel 2 to 5 wrote their records (BOF: 09 00, 09 02, 09 04, 09 08) into the file without an OLE container. */
const BARE_BIFF = [0x00, 0x02, 0x04, 0x08];

/** How much of a text file is looked at for the marks of "XML spreadsheet 2003". */
const TEXT_HEAD_BYTES = 4096;

/**
 * Lets only a zip through; says of everything else why it is no workbook that can be read.
 * @throws WorkbookFailure `empty-file`, `too-large`, `encrypted`, `old-format`, `not-a-workbook`
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFailure("empty-file");
  if (bytes.length > MAX_FILE_BYTES) throw new WorkbookFailure("too-large");
  if (startsWith(bytes, ZIP_START)) return;
  if (startsWith(bytes, OLE_START)) throw oleFailure(bytes);
  if (bytes[0] === 0x09 && BARE_BIFF.includes(bytes[1] ?? -1)) throw oldFormat("xls");
  const head = new TextDecoder().decode(bytes.subarray(0, TEXT_HEAD_BYTES));
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) throw oldFormat("xml");
  throw new WorkbookFailure("not-a-workbook");
}

/** A format that Excel opens and can save as .xlsx. `format` is `xls`, `xlsb`, `ods` or `xml` (XML spreadsheet 2003). */
export function oldFormat(format: "xls" | "xlsb" | "ods" | "xml"): WorkbookFailure {
  return new WorkbookFailure("old-format", { format });
}

/** An OLE container holds either an encrypted .xlsx, an .xls, or something else altogether (.doc, .msi). */
function oleFailure(bytes: Uint8Array): WorkbookFailure {
  const names = oleStreamNames(bytes);
  if (names.has("EncryptedPackage")) return new WorkbookFailure("encrypted");
  return names.has("Workbook") || names.has("Book") ? oldFormat("xls") : new WorkbookFailure("not-a-workbook");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
