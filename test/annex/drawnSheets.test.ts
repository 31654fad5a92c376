import fc from "fast-check";
import { readAnnex } from "../../src/annex/readAnnex";
import { mistakes } from "./generator/compare";
import { buildSheet } from "./generator/build";
import { sheetDraws, tellable } from "./generator/draws";
import { otherSheets } from "./generator/notAnnexes";
import { printDraw, printSheet } from "./generator/print";

/** A part of what `test/bench/recognition.ts` draws; a failure shrinks to the plainest sheet that still fails, printed as text. */
const RUNS = 250;

test("every column, role, name, figure and period of a drawn annex is read right", () => {
  fc.assert(
    fc.property(sheetDraws, (draw) => {
      const drawn = buildSheet(tellable(draw));
      const found = mistakes(readAnnex(drawn.sheet, drawn.fileName), drawn.truth);
      if (found.length > 0)
        throw new Error(`${found.map(({ what, words }) => `${what}: ${words}`).join("\n")}\n${printDraw(drawn)}`);
    }),
    { numRuns: RUNS, seed: 2021 },
  );
});

test("no sheet of another kind is taken for an annex", () => {
  fc.assert(
    fc.property(otherSheets, (sheet) => {
      const annex = readAnnex(sheet, "so-lieu.xlsx");
      if (annex) throw new Error(`read as ${[...annex.columns.keys()].join(", ")}\n${printSheet(sheet)}`);
    }),
    { numRuns: RUNS, seed: 2021 },
  );
});
