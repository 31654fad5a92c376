import type { FileWorkbook } from "../../workbook/file/fileWorkbook";
import type { SheetMarks } from "../../workbook/plan";
import { gridRules } from "../look/conditionalRules";
import { linkTarget } from "../look/links";
import { plannedMarks, standingMarks } from "../look/marks";
import { readLook } from "../look/readLook";
import type { WorkbookLook } from "../look/readLook";
import { sheetSnapshot } from "../look/sheetSnapshot";
import { StyleBook } from "../look/styleBook";
import { sheetId, workbookSnapshot } from "../look/workbookSnapshot";
import { Grid } from "./grid";

/** Brings the state of a file before the user's eyes. */
export class GridDisplay {
  readonly grid: Grid;
  private shown = 0;
  private look: WorkbookLook | null = null;

  constructor(container: HTMLElement, darkMode: boolean) {
    this.grid = new Grid(container, darkMode);
    this.grid.onClicked((cell) => {
      const target = this.look && linkTarget(this.look, cell);
      if (target) this.grid.select(target);
    });
  }

  /** Shows the file in place of the one before. */
  async show(file: FileWorkbook): Promise<void> {
    const [plain, look] = await Promise.all([file.read(), readLook(await file.save())]);
    this.shown += 1;
    this.look = look;
    const marks = plain.sheets.map(({ name }) => ({
      sheet: name,
      marks: standingMarks(look.sheet(name)?.conditionalRules ?? [], look.themeColours),
    }));
    const front = plain.sheets[plain.activeSheet]?.name ?? null;
    this.grid.show(workbookSnapshot(`workbook-${this.shown}`, plain, look), marks, front);
  }

  /** Shows these sheets as the file has them by now, new ones among them; everything else in the grid stays untouched. */
  async showSheets(file: FileWorkbook, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const [plain, look] = await Promise.all([file.read(), readLook(await file.save(), names)]);
    const before = this.look;
    this.look = { ...look, sheet: (name) => (names.includes(name) ? look : before)?.sheet(name) };
    this.shown += 1;
    const styles = new StyleBook(look.themeColours, `s${this.shown}-`);
    for (const [index, sheet] of plain.sheets.entries()) {
      if (!names.includes(sheet.name)) continue;
      const id = `${sheetId(index)}-${this.shown}`;
      const snapshot = sheetSnapshot(id, sheet, look.sheet(sheet.name), styles, look.defaultFont?.size ?? 11);
      const rules = gridRules(look.sheet(sheet.name)?.conditionalRules ?? [], look.themeColours);
      this.grid.putSheet({ sheet: snapshot, styles: styles.styles, index, rules });
    }
  }

  /** Shows the marks that the file has got in place of those of their sheet; everything else stays untouched. */
  showMarks({ sheet, rules }: SheetMarks): void {
    this.grid.showMarks(sheet, plannedMarks(rules));
  }

  /** The file has no marks any more. */
  clearMarks(): void {
    this.grid.clearMarks();
  }
}

export type { SelectedCell } from "./grid";
