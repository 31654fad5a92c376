import type { Figures, GroupFacts, UnitFacts } from "../facts/facts";
import { scopeWords } from "../../messages/report";
import { COUNT_MEASURES, type CountMeasure } from "../../annex/measures";
import { pastDate } from "../facts/namedUnits";
import { comparisonScope } from "./comparisonScope";
import type { ShownFigure } from "./figureMarks";
import type { FigureShelf } from "./figureShelf";
import { composition, groupName, plainPlural, unitPhrase } from "./unitPhrases";
import type { LevelWords } from "./levelWords";

/** More offices than this are not listed one by one. */
const MOST_LISTED = 12;

/** The figures' names in templates. */
export const FIGURE_NAMES: Readonly<Record<CountMeasure, string>> = {
  receivedTotal: "tiep_nhan",
  carriedOver: "ky_truoc",
  receivedNew: "trong_ky",
  receivedOnline: "truc_tuyen",
  receivedInPerson: "truc_tiep",
  resolvedTotal: "da_giai_quyet",
  resolvedEarly: "truoc_han",
  resolvedOnTime: "dung_han",
  resolvedEarlyOrOnTime: "truoc_va_dung_han",
  resolvedLate: "giai_quyet_qua_han",
  returned: "tra_lai",
  pendingTotal: "dang_giai_quyet",
  pendingInTime: "dang_trong_han",
  pendingOverdue: "chua_giai_quyet_qua_han",
  awaitingSupplement: "cho_bo_sung",
};

export function groupScope(shelf: FigureShelf, group: GroupFacts, level: LevelWords): object {
  const { figures, units } = group;
  return {
    ten: shelf.words(groupName(units, level), group.listDisputes),
    thanh_phan: shelf.words(composition(units), group.listDisputes),
    goi_chung: plainPlural(units),
    so_don_vi: shelf.plain(units.length),
    /** Made where a template asks for it: a province's communes are many, and the default wording lists none. */
    get don_vi(): readonly object[] {
      return units.map((unit) => unitScope(shelf, unit));
    },
    liet_ke_don_vi: units.length > 1 && areListed(units),
    ...figureScope(shelf, figures),
    ty_le: shelf.rate(group.onTimeRate),
    ty_le_so_voi: group.onTimeRate ? scopeWords.rateBases[group.onTimeRate.base] : null,
    so_sanh: comparisonScope(shelf, group),
    tach_han: addUp(figures, ["resolvedEarly", "resolvedOnTime"], "resolvedEarlyOrOnTime"),
    tach_hinh_thuc: addUp(figures, ["receivedOnline", "receivedInPerson"], "receivedNew"),
    ky_truoc_trong_tong: group.carriedOverInside,
    tra_lai_ben_trong: group.returnedInside,
    qua_han_trong_dang_giai_quyet: group.overdueInside,
    co_qua_han: [figures.resolvedLate, figures.pendingOverdue].some((figure) => (figure?.value ?? 0) > 0),
    co_phat_sinh: Object.values(figures).some((figure) => figure.value > 0),
  };
}

/** Whether offices are listed one by one. */
export function areListed(units: readonly UnitFacts[]): boolean {
  return units.length <= MOST_LISTED;
}

/** Whether parts may be told as all of a whole. */
function addUp(figures: Figures, parts: readonly CountMeasure[], whole: CountMeasure): boolean {
  const values = parts.map((part) => figures[part]?.value ?? NaN);
  return values.reduce((sum, value) => sum + value, 0) === figures[whole]?.value;
}

export function unitScope(shelf: FigureShelf, unit: UnitFacts): object {
  const received = unit.figures.receivedTotal?.value;
  return {
    ten: unitPhrase(unit),
    // "Phường 12 có 17 hồ sơ": two numbers do not stand side by side
    ten_voi_so: /\d$/.test(unit.name) && (received ?? 0) > 0 ? `${unitPhrase(unit)} có` : unitPhrase(unit),
    ...figureScope(shelf, unit.figures),
    qua_han_ben_trong: received !== undefined && pastDate(unit) <= received,
  };
}

function figureScope(shelf: FigureShelf, figures: Figures): Readonly<Record<string, ShownFigure | null>> {
  return Object.fromEntries(COUNT_MEASURES.map((measure) => [FIGURE_NAMES[measure], shelf.figure(figures[measure])]));
}
