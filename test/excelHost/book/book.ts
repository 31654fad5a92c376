import type { Area } from "../../../src/workbook/plainData";
import type { Chart } from "./charts";
import { PLAIN_FORMAT, type CellFormat, type RuleFormat } from "./formats";

/** What one cell holds. */
export interface Cell {
  value: string | number | boolean;
  kind: "Empty" | "String" | "Double" | "Boolean" | "Error";
  /** With its "=", en-US. */
  formula?: string;
  numberFormat: string;
  format: CellFormat;
  hyperlink?: unknown;
}

export interface Rule {
  id: string;
  type: string;
  formula: string;
  areas: Area[];
  format: RuleFormat;
  stopIfTrue: boolean;
}

export interface Name {
  name: string;
  /** With its "=". */
  formula: string;
  visible: boolean;
}

/** A table of Excel's (ListObject). */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly sheet: Sheet;
  /** With its heading row and its total row. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly string[];
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  /** Points. */
  topMargin: number;
  bottomMargin: number;
  leftMargin: number;
  rightMargin: number;
  headerMargin: number;
  footerMargin: number;
  zoom: unknown;
  titleRows: string | null;
  headerState: string;
  centerHeader: string;
}

/** One sheet in memory: sparse cells and what lies round them. */
export class Sheet {
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  merges: Area[] = [];
  /** In order of priority, first wins. */
  rules: Rule[] = [];
  charts: Chart[] = [];
  /** Names defined for this sheet alone. */
  names: Name[] = [];
  frozenRows = 0;
  filter: Area | null = null;
  readonly rows = new Map<number, Map<number, Cell>>();
  /** Answers of `usedArea`, as long as no cell changes. */
  private readonly used = new Map<boolean, Area | null>();
  readonly hiddenRows = new Set<number>();
  /** Of the hidden rows, those that a filter hides: unhiding a row does not show them. */
  readonly filteredRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Points. */
  readonly rowHeights = new Map<number, number>();
  /** Points. */
  readonly columnWidths = new Map<number, number>();
  readonly page: PageLayout = {
    orientation: "Portrait",
    paperSize: "Letter",
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    zoom: { scale: 100 },
    titleRows: null,
    headerState: "Default",
    centerHeader: "",
  };

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** The cell to write to; made where there is none. */
  ensure(row: number, column: number): Cell {
    this.touch();
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = new Map()));
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = { value: "", kind: "Empty", numberFormat: "General", format: PLAIN_FORMAT }));
    return cell;
  }

  /** Call after cells were changed in another way than through `ensure`. */
  touch(): void {
    this.used.clear();
  }

  /** Block round everything that holds a value, or a format as well; null for a sheet as new. */
  usedArea(valuesOnly: boolean): Area | null {
    let used = this.used.get(valuesOnly);
    if (used === undefined) this.used.set(valuesOnly, (used = this.findUsed(valuesOnly)));
    return used;
  }

  private findUsed(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const include = (row: number, column: number): void => {
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    };
    for (const [row, cells] of this.rows) {
      for (const [column, cell] of cells) if (holds(cell, valuesOnly)) include(row, column);
    }
    return used;
  }
}

function holds(cell: Cell, valuesOnly: boolean): boolean {
  if (cell.kind !== "Empty" || cell.formula !== undefined) return true;
  return !valuesOnly && (cell.format !== PLAIN_FORMAT || cell.numberFormat !== "General");
}

/** A workbook in memory. */
export class Book {
  sheets: Sheet[] = [];
  /** Defined for the whole workbook. */
  names: Name[] = [];
  tables: Table[] = [];
  activeSheet = "";
  selection: { sheet: string; area: Area } | null = null;
  structureProtected = false;
  calculationMode: "Automatic" | "Manual" = "Automatic";
  /** A cell was written since formulas were last computed. */
  isStale = false;
  private nextId = 1;

  constructor(public fileName: string) {}

  /** Sheet and rule ids look as Excel's do, and never come twice. */
  newId(): string {
    return `{${String(this.nextId++).padStart(8, "0")}-0001-0000-0000-000000000000}`;
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    if (!this.activeSheet) this.activeSheet = sheet.id;
    return sheet;
  }

  /** Names are compared without regard to case, as Excel does. */
  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }
}
