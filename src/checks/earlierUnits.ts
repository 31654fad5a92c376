import type { Annex, AnnexRow } from "../annex/annex";
import { NameIndex } from "../annex/names/nameIndex";

/** Finds the units of an annex in that of the period before. */
export class EarlierUnits {
  private readonly names: NameIndex;

  constructor(private readonly before: Annex) {
    this.names = new NameIndex(before.rows);
  }

  /** The row of the same role, kind and name, up to tone place and spelling; undefined where there is none. */
  rowOf({ name, role, kind }: AnnexRow): AnnexRow | undefined {
    const { rows } = this.before;
    return rows[this.names.find(name, (place) => rows[place]?.role === role && rows[place]?.kind === kind)];
  }
}
