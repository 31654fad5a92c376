import { WorkbookFailure } from "../../failure";
import { isHtml } from "../foreign/foreignKind";
import { MAX_FILE_BYTES } from "../limits";
import { isCutShort, oleStreamNames } from "./oleDirectory";

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Excel 2 to 5 wrote their records (BOF: 09 00, 09 02, 09 04, 09 08) into the file without an OLE container. */
const BARE_BIFF = [0x00, 0x02, 0x04, 0x08];

/** How much of a text file is looked at for the marks of "XML spreadsheet 2003". */
const TEXT_HEAD_BYTES = 4096;

/**
 * By its first bytes a zip (.xlsx, .ods), an .xls or an HTML page; says of everything else why it cannot be read.
 * @throws WorkbookFailure `empty-file`, `too-large`, `encrypted`, `old-format`, `not-a-workbook`
 */
export function fileKind(bytes: Uint8Array): "zip" | "xls" | "html" {
  if (bytes.length === 0) throw new WorkbookFailure("empty-file");
  if (bytes.length > MAX_FILE_BYTES) throw new WorkbookFailure("too-large");
  if (startsWith(bytes, ZIP_START)) return "zip";
  if (startsWith(bytes, OLE_START)) return oleKind(bytes);
  if (bytes[0] === 0x09 && BARE_BIFF.includes(bytes[1] ?? -1)) return "xls";
  const head = new TextDecoder().decode(bytes.subarray(0, TEXT_HEAD_BYTES));
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet") && head.trimStart().startsWith("<?xml"))
    throw oldFormat("xml");
  if (isHtml(bytes)) return "html";
  throw new WorkbookFailure("not-a-workbook");
}

/** A format that Excel opens and can save as .xlsx: `xlsb` or `xml` (XML spreadsheet 2003). */
export function oldFormat(format: "xlsb" | "xml"): WorkbookFailure {
  return new WorkbookFailure("old-format", { format });
}

/** An OLE container holds either an encrypted .xlsx, an .xls, or something else altogether (.doc, .msi). */
function oleKind(bytes: Uint8Array): "xls" {
  if (isCutShort(bytes)) throw new WorkbookFailure("damaged");
  const names = oleStreamNames(bytes);
  if (names.has("EncryptedPackage")) throw new WorkbookFailure("encrypted");
  if (names.has("Workbook") || names.has("Book")) return "xls";
  throw new WorkbookFailure("not-a-workbook");
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
