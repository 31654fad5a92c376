import { removePart } from "../package/contentTypes";
import { isRelationshipKind } from "../package/namespaces";
import { relationshipsOf, relationshipsPartOf, removeRelationships } from "../package/relationships";
import type { WorkbookPackage } from "../package/workbookPackage";
import { parseElements } from "../xml/element";
import { CLOSED_ELEMENTS } from "./worksheetOrder";

/** What a person drew or noted on a sheet of ours, and our charts. */
const DRAWING_KINDS = ["drawing", "vmlDrawing", "comments"] as const;
const THREADED_COMMENTS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

/** What a rebuilt sheet takes over from the one it replaces. */
export interface Carried {
  /** Name under which macros know the sheet; without it a .xlsm's code no longer fits its sheets. */
  readonly codeName?: string;
  /** Id of the relation to the frames of its notes; null where it has none. */
  readonly notes: string | null;
}

export const NOTHING_CARRIED: Carried = { notes: null };

export function carriedElements(pkg: WorkbookPackage, part: string): Carried {
  const worksheet = parseElements(pkg.text(part), CLOSED_ELEMENTS);
  const codeName = worksheet.child("sheetPr")?.attribute("codeName");
  const notes = worksheet.child("legacyDrawing")?.prefixedAttribute("id") ?? null;
  return { notes, ...(codeName !== undefined && { codeName }) };
}

/**
 * Takes away what hung on the replaced sheet and has no place in the new one (tables, printer settings):
 * a table whose heading cells are gone makes Excel call the file damaged.
 */
export function dropUnusedRelations(pkg: WorkbookPackage, part: string): void {
  const dropped = relationshipsOf(pkg, part).filter(
    ({ type }) => type !== THREADED_COMMENTS && !DRAWING_KINDS.some((kind) => isRelationshipKind(type, kind)),
  );
  if (dropped.length === 0) return;
  const ids = new Set(dropped.map((relationship) => relationship.id));
  removeRelationships(pkg, part, (relationship) => ids.has(relationship.id));
  for (const { target, isExternal } of dropped) {
    if (isExternal || !pkg.has(target) || isReferenced(pkg, target)) continue;
    removePart(pkg, target);
    pkg.remove(relationshipsPartOf(target));
  }
}

function isReferenced(pkg: WorkbookPackage, target: string): boolean {
  return pkg.names().some((name) => {
    const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name.replaceAll("\\", "/"));
    if (!match) return false;
    return relationshipsOf(pkg, `${match[1] ?? ""}${match[2] ?? ""}`).some(
      (relationship) => relationship.target === target,
    );
  });
}
