/** A name that stands for a cell or an area throughout the workbook. */
export interface ForeignName {
  readonly name: string;
  /** 0-based index of the area's sheet among the sheets read. */
  readonly sheet: number;
  /** "$A$1", "$C$9:$C$31" */
  readonly range: string;
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const AREA = new RegExp(`^(?:'((?:[^']|'')+)'|([^'!]+))!(${CELL}(?::${CELL})?)$`, "s");
/** As Excel takes them: no cell's address, none of its own names. */
const NAME = /^(?![A-Z]{1,3}\d+$|R\d*C\d*$|_xlnm\.)[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/iu;
/** More are there by mistake. */
const MOST_NAMES = 2000;

/**
 * The names of a file that an .xlsx can hold; our own sheets are known by theirs.
 * @param named names with what they refer to in Excel's notation, e.g. `'Biểu T6'!$A$1`
 * @param sheets the names of the sheets read
 */
export function foreignNames(
  named: Iterable<{ readonly name: string; readonly refersTo: string }>,
  sheets: readonly string[],
): readonly ForeignName[] {
  const found = new Map<string, ForeignName>();
  for (const { name, refersTo } of named) {
    const [, quoted, plain, range] = AREA.exec(refersTo) ?? [];
    const sheet = sheets.indexOf(quoted?.replaceAll("''", "'") ?? plain ?? "");
    const key = name.toLowerCase();
    if (range === undefined || sheet < 0 || !NAME.test(name) || found.has(key)) continue;
    found.set(key, { name, sheet, range });
    if (found.size === MOST_NAMES) break;
  }
  return [...found.values()];
}
