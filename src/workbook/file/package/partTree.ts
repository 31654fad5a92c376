import { parseElements, type XmlElement } from "../xml/element";
import type { WorkbookPackage } from "./workbookPackage";

/** By what stands for a part's content. Trees are read only, so a package and its copies share them. */
const trees = new WeakMap<object, XmlElement>();

/**
 * The tree of one of the small parts that say what stands where (content types, relations, the workbook), which are asked
 * again and again; parsed once for each state of it.
 * @throws WorkbookFailure `damaged`, `too-large`
 */
export function partTree(pkg: WorkbookPackage, part: string): XmlElement {
  const state = pkg.identity(part);
  const known = trees.get(state) ?? parseElements(pkg.text(part));
  trees.set(state, known);
  return known;
}
