/**
 * Long work that stops now and then, so that whoever does it may do something else between: paint, hear a key, end it. When
 * it stops has no influence on what comes of it.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Asked at every stop; the work goes on when what it returns resolves, and at once for null. What it throws ends the work. */
export type Pause = () => Promise<void> | null;

/** Goes on at once. */
export const NO_PAUSE: Pause = () => null;

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work with pauses. */
export async function finishWith<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const pausing = pause();
    if (pausing) await pausing;
  }
}

/** {@link Array.map} that stops after each item. */
export function* mapped<T, R>(items: Iterable<T>, of: (item: T, at: number) => R): Steps<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(of(item, results.length));
    yield;
  }
  return results;
}
