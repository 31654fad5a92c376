/** "[.C9:.C30]", "[$'Tháng 5'.C9]": a reference in an OpenFormula. */
const REFERENCE = /\[([^\]"]*)\]/g;
const ADDRESS = /^(.*)\.(\$?[A-Z]{1,3}\$?\d{1,7})$/s;

/** An OpenFormula ("of:=SUM([.C9:.C30])") in Excel's notation without the leading "="; undefined where it has parts that Excel writes otherwise. */
export function excelFormula(formula: string | undefined): string | undefined {
  const body = /^(?:of:|oooc:|msoxl:)?=(.*)$/s.exec(formula ?? "")?.[1];
  if (body === undefined) return undefined;
  let isPlain = true;
  const pieces = body.split(/("(?:[^"]|"")*")/).map((piece, at) => {
    if (at % 2 === 1) return piece;
    const converted = piece.replace(REFERENCE, (_, reference: string) => {
      const excel = excelReference(reference);
      if (excel === null) isPlain = false;
      return excel ?? "";
    });
    return converted.replaceAll(";", ",");
  });
  return isPlain ? pieces.join("") : undefined;
}

/** "$'Tháng 5'.$C$9:.$C$31" in Excel's notation; null where it is no cell and no area of one sheet. */
export function excelReference(reference: string): string | null {
  const ends = reference.split(":").map((end) => ADDRESS.exec(end));
  const [first, last] = ends;
  if (!first || ends.length > 2 || (ends.length === 2 && !last)) return null;
  const sheet = (first[1] ?? "").replace(/^\$/, "");
  return `${sheet === "" ? "" : `${sheet}!`}${first[2] ?? ""}${last ? `:${last[2] ?? ""}` : ""}`;
}
