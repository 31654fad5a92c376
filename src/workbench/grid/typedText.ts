/** Thousands by dots, decimals by a comma: "1.091", "12.345.678", "99,5", "-3". */
const VIETNAMESE_NUMBER = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;
/** What only an English reader writes: "1,091", "1,234.5", "99.5". */
const PLAIN_DECIMAL = /^[+-]?\d+\.\d+$/;

/**
 * The number that a Vietnamese typist means, or null where the text is no number.
 * Dates, percentages and the like stay text: the file takes over values, not formats, so a date
 * turned into its serial number would be unreadable there.
 */
export function typedNumber(text: string): number | null {
  const trimmed = text.trim();
  // Longer ones lose digits as numbers and are identifiers anyway.
  if (trimmed.replace(/\D/g, "").length > 15) return null;
  if (VIETNAMESE_NUMBER.test(trimmed)) return Number(trimmed.replaceAll(".", "").replace(",", "."));
  return PLAIN_DECIMAL.test(trimmed) ? Number(trimmed) : null;
}
