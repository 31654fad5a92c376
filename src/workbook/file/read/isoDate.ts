const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** 1 March 1900: before it Excel's serials are one lower, since it counts a 29 February 1900 that never was. */
const FIRST_RIGHT_SERIAL = 61;

/**
 * The serial number for a date that a file holds as ISO text (cells of type `d`, which only ISO 29500 strict writers
 * make), so that dates are serial numbers everywhere, as Office.js gives them. Null where it is no ISO date.
 */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const trimmed = text.trim();
  const isTime = /^\d{2}:\d{2}/.test(trimmed);
  const stamp = isTime ? `1970-01-01T${trimmed}` : trimmed;
  if (!/^\d{4}-\d{2}-\d{2}/.test(stamp)) return null;
  const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(stamp) || !stamp.includes("T") ? stamp : `${stamp}Z`;
  const time = Date.parse(zoned);
  if (Number.isNaN(time)) return null;
  if (isTime) return time / DAY_MS;
  const serial = (time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS;
  return !date1904 && serial < FIRST_RIGHT_SERIAL ? serial - 1 : serial;
}
