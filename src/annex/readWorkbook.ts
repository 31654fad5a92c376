import { finish, type Steps } from "../steps";
import { ownSheetTag, type OwnSheetKey } from "../workbook/plan";
import { quotedSheet } from "../workbook/address";
import type { PlainSheet, PlainWorkbook } from "../workbook/plainData";
import type { Annex } from "./annex";
import type { LayoutCorrections } from "./header/layout";
import { COUNT_MEASURES, type CountMeasure } from "./measures";
import { examiningSheet, type Examined } from "./readAnnex";

/**
 * Every annex of the workbook, in tab order; sheets that we built ourselves are not looked at.
 * @param corrections what a person said of the columns of a layout
 */
export function readAnnexes(workbook: PlainWorkbook, corrections?: LayoutCorrections): readonly Annex[] {
  return examineSheets(workbook, corrections).flatMap(({ annex }) => annex ?? []);
}

/** {@link readAnnexes}, and for each sheet that is none why. */
export function examineSheets(workbook: PlainWorkbook, corrections?: LayoutCorrections): readonly Examined[] {
  return finish(examiningSheets(workbook, corrections));
}

/** {@link examineSheets} in steps. */
export function* examiningSheets(workbook: PlainWorkbook, corrections?: LayoutCorrections): Steps<readonly Examined[]> {
  const own = ownSheets(workbook);
  const examined: Examined[] = [];
  for (const sheet of workbook.sheets) {
    if (own.has(sheet.name)) continue;
    const found = yield* examiningSheet(sheet, workbook.fileName, corrections);
    const { ranges } = workbook;
    examined.push(found.annex && ranges ? { ...found, annex: { ...found.annex, ranges } } : found);
    yield;
  }
  return examined;
}

const OWN_SHEET_KEYS: readonly OwnSheetKey[] = ["report", "review", "settings", "summary"];

/** Names of the sheets that bear our tag. */
export function ownSheets(workbook: PlainWorkbook): ReadonlySet<string> {
  const tags = new Set(OWN_SHEET_KEYS.map((key) => ownSheetTag(key).toLowerCase()));
  const targets = workbook.names.filter(({ name }) => tags.has(name.toLowerCase())).map(({ refersTo }) => refersTo);
  const isOwn = ({ name }: PlainSheet) =>
    targets.some((target) => target.startsWith(`${quotedSheet(name)}!`) || target.startsWith(`${name}!`));
  return new Set(workbook.sheets.filter(isOwn).map(({ name }) => name));
}

/** What a prepared sheet of the next period already holds: last period's pending, and sums over it. */
const CARRIED: readonly CountMeasure[] = ["carriedOver", "receivedTotal", "pendingTotal", "pendingInTime"];

/**
 * The annex to work on: the only one, else the newest period's that has figures (result contract, "How a sheet is read").
 * A sheet prepared for the next period, with nothing but what was carried over, has none yet.
 * A hidden sheet is a sample or put aside: it comes after those that are shown.
 * Among annexes of one period's end the shorter period goes first (T6 before the half-year), then the sheet in front, then tab order.
 */
export function newestAnnex(annexes: readonly Annex[], workbook: PlainWorkbook): Annex | null {
  const front = workbook.sheets[workbook.activeSheet]?.name;
  const flowing = COUNT_MEASURES.filter((measure) => !CARRIED.includes(measure));
  const complete = annexes.filter((annex) => hasFigures(annex, flowing));
  const hidden = new Set(workbook.sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [name])));
  const filled = complete.length > 0 ? complete : annexes.filter((annex) => hasFigures(annex, COUNT_MEASURES));
  const ranked = (filled.length > 0 ? [...filled] : [...annexes]).sort(
    (a, b) =>
      Number(hidden.has(a.sheet)) - Number(hidden.has(b.sheet)) ||
      compare(b.period?.to ?? "", a.period?.to ?? "") ||
      compare(b.period?.from ?? "", a.period?.from ?? "") ||
      Number(b.sheet === front) - Number(a.sheet === front),
  );
  return ranked[0] ?? null;
}

function hasFigures(annex: Annex, measures: readonly CountMeasure[]): boolean {
  return annex.rows.some((row) => measures.some((measure) => (row.figures.get(measure)?.value ?? 0) > 0));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
