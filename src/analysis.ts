import type { Annex } from "./annex/annex";
import type { LayoutCorrections } from "./annex/header/layout";
import { COUNT_MEASURES, type CountMeasure } from "./annex/measures";
import type { Period } from "./annex/period/period";
import { nearestRefusal } from "./annex/nearestRefusal";
import { ofSameUnits } from "./annex/reform";
import { examiningSheets, newestAnnex } from "./annex/readWorkbook";
import { checkingAnnex } from "./checks/check";
import type { Convention } from "./checks/convention";
import type { Finding } from "./checks/finding";
import type { Steps } from "./steps";
import { overdueFindings, overdueUnits } from "./signals/overdue";
import type { Signals } from "./signals/signals";
import { topReceiving } from "./signals/topReceiving";
import { underReportingFindings, underReportingUnits } from "./signals/underReporting";
import { WorkbookFailure } from "./workbook/failure";
import type { PlainWorkbook } from "./workbook/plainData";

/** The sheet to work on and what the workbook's other annexes are for: history. */
export interface Recognised {
  readonly annex: Annex;
  readonly others: readonly Annex[];
}

export interface Judged {
  readonly convention: Convention;
  /** In sheet order. */
  readonly findings: readonly Finding[];
  readonly signals: Signals;
}

/** Sums over the rows of each role, computed; a role without rows is absent. */
export type Totals = Readonly<Partial<Record<"communes" | "offices", Readonly<Partial<Record<CountMeasure, number>>>>>>;

/**
 * Finds the annex to work on: the one on `sheet`, else the newest that has figures. Where there is none, the failure's details hold the best guess.
 * @param corrections what a person said of the columns of a layout
 * @throws WorkbookFailure no-such-sheet, no-annex
 */
export function* recognise(
  workbook: PlainWorkbook,
  sheet: string | undefined,
  period: Period | undefined,
  corrections?: LayoutCorrections,
): Steps<Recognised> {
  const examined = yield* examiningSheets(workbook, corrections);
  const annexes = examined.flatMap(({ annex }) => annex ?? []);
  const chosen = sheet === undefined ? newestAnnex(annexes, workbook) : annexes.find((annex) => annex.sheet === sheet);
  if (sheet !== undefined && !workbook.sheets.some(({ name }) => name === sheet)) {
    const sheets = workbook.sheets.map(({ name }) => name).join(", ");
    throw new WorkbookFailure("no-such-sheet", { file: workbook.fileName, sheet, sheets });
  }
  if (!chosen) {
    const refused = examined.flatMap(({ refusal }) =>
      refusal && (sheet ?? refusal.sheet) === refusal.sheet ? refusal : [],
    );
    throw new WorkbookFailure("no-annex", {
      file: workbook.fileName,
      ...(sheet !== undefined && { sheet }),
      ...nearestRefusal(refused),
    });
  }
  return {
    annex: period === undefined ? chosen : { ...chosen, period },
    others: annexes.filter((annex) => annex !== chosen),
  };
}

/** Thresholds and roster that an office may set. */
export interface Thresholds {
  /** Percent of the communes' mean below which one is asked about. */
  readonly underReportingShare: number;
  readonly topCount: number;
  readonly roster: readonly string[] | null;
}

/** Checks an annex and reads its signals. */
export function* judgeAnnex({ annex, others }: Recognised, thresholds: Thresholds): Steps<Judged> {
  const past = ofSameUnits(annex, others);
  const { convention, findings } = yield* checkingAnnex(annex, past, thresholds.roster);
  yield;
  const overdue = overdueUnits(annex);
  const underReporting = underReportingUnits(
    annex,
    thresholds.underReportingShare,
    past,
    doubtfulRows(annex, findings),
  );
  yield;
  const all = [...findings, ...overdueFindings(annex, overdue), ...underReportingFindings(annex, underReporting)];
  return {
    convention,
    findings: all.sort((a, b) => (a.row ?? -1) - (b.row ?? -1)),
    signals: { overdue, underReporting, topReceiving: topReceiving(annex, thresholds.topCount) },
  };
}

/** Rows whose received total is judged wrong, and only that cell or what goes with it. */
function doubtfulRows(annex: Annex, findings: readonly Finding[]): ReadonlySet<number> {
  const column = annex.columns.get("receivedTotal")?.column ?? annex.columns.get("receivedNew")?.column;
  const wrong = findings.flatMap(({ suggestion, suspects }) => (suggestion === undefined ? [] : suspects));
  return new Set(wrong.filter((cell) => cell.column === column).map(({ row }) => row));
}

/** Sums of the communes and of the offices, per measure that the sheet has a column for; a figure that is not known adds nothing. */
export function sumByRole(annex: Annex): Totals {
  const totals: { communes?: Record<string, number>; offices?: Record<string, number> } = {};
  for (const row of annex.rows) {
    if (row.role !== "commune" && row.role !== "office") continue;
    const sums = (totals[row.role === "commune" ? "communes" : "offices"] ??= {});
    for (const measure of COUNT_MEASURES) {
      const figure = row.figures.get(measure);
      if (figure) sums[measure] = (sums[measure] ?? 0) + (figure.value ?? 0);
    }
  }
  return totals;
}
