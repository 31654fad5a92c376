import { readPeriod } from "../annex/period/readPeriod";
import { parsePeriod, type Period } from "../annex/period/period";
import { PERIOD_ROW, settingsProblemWords as words } from "../messages/settings";
import { FACT_FIELDS, type FactRows } from "./fields";
import type { Ledger, RowHandler } from "./ledger";
import { periodKey, type PeriodFacts } from "./settings";
import type { SettingsRow } from "./settingsRows";

type FactKey = keyof FactRows;

interface ReadFacts {
  readonly values: Partial<FactRows>;
  readonly rows: ReadonlyMap<FactKey, SettingsRow>;
}

/** Reads the facts of each period: rows that follow a row "Kỳ báo cáo". */
export class FactReader {
  private readonly periods = new Map<string, { values: Partial<FactRows>; rows: Map<FactKey, SettingsRow> }>();

  constructor(private readonly ledger: Ledger) {}

  handlers(): readonly (readonly [label: string, handler: RowHandler])[] {
    const facts = (Object.keys(FACT_FIELDS) as FactKey[]).map(
      (key) => [FACT_FIELDS[key].words.label, (row: SettingsRow) => this.takeFact(row, key)] as const,
    );
    return [[PERIOD_ROW.label, (row) => this.takePeriod(row)], ...facts];
  }

  result(): ReadonlyMap<string, PeriodFacts> {
    return new Map([...this.periods].map(([period, facts]) => [period, this.checked(period, facts)]));
  }

  private takePeriod(row: SettingsRow): void {
    const period = periodOf(String(row.value));
    const key = period && periodKey(period);
    this.ledger.block = null;
    if (key === null) this.ledger.refuse(row, words.period(row.label));
    else if (!this.periods.has(key)) this.periods.set(key, { values: {}, rows: new Map() });
    this.ledger.block = { kind: "period", key };
  }

  private takeFact<K extends FactKey>(row: SettingsRow, key: K): void {
    const { block } = this.ledger;
    const facts = block?.kind === "period" && block.key !== null ? this.periods.get(block.key) : undefined;
    if (facts === undefined) return this.ledger.refuse(row, words.noPeriod(row.label));
    this.ledger.claim(row, FACT_FIELDS[key], (value) => {
      facts.values[key] = value;
      facts.rows.set(key, row);
    });
  }

  private checked(period: string, { values, rows }: ReadFacts): PeriodFacts {
    for (const [key, message] of ratingProblems(values)) {
      const row = rows.get(key);
      if (row) this.ledger.refuse(row, message, period);
    }
    return factsOf(values);
  }
}

/** What is wrong with the two numbers of the ratings: one without the other, or more satisfied than slips. */
export function ratingProblems({ slips, satisfied }: Partial<FactRows>): readonly (readonly [FactKey, string])[] {
  if (slips === undefined && satisfied === undefined) return [];
  const label = (key: FactKey): string => FACT_FIELDS[key].words.label;
  if (slips === undefined) return [["satisfied", words.halfRatings(label("satisfied"))]];
  if (satisfied === undefined) return [["slips", words.halfRatings(label("slips"))]];
  if (satisfied <= slips) return [];
  return (["slips", "satisfied"] as const).map((key) => [key, words.moreSatisfied(label("satisfied"))]);
}

/** The rows as facts; ratings only where their numbers are right. */
export function factsOf(rows: Partial<FactRows>): PeriodFacts {
  const { number, signedOn, feedbackReceived, slips, satisfied, control = [], staff = [] } = rows;
  const ratings =
    slips !== undefined && satisfied !== undefined && ratingProblems(rows).length === 0
      ? { slips, satisfied }
      : undefined;
  return {
    ...(number !== undefined && { number }),
    ...(signedOn !== undefined && { signedOn }),
    ...(feedbackReceived !== undefined && { feedbackReceived }),
    ...(ratings !== undefined && { ratings }),
    ...(control.length + staff.length > 0 && { remarks: { control, staff } }),
  };
}

/** "tháng 6 năm 2021", "từ 01/6/2021 đến 30/6/2021", "2021-06". */
function periodOf(text: string): Period | null {
  return parsePeriod(text.trim()) ?? readPeriod({ title: [text], sheetName: "", fileName: "" });
}

/** The facts of a period as the rows that tell them. */
export function factRowsOf(facts: PeriodFacts): Partial<FactRows> {
  const { number, signedOn, feedbackReceived, ratings, remarks } = facts;
  return {
    ...(number !== undefined && { number }),
    ...(signedOn !== undefined && { signedOn }),
    ...(typeof feedbackReceived === "number" && { feedbackReceived }),
    ...(ratings && { slips: ratings.slips, satisfied: ratings.satisfied }),
    ...(remarks && remarks.control.length > 0 && { control: remarks.control }),
    ...(remarks && remarks.staff.length > 0 && { staff: remarks.staff }),
  };
}
