import type { FileWorkbook } from "../../workbook/file/fileWorkbook";
import { gridRules } from "../look/conditionalRules";
import { linkTarget } from "../look/links";
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

  /** Shows the whole file anew; "stay" keeps sheet, scroll position and selection. */
  async show(file: FileWorkbook, place: "start" | "stay"): Promise<void> {
    const [plain, look] = await Promise.all([file.read(), readLook(await file.save())]);
    this.shown += 1;
    this.look = look;
    this.grid.show(
      workbookSnapshot(`workbook-${this.shown}`, plain, look),
      plain.sheets[plain.activeSheet]?.name ?? null,
      place,
    );
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
      this.grid.putSheet({ sheet: snapshot, styles: styles.styles, index });
      this.showRules(sheet.name, look);
    }
  }

  /** Takes over the conditional formats of these sheets, our marks among them; the rest of the grid stays untouched. */
  async refreshRules(file: FileWorkbook, names: readonly string[]): Promise<void> {
    const look = await readLook(await file.save(), names, "rules");
    for (const name of names) this.showRules(name, look);
  }

  private showRules(sheet: string, look: WorkbookLook): void {
    this.grid.setRules(sheet, gridRules(look.sheet(sheet)?.conditionalRules ?? [], look.themeColours));
  }
}

export type { SelectedCell } from "./grid";
