/** The measures of the result contract; the order is that of the official form. */
export const COUNT_MEASURES = [
  "receivedTotal",
  "carriedOver",
  "receivedNew",
  "receivedOnline",
  "receivedInPerson",
  "resolvedTotal",
  "resolvedEarly",
  "resolvedOnTime",
  "resolvedEarlyOrOnTime",
  "resolvedLate",
  "returned",
  "pendingTotal",
  "pendingInTime",
  "pendingOverdue",
  "awaitingSupplement",
] as const;

/** A measure that counts dossiers: a whole number, not negative. */
export type CountMeasure = (typeof COUNT_MEASURES)[number];

/** `onTimeRate` is a percentage, 0 to 100. */
export type Measure = CountMeasure | "onTimeRate";

export const MEASURES: readonly Measure[] = [...COUNT_MEASURES, "onTimeRate"];

/** Say how many dossiers were received. */
export const COUNTS_RECEIVED: readonly Measure[] = [
  "receivedTotal",
  "receivedNew",
  "receivedOnline",
  "receivedInPerson",
  "carriedOver",
];

/** Say what became of them. */
export const COUNTS_OUTCOME: readonly Measure[] = [
  "resolvedTotal",
  "resolvedEarly",
  "resolvedOnTime",
  "resolvedEarlyOrOnTime",
  "resolvedLate",
  "pendingTotal",
  "pendingInTime",
  "pendingOverdue",
];
