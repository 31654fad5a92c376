import { Dice } from "../annex/generator/dice";
import { fuzzInput } from "./mutations";
import { runInput } from "./runInput";

/** A short run of `npm run fuzz`. */
const INPUTS = 120;
const SEED = 7_000_000;

test("mutated files end in a result or in a failure with words", async () => {
  const endings = new Set<string>();
  for (let at = 0; at < INPUTS; at++) {
    const input = fuzzInput(new Dice(SEED + at));
    try {
      endings.add(await runInput(input.bytes, input.name));
    } catch (error) {
      throw new Error(`input ${SEED + at}, ${input.what}`, { cause: error });
    }
  }
  // the mutations leave some files whole enough to be read, and break others
  expect([...endings]).toEqual(expect.arrayContaining(["read", "damaged", "no-annex"]));
}, 120_000);
