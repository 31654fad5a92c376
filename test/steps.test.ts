import { finish, finishWith, mapped, type Steps } from "../src/steps";

function* counted(done: number[]): Steps<string> {
  const doubled = yield* mapped([1, 2, 3], (item) => {
    done.push(item);
    return 2 * item;
  });
  return doubled.join(" ");
}

test("the same comes of it, in one go or with a pause at every stop", async () => {
  expect(finish(counted([]))).toBe("2 4 6");
  const done: number[] = [];
  const seen: number[] = [];
  const result = finishWith(counted(done), () => {
    seen.push(done.length);
    return Promise.resolve();
  });
  expect(done).toEqual([1]);
  expect(await result).toBe("2 4 6");
  expect(seen).toEqual([1, 2, 3]);
});

test("what the pause throws ends the work there", async () => {
  const done: number[] = [];
  const stop = () => {
    if (done.length === 2) throw new Error("stopped");
    return null;
  };
  await expect(finishWith(counted(done), stop)).rejects.toThrow("stopped");
  expect(done).toEqual([1, 2]);
});
