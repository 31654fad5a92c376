import { WorkbookFailure } from "../../failure";
import type { Area, CellValue, SheetVisibility } from "../../plainData";
import { MAX_COLUMNS, MAX_ROWS } from "../limits";
import type { ForeignName } from "./foreignNames";

/** Cells that hold anything, in all sheets of a file that is made into an .xlsx first: twice the largest annex known. */
const MAX_FOREIGN_CELLS = 1_000_000;

/** How a cell looks, as far as the .xlsx made of it keeps it. */
export interface ForeignLook {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  /** Where in a tall row; at its bottom where nothing is said. */
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** A thin line on every side. */
  readonly boxed?: boolean;
}

export interface ForeignCell {
  /** A formula's cached result, null where there is none. */
  readonly value: CellValue;
  /** en-US notation without the leading "=". */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly look?: ForeignLook;
}

/** A sheet of another format on its way into an .xlsx. */
export interface ForeignSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** 0-based row → 0-based column → cell. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, ForeignCell>>;
  readonly merges: readonly Area[];
  /** 0-based column → width in characters. */
  readonly widths: ReadonlyMap<number, number>;
  /** 0-based row → height in points, where somebody set it; other rows are as high as their text. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A file of another format on its way into an .xlsx. */
export interface ForeignBook {
  readonly sheets: readonly ForeignSheet[];
  readonly names: readonly ForeignName[];
}

/** Collects the cells of a file's sheets within what the file host takes on. */
export class ForeignCells {
  rows = new Map<number, Map<number, ForeignCell>>();
  private count = 0;

  /** Begins the next sheet of the same file. */
  startSheet(): void {
    this.rows = new Map();
  }

  /** Puts a cell at a 0-based place; a blank without a look and places outside the grid are left out. @throws WorkbookFailure `too-large` */
  put(row: number, column: number, cell: ForeignCell): void {
    const isBlank = cell.value === null && cell.formula === undefined && cell.look === undefined;
    if (isBlank || row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return;
    if (++this.count > MAX_FOREIGN_CELLS) throw new WorkbookFailure("too-large");
    const cells = this.rows.get(row);
    if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }
}
