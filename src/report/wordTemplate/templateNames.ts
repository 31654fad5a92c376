import { COUNT_MEASURES } from "../../annex/measures";
import { measureNames } from "../../messages/report";
import type { wordTemplateWords } from "../../messages/wordTemplate";
import type { Figures, GroupFacts, RateFact, ReportFacts, UnitFacts } from "../facts/facts";
import { FIGURE_NAMES } from "../narrative/groupScope";
import { unitPhrase } from "../narrative/unitPhrases";
import { blockText, type Report } from "../report";
import { BLANK, shortDate } from "../wording/dates";
import { countOrNone, grouped, percentage } from "../wording/numbers";
import { periodFullName } from "../wording/periods";

export type NameGroup = keyof typeof wordTemplateWords.groups;

/** A name that a template may use, with today's value. */
export type TemplateName =
  | { readonly kind: "text"; readonly group: NameGroup; readonly name: string; readonly value: string }
  /** Several paragraphs where the name stands alone in its own, else one text. */
  | { readonly kind: "paragraphs"; readonly group: NameGroup; readonly name: string; readonly value: readonly string[] }
  /** Repeats what stands between `{{#name}}` and `{{/name}}` for each entry, which holds names of its own. */
  | {
      readonly kind: "list";
      readonly group: NameGroup;
      readonly name: string;
      readonly value: readonly Readonly<Record<string, string>>[];
      readonly fields: readonly string[];
    };

/** The names of an office's own Word template: Vietnamese without tones. A figure that the annex does not bear is dots to fill in. */
export function templateNames(facts: ReportFacts, report: Report): readonly TemplateName[] {
  const { period, profile, offices, communes } = facts;
  const { head, closing } = report;
  const text = (group: NameGroup, name: string, value: string): TemplateName => ({ kind: "text", group, name, value });
  return [
    text("document", "co_quan_chu_quan", head.parentAgency ?? ""),
    text("document", "co_quan", head.agency),
    text("document", "so_ky_hieu", head.number),
    text("document", "dia_danh_ngay_thang", head.placeAndDate),
    text("document", "ten_loai", head.documentType),
    text("document", "trich_yeu", head.subject.join(" ")),
    text("document", "kinh_gui", head.addressee),
    paragraphs("noi_nhan", closing.recipients, "document"),
    paragraphs("chuc_vu_nguoi_ky", closing.signerTitle, "document"),
    text("document", "ten_nguoi_ky", closing.signerName),
    text("period", "ky_bao_cao", (period && periodFullName(period)) ?? datesOf(facts)),
    text("period", "tu_ngay", period === null ? BLANK : shortDate(period.from)),
    text("period", "den_ngay", period === null ? BLANK : shortDate(period.to)),
    text("period", "noi_gui", profile.reporter),
    ...figureTexts("total", "tong", summed([offices, communes])),
    ...figureTexts("offices", "co_quan", offices?.figures ?? {}, offices?.onTimeRate, offices),
    ...figureTexts("communes", "xa", communes?.figures ?? {}, communes?.onTimeRate, communes),
    ...reportParagraphs(report),
    list("danh_sach_xa", communes?.units ?? []),
    list("danh_sach_co_quan", offices?.units ?? []),
    list("danh_sach_qua_han", facts.overdue),
    list("danh_sach_tiep_nhan_it", facts.few),
    list("danh_sach_tiep_nhan_nhieu", facts.many),
  ];
}

/** What each name of a list's entry stands for, for the person who writes the template. */
export const LIST_FIELDS: Readonly<Record<string, string>> = {
  stt: "1, 2, 3 …",
  ten: "xã Tái Sơn",
  ...Object.fromEntries(COUNT_MEASURES.map((measure) => [FIGURE_NAMES[measure], measureNames[measure]])),
};

function datesOf({ period }: ReportFacts): string {
  return period === null ? BLANK : `${shortDate(period.from)} - ${shortDate(period.to)}`;
}

function figureTexts(
  group: NameGroup,
  prefix: string,
  figures: Partial<Record<(typeof COUNT_MEASURES)[number], { readonly value: number } | undefined>>,
  rate?: RateFact,
  units?: GroupFacts | null,
): readonly TemplateName[] {
  const counts = COUNT_MEASURES.map((measure): TemplateName => {
    const figure = figures[measure];
    const value = figure === undefined ? BLANK : countOrNone(figure.value);
    return { kind: "text", group, name: `${prefix}_${FIGURE_NAMES[measure]}`, value };
  });
  if (units === undefined) return counts;
  const shown = rate === undefined ? null : percentage(rate.part, rate.whole);
  return [
    { kind: "text", group, name: `${prefix}_so_don_vi`, value: countOrNone(units?.units.length ?? 0) },
    ...counts,
    { kind: "text", group, name: `${prefix}_ty_le`, value: shown ?? BLANK },
  ];
}

/** Over both levels; absent where one of them does not know it. */
function summed(groups: readonly (GroupFacts | null)[]): Record<string, { readonly value: number } | undefined> {
  const known = groups.filter((group) => group !== null);
  return Object.fromEntries(
    COUNT_MEASURES.map((measure) => {
      const figures = known.map(({ figures: own }) => own[measure]);
      const isKnown = figures.length > 0 && figures.every((figure) => figure !== undefined && !figure.isPartial);
      const value = figures.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
      return [measure, isKnown ? { value } : undefined];
    }),
  );
}

/** `noi_dung`, the whole body; `doan_1`, `doan_1b`, what stands under a heading; `doan_1b_tiep_nhan`, one paragraph. */
function reportParagraphs({ blocks }: Report): readonly TemplateName[] {
  const groups = new Map<string, string[]>();
  const into = (name: string, text: string): void => {
    groups.set(name, [...(groups.get(name) ?? []), text]);
  };
  for (const block of blocks) {
    const text = blockText(block);
    into("noi_dung", text);
    const [, section, item] = /^(\d+)([a-z])?(?=\.|$)/.exec(block.id) ?? [];
    if (section !== undefined && block.id !== section) into(`doan_${section}`, text);
    if (item !== undefined && block.kind !== "item") into(`doan_${section}${item}`, text);
    if (/^\w/.test(block.id) && block.kind !== "section" && block.kind !== "item")
      into(`doan_${nameOf(block.id)}`, text);
  }
  return [...groups].map(([name, texts]) => paragraphs(name, texts, "paragraphs"));
}

function nameOf(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]+/g, "_");
}

function paragraphs(name: string, value: readonly string[], group: NameGroup): TemplateName {
  return { kind: "paragraphs", group, name, value };
}

function list(name: string, units: readonly UnitFacts[]): TemplateName {
  const value = units.map((unit, index) => ({
    stt: String(index + 1),
    ten: unitPhrase(unit),
    ...plainFigures(unit.figures),
  }));
  return { kind: "list", group: "lists", name, value, fields: Object.keys(LIST_FIELDS) };
}

/** In a table a figure stands without a leading zero, and 0 as "0". */
function plainFigures(figures: Figures): Readonly<Record<string, string>> {
  return Object.fromEntries(
    COUNT_MEASURES.map((measure) => {
      const figure = figures[measure];
      return [FIGURE_NAMES[measure], figure === undefined ? "" : grouped(figure.value)];
    }),
  );
}
