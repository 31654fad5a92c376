import type { Measure } from "../measures";

/** A sum in the ways that offices write it; one that holds tells what its columns are. */
export type SumFamily = readonly { readonly whole: readonly Measure[]; readonly parts: readonly Measure[] }[];

const sum = (whole: Measure | readonly Measure[], ...parts: Measure[]) => ({
  whole: typeof whole === "string" ? [whole] : whole,
  parts,
});

/** All that was received is resolved or pending; what was returned or awaits a supplement stands within them or beside. */
function balances(resolved: readonly Measure[], pending: readonly Measure[]): SumFamily {
  const beside: readonly (readonly Measure[])[] = [
    [],
    ["returned"],
    ["awaitingSupplement"],
    ["returned", "awaitingSupplement"],
  ];
  return beside.map((others) => sum("receivedTotal", ...resolved, ...pending, ...others));
}

/**
 * Sums that hold in the sheets of offices whose columns have these meanings (Biểu số II.06/VPCP/KSTT and its variants:
 * where returned dossiers, those awaiting a supplement and the carried over are counted differs).
 */
export const TELLING_SUMS: readonly SumFamily[] = [
  [
    sum("receivedTotal", "carriedOver", "receivedNew"),
    sum("receivedTotal", "carriedOver", "receivedOnline", "receivedInPerson"),
    sum("receivedTotal", "receivedOnline", "receivedInPerson"),
  ],
  [sum("receivedNew", "receivedOnline", "receivedInPerson")],
  [
    sum("resolvedTotal", "resolvedEarly", "resolvedOnTime", "resolvedLate"),
    sum("resolvedTotal", "resolvedEarlyOrOnTime", "resolvedLate"),
    sum("resolvedTotal", "resolvedEarly", "resolvedOnTime", "resolvedLate", "returned"),
    sum("resolvedTotal", "resolvedEarlyOrOnTime", "resolvedLate", "returned"),
  ],
  [sum("resolvedEarlyOrOnTime", "resolvedEarly", "resolvedOnTime")],
  [
    sum("pendingTotal", "pendingInTime", "pendingOverdue"),
    sum("pendingTotal", "pendingInTime", "pendingOverdue", "awaitingSupplement"),
  ],
  [
    ...balances(["resolvedTotal"], ["pendingTotal"]),
    sum(["carriedOver", "receivedTotal"], "resolvedTotal", "pendingTotal"),
    sum(["carriedOver", "receivedTotal"], "resolvedTotal", "pendingTotal", "returned"),
    sum(["carriedOver", "receivedNew"], "resolvedTotal", "pendingTotal"),
    ...balances(["resolvedTotal"], ["pendingInTime", "pendingOverdue"]),
    ...balances(["resolvedEarly", "resolvedOnTime", "resolvedLate"], ["pendingTotal"]),
    ...balances(["resolvedEarly", "resolvedOnTime", "resolvedLate"], ["pendingInTime", "pendingOverdue"]),
    ...balances(["resolvedEarlyOrOnTime", "resolvedLate"], ["pendingTotal"]),
    ...balances(["resolvedEarlyOrOnTime", "resolvedLate"], ["pendingInTime", "pendingOverdue"]),
  ],
];

/** The families, each with only those of its sums that a measure stands in. */
const ABOUT = new Map<Measure, readonly SumFamily[]>();

/** {@link TELLING_SUMS} about one measure. */
export function sumsAbout(measure: Measure): readonly SumFamily[] {
  const known = ABOUT.get(measure);
  if (known !== undefined) return known;
  const about = TELLING_SUMS.map((family) =>
    family.filter(({ whole, parts }) => whole.includes(measure) || parts.includes(measure)),
  ).filter(({ length }) => length > 0);
  ABOUT.set(measure, about);
  return about;
}

/** Counts of the sampled rows under one column; null where blank or unreadable. */
export type Sample = readonly (number | null)[];

/**
 * In which share of the rows the sum of `whole` equals the sum of `parts`; rows with only zeros or with a figure
 * that is not known say nothing. Null where no row tells.
 */
export function holdingShare(
  whole: readonly Sample[],
  parts: readonly Sample[],
): { readonly share: number; readonly rows: number } | null {
  let told = 0;
  let holds = 0;
  const length = whole[0]?.length ?? 0;
  for (let row = 0; row < length; row++) {
    const left = sumAt(whole, row);
    const right = sumAt(parts, row);
    if (left === null || right === null || (left === 0 && right === 0)) continue;
    told++;
    if (left === right) holds++;
  }
  return told === 0 ? null : { share: holds / told, rows: told };
}

function sumAt(columns: readonly Sample[], row: number): number | null {
  let total = 0;
  for (const column of columns) {
    const value = column[row];
    if (value === null || value === undefined) return null;
    total += value;
  }
  return total;
}
