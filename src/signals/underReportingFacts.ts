import type { UnderReportingUnit } from "./signals";

/** What the words of a unit's reason need, as a finding carries it: each sign by its kind, with its figures. */
export function underReportingFacts({
  mean,
  sharePercent,
  signs,
}: UnderReportingUnit): Readonly<Record<string, number>> {
  const facts: Record<string, number> = { mean, sharePercent };
  for (const { kind, ...figures } of signs) {
    facts[kind] = 1;
    for (const [name, figure] of Object.entries(figures)) facts[`${kind}.${name}`] = figure;
  }
  return facts;
}
