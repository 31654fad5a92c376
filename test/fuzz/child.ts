import { Dice } from "../annex/generator/dice";
import { fuzzInput } from "./mutations";
import { runInput } from "./runInput";

/** What a child tells its parent of one input. */
export interface Report {
  readonly at: number;
  readonly ending: string;
  /** Processor time. */
  readonly seconds: number;
  /** Memory in use after it. */
  readonly megabytes: number;
  readonly what: string;
  readonly crash?: string;
}

const MEGABYTE = 1024 * 1024;

/** Runs the inputs from `from` up to, not including, `to`, reporting each. */
async function run(seed: number, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at++) {
    const input = fuzzInput(new Dice(seed + at));
    process.send?.({ started: at, what: input.what });
    const before = process.cpuUsage();
    let ending = "crash";
    let crash: string | undefined;
    try {
      ending = await runInput(input.bytes, input.name);
    } catch (error) {
      crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
    const { user, system } = process.cpuUsage(before);
    const report: Report = {
      at,
      ending,
      seconds: (user + system) / 1e6,
      megabytes: process.memoryUsage().rss / MEGABYTE,
      what: input.what,
      ...(crash !== undefined && { crash }),
    };
    process.send?.(report);
  }
}

const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
void run(seed, from, to).then(() => process.disconnect?.());
