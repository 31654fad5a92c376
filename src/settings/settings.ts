import type { ColumnCorrection } from "../annex/header/layout";
import type { Period } from "../annex/period/period";
import type { OfficeProfile } from "../report/officeProfile";
import type { CellRef } from "../workbook/address";

/** What the annex does not hold and each period has anew. */
export type PeriodFacts = Partial<
  Pick<OfficeProfile, "number" | "signedOn" | "feedbackReceived" | "ratings" | "remarks">
>;

/** What an office says of itself once; a field that it has not set is absent. */
export type LastingProfile = Partial<Omit<OfficeProfile, keyof PeriodFacts>>;

/** What a person said of a layout's columns, and on which sheet. */
export interface RememberedColumns extends ColumnCorrection {
  readonly sheet?: string;
}

/** A row of the sheet that the program does not use: an unknown one, or one that it cannot read. Kept as it is. */
export interface SpareRow {
  readonly label: string;
  readonly value: string | number | null;
  readonly note: string;
  /** Key of the period or the layout that it stands under; absent elsewhere. */
  readonly under?: string;
}

/** All that the sheet `Thiết lập` holds. */
export interface Settings {
  readonly profile: LastingProfile;
  /** By {@link periodKey}. */
  readonly facts: ReadonlyMap<string, PeriodFacts>;
  /** By layout key. */
  readonly columns: ReadonlyMap<string, RememberedColumns>;
  readonly spare: readonly SpareRow[];
}

/** Something in the sheet that the program cannot use, in Vietnamese, with its cell. */
export interface SettingsProblem {
  readonly cell: CellRef;
  readonly message: string;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  /** Name of the sheet; null where the workbook has none. */
  readonly sheet: string | null;
}

export const NO_SETTINGS: Settings = { profile: {}, facts: new Map(), columns: new Map(), spare: [] };

/** "2021-06-01..2021-06-30". */
export function periodKey({ from, to }: Pick<Period, "from" | "to">): string {
  return `${from}..${to}`;
}

/** What the settings say for a report on `period`: the lasting profile, and the facts of that period. */
export function profileFor(settings: Settings, period: Period | null): Partial<OfficeProfile> {
  return { ...settings.profile, ...(period !== null && settings.facts.get(periodKey(period))) };
}
