import type { ComparedFigure, GroupFacts } from "../facts/facts";
import type { ShownFigure } from "./figureMarks";
import type { FigureShelf } from "./figureShelf";

/** A figure against the period before. */
interface Compared {
  readonly truoc: ShownFigure | null;
  readonly nay: ShownFigure | null;
  /** How much more or less, never negative. */
  readonly chenh: ShownFigure | null;
  readonly tang: boolean;
  readonly giam: boolean;
}

/** What a template may say against the period before; null where there is nothing to compare with. */
export function comparisonScope(shelf: FigureShelf, { comparison }: GroupFacts): object | null {
  if (comparison === undefined) return null;
  const { figures } = comparison;
  const compared = (figure: ComparedFigure | undefined): Compared | null =>
    figure ? comparedScope(shelf, figure) : null;
  return {
    tiep_nhan: compared(figures.receivedTotal),
    trong_ky: compared(figures.receivedNew),
    giai_quyet_qua_han: compared(figures.resolvedLate),
    chua_giai_quyet_qua_han: compared(figures.pendingOverdue),
  };
}

function comparedScope(shelf: FigureShelf, { before, now }: ComparedFigure): Compared {
  return {
    truoc: shelf.figure(before),
    nay: shelf.figure(now),
    chenh: shelf.difference(before, now),
    tang: now.value > before.value,
    giam: now.value < before.value,
  };
}
