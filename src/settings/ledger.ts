import { settingsProblemWords as words } from "../messages/settings";
import type { Field, Reading } from "./field";
import type { SettingsProblem, SpareRow } from "./settings";
import { labelKey, type SettingsRow } from "./settingsRows";

/** What the rows that follow belong to; `key` is the period's or the layout's, null where it could not be read. */
export interface Block {
  readonly kind: "period" | "layout" | "roster";
  readonly key: string | null;
}

/** Takes what a row says; only rows with a value come here. */
export type RowHandler = (row: SettingsRow) => void;

/** What has been read so far of a sheet, row by row: what was wrong, and what is kept as it is. */
export class Ledger {
  readonly problems: SettingsProblem[] = [];
  readonly spare: SpareRow[] = [];
  /** Null outside of blocks. */
  block: Block | null = null;
  private readonly claimed = new Set<string>();

  constructor(private readonly sheet: string) {}

  /** Tells what is wrong with a row, and keeps it. */
  refuse(row: SettingsRow, message: string, under = this.block?.key): void {
    this.tell(row, message);
    this.keep(row, under);
  }

  tell({ row, column }: SettingsRow, message: string): void {
    this.problems.push({ cell: { sheet: this.sheet, row, column }, message });
  }

  keep({ label, value, note }: SettingsRow, under = this.block?.key): void {
    this.spare.push({ label, value, note, ...(typeof under === "string" && { under }) });
  }

  /** Hands a row's value over, unless it cannot be read or a row above has said it already. */
  claim<T>(row: SettingsRow, field: Pick<Field<T>, "read">, set: (value: T) => void): void {
    const reading: Reading<T> = row.value === null ? null : field.read(row.value, row.isPercent);
    if (reading === null) return;
    const id = `${this.block?.key ?? ""}|${labelKey(row.label)}`;
    if ("problem" in reading) this.refuse(row, reading.problem);
    else if (this.claimed.has(id)) this.refuse(row, words.repeated(row.label));
    else {
      this.claimed.add(id);
      set(reading.value);
    }
  }
}
