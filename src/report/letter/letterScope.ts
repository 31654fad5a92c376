import type { Signals } from "../../signals/signals";
import { pastDate } from "../facts/namedUnits";
import type { ReportFacts, UnitFacts } from "../facts/facts";
import type { FigureSource } from "../narrative/figureMarks";
import { FigureShelf } from "../narrative/figureShelf";
import { unitScope } from "../narrative/groupScope";
import { plainPlural } from "../narrative/unitPhrases";
import { letterWords } from "../../messages/letter";
import { scopeWords } from "../../messages/report";
import { BLANK, shortDate } from "../wording/dates";
import { capitalised, plainName } from "../wording/names";

export interface LetterSetting {
  /** "Ủy ban nhân dân xã Tái Sơn". */
  readonly recipient: string;
  /** By 0-based row. */
  readonly causes: ReadonlyMap<number, string>;
  /** 0-based rows of the communes that received conspicuously little. */
  readonly few: ReadonlySet<number>;
  /** In the office's style. */
  readonly answerBy: string;
}

/** The names that the letter's templates use. */
export function letterScope(
  facts: ReportFacts,
  signals: Signals,
  units: readonly UnitFacts[],
  { recipient, causes, few, answerBy }: LetterSetting,
): { readonly scope: object; readonly sources: readonly FigureSource[] } {
  const shelf = new FigureShelf();
  const { period, profile, communes } = facts;
  const means = new Map(signals.underReporting.map(({ row, mean }) => [row, mean]));
  const all = communes === null ? "" : plainPlural(communes.units);
  const scopes = units.map((unit) => {
    const cause = plainName(causes.get(unit.row) ?? "");
    const mean = means.get(unit.row);
    return {
      ...unitScope(shelf, unit),
      co_qua_han: pastDate(unit) > 0,
      con_qua_han: isPendingLate(unit),
      da_qua_han: (unit.figures.resolvedLate?.value ?? 0) > 0,
      he_thong: scopeWords[profile.level].system,
      la_it: few.has(unit.row),
      binh_quan: mean === undefined ? null : shelf.plain(mean),
      cac_don_vi: all,
      nguyen_nhan: cause === "" ? null : sentence(cause),
    };
  });
  const from = period === null ? BLANK : shortDate(period.from);
  const to = period === null ? BLANK : shortDate(period.to);
  const scope = {
    ky: { day_du: letterWords.dates(from, to) },
    noi_gui: plainName(profile.reporter),
    nguoi_nhan: recipient,
    nguoi_nhan_tin: letterWords.messageTo(units),
    han: answerBy,
    he_thong: scopeWords[profile.level].system,
    don_vi: scopes,
    mot: scopes.length === 1 ? scopes[0] : null,
    qua_han: scopes.filter(({ co_qua_han }) => co_qua_han),
    con_qua_han: scopes.some(({ con_qua_han }) => con_qua_han),
    da_qua_han: scopes.some(({ da_qua_han }) => da_qua_han),
    it: scopes.filter(({ la_it }) => la_it),
  };
  return { scope, sources: shelf.sources };
}

/** Some of its dossiers past their date are still to be resolved. */
export function isPendingLate({ figures }: UnitFacts): boolean {
  return (figures.pendingOverdue?.value ?? 0) > 0;
}

function sentence(text: string): string {
  const words = capitalised(text);
  return /[.!?…]$/u.test(words) ? words : `${words}.`;
}
