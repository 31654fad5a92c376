/** 1091 → "1.091", −5 → "−5"; a fraction keeps its digits behind a comma. */
export function number(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** ISO date → "01/6/2021": day in two digits, of the months only 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function date(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** What a cell holds, in a sentence: a number as people write it, a long text shortened. */
export function shown(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return "(trống)";
  return typeof value === "number" ? number(value) : shortened(value);
}

/** {@link shown}, a text in quotation marks. */
export function quoted(value: number | string | null | undefined): string {
  return typeof value === "string" ? `“${shortened(value)}”` : shown(value);
}

/** A hostile cell holds 32.767 characters; a message shows the beginning. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
