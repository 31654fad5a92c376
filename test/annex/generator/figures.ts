import type { Measure } from "../../../src/annex/measures";
import type { CellValue } from "../../../src/workbook/plainData";
import type { Dice } from "./dice";
import type { LayoutDraw } from "./layout";

export type Counts = Readonly<Record<Exclude<Measure, "onTimeRate">, number>>;

/** A unit's figures that agree with each other in the sheet's own convention. */
export function drawCounts(dice: Dice, layout: LayoutDraw): Counts {
  const size = dice.pick([6, 40, 300, 2000]);
  const carriedOver = dice.chance(0.15) ? 0 : dice.int(0, Math.ceil(size / 8));
  const receivedOnline = dice.int(0, size);
  const receivedInPerson = dice.int(0, Math.ceil(size / 2)) + 1;
  const receivedNew = receivedOnline + receivedInPerson;
  const all = carriedOver + receivedNew;
  const pendingTotal = dice.int(0, Math.ceil(all / 5));
  const returned = dice.chance(0.6) ? 0 : dice.int(0, Math.ceil((all - pendingTotal) / 20));
  const returnedBeside = layout.returnedAlone && layout.resolved !== "returned";
  const resolvedTotal = all - pendingTotal - (returnedBeside ? returned : 0);
  const resolvedLate = dice.chance(0.7) ? 0 : dice.int(0, Math.ceil(resolvedTotal / 30));
  const resolvedEarly = dice.int(0, resolvedTotal - resolvedLate);
  const pendingOverdue = dice.chance(0.7) ? 0 : dice.int(0, Math.ceil(pendingTotal / 4));
  const awaitingSupplement =
    layout.pending === "supplement" && dice.chance(0.4) ? Math.min(dice.int(0, 4), pendingTotal - pendingOverdue) : 0;
  return {
    receivedTotal: layout.received === "beside" ? receivedNew : all,
    carriedOver,
    receivedNew,
    receivedOnline,
    receivedInPerson,
    resolvedTotal,
    resolvedEarly,
    resolvedOnTime: resolvedTotal - resolvedLate - resolvedEarly,
    resolvedEarlyOrOnTime: resolvedTotal - resolvedLate,
    resolvedLate,
    returned,
    pendingTotal,
    pendingInTime: pendingTotal - pendingOverdue - awaitingSupplement,
    pendingOverdue,
    awaitingSupplement,
  };
}

export function sumOf(counts: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const unit of counts)
    for (const [measure, count] of Object.entries(unit)) sum[measure] = (sum[measure] ?? 0) + count;
  return sum as Counts;
}

export type NumberStyle = "numbers" | "dots" | "commas" | "spaces" | "leading-zeros" | "nbsp" | "texts";
export type ZeroStyle = "zero" | "dash" | "en-dash" | "x" | "không" | "blank";

const ZEROS: Readonly<Record<ZeroStyle, CellValue>> = {
  zero: 0,
  dash: "-",
  "en-dash": " – ",
  x: "x",
  không: "Không",
  blank: null,
};

/** A count as the sheet's clerk types it, and what it is read as. */
export function typedCount(
  count: number,
  style: NumberStyle,
  zero: ZeroStyle,
): { typed: CellValue; value: number | null } {
  if (count === 0) return { typed: ZEROS[zero], value: zero === "blank" ? null : 0 };
  const grouped = (mark: string) => String(count).replace(/\B(?=(\d{3})+$)/g, mark);
  const typed: Readonly<Record<NumberStyle, CellValue>> = {
    numbers: count,
    dots: count >= 1000 ? grouped(".") : count,
    commas: count >= 1000 ? grouped(",") : count,
    spaces: count >= 1000 ? grouped(" ") : count,
    nbsp: `${grouped("\u00a0")}\u00a0`,
    "leading-zeros": count < 10 ? `0${count}` : count,
    texts: String(count),
  };
  return { typed: typed[style], value: count };
}

/** What may go wrong with one cell. */
export type Blemish =
  | "dot-text"
  | "space-text"
  | "apostrophe"
  | "suffix"
  | "lost-separator"
  | "error"
  | "words"
  | "negative"
  | "blank"
  | "fraction"
  | "zero-fraction"
  | "off-by-one";

export function blemished(blemish: Blemish, count: number): { typed: CellValue; value: number | null } {
  const grouped = String(count).replace(/\B(?=(\d{3})+$)/g, ".");
  switch (blemish) {
    case "dot-text":
      return { typed: grouped, value: count };
    case "space-text":
      return { typed: ` ${count} `, value: count };
    case "apostrophe":
      return { typed: `'${count}`, value: count };
    case "suffix":
      return { typed: `${grouped} hồ sơ`, value: count };
    case "zero-fraction":
      return { typed: `${grouped},0`, value: count };
    case "lost-separator":
      return count >= 1000 && count % 1000 !== 0
        ? { typed: count / 1000, value: null }
        : { typed: count, value: count };
    case "error":
      return { typed: { error: "#REF!" }, value: null };
    case "words":
      return { typed: "chưa báo cáo", value: null };
    case "negative":
      return { typed: -count - 1, value: null };
    case "fraction":
      return { typed: `${count},5`, value: null };
    case "blank":
      return { typed: null, value: null };
    case "off-by-one":
      return { typed: count + 1, value: count + 1 };
  }
}
