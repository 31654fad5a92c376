import type { FileWorkbook } from "../../workbook/file/fileWorkbook";
import { gridRules } from "../look/conditionalRules";
import { linkTarget } from "../look/links";
import { readLook } from "../look/readLook";
import type { WorkbookLook } from "../look/readLook";
import { workbookSnapshot } from "../look/workbookSnapshot";
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

  /** Takes over the file's conditional formats, our marks among them; the rest of the grid stays untouched. */
  async refreshRules(file: FileWorkbook): Promise<void> {
    const [plain, look] = await Promise.all([file.read(), readLook(await file.save())]);
    for (const { name } of plain.sheets) {
      this.grid.setRules(name, gridRules(look.sheet(name)?.conditionalRules ?? [], look.themeColours));
    }
  }
}

export type { SelectedCell } from "./grid";
