import type { PlainSheet, PlainWorkbook } from "../../plainData";
import type { SheetEntry, WorkbookLayout } from "../package/layout";
import type { WorkbookPackage } from "../package/workbookPackage";
import { type CellFormat, readCellFormats } from "./cellFormats";
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
    return {
      fileName,
      sheets,
      names: layout.names.filter((name) => name.sheetIndex === null).map(({ name, refersTo }) => ({ name, refersTo })),
      activeSheet: Math.max(
        0,
        worksheets.findIndex((entry) => entry.index === layout.activeTab),
      ),
    };
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
