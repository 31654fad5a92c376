import { absoluteArea, quotedSheet } from "../../address";
import { WorkbookFailure } from "../../failure";
import { type OwnSheetKey, ownSheetTag, type SheetPlan } from "../../plan";
import { addOverride, WORKSHEET_TYPE } from "../package/contentTypes";
import { type NameEntry, readLayout, type SheetEntry, type WorkbookLayout } from "../package/layout";
import { addRelationship } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbookPackage";
import { carriedElements, dropUnusedRelations, NOTHING_CARRIED } from "./carriedElements";
import { applyCharts } from "./charts/applyCharts";
import { freeSheetName, sameSheetName } from "./sheetNames";
import { sheetXml } from "./sheetXml";
import type { StyleSheet } from "./styleSheet";
import { addTab, type NewName, replaceNames } from "./workbookPart";

const TAG_NAMES = (["report", "review", "settings", "summary"] as const).map((key) => ownSheetTag(key).toLowerCase());

/** Builds or rebuilds our sheets and returns the names they bear. */
export function applySheets(
  pkg: WorkbookPackage,
  plans: readonly SheetPlan[],
  styles: StyleSheet,
): Partial<Record<OwnSheetKey, string>> {
  const names: Partial<Record<OwnSheetKey, string>> = {};
  for (const plan of plans) {
    const layout = readLayout(pkg);
    const sheet = ownSheet(layout, plan.key) ?? addSheet(pkg, layout, plan);
    if (sheet.part === null) throw new WorkbookFailure("cannot-write", { sheet: plan.name });
    const carried = pkg.has(sheet.part) ? carriedElements(pkg, sheet.part) : NOTHING_CARRIED;
    const drawing = applyCharts(pkg, plan, { part: sheet.part, name: sheet.name }, layout.dialect);
    pkg.setText(sheet.part, sheetXml(plan, styles, layout.dialect, { ...carried, drawing }));
    dropUnusedRelations(pkg, sheet.part);
    replaceNames(pkg, layout, (name) => belongsTo(name, sheet, plan.key), namesOf(plan, sheet));
    names[plan.key] = sheet.name;
  }
  return names;
}

/**
 * The sheet that our tag points at. A name that points nowhere (its sheet was deleted) or at a sheet that another tag
 * claims before it counts as none.
 */
function ownSheet(layout: WorkbookLayout, key: OwnSheetKey): SheetEntry | undefined {
  const tags = layout.names.filter((name) => name.sheetIndex === null && TAG_NAMES.includes(name.name.toLowerCase()));
  const tag = tags.find((name) => name.name.toLowerCase() === ownSheetTag(key).toLowerCase());
  const sheet = tag && taggedSheet(layout, tag);
  const claimant = sheet && tags.find((name) => taggedSheet(layout, name) === sheet);
  return claimant === tag ? sheet : undefined;
}

function taggedSheet(layout: WorkbookLayout, { refersTo }: NameEntry): SheetEntry | undefined {
  const bang = refersTo.lastIndexOf("!");
  const written = refersTo.slice(0, Math.max(0, bang)).replace(/^=/, "");
  const quoted = /^'(.*)'$/s.exec(written)?.[1];
  const name = quoted === undefined ? written : quoted.replaceAll("''", "'");
  return layout.sheets.find((sheet) => sheet.part !== null && name !== "" && sameSheetName(sheet.name, name));
}

/** A new tab at the end; its part does not exist yet. */
function addSheet(pkg: WorkbookPackage, layout: WorkbookLayout, plan: SheetPlan): SheetEntry {
  const folder = layout.workbookPart.slice(0, layout.workbookPart.lastIndexOf("/") + 1);
  let number = layout.sheets.length + 1;
  while (pkg.has(`${folder}worksheets/sheet${number}.xml`)) number++;
  const part = `${folder}worksheets/sheet${number}.xml`;
  const name = freeSheetName(
    plan.name,
    layout.sheets.map((sheet) => sheet.name),
  );
  const id = addRelationship(pkg, layout.workbookPart, `${layout.dialect.relationships}/worksheet`, part);
  addOverride(pkg, part, WORKSHEET_TYPE);
  addTab(pkg, layout, name, id);
  return { name, index: layout.sheets.length, sheetId: 0, visibility: "visible", part };
}

/** Names that the sheet of this plan must not keep: its tag, and what Excel derived from its earlier content. */
function belongsTo(name: NameEntry, sheet: SheetEntry, key: OwnSheetKey): boolean {
  if (name.sheetIndex === sheet.index) return name.name.toLowerCase().startsWith("_xlnm.");
  return name.sheetIndex === null && name.name.toLowerCase() === ownSheetTag(key).toLowerCase();
}

function namesOf(plan: SheetPlan, sheet: SheetEntry): NewName[] {
  const quoted = quotedSheet(sheet.name);
  const names: NewName[] = [{ name: ownSheetTag(plan.key), refersTo: `${quoted}!$A$1`, sheetIndex: null }];
  if (plan.filter) {
    names.push({
      name: "_xlnm._FilterDatabase",
      refersTo: `${quoted}!${absoluteArea(plan.filter)}`,
      sheetIndex: sheet.index,
    });
  }
  if (plan.headerRows !== undefined && plan.headerRows > 0) {
    names.push({
      name: "_xlnm.Print_Titles",
      refersTo: `${quoted}!$${plan.headerRows}:$${plan.headerRows}`,
      sheetIndex: sheet.index,
    });
  }
  return names;
}
