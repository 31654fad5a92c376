import type { Area } from "../../workbook/plainData";

/** The part of Excel's formula language that totals are made of. */
export type Formula =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "range"; readonly sheet: string | null; readonly area: Area }
  | { readonly type: "call"; readonly name: string; readonly args: readonly Formula[] }
  /** `(C5:C9,C11:C15)`: several ranges as one argument. */
  | { readonly type: "union"; readonly of: readonly Formula[] }
  | {
      readonly type: "operation";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly type: "negation"; readonly of: Formula };

/** What a name, or a part of a table (`Bang1[Tổng số]`, `[@[Tổng số]]`), stands for; null where that is not known. */
export type NameResolver = (name: string) => Formula | null;
