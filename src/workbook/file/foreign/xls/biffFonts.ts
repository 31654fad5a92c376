import type { ForeignLook } from "../foreignSheet";

/** Fonts and lines of the cells of one worksheet: 0-based row × {@link COLUMNS} + column → look. */
export type CellLooks = ReadonlyMap<number, ForeignLook>;

/** Columns of an .xls. */
export const COLUMNS = 256;

/** Record numbers ([MS-XLS] 2.3). */
const BOF = [0x0809, 0x0409, 0x0209, 0x0009];
const EOF = 0x000a;
const FONT = 0x0031;
const XF = 0x00e0;
const CELLS = new Set([0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x00d6, 0x00fd, 0x027e]);
const MUL_RK = 0x00bd;
const MUL_BLANK = 0x00be;

const WORKSHEET = 0x0010;
const BIFF8 = 0x0600;
const ITALIC = 0x0002;
const BOLD = 600;
const HORIZONTAL: readonly ForeignLook["horizontal"][] = [undefined, "left", "center", "right", undefined, "justify"];
const VERTICAL: readonly ForeignLook["vertical"][] = ["top", "center"];

/** Looks of every worksheet, in the order of the stream, and how many cells there are. */
export interface BiffLooks {
  readonly sheets: readonly CellLooks[];
  readonly cells: number;
}

/**
 * The look of each cell of an .xls: the library that reads its values gives no fonts, and without the font nobody can
 * tell TCVN3 and VNI text from Latin letters. Goes over the records once and reads only fonts, formats and places.
 * @param stream the workbook's stream out of its OLE container, of Excel 5 to 2003
 */
export function biffLooks(stream: Uint8Array): BiffLooks {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const fonts: ForeignLook[] = [];
  const formats: ForeignLook[] = [];
  const sheets: Map<number, ForeignLook>[] = [];
  let sheet: Map<number, ForeignLook> | null = null;
  let isUnicode = true;
  let depth = 0;
  let cells = 0;
  const put = (row: number, column: number, format: number): void => {
    cells++;
    const look = formats[format];
    if (look !== undefined && column < COLUMNS) sheet?.set(row * COLUMNS + column, look);
  };
  for (let at = 0; at + 4 <= stream.length;) {
    const record = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const from = at + 4;
    const body = new DataView(view.buffer, view.byteOffset + from, Math.min(length, stream.length - from));
    at = from + length;
    if (BOF.includes(record)) {
      depth++;
      if (body.byteLength < 4) continue;
      if (depth === 1 && body.getUint16(2, true) === WORKSHEET) sheets.push((sheet = new Map()));
      else if (depth === 1) isUnicode = body.getUint16(0, true) === BIFF8;
    } else if (record === EOF) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) sheet = null;
    } else if (record === FONT) fonts.push(fontOf(body, isUnicode));
    else if (record === XF) formats.push(formatOf(body, fonts, isUnicode));
    else if (depth === 1 && sheet !== null && body.byteLength >= 6) {
      const row = body.getUint16(0, true);
      const column = body.getUint16(2, true);
      if (CELLS.has(record)) put(row, column, body.getUint16(4, true));
      else if (record === MUL_BLANK || record === MUL_RK) {
        const size = record === MUL_RK ? 6 : 2;
        for (let offset = 4, next = column; offset + size <= body.byteLength - 2; offset += size, next++)
          put(row, next, body.getUint16(offset, true));
      }
    }
  }
  return { sheets, cells };
}

/** Font record, [MS-XLS] 2.4.122. */
function fontOf(body: DataView, isUnicode: boolean): ForeignLook {
  if (body.byteLength < 16) return {};
  const length = body.getUint8(14);
  const isWide = isUnicode && (body.getUint8(15) & 1) === 1;
  const start = isUnicode ? 16 : 15;
  const bytes = new Uint8Array(
    body.buffer,
    body.byteOffset + start,
    Math.max(0, Math.min(length * (isWide ? 2 : 1), body.byteLength - start)),
  );
  return {
    font: new TextDecoder(isWide ? "utf-16le" : "latin1").decode(bytes),
    size: body.getUint16(0, true) / 20,
    ...(body.getUint16(6, true) >= BOLD && { bold: true }),
    ...((body.getUint16(2, true) & ITALIC) !== 0 && { italic: true }),
  };
}

/** XF record, [MS-XLS] 2.4.353. Font number 4 is left out in every file ([MS-XLS] 2.5.129). */
function formatOf(body: DataView, fonts: readonly ForeignLook[], isUnicode: boolean): ForeignLook {
  if (body.byteLength < 16) return {};
  const font = body.getUint16(0, true);
  const alignment = body.getUint8(6);
  const lines = body.getUint16(10, true);
  const horizontal = HORIZONTAL[alignment & 7];
  const vertical = VERTICAL[(alignment >> 4) & 7];
  return {
    ...fonts[font > 4 ? font - 1 : font],
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...((alignment & 8) !== 0 && { wrap: true }),
    ...(isUnicode && [0, 4, 8, 12].every((bit) => ((lines >> bit) & 15) !== 0) && { boxed: true }),
  };
}
