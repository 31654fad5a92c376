import { readFileSync } from "node:fs";
import path from "node:path";
import type { Annex, Letterhead } from "../../src/annex/annex";
import { reportFacts } from "../../src/report/facts/reportFacts";
import { narrative } from "../../src/report/narrative/narrative";
import type { OfficeProfile } from "../../src/report/officeProfile";
import { completeProfile } from "../../src/report/profile/completeProfile";
import { parseProfile } from "../../src/report/profile/parseProfile";
import { blockText, type Report } from "../../src/report/report";
import { annexFromExpected, type Judged } from "./annexFromExpected";

/** The example profile that ships with the program: the seed's district. */
export function exampleProfile(): Partial<OfficeProfile> {
  const file = path.join(__dirname, "../../assets/samples/ho-so-van-phong-tu-ky.json");
  const parsed = parseProfile(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.profile;
}

/** `others`: the workbook's other annexes. */
export function reportOf(
  { annex, findings, signals }: Judged,
  profile: Partial<OfficeProfile> = {},
  others: readonly Annex[] = [],
): Report {
  return narrative(reportFacts(annex, findings, signals, completeProfile(profile, annex), others));
}

export function sampleReport(
  name: string,
  profile: Partial<OfficeProfile> = {},
  letterhead?: Partial<Letterhead>,
): Report {
  return reportOf(annexFromExpected(name, letterhead), profile);
}

export function textOf(report: Report, id: string): string {
  const block = report.blocks.find((candidate) => candidate.id === id);
  if (block === undefined) throw new Error(`no block ${id}`);
  return blockText(block);
}

export function ids(report: Report): readonly string[] {
  return report.blocks.map((block) => block.id);
}
