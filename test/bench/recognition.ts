import fc from "fast-check";
import { readAnnex } from "../../src/annex/readAnnex";
import { buildSheet, type SheetDraw } from "../annex/generator/build";
import { mistakes, type Mistake } from "../annex/generator/compare";
import { sheetDraws, tellable } from "../annex/generator/draws";
import { otherSheets } from "../annex/generator/notAnnexes";

const DRAWS = 2000;
const SIZES = [23, 168, 3321, 33_210];
const TIMES = 3;

/** The plainest large annex: what grows is only its rows. */
const LARGE: SheetDraw = {
  seed: 1,
  layout: {
    received: "deep",
    resolved: "three",
    pending: "group",
    pendingFirst: false,
    returnedAlone: false,
    rate: true,
    extras: 0,
    superGroup: false,
    splits: false,
    ordinal: true,
    notes: false,
    flat: "no",
  },
  header: { style: "merged", numberRow: "brackets", breaks: false, capitals: false },
  body: {
    structure: "flat",
    marks: "letters",
    total: "bottom",
    communes: 0,
    offices: 1,
    form: "full",
    era: "before",
    spacers: false,
    repeatHeader: false,
    restart: false,
    asides: false,
  },
  frame: {
    top: 0,
    left: 0,
    letterhead: true,
    form: false,
    title: "merged",
    tight: false,
    unitLine: true,
    signature: true,
    remark: false,
  },
  period: "title",
  encoding: "nfc",
  numbers: "numbers",
  zeros: "zero",
  formulas: "cached",
  blemishes: [],
  hidden: false,
  lines: "no",
};

/** Prints how many drawn sheets are read right, what goes wrong in the others, and what recognition takes beside opening the file. */
export async function benchRecognition(): Promise<void> {
  printRates();
  await printTimes();
}

function printRates(): void {
  let right = 0;
  let sureMistakes = 0;
  const wrong = new Map<Mistake["what"], number>();
  for (const draw of fc.sample(sheetDraws, { numRuns: DRAWS, seed: 20_261_123 })) {
    const { sheet, fileName, truth } = buildSheet(tellable(draw));
    const found = mistakes(readAnnex(sheet, fileName), truth);
    if (found.length === 0) right++;
    else if (found.some(({ sure }) => sure)) sureMistakes++;
    for (const what of new Set(found.map((mistake) => mistake.what))) wrong.set(what, (wrong.get(what) ?? 0) + 1);
  }
  const accepted = fc
    .sample(otherSheets, { numRuns: DRAWS, seed: 20_261_123 })
    .filter((sheet) => readAnnex(sheet, "so-lieu.xlsx") !== null).length;
  console.log(
    `drawn annexes read right: ${right} of ${DRAWS} (${((100 * right) / DRAWS).toFixed(2)} %); wrong without a doubt said: ${sureMistakes}`,
  );
  console.log(`wrong by kind: ${[...wrong].map(([what, count]) => `${what} ${count}`).join(", ") || "none"}`);
  console.log(`other sheets taken for annexes: ${accepted} of ${DRAWS}`);
}

function printTimes(): void {
  for (const size of SIZES) {
    const { sheet, fileName } = buildSheet({ ...LARGE, body: { ...LARGE.body, communes: size } });
    const times = Array.from({ length: TIMES }, () => {
      // processor time: other work on the machine does not count
      const before = process.cpuUsage();
      readAnnex(sheet, fileName);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    const best = Math.min(...times);
    console.log(
      `${String(size).padStart(6)} rows: ${best.toFixed(1)} ms, ${((1000 * best) / size).toFixed(1)} µs a row`,
    );
  }
}
