import Docxtemplater from "docxtemplater";
import { strFromU8, strToU8, zipSync, type Unzipped } from "fflate";
import PizZip from "pizzip";
import { wordTemplateWords } from "../../messages/wordTemplate";
import { checkTags, type TagFault } from "./checkTags";
import { openTemplate, TemplateFileError, type FileFault } from "./openTemplate";
import { paragraphTexts, withText } from "./paragraphTexts";
import { syntaxFaults } from "./syntaxFaults";
import { tagName } from "./tagName";
import type { TemplateName } from "./templateNames";

export type FilledTemplate =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** Each in Vietnamese: what is wrong, and where. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** No report needs more values than this; beyond it lists stand within lists. */
const MOST_WORK = 200_000;

/** Parts that are filled: the document, headers, footers. */
const PARTS = /^word\/(document|header|footer)\d*\.xml$/;

/** Ends the inner name under which several paragraphs are repeated. */
const REPEATED = "__doan";

/**
 * The office's own .docx with every `{{name}}` replaced by its value. Values are text, never markup; nothing in the
 * template is executed. The bytes are not altered. Loads the template library, so faces import this file on demand.
 */
export function fillTemplate(bytes: Uint8Array, list: readonly TemplateName[]): FilledTemplate {
  const names = new Map(list.map((name) => [name.name, name]));
  try {
    const parts = openTemplate(bytes);
    const problems = problemsOf(parts, names);
    if (problems.length > 0) return { ok: false, faults: problems };
    return { ok: true, bytes: filled(prepared(parts, names), list) };
  } catch (error) {
    if (error instanceof TemplateFileError) return { ok: false, faults: [wordTemplateWords.faults[error.fault]] };
    const faults = syntaxFaults(error);
    return { ok: false, faults: faults.length > 0 ? faults : [wordTemplateWords.faults.damaged] };
  }
}

export type { FileFault };

function problemsOf(parts: Unzipped, names: ReadonlyMap<string, TemplateName>): readonly string[] {
  const faults: TagFault[] = [];
  let [tags, work] = [0, 0];
  for (const [part, xml] of xmlParts(parts)) {
    const kind = (PARTS.exec(part)?.[1] ?? "document") as keyof typeof wordTemplateWords.parts;
    const checked = checkTags(paragraphTexts(xml), wordTemplateWords.parts[kind], names);
    faults.push(...checked.faults);
    tags += checked.tags;
    work += checked.work;
  }
  if (faults.length > 0) return [...new Set(faults.map(({ message }) => message))];
  if (work > MOST_WORK) return [wordTemplateWords.faults["too-much"]];
  return tags === 0 && !xmlParts(parts).some(([, xml]) => /\{\{|\}\}/.test(xml))
    ? [wordTemplateWords.faults["no-names"]]
    : [];
}

/** A paragraph that is nothing but the name of several paragraphs is repeated for each of them. */
function prepared(parts: Unzipped, names: ReadonlyMap<string, TemplateName>): Unzipped {
  const changed = xmlParts(parts).map(([part, xml]) => {
    let [done, end] = ["", 0];
    for (const paragraph of paragraphTexts(xml)) {
      const name = tagName(/^\s*\{\{([^{}#/^]*)\}\}\s*$/.exec(paragraph.text)?.[1] ?? "");
      if (names.get(name)?.kind !== "paragraphs") continue;
      const tag = `{{-w:p ${name}${REPEATED}}}{{.}}{{/${name}${REPEATED}}}`;
      done += xml.slice(end, paragraph.start) + withText(xml.slice(paragraph.start, paragraph.end), tag);
      end = paragraph.end;
    }
    return [part, strToU8(done + xml.slice(end))] as const;
  });
  return { ...parts, ...Object.fromEntries(changed) };
}

function filled(parts: Unzipped, list: readonly TemplateName[]): Uint8Array {
  // unpacked within bounds above: the library gets an archive that cannot grow in its hands
  const zip = new PizZip(zipSync(parts, { level: 0 }));
  const document = new Docxtemplater(zip, {
    delimiters: { start: "{{", end: "}}" },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => "",
    parser: (tag: string) => ({ get: (scope: unknown) => valueIn(scope, tagName(tag)) }),
  });
  document.render(valuesOf(list));
  return document.getZip().generate({ type: "uint8array", compression: "DEFLATE" });
}

function valueIn(scope: unknown, name: string): unknown {
  if (name === ".") return scope;
  return typeof scope === "object" && scope !== null && Object.hasOwn(scope, name)
    ? (scope as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function valuesOf(list: readonly TemplateName[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    list.flatMap((entry): (readonly [string, unknown])[] =>
      entry.kind === "paragraphs"
        ? [
            [entry.name, entry.value.join(" ")],
            [entry.name + REPEATED, entry.value],
          ]
        : [[entry.name, entry.value]],
    ),
  );
}

function xmlParts(parts: Unzipped): readonly (readonly [string, string])[] {
  return Object.entries(parts)
    .filter(([name]) => PARTS.test(name))
    .map(([name, bytes]) => [name, strFromU8(bytes)] as const);
}
