import type { IRange } from "@univerjs/presets";
import { parseA1 } from "../../workbook/address";

/** "C9:E12 G3" → blocks; unreadable parts are skipped. */
export function rangesOf(sqref: string): IRange[] {
  return sqref.split(/\s+/).flatMap((part) => {
    const [first = "", last = first] = part.split(":");
    const start = parseA1(first);
    const end = parseA1(last);
    if (!start || !end) return [];
    return [{ startRow: start.row, startColumn: start.column, endRow: end.row, endColumn: end.column }];
  });
}
