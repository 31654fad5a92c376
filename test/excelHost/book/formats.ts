export interface Border {
  style: string;
  color: string;
}

/** A cell's own format. Objects are shared and never changed in place. */
export interface CellFormat {
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly fontColor: string;
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  /** By edge: `EdgeTop` … */
  readonly borders: Readonly<Record<string, Border>>;
}

export const PLAIN_FORMAT: CellFormat = Object.freeze({
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  fontColor: "#000000",
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  locked: true,
  borders: Object.freeze({}),
});

/** What a conditional format changes. */
export interface RuleFormat {
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: string | null;
  strikethrough: boolean | null;
  borders: Record<string, Border>;
}

export function noRuleFormat(): RuleFormat {
  return { fill: null, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null, borders: {} };
}
