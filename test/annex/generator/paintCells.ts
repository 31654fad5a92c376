import type { CellValue, PlainCell } from "../../../src/workbook/plainData";
import type { Canvas } from "./canvas";
import type { Dice } from "./dice";
import type { Counts } from "./figures";

/** Paints a rate in one of the ways that clerks keep them; returns the percentage. */
export function paintRate(canvas: Canvas, row: number, column: number, counts: Counts, seed: number): number | null {
  if (counts.resolvedTotal === 0) return null;
  const percent = Math.round((10000 * counts.resolvedEarlyOrOnTime) / counts.resolvedTotal) / 100;
  const styles: readonly (() => Omit<PlainCell, "column">)[] = [
    () => ({ value: percent }),
    () => ({ value: percent / 100, numberFormat: "0.00%" }),
    () => ({ value: `${String(percent).replace(".", ",")}%` }),
  ];
  const { value, ...extra } = (styles[seed % styles.length] ?? (() => ({ value: percent })))();
  canvas.put(row, column, value, extra);
  return percent;
}

/** Paints what stands under a heading that is no measure. */
export function paintExtra(
  canvas: Canvas,
  dice: Dice,
  row: number,
  column: number,
  holds: "count" | "percent" | "note" | "code",
): void {
  const notes: readonly CellValue[] = [null, null, "Chậm cập nhật", "Tốt"];
  if (holds === "note") canvas.put(row, column, dice.pick(notes));
  else if (holds === "code") canvas.put(row, column, `${dice.int(10000, 32000)}`);
  else canvas.put(row, column, holds === "count" ? dice.int(0, 9000) : dice.int(0, 10000) / 100);
}
