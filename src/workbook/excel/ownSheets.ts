import { WorkbookFailure } from "../failure";
import { ownSheetTag, type OwnSheetKey, type SheetPlan } from "../plan";
import { sheetOfName, type NameOverview, type SheetOverview, type WorkbookOverview } from "./overview";

const KEYS: readonly OwnSheetKey[] = ["report", "review", "settings", "summary"];
/** Excel's own limit. */
const LONGEST_NAME = 31;

/** Ends the name of a sheet that is being built. */
const BUILD_SUFFIX = "…";

/** How a sheet of ours comes about. */
export interface Target {
  readonly plan: SheetPlan;
  /**
   * `new`: there is none yet. `rewrite`: this session wrote the one there is, so that what stood there is known and can be
   * put back. `swap`: an earlier session did; a new one is built beside it, and takes its place when it is complete.
   */
  readonly kind: "new" | "rewrite" | "swap";
  /** Name that the sheet bears in the end: the one that the user gave it, where there was one. */
  readonly name: string;
  /** Name while it is being built: one that nobody else gives a sheet. */
  readonly buildName: string;
  /** The sheet there is; null for `new`. */
  readonly old: SheetOverview | null;
  /** What stood there, for `rewrite`. */
  readonly previous: SheetPlan | null;
}

/** Sheets written in this session, by key. */
export type WrittenSheets = ReadonlyMap<OwnSheetKey, { readonly sheetId: string; readonly plan: SheetPlan }>;

/** @throws WorkbookFailure `structure-protected`, `sheet-protected` */
export function targetsOf(plans: readonly SheetPlan[], overview: WorkbookOverview, written: WrittenSheets): Target[] {
  const taken = overview.sheets.map((sheet) => sheet.name);
  return plans.map((plan): Target => {
    const old = ownSheet(overview, plan.key);
    const known = written.get(plan.key);
    if (old?.isProtected) throw new WorkbookFailure("sheet-protected", { sheet: old.name });
    if (old && known?.sheetId === old.id) {
      return { plan, kind: "rewrite", name: old.name, buildName: old.name, old, previous: known.plan };
    }
    if (overview.isStructureProtected) throw new WorkbookFailure("structure-protected", { sheet: plan.name });
    const name = old?.name ?? freeSheetName(plan.name, taken);
    const buildName = freeSheetName(name, taken, BUILD_SUFFIX);
    taken.push(name, buildName);
    return { plan, kind: old ? "swap" : "new", name, buildName, old, previous: null };
  });
}

/** The sheet that our tag points at; one that two tags point at counts for the first only. */
export function ownSheet(overview: WorkbookOverview, key: OwnSheetKey): SheetOverview | null {
  const sheet = taggedSheet(overview, ownSheetTag(key));
  const claimant = KEYS.find((other) => taggedSheet(overview, ownSheetTag(other))?.id === sheet?.id);
  return claimant === key ? sheet : null;
}

/** While a sheet is being built it bears this tag; one that still has it was left half-done. */
export function buildTag(key: OwnSheetKey): string {
  return `${ownSheetTag(key)}.DangGhi`;
}

/** Sheets that an earlier run left half-done. */
export function halfDoneSheets(overview: WorkbookOverview): SheetOverview[] {
  return KEYS.flatMap((key) => taggedSheet(overview, buildTag(key)) ?? []);
}

/** The name is a tag of ours, and no clerk's. */
export function isTag(name: string): boolean {
  return KEYS.some((key) => [ownSheetTag(key), buildTag(key)].some((tag) => tag.toLowerCase() === name.toLowerCase()));
}

export function halfDoneTags(overview: WorkbookOverview): string[] {
  return KEYS.map(buildTag).filter((tag) => nameOf(overview, tag) !== undefined);
}

export function taggedSheet(overview: WorkbookOverview, tag: string): SheetOverview | null {
  const name = nameOf(overview, tag);
  const pointed = name && sheetOfName(name.formula);
  return overview.sheets.find((sheet) => sheet.name === pointed) ?? null;
}

export function nameOf(overview: WorkbookOverview, tag: string): NameOverview | undefined {
  return overview.names.find(({ name }) => name.toLowerCase() === tag.toLowerCase());
}

/** `wanted`, or `wanted (2)`, `wanted (3)` … where a sheet has that name; Excel tells names apart without regard to case. */
export function freeSheetName(wanted: string, taken: readonly string[], ending = ""): string {
  const names = new Set(taken.map((name) => name.normalize("NFC").toLowerCase()));
  const base =
    wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "Sheet";
  for (let number = 1; ; number++) {
    const suffix = (number === 1 ? "" : ` (${number})`) + ending;
    const name =
      base
        .slice(0, LONGEST_NAME - suffix.length)
        .replace(/[\ud800-\udbff]$/, "")
        .trimEnd() + suffix;
    if (!names.has(name.normalize("NFC").toLowerCase())) return name;
  }
}
