import { assessmentDistrict, assessmentProvince } from "./assessment";
import type { OfficeLevel } from "../officeProfile";
import { closing, opening, openingCommune } from "./frame";
import { feedback } from "./feedback";
import { controlDistrict, controlProvince } from "./control";
import { partials } from "./partials";
import { results } from "./results";
import { tasksCommune, tasksDistrict, tasksProvince } from "./tasks";

/**
 * The wording of a report, as data: one Liquid template a part. What a template renders is read line by line:
 *
 * - `# …` heading of a numbered section, `## …` heading of a lettered item, `- …` a dash paragraph, `> …` a remark;
 *   anything else is a plain paragraph. A blank line ends a paragraph, a single line break within it is a space;
 *   a line of `{% … %}` alone, or one that is a whole `{% if … %}…{% endif %}` of which nothing is written, leaves nothing
 *   behind.
 * - `[1a.tiep-nhan]` at the start of a paragraph is its lasting id; numbers and letters are given by the program.
 * - `{{ co_quan.tiep_nhan }}` writes a figure as the office does (1.091; 06; "không có" for none), `| ho_so` puts
 *   "hồ sơ" after it. A figure that the annex does not bear is empty, and false in `{% if … %}`.
 * - Lists are captured as lines that begin with `+ `: `| liet_ke` makes "A, B và C" of them, `| noi: "; "` joins them.
 * - `| hoa_dau` capitalises, `| gon` makes one line.
 */
export type TemplateKey = "opening" | "section1" | "section2" | "section3" | "section4" | "section5" | "closing";

export type TemplateSet = Readonly<Record<TemplateKey, string>>;

export const TEMPLATE_KEYS: readonly TemplateKey[] = [
  "opening",
  "section1",
  "section2",
  "section3",
  "section4",
  "section5",
  "closing",
];

/** The seed report's wording, for a district office before 01/7/2025. */
const district: TemplateSet = {
  opening,
  section1: results,
  section2: controlDistrict,
  section3: feedback,
  section4: assessmentDistrict,
  section5: tasksDistrict,
  closing,
};

/** After 01/7/2025: no huyện, no thị trấn; Trung tâm Phục vụ hành chính công (Nghị định 118/2025/NĐ-CP). */
const province: TemplateSet = {
  ...district,
  section2: controlProvince,
  section4: assessmentProvince,
  section5: tasksProvince,
};

/** A public service centre of a xã, phường or đặc khu: nobody below it reports to it. */
const commune: TemplateSet = { ...province, opening: openingCommune, section5: tasksCommune };

export function defaultTemplates(level: OfficeLevel): TemplateSet {
  return { district, province, commune }[level];
}

/** Parts of sentences that several templates share: `{% render "ket-qua", n: co_quan %}`. */
export const sharedParts: Readonly<Record<string, string>> = partials;
