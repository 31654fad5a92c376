import { parseElements, type XmlElement } from "../xml/element";
import type { WorkbookPackage } from "./workbookPackage";

/**
 * What one of the small parts says that tell what stands where (content types, relations, the workbook), which are asked
 * again and again: made once for each state of it. It is read only, so a package and its copies share it.
 */
export function oncePerState<T>(make: (pkg: WorkbookPackage, part: string) => T) {
  /** By what stands for a part's content. */
  const made = new WeakMap<object, T>();
  return (pkg: WorkbookPackage, part: string): T => {
    const state = pkg.identity(part);
    const known = made.get(state) ?? make(pkg, part);
    made.set(state, known);
    return known;
  };
}

/** The tree of such a part. @throws WorkbookFailure `damaged`, `too-large` */
export const partTree = oncePerState((pkg, part): XmlElement => parseElements(pkg.text(part)));
