import { finishWith, type Pause } from "../../steps";
import type { FileWorkbook } from "../../workbook/file/fileWorkbook";
import type { SheetMarks, SheetPlan } from "../../workbook/plan";
import type { AppliedPlan } from "../../workbook/port";
import { plannedLook } from "../look/plannedLook";
import { linkTarget } from "../look/links";
import { plannedMarks, standingMarks } from "../look/marks";
import { readLook } from "../look/readLook";
import type { WorkbookLook } from "../look/readLook";
import type { SheetLook } from "../look/sheetLook";
import { DEFAULT_SIZE, sheetSnapshot } from "../look/sheetSnapshot";
import { StyleBook } from "../look/styleBook";
import { sheetId, workbookSnapshot } from "../look/workbookSnapshot";
import { Grid } from "./grid";

/** Brings the state of a file before the user's eyes. */
export class GridDisplay {
  readonly grid: Grid;
  private shown = 0;
  /** Of the file as it was opened. */
  private look: WorkbookLook | null = null;
  /** Of the sheets of ours that it has got since, by name. */
  private readonly added = new Map<string, SheetLook>();

  constructor(container: HTMLElement, darkMode: boolean) {
    this.grid = new Grid(container, darkMode);
    this.grid.onClicked((cell) => {
      const look = this.added.get(cell.sheet) ?? this.look?.sheet(cell.sheet);
      const target = look && linkTarget(look, cell);
      if (target) this.grid.select(target);
    });
  }

  /** Shows the file in place of the one before. */
  async show(file: FileWorkbook, pause: Pause): Promise<void> {
    const plain = await file.read();
    await pause();
    const look = await readLook(await file.save());
    await pause();
    const snapshot = await finishWith(workbookSnapshot(`workbook-${this.shown + 1}`, plain, look), pause);
    const marks = plain.sheets.map(({ name }) => ({
      sheet: name,
      marks: standingMarks(look.sheet(name)?.conditionalRules ?? [], look.themeColours),
    }));
    this.shown += 1;
    this.look = look;
    this.added.clear();
    this.grid.show(snapshot, marks, plain.sheets[plain.activeSheet]?.name ?? null);
  }

  /** Shows sheets of ours that the file has got, under the names they bear there; everything else stays untouched. */
  async showSheets(
    file: FileWorkbook,
    plans: readonly SheetPlan[],
    names: AppliedPlan["sheetNames"],
    pause: Pause,
  ): Promise<void> {
    const { look } = this;
    if (plans.length === 0 || !look) return;
    const { sheets } = await file.read();
    for (const plan of plans) {
      await pause();
      const index = sheets.findIndex(({ name }) => name === names[plan.key]);
      const sheet = sheets[index];
      if (!sheet) continue;
      const planned = await finishWith(plannedLook(plan), pause);
      this.shown += 1;
      const styles = new StyleBook(look.themeColours, `s${this.shown}-`);
      const size = look.defaultFont?.size ?? DEFAULT_SIZE;
      const id = `${sheetId(index)}-${this.shown}`;
      const snapshot = await finishWith(sheetSnapshot(id, sheet, planned, styles, size), pause);
      this.added.set(sheet.name, planned);
      this.grid.putSheet({ sheet: snapshot, styles: styles.styles, index });
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
