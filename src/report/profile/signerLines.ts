import { SIGNING_FORMS, type SigningForm } from "../officeProfile";

/** "KT.", "kt", "TUQ ." before a title; the letters may lack their stop. */
const FORM = new RegExp(
  String.raw`^(${SIGNING_FORMS.map((form) => form.slice(0, -1)).join("|")})(?:\s*\.\s*|\s+)(?=\S)`,
  "i",
);

/** The form of signing that a title begins with, and the title without it. */
export function splitSigningForm(line: string): { readonly form: SigningForm | null; readonly title: string } {
  const match = FORM.exec(line);
  const form = SIGNING_FORMS.find((known) => known.slice(0, -1) === match?.[1]?.toUpperCase());
  return match && form ? { form, title: line.slice(match[0].length) } : { form: null, title: line };
}

/** The lines of the signer's title as printed: the form stands before the first, unless that line bears one already. */
export function signerLines(form: SigningForm | null, titles: readonly string[]): readonly string[] {
  const [first, ...rest] = titles;
  if (form === null || first === undefined || splitSigningForm(first).form !== null) return titles;
  return [`${form} ${first}`, ...rest];
}
