import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Pdf {
  /** Text of each page, as pdftotext reads it off the page. */
  readonly pages: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Names of the fonts embedded. */
  readonly fonts: readonly string[];
}

type Extension = "docx" | "xlsx" | "html";

/** What LibreOffice prints of a document: needs soffice, pdftotext, pdfinfo and pdffonts on the PATH. */
export function printed(bytes: Uint8Array, extension: Extension): Pdf {
  const [pdf] = printedAll([bytes], extension);
  if (pdf === undefined) throw new Error("nothing was printed");
  return pdf;
}

/** Several documents printed by one start of LibreOffice, in their order. */
export function printedAll(documents: readonly Uint8Array[], extension: Extension): readonly Pdf[] {
  const folder = mkdtempSync(path.join(tmpdir(), "bao-cao-"));
  try {
    const files = documents.map((bytes, index) => {
      const file = path.join(folder, `bao-cao-${index}.${extension}`);
      writeFileSync(file, bytes);
      return file;
    });
    // a profile of its own, so that runs side by side do not wait for each other
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    // as a text document, not as a web page that knows no paper
    const filter = extension === "html" ? ["--infilter=HTML (StarWriter)"] : [];
    execFileSync("soffice", [profile, "--headless", ...filter, "--convert-to", "pdf", "--outdir", folder, ...files], {
      stdio: "pipe",
    });
    return files.map((file) => readPdf(file.replace(/\.\w+$/, ".pdf")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readPdf(pdf: string): Pdf {
  const text = execFileSync("pdftotext", ["-enc", "UTF-8", pdf, "-"], { encoding: "utf8" });
  const info = execFileSync("pdfinfo", ["-f", "1", "-l", "999", pdf], { encoding: "utf8" });
  const fonts = execFileSync("pdffonts", [pdf], { encoding: "utf8" });
  return {
    pages: text.split("\f").slice(0, -1),
    sizes: [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]),
    fonts: fonts
      .split("\n")
      .slice(2)
      .flatMap((line) => line.split(/\s+/)[0] || []),
  };
}

/** Without any white space: where a line breaks does not matter, whether all of the text is there does. */
export function squeezed(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "");
}
