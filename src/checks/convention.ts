import type { Annex } from "../annex/annex";
import { IDENTITIES, type Identity, type IdentityVariant } from "./identities";
import { judgeIdentity } from "./ruleOutcome";

/** What a sheet holds itself to. */
export interface Convention {
  /** The variant of each identity that the sheet's rows are checked against. */
  readonly used: readonly UsedIdentity[];
  /** Identities whose columns are there but which no variant fits in half of the rows; the official variant of each. */
  readonly unused: readonly UsedIdentity[];
}

export interface UsedIdentity {
  readonly identity: Identity;
  readonly variant: IdentityVariant;
}

/**
 * The variant of each identity that most rows satisfy, the official one on a tie (result contract, "Measures").
 * A row in which a figure cannot be read speaks for none.
 */
export function sheetConvention(annex: Annex): Convention {
  const used: UsedIdentity[] = [];
  const unused: UsedIdentity[] = [];
  for (const identity of IDENTITIES) {
    const variants = comparable(identity.variants.filter((variant) => hasColumns(annex, variant)));
    let best: { variant: IdentityVariant; holds: number; judged: number } | null = null;
    for (const variant of variants) {
      const support = rowsFor(annex, variant, best?.holds ?? -1);
      if (support !== null) best = { variant, ...support };
    }
    if (best === null || best.judged === 0) continue;
    if (best.holds * 2 >= best.judged) used.push({ identity, variant: best.variant });
    else if (variants.some(({ isPartial }) => isPartial !== true)) unused.push({ identity, variant: best.variant });
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

function hasColumns(annex: Annex, variant: IdentityVariant): boolean {
  return [...variant.left, ...variant.right].every((measure) => annex.columns.has(measure));
}

/** Null as soon as the variant cannot hold in more rows than `toBeat`: in a long sheet most variants are out after a few rows. */
function rowsFor(
  { rows }: Annex,
  variant: IdentityVariant,
  toBeat: number,
): { readonly holds: number; readonly judged: number } | null {
  let judged = 0;
  let others = 0;
  for (const row of rows) {
    const { is } = judgeIdentity(row, variant);
    const holds = is === "passed" || is === "shown";
    if (holds || is === "failed") judged++;
    if (!holds) others++;
    if (rows.length - others <= toBeat) return null;
  }
  return { holds: rows.length - others, judged };
}
