import { strFromU8, strToU8, unzipSync, type Unzipped } from "fflate";

export type FileFault = "empty" | "not-docx" | "old-format" | "macros" | "too-large" | "damaged";

/** The template cannot be used at all; the words are in the message catalogue. */
export class TemplateFileError extends Error {
  override readonly name = "TemplateFileError";

  constructor(
    readonly fault: FileFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/** A report's template has a few hundred kB; these bounds keep a hostile archive from filling the memory. */
const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 60_000_000;
const MOST_PARTS = 2_000;

const CONTENT_TYPES = "[Content_Types].xml";
const DOCUMENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

/** The parts of a .docx or .dotx, the latter as a document. @throws TemplateFileError */
export function openTemplate(bytes: Uint8Array): Unzipped {
  if (bytes.length === 0) throw new TemplateFileError("empty");
  if (bytes.length > MOST_BYTES) throw new TemplateFileError("too-large");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new TemplateFileError("old-format");
  if (!startsWith(bytes, [0x50, 0x4b])) throw new TemplateFileError("not-docx");
  const parts = unpacked(bytes);
  const types = parts[CONTENT_TYPES];
  if (types === undefined) throw new TemplateFileError("not-docx");
  const declared = strFromU8(types);
  if (/macroEnabled/i.test(declared) || Object.keys(parts).some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new TemplateFileError("macros");
  }
  if (!declared.includes(DOCUMENT) && !declared.includes(TEMPLATE)) throw new TemplateFileError("not-docx");
  // Word writes none; a parser would have to expand what it declares
  const hasDoctype = Object.entries(parts).some(
    ([name, part]) => /\.(?:xml|rels)$/i.test(name) && strFromU8(part.subarray(0, 2_000)).includes("<!DOCTYPE"),
  );
  if (hasDoctype) throw new TemplateFileError("damaged");
  return { ...parts, [CONTENT_TYPES]: strToU8(declared.replaceAll(TEMPLATE, DOCUMENT)) };
}

function unpacked(bytes: Uint8Array): Unzipped {
  let [total, count] = [0, 0];
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > MOST_UNPACKED || count > MOST_PARTS) throw new TemplateFileError("too-large");
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof TemplateFileError) throw cause;
    throw new TemplateFileError("damaged", { cause });
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
