import type { CountTable } from "./counts/countTable";
import { Rule, type Support } from "./counts/rule";
import { IDENTITIES, type Identity, type IdentityVariant } from "./identities";

/** What a sheet holds itself to. */
export interface Convention {
  /** The variant of each identity that the sheet's rows are checked against. */
  readonly used: readonly UsedIdentity[];
  /** Identities whose columns are there but which no variant fits in half of the rows; the official variant of each. */
  readonly unused: readonly UnusedIdentity[];
}

export interface UnusedIdentity {
  readonly identity: Identity;
  readonly variant: IdentityVariant;
}

export interface UsedIdentity extends UnusedIdentity {
  /** Indexes of the annex's rows in which it fails. */
  readonly failed: readonly number[];
}

/**
 * The variant of each identity that most rows satisfy, the official one on a tie (result contract, "Measures").
 * A row in which a figure cannot be read speaks for none.
 */
export function sheetConvention(table: CountTable): Convention {
  const used: UsedIdentity[] = [];
  const unused: UnusedIdentity[] = [];
  for (const identity of IDENTITIES) {
    const variants = comparable(identity.variants.filter((variant) => hasColumns(table, variant)));
    let best: { readonly variant: IdentityVariant; readonly support: Support } | null = null;
    for (const variant of variants) {
      // none can hold in more rows than all
      if (best?.support.holds === table.height) break;
      const support = new Rule(table, variant).support(best?.support.holds ?? -1);
      if (support !== null) best = { variant, support };
    }
    if (best === null || best.support.judged === 0) continue;
    const { variant, support } = best;
    if (support.holds * 2 >= support.judged) used.push({ identity, variant, failed: support.failed });
    else if (variants.some(({ isPartial }) => isPartial !== true)) unused.push({ identity, variant });
  }
  return { used, unused };
}

/** A variant is left out where another with the same left side says the same by a summary column ("receivedNew" for its two parts). */
function comparable(variants: readonly IdentityVariant[]): readonly IdentityVariant[] {
  const hasNew = variants.some(({ right }) => right.includes("receivedNew") && right.includes("carriedOver"));
  return variants.filter(
    ({ left, right }) => !(hasNew && left[0] === "receivedTotal" && right.includes("receivedOnline")),
  );
}

function hasColumns({ annex: { columns } }: CountTable, { left, right }: IdentityVariant): boolean {
  return left.every((measure) => columns.has(measure)) && right.every((measure) => columns.has(measure));
}
