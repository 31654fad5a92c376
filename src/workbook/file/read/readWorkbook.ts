import type { NamedRanges, PlainSheet, PlainWorkbook } from "../../plainData";
import type { SheetEntry, WorkbookLayout } from "../package/layout";
import type { WorkbookPackage } from "../package/workbookPackage";
import { type CellFormat, readCellFormats } from "./cellFormats";
import { readTables } from "./tables";
import { readSheet, type SheetContent } from "./readSheet";
import { type CellText, readSharedStrings } from "./sharedStrings";

/** Reads a package as plain data and remembers every part's reading for as long as the part stays as it is. */
export class WorkbookReader {
  private readonly sheets = new WeakMap<object, SheetContent>();
  private readonly formats = new WeakMap<object, CellFormat[]>();
  private readonly texts = new WeakMap<object, CellText[]>();

  /** @throws WorkbookFailure `damaged`, `too-large` */
  read(pkg: WorkbookPackage, layout: WorkbookLayout, fileName: string): PlainWorkbook {
    const worksheets = layout.sheets.filter((entry) => entry.part !== null);
    let cellsBefore = 0;
    const sheets = worksheets.map((entry): PlainSheet => {
      const { rows, merges, hiddenColumns, isProtected, cellCount } = this.content(pkg, layout, entry, cellsBefore);
      cellsBefore += cellCount;
      return { name: entry.name, visibility: entry.visibility, rows, merges, hiddenColumns, isProtected };
    });
    const ranges = this.ranges(pkg, layout, worksheets);
    return {
      fileName,
      sheets,
      ...(ranges && { ranges }),
      names: layout.names.filter((name) => name.sheetIndex === null).map(({ name, refersTo }) => ({ name, refersTo })),
      activeSheet: Math.max(
        0,
        worksheets.findIndex((entry) => entry.index === layout.activeTab),
      ),
    };
  }

  /** Names that a sheet has as well for itself mean different things in different places: they are left out. */
  private ranges(pkg: WorkbookPackage, { names }: WorkbookLayout, sheets: readonly SheetEntry[]): NamedRanges | null {
    const ofSheets = new Set(names.flatMap(({ name, sheetIndex }) => (sheetIndex === null ? [] : name.toLowerCase())));
    const everywhere = names.filter(({ name, sheetIndex }) => sheetIndex === null && !ofSheets.has(name.toLowerCase()));
    const tables = sheets.flatMap((entry) => readTables(pkg, entry));
    if (everywhere.length + tables.length === 0) return null;
    return { names: everywhere.map(({ name, refersTo }) => ({ name, refersTo })), tables };
  }

  private content(pkg: WorkbookPackage, layout: WorkbookLayout, entry: SheetEntry, cellsBefore: number): SheetContent {
    const part = entry.part ?? "";
    return remembered(this.sheets, pkg.identity(part), () => {
      const formats = this.partOf(pkg, layout.stylesPart, this.formats, readCellFormats);
      const texts = this.partOf(pkg, layout.sharedStringsPart, this.texts, readSharedStrings);
      return readSheet(pkg.text(part), { formats, texts, date1904: layout.date1904, cellsBefore });
    });
  }

  private partOf<T>(
    pkg: WorkbookPackage,
    part: string | null,
    memory: WeakMap<object, T[]>,
    read: (xml: string) => T[],
  ): T[] {
    return part === null ? [] : remembered(memory, pkg.identity(part), () => read(pkg.text(part)));
  }
}

function remembered<T>(memory: WeakMap<object, T>, key: object, read: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const value = read();
  memory.set(key, value);
  return value;
}
