import fc from "fast-check";
import { buildSheet, type DrawnSheet, type SheetDraw } from "./build";

const often = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(usual, ...others) });
const flag = (weight: number) =>
  fc.oneof({ weight: 10 - weight, arbitrary: fc.constant(false) }, { weight, arbitrary: fc.constant(true) });

/** What decides a sheet's shape; its first choices are the plainest, so failures shrink towards them. */
export const sheetDraws: fc.Arbitrary<SheetDraw> = fc.record({
  seed: fc.nat(1_000_000),
  layout: fc.record({
    received: often("group", "official", "deep", "alone", "no-total", "beside", "order", "two"),
    resolved: often("three", "merged", "on-time-only", "alone", "no-total", "returned", "within"),
    pending: often("group", "alone", "no-total", "supplement"),
    pendingFirst: flag(1),
    returnedAlone: flag(2),
    rate: flag(3),
    extras: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
    ),
    superGroup: flag(1),
    splits: flag(1),
    byLateness: flag(1),
    channels: flag(1),
    periods: fc.oneof(
      { weight: 8, arbitrary: fc.constant("no" as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom("no" as const, "before" as const, "after" as const, "cumulative" as const),
      },
    ),
    ordinal: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    notes: flag(2),
    flat: fc.oneof(
      { weight: 8, arbitrary: fc.constant("no" as const) },
      { weight: 2, arbitrary: fc.constantFrom("no" as const, "full" as const, "short" as const) },
    ),
  }),
  header: fc.record({
    style: fc.constantFrom("merged", "across", "merged-across-only"),
    numberRow: often("none", "brackets", "numbers", "letters", "formulas", "from-unit", "texts"),
    breaks: flag(3),
    capitals: flag(2),
  }),
  body: fc.record({
    structure: often(
      "flat",
      "sections",
      "section-sums",
      "closing-sums",
      "stacked",
      "stacked-totals",
      "districts",
      "clusters",
      "mixed",
    ),
    marks: fc.constantFrom("letters", "romans", "digits", "none"),
    total: fc.constantFrom("none", "bottom", "top", "no-label"),
    communes: fc.integer({ min: 3, max: 24 }),
    offices: fc.integer({ min: 1, max: 5 }),
    form: fc.constantFrom("full", "none", "mixed", "ubnd", "short", "capitals", "desk", "numbered", "lower"),
    era: fc.constantFrom("before", "after"),
    spacers: flag(2),
    repeatHeader: flag(2),
    restart: fc.boolean(),
    asides: flag(1),
    silent: flag(2),
  }),
  frame: fc.record({
    top: fc.constantFrom(0, 0, 1, 3, 11),
    left: fc.constantFrom(0, 0, 0, 1, 4),
    letterhead: fc.boolean(),
    form: fc.boolean(),
    title: fc.constantFrom("merged", "first-column", "middle"),
    tight: fc.boolean(),
    unitLine: fc.boolean(),
    signature: fc.boolean(),
    remark: flag(3),
    list: flag(1),
  }),
  period: fc.constantFrom("title", "cells", "dates", "window", "sheet", "file", "none"),
  encoding: often("nfc", "nfd", "tcvn3", "vni", "toneless", "eth"),
  numbers: often("numbers", "dots", "commas", "spaces", "leading-zeros", "nbsp", "texts"),
  zeros: often("zero", "dash", "en-dash", "x", "không", "blank"),
  formulas: fc.constantFrom("none", "cached", "uncached"),
  blemishes: fc.array(
    fc.record({
      at: fc.nat(12),
      column: fc.nat(14),
      blemish: fc.constantFrom(
        "dot-text",
        "space-text",
        "apostrophe",
        "suffix",
        "zero-fraction",
        "lost-separator",
        "error",
        "words",
        "negative",
        "fraction",
        "blank",
        "off-by-one",
      ),
    }),
    { maxLength: 4 },
  ),
  hidden: flag(2),
  lines: fc.oneof(
    { weight: 8, arbitrary: fc.constant("no" as const) },
    { weight: 2, arbitrary: fc.constantFrom("no" as const, "merged" as const, "labelled" as const, "bare" as const) },
  ),
});

/** Toneless names without a prefix tell no office from a commune, even to a person; such sheets name the kind. */
export function tellable(draw: SheetDraw): SheetDraw {
  const bare = draw.body.form === "none" || draw.body.form === "mixed" || draw.body.form === "short";
  return draw.encoding === "toneless" && bare ? { ...draw, body: { ...draw.body, form: "full" } } : draw;
}

export const drawnSheets: fc.Arbitrary<DrawnSheet> = sheetDraws.map((draw) => buildSheet(tellable(draw)));
