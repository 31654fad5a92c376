import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { readAnnex } from "../../src/annex/readAnnex";
import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { buildSheet } from "../annex/generator/build";
import { mistakes, type Mistake } from "../annex/generator/compare";
import { sheetDraws, tellable } from "../annex/generator/draws";
import { otherSheets } from "../annex/generator/notAnnexes";
import { annexFile } from "./annexFile";
import { table } from "./measure";

const DRAWS = 2000;
const SIZES = [23, 168, 3321, 33_210];
/** So many rows in all are read at each size, in no fewer and no more turns: by then the compiler has done its part for both. */
const ROWS_IN_ALL = 100_000;
const FEWEST_TURNS = 5;
const MOST_TURNS = 60;

/** Prints how many drawn sheets are read right, what goes wrong in the others, and what recognition takes beside opening the file. */
export async function benchRecognition(): Promise<void> {
  // times first: a clerk's program has not read thousands of different sheets before this one
  await printTimes();
  printRates();
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

/** Recognition of a sheet beside the library's opening of the same file; the bound is a third. */
async function printTimes(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const bytes = await annexFile(size);
    const { sheets } = await (await openFileWorkbook(bytes, "bieu.xlsx")).read();
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error("the bench's annex has no sheet");
    let recognition = Infinity;
    let library = Infinity;
    const turns = Math.min(MOST_TURNS, Math.max(FEWEST_TURNS, Math.round(ROWS_IN_ALL / size)));
    // in turns, so that what else the machine does falls on both alike
    for (let turn = 0; turn < turns; turn++) {
      library = Math.min(library, await processorTime(() => readXlsx(bytes, { readStyles: true })));
      recognition = Math.min(recognition, await processorTime(() => readAnnex(sheet, "bieu.xlsx")));
    }
    rows.push([
      String(size),
      (recognition / library).toFixed(2),
      `${recognition.toFixed(1)} ms`,
      `${((1000 * recognition) / size).toFixed(1)} µs`,
      `${library.toFixed(1)} ms`,
    ]);
  }
  table("Recognition", ["rows", "÷ library's open", "recognition", "a row", "library's open"], rows);
}

/** Milliseconds of the processor: other work on the machine does not count. */
async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
