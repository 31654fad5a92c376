import type { CellValue } from "../../plainData";
import { unescapeCellText } from "../xml/text";
import { serialOfIsoDate } from "./isoDate";
import type { CellText } from "./sharedStrings";

/** What values are read against. */
export interface ValueContext {
  readonly texts: readonly CellText[];
  readonly date1904: boolean;
}

/** A cell's value from its type (`t`) and the text of its `<v>`; null where it holds nothing. Dates are serial numbers. */
export function cellValue(type: string | undefined, raw: string, context: ValueContext): CellValue {
  switch (type) {
    case undefined:
    case "n":
      return numberOrText(raw);
    case "s":
      return sharedText(raw, context)?.text ?? null;
    case "str":
    case "inlineStr":
      return unescapeCellText(raw);
    case "b":
      return raw === "1" || raw === "true";
    case "e":
      return { error: raw };
    case "d":
      return serialOfIsoDate(raw, context.date1904) ?? (raw === "" ? null : raw);
    default:
      return raw === "" ? null : raw;
  }
}

export function sharedText(raw: string, { texts }: ValueContext): CellText | undefined {
  return raw === "" ? undefined : texts[Number(raw)];
}

function numberOrText(raw: string): CellValue {
  const number = Number(raw);
  if (number === 0 && raw.trim() === "") return null;
  return Number.isFinite(number) ? number : raw;
}
