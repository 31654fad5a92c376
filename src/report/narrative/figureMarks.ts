import { Drop } from "liquidjs";
import type { Dispute } from "../facts/facts";
import type { ReportRun } from "../report";
import type { CellRef } from "../../workbook/address";
import { disputeRemark } from "../wording/disputeRemark";

/** Where a figure written into the text comes from. */
export interface FigureSource {
  readonly cells: readonly CellRef[];
  readonly disputes: readonly Dispute[];
}

/**
 * A figure inside a template: compares as its number, and is written as `shown` between marks that lead back to its
 * source. The marks are private-use characters; names from a sheet have been cleared of those (wording/names.ts).
 */
export class ShownFigure extends Drop {
  constructor(
    readonly value: number,
    readonly shown: string,
    /** Index into the narrative's sources. */
    readonly source: number,
  ) {
    super();
  }

  override valueOf(): number {
    return this.value;
  }

  /** The text to write, between its marks. */
  marked(): string {
    return `${OPEN}${this.source}${BAR}${this.shown}${CLOSE}`;
  }
}

const OPEN = "\ue000";
const BAR = "\ue001";
const CLOSE = "\ue002";
const MARKED = /\ue000(\d+)\ue001([^\ue000-\ue002]*)\ue002/g;

/** Splits marked text into runs, and names the disputes it rests on in the order they come up. */
export function readMarks(
  text: string,
  sources: readonly FigureSource[],
): { readonly runs: readonly ReportRun[]; readonly disputes: readonly Dispute[] } {
  const runs: ReportRun[] = [];
  const disputes: Dispute[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    const source = sources[Number(match[1])];
    runs.push(figureRun(match[2] ?? "", source));
    disputes.push(...(source?.disputes ?? []));
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return { runs, disputes };
}

/** The text as it will be read, for looking at its first letter or whether there is any. */
export function withoutMarks(text: string): string {
  return text.replace(MARKED, "$2");
}

/** First letter upper case; a text that begins with a number stays. */
export function capitalisedMarked(text: string): string {
  return text.replace(
    /^(\s*(?:\ue000\d+\ue001)?)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
  );
}

function figureRun(text: string, source: FigureSource | undefined): ReportRun {
  if (source === undefined) return { text };
  const remarks = source.disputes.map(disputeRemark);
  return {
    text,
    ...(source.cells.length > 0 && { cells: source.cells }),
    ...(remarks.length > 0 && { disputed: true, remarks }),
  };
}
