import type { Annex } from "../annex/annex";
import type { CellRef } from "../workbook/address";
import type { Finding } from "./finding";
import { identicalRows } from "./identicalRows";
import { rateWith } from "./rates";

/**
 * Lets findings share the fault of others that have the same cause: a total's formula and the total it gives wrong, one
 * mistake in the formulas of a whole row, a figure typed as text and the total that passes it over, a rate and the count
 * that makes it look wrong. Totals that nothing else explains are told which rows are copies of each other.
 */
export function withSharedFaults(annex: Annex, findings: readonly Finding[]): readonly Finding[] {
  const withFormulas = shareFormulas(findings);
  const texts = new Map(
    withFormulas.flatMap(({ extra, suspects, fault }) =>
      extra?.passedOver === undefined || fault === undefined
        ? []
        : suspects.map((cell) => [keyOf(cell), fault] as const),
    ),
  );
  const explainRate = rateExplainer(annex, withFormulas);
  const isOpenTotal = ({ code, extra }: Finding) => code === "column-total" && extra?.undetermined === 1;
  const alike = withFormulas.some(isOpenTotal) ? identicalRows(annex) : [];
  return withFormulas.map((finding) => {
    if (alike.length > 0 && isOpenTotal(finding))
      return { ...finding, extra: { ...finding.extra, identical: alike.map((row) => row + 1).join(", ") } };
    if (finding.fault !== undefined) return finding;
    const [cell] = finding.cells;
    const fault = finding.code === "number-as-text" && cell ? texts.get(keyOf(cell)) : undefined;
    if (fault !== undefined) return { ...finding, fault };
    return finding.code === "rate" ? explainRate(finding) : finding;
  });
}

/** The formulas of a row that make one mistake are one fault, with the totals that they give wrong. */
function shareFormulas(findings: readonly Finding[]): readonly Finding[] {
  const mistakes = new Map<string, string>();
  const faultOfCell = new Map<string, string>();
  const faultOfTotal = new Map(
    findings.flatMap(({ code, cells, fault }) =>
      code === "column-total" && fault !== undefined ? [[keyOf(cells[0]), fault] as const] : [],
    ),
  );
  let last = findings.reduce((most, { fault }) => Math.max(most, Number(fault?.slice(1) ?? 0)), 0);
  for (const finding of findings) {
    if (finding.code !== "total-formula") continue;
    const mistake = mistakeOf(finding);
    const cell = keyOf(finding.cells[0]);
    if (!mistakes.has(mistake)) mistakes.set(mistake, faultOfTotal.get(cell) ?? `f${(last += 1)}`);
    faultOfCell.set(cell, mistakes.get(mistake) ?? "");
  }
  const merged = new Map<string, string>();
  for (const { code, cells, fault } of findings) {
    const shared = code === "column-total" ? faultOfCell.get(keyOf(cells[0])) : undefined;
    if (fault !== undefined && shared !== undefined) merged.set(fault, shared);
  }
  return findings.map((finding) => {
    const fault =
      finding.code === "total-formula" ? faultOfCell.get(keyOf(finding.cells[0])) : merged.get(finding.fault ?? "");
    return fault === undefined ? finding : { ...finding, fault };
  });
}

function mistakeOf({ row, extra = {} }: Finding): string {
  const { leftOut, hidden, twice, beyond, isCircular, columns, sheets, constant } = extra;
  return [row, leftOut, hidden, twice, beyond, isCircular, columns === "" ? "" : "columns", sheets, constant].join("|");
}

/** Gives a rate that is right once the counts beside it that are judged wrong are put right to the fault of these. */
function rateExplainer(annex: Annex, findings: readonly Finding[]): (rate: Finding) => Finding {
  if (!findings.some(({ code }) => code === "rate")) return (rate) => rate;
  const rows = new Map(annex.rows.map((row) => [row.row, row]));
  const wrong = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { suggestion, fault, code } = finding;
    if (code === "rate" || suggestion === undefined || fault === undefined) continue;
    const { row } = suggestion.cell;
    wrong.set(row, [...(wrong.get(row) ?? []), finding]);
  }
  return (rate) => {
    const row = rows.get(rate.row ?? -1);
    const beside = wrong.get(rate.row ?? -1) ?? [];
    const [first] = beside;
    if (row === undefined || first?.suggestion === undefined || first.fault === undefined) return rate;
    const values = new Map(
      beside.flatMap(({ suggestion }) => (suggestion ? [[suggestion.cell.column, suggestion.to] as const] : [])),
    );
    const holds = rateWith(annex, row, String(rate.extra?.base), (figure) => values.get(figure.column) ?? figure.value);
    return holds ? { ...rate, suspects: first.suspects, suggestion: first.suggestion, fault: first.fault } : rate;
  };
}

function keyOf(cell: CellRef | undefined): string {
  return cell === undefined ? "" : `${cell.row}|${cell.column}`;
}
