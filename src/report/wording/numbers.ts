/**
 * How a count stands in the report: 1.091, 997, and below ten with a leading zero (06), the custom of the offices.
 * Zero is "0"; in a sentence it is worded ("không có"), see {@link countOrNone}.
 */
export function count(value: number): string {
  if (value > 0 && value < 10) return `0${value}`;
  return grouped(value);
}

/** A document's number in its register: 05, 1091; never with dots. */
export function registerNumber(value: number): string {
  return String(value).padStart(2, "0");
}

/** A plain whole number with dots between thousands, without the leading zero: for tables. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** {@link count}, but "không có" for zero: a report never writes "0 hồ sơ". */
export function countOrNone(value: number): string {
  return value === 0 ? "không có" : count(value);
}

/**
 * `part` of `whole` as a percentage with at most two decimals, half up, by integer arithmetic: "99,96%", "98,5%".
 * "100%" only where it is exactly that, and never "0%" for more than none. Null where `whole` is 0 or the part exceeds it.
 */
export function percentage(part: number, whole: number): string | null {
  if (whole <= 0 || part < 0 || part > whole) return null;
  const hundredths = Math.floor((part * 20000 + whole) / (2 * whole));
  if (part < whole && hundredths === 10000) return "99,99%";
  if (part > 0 && hundredths === 0) return "dưới 0,01%";
  const decimals = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${Math.floor(hundredths / 100)}${decimals === "" ? "" : `,${decimals}`}%`;
}
