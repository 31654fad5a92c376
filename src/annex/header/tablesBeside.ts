import { fold } from "../text/fold";
import { COUNTS_OUTCOME, COUNTS_RECEIVED, type Measure } from "../measures";
import type { OpenColumn } from "./splitColumns";

/** The columns under one header, where it stands over several tables side by side. */
export interface TablesBeside {
  /** Those that may be measures: of several tables those of the only one that counts dossiers. */
  readonly columns: readonly OpenColumn[];
  /** More than one of them counts dossiers: the rows of one would be read under the names of another. */
  readonly areSeveral: boolean;
}

/**
 * Finds tables that stand side by side under one header: where the numbers' heading or the units' is repeated
 * ("STT | Xã | Tiếp nhận | … | STT | Xã | Tiếp nhận | …"), another table begins.
 */
export function tablesBeside(columns: readonly OpenColumn[]): TablesBeside {
  const tables = split(columns);
  if (tables.length === 1) return { columns, areSeveral: false };
  const counting = tables.filter(countsDossiers);
  const [only, another] = counting;
  if (only === undefined || another !== undefined) return { columns, areSeveral: another !== undefined };
  return {
    columns: columns.map((column) => (only.includes(column) ? column : { ...column, candidates: [] })),
    areSeveral: false,
  };
}

function split(columns: readonly OpenColumn[]): readonly (readonly OpenColumn[])[] {
  const tables: OpenColumn[][] = [];
  let headings = new Set<string>();
  for (const column of columns) {
    const heading = rowHeading(column);
    if (tables.length === 0 || (heading !== null && headings.has(heading))) {
      tables.push([]);
      headings = new Set();
    }
    tables.at(-1)?.push(column);
    if (heading !== null) headings.add(heading);
  }
  return tables;
}

/** What heads the rows' numbers or their units; null for any other column. */
function rowHeading({ others, path, candidates }: OpenColumn): string | null {
  if (candidates.length > 0) return null;
  if (others.includes("ordinal")) return "";
  return others.includes("unit") ? fold(path.join(" ")) : null;
}

function countsDossiers(table: readonly OpenColumn[]): boolean {
  const says = (wanted: readonly Measure[]) =>
    table.some(({ candidates: [first] }) => first !== undefined && wanted.includes(first.measure));
  return says(COUNTS_RECEIVED) && says(COUNTS_OUTCOME);
}
