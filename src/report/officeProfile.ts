/** What stands before the signer's title (Nghị định 30/2020/NĐ-CP, Điều 13): for a collective, for the head, by order, by authority, acting. */
export const SIGNING_FORMS = ["TM.", "KT.", "TL.", "TUQ.", "Q."] as const;

export type SigningForm = (typeof SIGNING_FORMS)[number];

/**
 * What the on-time rate is a share of: `resolved`, those resolved; `received`, all received; `due`, those that had to be
 * resolved by the end of the period (resolved, and pending past their date). Offices publish all three.
 */
export const RATE_BASES = ["resolved", "received", "due"] as const;

export type RateBase = (typeof RATE_BASES)[number];

/** Citizens' rating slips of a period. */
export interface Ratings {
  /** Slips collected. */
  readonly slips: number;
  /** Of these, satisfied or better; at most `slips`. */
  readonly satisfied: number;
}

/**
 * Whose report it is. `district`: before 01/7/2025, with huyện and thị trấn; since then `province`: over xã, phường,
 * đặc khu; `commune`: the public service centre of one of these.
 */
export const LEVELS = ["district", "province", "commune"] as const;

export type OfficeLevel = (typeof LEVELS)[number];

/** What the report needs to know of the office and the annex does not say. */
export interface OfficeProfile {
  readonly level: OfficeLevel;
  readonly parentAgency: string | null;
  readonly agency: string;
  /** "Tứ Kỳ" in "Tứ Kỳ, ngày …". */
  readonly place: string;
  /** "BC-VP" in "Số: 05/BC-VP". */
  readonly symbol: string;
  /** "Văn phòng HĐND&UBND huyện": who reports, in a sentence. */
  readonly reporter: string;
  /** "Chủ tịch UBND huyện": to whom. */
  readonly addressee: string;
  /** Without dash and final mark. */
  readonly recipients: readonly string[];
  /** One line each, from the top down; see {@link signingForm}. */
  readonly signerTitle: readonly string[];
  readonly signerName: string;
  /** Put before the first line of the title where it bears none yet; null or absent adds nothing. */
  readonly signingForm?: SigningForm | null;
  /** A commune is under-reporting below this share of the communes' mean, in percent; default 50. */
  readonly underReportingShare: number;
  /** How many of the largest to name; default 4. */
  readonly topCount: number;
  /** A commune received many above this share of the communes' mean, in percent; default 100. */
  readonly manyShare: number;
  /** How many of the under-reporting to name; default 10. */
  readonly fewCount: number;
  /** Default `resolved`. */
  readonly rateBase: RateBase;
  /** Feedback and petitions received in the period; null where not told. */
  readonly feedbackReceived: number | null;
  /** Null or absent where not told. */
  readonly ratings?: Ratings | null;
  /** Names of the units that must report ("Xã An Thanh"); null lets the workbook's other periods tell. */
  readonly roster: readonly string[] | null;
  /** The report's number in the office's register; absent leaves a blank to fill. */
  readonly number?: number;
  /** ISO date of signing; absent leaves the day blank. */
  readonly signedOn?: string;
  /** Judgements of the office that no figure bears, as whole sentences; they go into section 2 (`control`) and 4 (`staff`). */
  readonly remarks?: { readonly control: readonly string[]; readonly staff: readonly string[] };
  /** The office's own wording in place of the default one; keys and syntax in templates/templateSet.ts. */
  readonly templates?: Readonly<Record<string, string>>;
}
