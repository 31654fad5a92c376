import type { Browser, Page } from "playwright-core";

/** Name under which the page tells when the Excel of ours was at work, which real Excel does elsewhere. */
export const HOST_WORK = "excel-host";

const CATEGORIES = ["toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing", "__metadata"];

/** What one piece of work cost the page's one thread, in milliseconds of its own time: other programs do not count. */
export interface PageTasks {
  /** The longest task. */
  readonly longest: number;
  /** How many took more than 100 ms. */
  readonly above100: number;
  /** All tasks together. */
  readonly sum: number;
  /** The longest task in which the Excel of ours was at work, which is in none of the others. */
  readonly host: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Follows the page's tasks while `work` goes on. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<PageTasks> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    traceEvents.flatMap(({ name, args, pid, tid }) =>
      name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid} ${tid}`] : [],
    ),
  );
  const marks = traceEvents.filter(({ name }) => name === HOST_WORK).map(({ ts }) => ts);
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === "X" && /RunTask$/.test(name) && threads.has(`${pid} ${tid}`),
  );
  // of tasks within tasks the outer one counts
  const outer = tasks.filter((task) => !tasks.some((other) => other !== task && holds(other, task)));
  const own: number[] = [];
  const hosts: number[] = [];
  for (const task of outer) {
    const isHosts = marks.some((ts) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0));
    (isHosts ? hosts : own).push((task.tdur ?? task.dur ?? 0) / 1000);
  }
  return {
    longest: Math.max(0, ...own),
    above100: own.filter((duration) => duration > 100).length,
    sum: own.reduce((sum, duration) => sum + duration, 0),
    host: Math.max(0, ...hosts),
  };
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return (
    outer.tid === inner.tid &&
    outer.pid === inner.pid &&
    outer.ts <= inner.ts &&
    outer.ts + (outer.dur ?? 0) >= inner.ts + (inner.dur ?? 0) &&
    (outer.dur ?? 0) > (inner.dur ?? 0)
  );
}
