import type { Dispute, FigureFact, RateFact } from "../facts/facts";
import { countOrNone, percentage } from "../wording/numbers";
import { ShownFigure, type FigureSource } from "./figureMarks";

/** Hands figures to a template and remembers where each comes from. */
export class FigureShelf {
  private readonly held: FigureSource[] = [];

  get sources(): readonly FigureSource[] {
    return this.held;
  }

  /** Null for a figure that is not known, and for a 0 that leaves units out: it does not mean none. */
  figure(fact: FigureFact | undefined): ShownFigure | null {
    if (fact === undefined || (fact.isPartial && fact.value === 0)) return null;
    return this.put(fact.value, countOrNone(fact.value), fact);
  }

  rate(fact: RateFact | undefined): ShownFigure | null {
    const shown = fact && percentage(fact.part, fact.whole);
    return fact && shown ? this.put(fact.part / fact.whole, shown, fact) : null;
  }

  /** How far apart two figures are. */
  difference(one: FigureFact, other: FigureFact): ShownFigure {
    const apart = Math.abs(one.value - other.value);
    const sources = [other, one];
    return this.put(apart, countOrNone(apart), {
      cells: sources.flatMap(({ cells }) => cells),
      disputes: sources.flatMap(({ disputes }) => disputes),
    });
  }

  /** A number without cells: of units, or from the profile. */
  plain(value: number): ShownFigure {
    return this.put(value, countOrNone(value), { cells: [], disputes: [] });
  }

  /** A stretch of words that open errors put in doubt, such as how many communes there are. */
  words(text: string, disputes: readonly Dispute[]): string {
    return disputes.length === 0 ? text : this.put(0, text, { cells: [], disputes }).marked();
  }

  private put(value: number, shown: string, source: FigureSource): ShownFigure {
    this.held.push({ cells: source.cells, disputes: source.disputes });
    return new ShownFigure(value, shown, this.held.length - 1);
  }
}
