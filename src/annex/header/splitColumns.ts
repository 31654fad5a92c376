import type { Measure } from "../measures";
import type { Candidate } from "./columnCandidates";
import type { OtherColumn } from "./vocabulary";

/** A column with what its headings say, before measures are given out. */
export interface OpenColumn {
  /** 0-based. */
  readonly column: number;
  /** Header texts from the top down. */
  readonly path: readonly string[];
  readonly candidates: readonly Candidate[];
  /** It counts a share of what it would be. */
  readonly isPart: boolean;
  /** Counts those of so many days. */
  readonly byDays: boolean;
  /** 0-based columns with the other shares. */
  readonly further: readonly number[];
  readonly others: readonly (OtherColumn | null)[];
}

/**
 * Joins the shares of one measure ("Quá hạn > Kỳ trước | Trong kỳ", "Trực tuyến > Toàn trình | Một phần"): the first
 * stands for all. A share by itself, or beside a column of the whole, counts nothing that we report.
 */
export function joinParts(given: readonly OpenColumn[]): readonly OpenColumn[] {
  const columns = withShares(withShares(given, isChannel), ({ byDays }) => byDays);
  const wholes = new Set(columns.filter(({ isPart }) => !isPart).map(measureOf));
  const groups = siblings(columns.filter((column) => column.isPart && !wholes.has(measureOf(column))));
  const joined = new Map(
    [...groups.values()].filter(({ length }) => length > 1).map(([first, ...rest]) => [first, rest] as const),
  );
  return columns.map((column) => {
    if (!column.isPart) return column;
    const rest = joined.get(column);
    return rest === undefined
      ? { ...column, candidates: [] }
      : { ...column, further: rest.map((other) => other.column) };
  });
}

/** "Trực tiếp | Bưu chính" beside each other are two shares of what did not come online. */
function isChannel(column: OpenColumn): boolean {
  return measureOf(column) === "receivedInPerson" && column.others.at(-1) !== "within";
}

/** Columns that are shares of their measure where another such stands beside them; by itself each is the whole. */
function withShares(
  columns: readonly OpenColumn[],
  mayBeShare: (column: OpenColumn) => boolean,
): readonly OpenColumn[] {
  const some = columns.filter((column) => !column.isPart && mayBeShare(column) && measureOf(column) !== undefined);
  if (some.length < 2) return columns;
  const shares = new Set([...siblings(some).values()].filter(({ length }) => length > 1).flat());
  return columns.map((column) => (shares.has(column) ? { ...column, isPart: true } : column));
}

/** Columns of one measure under the same headings, the level of the service wherever it stands among them. */
function siblings(columns: readonly OpenColumn[]): ReadonlyMap<string, readonly OpenColumn[]> {
  const groups = new Map<string, OpenColumn[]>();
  for (const column of columns) {
    const { path, others } = column;
    const above = others.includes("level") ? path.filter((_, at) => others[at] !== "level") : path.slice(0, -1);
    const key = [measureOf(column), ...above].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return groups;
}

function measureOf({ candidates }: OpenColumn): Measure | undefined {
  return candidates[0]?.measure;
}
