import type { Annex, Figure } from "../annex/annex";
import { COUNT_MEASURES, type CountMeasure } from "../annex/measures";
import { mapped, type Steps } from "../steps";
import type { CellRef } from "../workbook/address";
import { figureCell, typedValue } from "./cellsOf";
import type { Convention } from "./convention";
import { EarlierUnits } from "./earlierUnits";
import type { Finding, Suggestion } from "./finding";
import { identityName } from "./identities";
import type { CellAt, EditRow, EditTable, FailedEdit, Fault, Repair } from "./localisation/editTable";
import { localising } from "./localisation/localise";

/**
 * Finds the wrong cells behind the findings: what one wrong cell explains shares a fault, and bears the cells judged wrong
 * and, where one repair stands alone, what it should read.
 * @param before the annex of the period before, null where the workbook holds none
 */
export function* withFaults(
  annex: Annex,
  before: Annex | null,
  convention: Convention,
  findings: readonly Finding[],
): Steps<readonly Finding[]> {
  if (!findings.some((finding) => findingKey(finding) !== NO_EDIT)) return findings;
  const measures = tableMeasures(annex);
  const { faults } = yield* localising(editTable(annex, before, convention, measures));
  const byEdit = new Map<string, { readonly id: string; readonly fault: Fault }>();
  faults.forEach((fault, at) => {
    for (const edit of fault.edits) byEdit.set(editKey(annex, convention, edit), { id: `f${at + 1}`, fault });
  });
  return yield* mapped(findings, (finding) => {
    const found = byEdit.get(findingKey(finding));
    return found === undefined ? finding : explained(annex, finding, found.id, found.fault);
  });
}

function tableMeasures(annex: Annex): readonly CountMeasure[] {
  const column = (measure: CountMeasure) => annex.columns.get(measure)?.column ?? -1;
  return COUNT_MEASURES.filter((measure) => annex.columns.has(measure)).sort((a, b) => column(a) - column(b));
}

function editTable(
  annex: Annex,
  before: Annex | null,
  convention: Convention,
  measures: readonly CountMeasure[],
): EditTable {
  const index = new Map(annex.rows.map((row, at) => [row.row, at]));
  const earlier = before && new EarlierUnits(before);
  return {
    measures,
    identities: convention.used.map(({ variant }) => variant),
    rows: annex.rows.map((row): EditRow => {
      const figures = measures.map((measure) => row.figures.get(measure));
      const adds = row.adds.flatMap((added) => index.get(added) ?? []);
      const isUnit = row.role === "commune" || row.role === "office";
      const pending = isUnit ? earlier?.rowOf(row)?.figures.get("pendingTotal")?.value : undefined;
      const isTyped = figures.some((figure) => figure?.typed !== figure?.value);
      const isDerived = figures.some(followsOthers);
      return {
        values: figures.map((figure) => figure?.value ?? null),
        ...(isTyped && { typed: figures.map((figure) => figure?.typed ?? null) }),
        ...(isDerived && { derived: figures.map(followsOthers) }),
        ...(adds.length > 0 && { adds }),
        ...(pending !== undefined && { previousPending: pending }),
      };
    }),
  };
}

function followsOthers(figure: Figure | undefined): boolean {
  return figure?.formula !== undefined || figure?.parts !== undefined;
}

/** One key for a failed edit and for the finding that tells it. */
function editKey(annex: Annex, convention: Convention, edit: FailedEdit): string {
  const row = annex.rows[edit.row]?.row;
  switch (edit.kind) {
    case "identity": {
      const used = convention.used[edit.identity];
      return `identity|${row}|${used ? identityName(used.variant) : ""}`;
    }
    case "carry-over":
      return `carry-over|${row}`;
    default:
      return `${edit.kind}|${row}|${edit.measure}`;
  }
}

/** Key of a finding that tells no failed edit. */
const NO_EDIT = "";

function findingKey({ code, row, identity, measure }: Finding): string {
  switch (code) {
    case "row-identity":
      return `identity|${row}|${identity}`;
    case "column-total":
      return `total|${row}|${measure}`;
    case "carry-over":
      return `carry-over|${row}`;
    case "not-a-count":
    case "missing-figure":
      return `count|${row}|${measure}`;
    default:
      return NO_EDIT;
  }
}

/** So many ways to mend a fault are told; more of them help nobody. */
const MOST_CANDIDATES = 12;

function explained(annex: Annex, finding: Finding, id: string, fault: Fault): Finding {
  const suspects = fault.suspects.flatMap((cell) => cellRef(annex, cell) ?? []);
  const suggestion = fault.settled ? suggestionFor(annex, finding, fault) : undefined;
  const candidates = fault.settled || fault.cause === "formula" ? [] : candidatesOf(annex, fault);
  const formula = fault.cause === "formula" ? formulaOf(annex, fault) : undefined;
  return {
    ...finding,
    fault: id,
    suspects: suspects.length > 0 ? suspects : finding.suspects,
    ...(suggestion && { suggestion }),
    ...(candidates.length > 0 && { candidates }),
    ...((fault.undetermined || formula !== undefined) && {
      extra: {
        ...finding.extra,
        ...(fault.undetermined && { undetermined: 1 }),
        ...(formula !== undefined && { formula }),
      },
    }),
  };
}

function candidatesOf(annex: Annex, fault: Fault): readonly (readonly Suggestion[])[] {
  return fault.repairs
    .slice(0, MOST_CANDIDATES)
    .map((repair) => suggestionsOf(annex, repair))
    .filter(({ length }) => length > 0);
}

function suggestionsOf(annex: Annex, repair: Repair | undefined): readonly Suggestion[] {
  return (repair?.changes ?? []).flatMap((change): Suggestion[] => {
    const cell = cellRef(annex, change);
    return cell === null || change.to === null
      ? []
      : [{ cell, from: typedValue({ typed: change.from }), to: change.to, reason: change.reason }];
  });
}

/** The change to suggest with a finding: where the repair has several, one in the finding's own cells, else one in its column. */
function suggestionFor(annex: Annex, finding: Finding, fault: Fault): Suggestion | undefined {
  const changes = suggestionsOf(annex, fault.repairs[0]);
  const isOwn = (cell: CellRef) => finding.cells.some((own) => own.row === cell.row && own.column === cell.column);
  const columns = new Set(finding.cells.map(({ column }) => column));
  return changes.find(({ cell }) => isOwn(cell)) ?? changes.find(({ cell }) => columns.has(cell.column)) ?? changes[0];
}

/** The formula that a fault lies in. */
function formulaOf(annex: Annex, { suspects: [suspect] }: Fault): string | undefined {
  if (suspect === undefined || suspect.measure === "previousPending") return undefined;
  return annex.rows[suspect.row]?.figures.get(suspect.measure)?.formula;
}

/** Null for a cell outside the sheet (the period before). */
function cellRef(annex: Annex, { row, measure }: CellAt): CellRef | null {
  if (measure === "previousPending") return null;
  const figure = annex.rows[row]?.figures.get(measure);
  return figure === undefined ? null : figureCell(annex, figure);
}
