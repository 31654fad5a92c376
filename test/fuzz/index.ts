import { fork } from "node:child_process";
import { join } from "node:path";
import type { Report } from "./child";

/**
 * `npm run fuzz [-- COUNT [SEED]]`: inputs mutated from the samples, in bytes and in structure, through the whole job.
 * A crash, a hang, more than 5 seconds or 500 MB is printed with its number; the exit status is 1 if there was any.
 */
const [count = 10_000, seed = 20_261_125] = process.argv.slice(2).map(Number);

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 500;
const HANGS_AFTER_MS = 60_000;
/** Inputs that one process takes: what it leaves in memory does not count against later ones. */
const BATCH = 250;

const endings = new Map<string, number>();
const troubles: string[] = [];
let slowest = 0;
let largest = 0;

/** Runs inputs in a process of their own; resolves to the number of the next input. */
function batch(from: number, to: number): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(join(__dirname, "child.ts"), [seed, from, to].map(String), {
      execArgv: ["--import", "tsx", "--max-old-space-size=450"],
      silent: true,
    });
    let running = { at: from, what: "" };
    let next = from;
    const watchdog = () => setTimeout(() => child.kill("SIGKILL"), HANGS_AFTER_MS);
    let timer = watchdog();
    child.on("message", (message: Report | { started: number; what: string }) => {
      clearTimeout(timer);
      timer = watchdog();
      if ("started" in message) running = { at: message.started, what: message.what };
      else {
        note(message);
        next = message.at + 1;
      }
    });
    child.on("exit", (status) => {
      clearTimeout(timer);
      if (next < to) {
        troubles.push(`#${running.at} ${running.what}: the process ended (${status ?? "hang"})`);
        resolve(running.at + 1);
      } else resolve(to);
    });
  });
}

function note({ at, ending, seconds, megabytes, what, crash }: Report): void {
  endings.set(ending, (endings.get(ending) ?? 0) + 1);
  slowest = Math.max(slowest, seconds);
  largest = Math.max(largest, megabytes);
  if (crash !== undefined) troubles.push(`#${at} ${what}: ${crash}`);
  if (seconds > MOST_SECONDS) troubles.push(`#${at} ${what}: ${seconds.toFixed(1)} s`);
  if (megabytes > MOST_MEGABYTES) troubles.push(`#${at} ${what}: ${megabytes.toFixed(0)} MB`);
}

async function main(): Promise<void> {
  for (let at = 0; at < count;) {
    at = await batch(at, Math.min(count, at + BATCH));
    console.log(`${at} of ${count}; troubles: ${troubles.length}`);
  }
  console.log(
    [...endings]
      .sort(([, a], [, b]) => b - a)
      .map(([ending, times]) => `${ending} ${times}`)
      .join(", "),
  );
  console.log(`slowest ${slowest.toFixed(1)} s, largest ${largest.toFixed(0)} MB`);
  for (const trouble of troubles) console.log(trouble);
  process.exitCode = troubles.length > 0 ? 1 : 0;
}

void main();
