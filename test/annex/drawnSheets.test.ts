import fc from "fast-check";
import { readAnnex } from "../../src/annex/readAnnex";
import { mistakes } from "./generator/compare";
import { buildSheet } from "./generator/build";
import { sheetDraws, tellable } from "./generator/draws";
import { otherSheets } from "./generator/notAnnexes";
import { printDraw, printSheet } from "./generator/print";

const RUNS = 2000;
const LEAST_RIGHT = 0.99;

/**
 * A wrong reading that does not say it is a guess shrinks to the plainest sheet that still fails, printed as text.
 * A guess that is wrong is allowed, in one sheet of a hundred.
 */
test("columns, roles, names, figures and period of drawn annexes are read right, or said to be a guess", () => {
  let right = 0;
  let guesses = 0;
  fc.assert(
    fc.property(sheetDraws, (draw) => {
      const drawn = buildSheet(tellable(draw));
      const found = mistakes(readAnnex(drawn.sheet, drawn.fileName), drawn.truth);
      if (found.length === 0) right++;
      else if (found.some(({ sure }) => sure))
        throw new Error(`${found.map(({ what, words }) => `${what}: ${words}`).join("\n")}\n${printDraw(drawn)}`);
      else guesses++;
    }),
    { numRuns: RUNS, seed: 2021 },
  );
  process.stdout.write(`drawn annexes read right: ${right} of ${RUNS}; wrong and said to be a guess: ${guesses}\n`);
  expect(right / RUNS).toBeGreaterThanOrEqual(LEAST_RIGHT);
}, 240_000);

test("no sheet of another kind is taken for an annex", () => {
  fc.assert(
    fc.property(otherSheets, (sheet) => {
      const annex = readAnnex(sheet, "so-lieu.xlsx");
      if (annex) throw new Error(`read as ${[...annex.columns.keys()].join(", ")}\n${printSheet(sheet)}`);
    }),
    { numRuns: RUNS, seed: 2021 },
  );
}, 120_000);
