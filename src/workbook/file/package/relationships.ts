import { parseElements } from "../xml/element";
import { appended, spliced, without } from "../xml/splice";
import { escapeXml } from "../xml/text";
import { XML_DECLARATION } from "./namespaces";
import { oncePerState, partTree } from "./partTree";
import type { WorkbookPackage } from "./workbookPackage";

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part the relationship leads to; for an external one the target as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

const EMPTY = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`;

/** Where the relations of a part stand: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; of the package: "" → `_rels/.rels`. */
export function relationshipsPartOf(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Relations that lead away from `part` ("" for the package itself); none where it has no relations part. */
export function relationshipsOf(pkg: WorkbookPackage, part: string): readonly Relationship[] {
  const name = relationshipsPartOf(part);
  return pkg.has(name) ? relationshipsIn(pkg, name) : [];
}

const relationshipsIn = oncePerState((pkg, name): readonly Relationship[] => {
  const part = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
  return partTree(pkg, name)
    .childrenNamed("Relationship")
    .map((element) => {
      const isExternal = element.attribute("TargetMode") === "External";
      const target = element.attribute("Target") ?? "";
      return {
        id: element.attribute("Id") ?? "",
        type: element.attribute("Type") ?? "",
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
});

/** Adds a relation from `part` to `target` (a part's name) and returns its id. */
export function addRelationship(pkg: WorkbookPackage, part: string, type: string, target: string): string {
  const name = relationshipsPartOf(part);
  const xml = pkg.has(name) ? pkg.text(name) : EMPTY;
  const root = parseElements(xml);
  const taken = new Set(root.children.map((element) => element.attribute("Id")));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const attributes = `Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(`/${target}`)}"`;
  pkg.setText(name, spliced(xml, appended(root, `<${root.prefix}Relationship ${attributes}/>`)));
  return id;
}

/** Takes out the relations for which `isUnwanted` holds; a relations part left without any is removed. */
export function removeRelationships(
  pkg: WorkbookPackage,
  part: string,
  isUnwanted: (relationship: Relationship) => boolean,
): void {
  const relationships = relationshipsOf(pkg, part);
  const ids = new Set(relationships.filter(isUnwanted).map((relationship) => relationship.id));
  if (ids.size === 0) return;
  const name = relationshipsPartOf(part);
  if (ids.size === relationships.length) {
    pkg.remove(name);
    return;
  }
  const xml = pkg.text(name);
  const unwanted = parseElements(xml).children.filter((element) => ids.has(element.attribute("Id") ?? ""));
  pkg.setText(name, spliced(xml, unwanted.map(without)));
}

/** A target as written in the relations of `part`, as a part's name without a leading slash. */
function resolveTarget(part: string, target: string): string {
  const decoded = safeDecode(target);
  if (decoded.startsWith("/")) return decoded.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of decoded.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** Targets are URIs, zip names are not: `b%C3%A1o.xml` is `báo.xml`. */
function safeDecode(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
