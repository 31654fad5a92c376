import type { Annex } from "../annex/annex";
import { fold } from "../annex/text/fold";
import type { Finding } from "../checks/finding";
import { mapped, type Steps } from "../steps";

/**
 * One id a finding, in order, such as "7KQ2-M0XD". It is stable across reruns and second submissions: made of what the
 * finding is about (code, period, unit, measure, identity), never of row numbers or values. Equal ones are numbered "#2", "#3" …
 */
export function* findingIds(findings: readonly Finding[], annex: Annex): Steps<readonly string[]> {
  const seen = new Map<string, number>();
  return yield* mapped(findings, (finding) => {
    const id = shortForm(subject(finding, annex));
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}#${times}`;
  });
}

function subject(finding: Finding, annex: Annex): string {
  const period = annex.period === null ? annex.sheet : `${annex.period.from}..${annex.period.to}`;
  return [finding.code, period, fold(finding.unit ?? ""), finding.identity ?? finding.measure ?? ""].join("|");
}

/** Crockford's base 32: no letters that are mistaken for digits when read out on the phone. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 40 bits of the text's FNV-1a hash (64 bits) as two groups of four letters. */
export function shortForm(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  const letters = Array.from({ length: 8 }, (_, at) => LETTERS[Number((hash >> BigInt(5 * at)) & 31n)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
