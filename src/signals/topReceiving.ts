import type { Annex } from "../annex/annex";
import { receivedMeasure } from "../annex/receivedMeasure";
import type { ReceivingUnit } from "./signals";

/** The `count` communes that received most, largest first; equal ones in sheet order. */
export function topReceiving(annex: Annex, count: number): readonly ReceivingUnit[] {
  const measure = receivedMeasure(annex);
  return annex.rows
    .flatMap((row) => {
      const received = row.figures.get(measure)?.value ?? 0;
      return row.role === "commune" && received > 0 ? [{ row: row.row, name: row.name, receivedTotal: received }] : [];
    })
    .sort((a, b) => b.receivedTotal - a.receivedTotal || a.row - b.row)
    .slice(0, count);
}
