import type { Pause } from "../steps";

/** Milliseconds of work between two pauses: the page answers well within a tenth of a second, also on a slow machine. */
const SLICE = 16;

/** Pauses for long work: now and then the browser gets room to paint and to take keys and clicks. */
export function breather(): Pause {
  let due = performance.now() + SLICE;
  return () => {
    if (performance.now() < due) return null;
    return nextTask().then(() => {
      due = performance.now() + SLICE;
    });
  };
}

/** A task of its own, at once: timers are held up when they follow one another, and in pages in the background. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
