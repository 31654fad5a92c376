import { ownSheetTag, type OwnSheetKey } from "../workbook/plan";
import { quotedSheet } from "../workbook/address";
import type { PlainSheet, PlainWorkbook } from "../workbook/plainData";
import type { Annex } from "./annex";
import { COUNT_MEASURES } from "./measures";
import { readAnnex } from "./readAnnex";

/** Every annex of the workbook, in tab order; sheets that we built ourselves are not looked at. */
export function readAnnexes(workbook: PlainWorkbook): readonly Annex[] {
  const own = ownSheets(workbook);
  return workbook.sheets.filter((sheet) => !own.has(sheet.name)).flatMap((sheet) => readAnnex(sheet, workbook.fileName) ?? []);
}

const OWN_SHEET_KEYS: readonly OwnSheetKey[] = ["report", "review", "settings", "summary"];

/** Names of the sheets that bear our tag. */
export function ownSheets(workbook: PlainWorkbook): ReadonlySet<string> {
  const tags = new Set(OWN_SHEET_KEYS.map((key) => ownSheetTag(key).toLowerCase()));
  const targets = workbook.names.filter(({ name }) => tags.has(name.toLowerCase())).map(({ refersTo }) => refersTo);
  const isOwn = ({ name }: PlainSheet) => targets.some((target) => target.startsWith(`${quotedSheet(name)}!`) || target.startsWith(`${name}!`));
  return new Set(workbook.sheets.filter(isOwn).map(({ name }) => name));
}

/**
 * The annex to work on: the only one, else the newest period's that has figures (result contract, "How a sheet is read").
 * Among annexes of one period's end the shorter period goes first (T6 before the half-year), then the sheet in front, then tab order.
 */
export function newestAnnex(annexes: readonly Annex[], workbook: PlainWorkbook): Annex | null {
  const front = workbook.sheets[workbook.activeSheet]?.name;
  const withFigures = annexes.filter(hasFigures);
  const ranked = (withFigures.length > 0 ? [...withFigures] : [...annexes]).sort(
    (a, b) =>
      compare(b.period?.to ?? "", a.period?.to ?? "") ||
      compare(b.period?.from ?? "", a.period?.from ?? "") ||
      Number(b.sheet === front) - Number(a.sheet === front),
  );
  return ranked[0] ?? null;
}

function hasFigures(annex: Annex): boolean {
  return annex.rows.some(
    (row) => (row.role === "commune" || row.role === "office") && COUNT_MEASURES.some((measure) => (row.figures.get(measure)?.value ?? 0) > 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
