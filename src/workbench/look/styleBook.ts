import type { IStyleData } from "@univerjs/presets";
import type { CellStyle } from "hucre";
import { gridStyle } from "./cellStyle";

/** Every distinct cell style once, as Univer's snapshot keeps them. */
export class StyleBook {
  private readonly ids = new Map<string, string>();
  /** Many cells share a style: those are found without spelling it out. */
  private readonly met = new Map<CellStyle, string>();
  readonly styles: Record<string, IStyleData> = {};

  /** @param prefix tells its styles from those of other books in the same workbook */
  constructor(
    private readonly themeColours: readonly string[],
    private readonly prefix = "s",
  ) {}

  idOf(style: CellStyle): string {
    const met = this.met.get(style);
    if (met !== undefined) return met;
    const id = this.spelledOut(style);
    this.met.set(style, id);
    return id;
  }

  private spelledOut(style: CellStyle): string {
    const key = JSON.stringify(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `${this.prefix}${this.ids.size}`;
    this.ids.set(key, id);
    this.styles[id] = gridStyle(style, this.themeColours);
    return id;
  }
}
