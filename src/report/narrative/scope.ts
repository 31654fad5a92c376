import type { GroupFacts, ReportFacts, UnitFacts } from "../facts/facts";
import { pastDate } from "../facts/namedUnits";
import { scopeWords } from "../../messages/report";
import { BLANK, shortDate } from "../wording/dates";
import { capitalised, plainName } from "../wording/names";
import { levelWord } from "../wording/agencyNames";
import { percentage } from "../wording/numbers";
import type { OfficeProfile } from "../officeProfile";
import { nextPeriodName, periodBeside, periodName, periodWord } from "../wording/periods";
import { areListed, groupScope, unitScope } from "./groupScope";
import type { FigureSource } from "./figureMarks";
import { addresseeOf } from "./frame";
import { levelWords } from "./levelWords";
import { FigureShelf } from "./figureShelf";
import { kindsPhrase, placesPhrase } from "./unitPhrases";

/** More units with dossiers past their date than this are not named one by one. */
const MOST_NAMED = 10;

/**
 * The names that a template may use, in Vietnamese for the office that edits it. Every name is there, with null for
 * what the facts do not bear, so that an unknown name is a typing slip.
 */
export function templateScope(facts: ReportFacts): {
  readonly scope: object;
  readonly sources: readonly FigureSource[];
} {
  const shelf = new FigureShelf();
  const { profile, period, offices, communes } = facts;
  const level = levelWords(facts);
  const before = (offices?.comparison ?? communes?.comparison)?.period ?? null;
  const few = lowest(facts.few, profile.fewCount);
  const named = new Set(few.map((unit) => unit.row));
  // of a commune that is the only one, the group's own sentence has said it
  const isOnlyOne = communes?.units.length === 1;
  const otherOverdue = facts.overdue.filter((unit) => unit.role === "commune" && !named.has(unit.row) && !isOnlyOne);
  const lateOffices = overdueOffices(facts);
  const scope = {
    ky: {
      ten: periodName(period),
      goi_tat: periodWord(period),
      tu_ngay: period === null ? BLANK : shortDate(period.from),
      den_ngay: period === null ? BLANK : shortDate(period.to),
      truoc: period && before ? periodBeside(before, period) : null,
      tiep_theo: nextPeriodName(period),
    },
    bao_cao: {
      noi_gui: plainName(profile.reporter),
      noi_nhan: profile.addressee === BLANK ? null : addresseeOf(profile),
    },
    bo_phan: level.counter,
    he_thong: level.system,
    dia_ban: scopeWords.area(levelWord(profile.parentAgency ?? profile.agency) ?? levelWord(profile.agency)),
    noi_tiep_nhan: level.counters,
    cac_cap: level.tiers,
    co_quan: offices && groupScope(shelf, offices, level),
    cap_xa: communes && groupScope(shelf, communes, level),
    nhieu: { don_vi: facts.many.map((unit) => unitScope(shelf, unit)), loai: kindsPhrase(facts.many) },
    it: {
      don_vi: few.map((unit) => unitScope(shelf, unit)),
      so_don_vi: shelf.plain(facts.few.length),
      con_lai: shelf.plain(facts.few.length - few.length),
      loai: kindsPhrase(facts.few),
      noi: placesPhrase(facts.few),
    },
    qua_han_khac: {
      don_vi: otherOverdue.slice(0, MOST_NAMED).map((unit) => unitScope(shelf, unit)),
      con_lai: shelf.plain(Math.max(0, otherOverdue.length - MOST_NAMED)),
      da_neu: facts.few.some((unit) => named.has(unit.row) && pastDate(unit) > 0),
    },
    qua_han_co_quan: {
      don_vi: lateOffices.slice(0, MOST_NAMED).map((unit) => unitScope(shelf, unit)),
      con_lai: shelf.plain(Math.max(0, lateOffices.length - MOST_NAMED)),
    },
    ton_tai: shortcomings(facts),
    phan_anh: profile.feedbackReceived === null ? null : shelf.plain(profile.feedbackReceived),
    danh_gia: ratingScope(shelf, profile),
    nhan_xet: {
      kiem_soat: (profile.remarks?.control ?? []).map(sentence),
      can_bo: (profile.remarks?.staff ?? []).map(sentence),
    },
    dich_vu_cong: onlineServices(period?.to ?? null),
    de_an_468: isWithin(period?.to, "2021-03-27", "2025-06-30"),
    nghi_dinh_118: isWithin(period?.to, "2025-07-01", null),
  };
  return { scope, sources: shelf.sources };
}

/** Slips that citizens rated the service on; null where the office has not told. */
function ratingScope(shelf: FigureShelf, { ratings }: OfficeProfile): object | null {
  if (!ratings) return null;
  const { slips, satisfied } = ratings;
  return { so_phieu: shelf.plain(slips), hai_long: shelf.plain(satisfied), ty_le: percentage(satisfied, slips) };
}

/** Offices with dossiers past their date that neither stand alone nor are listed one by one. */
function overdueOffices({ overdue, offices }: ReportFacts): readonly UnitFacts[] {
  const all = offices?.units ?? [];
  if (all.length < 2) return [];
  return overdue.filter((unit) => unit.role === "office" && !(areListed(all) && unit.figures.receivedTotal));
}

/** What section 4 may speak of, and where. */
function shortcomings({ overdue, few, offices, communes }: ReportFacts): object {
  const has = (measure: "resolvedLate" | "pendingOverdue"): boolean =>
    [offices, communes].some((group: GroupFacts | null) => (group?.figures[measure]?.value ?? 0) > 0);
  const concerned = new Map([...overdue, ...few].map((unit) => [unit.row, unit]));
  return {
    noi: concerned.size === 0 ? null : placesPhrase([...concerned.values()]),
    giai_quyet_qua_han: has("resolvedLate"),
    chua_giai_quyet_qua_han: has("pendingOverdue"),
    nhap_it: few.length > 0,
  };
}

/** The lowest ones where there are too many to name, in the order given. */
function lowest(units: readonly UnitFacts[], most: number): readonly UnitFacts[] {
  return units.slice(Math.max(0, units.length - most));
}

/** Levels 3 and 4 gave way to "toàn trình" and "một phần" on 15/8/2022 (Nghị định 42/2022/NĐ-CP). */
function onlineServices(to: string | null): object {
  if (to === null) return scopeWords.onlineServices.unknown;
  return to < "2022-08-15" ? scopeWords.onlineServices.levels : scopeWords.onlineServices.wholeOrPart;
}

/** A document is cited only for periods in which it was in force; an unknown period cites none. */
function isWithin(day: string | undefined, from: string, to: string | null): boolean {
  return day !== undefined && day >= from && (to === null || day <= to);
}

/** A remark from the profile as a whole sentence. */
function sentence(text: string): string {
  const words = capitalised(plainName(text));
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
