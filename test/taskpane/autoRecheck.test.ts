import { JSDOM } from "jsdom";
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { useAutoRecheck, type Recheck } from "../../src/taskpane/review/useAutoRecheck";
import { INITIAL, type Editor, type PaneState } from "../../src/taskpane/state";
import type { PaneJobs } from "../../src/taskpane/usePaneJobs";

const page = new JSDOM("<main></main>").window;
Object.assign(globalThis, { window: page, document: page.document, IS_REACT_ACT_ENVIRONMENT: true });

const run = jest.fn();
let root: Root;
let recheck: Recheck;

function Room({ state }: { readonly state: PaneState }) {
  recheck = useAutoRecheck({ state, run } as unknown as PaneJobs);
  return null;
}

/** The pane after so many edits, the last by that person. */
function edited(edits: number, editedBy: Editor | null = "person", busy: PaneState["busy"] = null): void {
  act(() => root.render(createElement(Room, { state: { ...INITIAL, edits, editedBy, busy } })));
}

beforeEach(() => {
  jest.useFakeTimers();
  run.mockClear();
  root = createRoot(page.document.querySelector("main")!);
  edited(0, null);
});

afterEach(() => {
  act(() => root.unmount());
  jest.useRealTimers();
});

afterAll(() => page.close());

const pass = (ms: number): void => act(() => void jest.advanceTimersByTime(ms));

test("nothing runs by itself until a person turns it on", () => {
  edited(1);
  pass(60_000);
  expect(run).not.toHaveBeenCalled();
  act(() => recheck.turn(true));
  pass(60_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test("while edits follow one another nothing runs; after the last one it runs once", () => {
  act(() => recheck.turn(true));
  for (let edits = 1; edits <= 5; edits += 1) {
    edited(edits);
    pass(1_000);
    expect(run).not.toHaveBeenCalled();
  }
  pass(200);
  expect(run).toHaveBeenCalledTimes(1);
});

test.each([
  ["a co-author's edit", "co-author", null],
  ["an edit during another job", "person", { job: "task", label: "" }],
  ["nothing", null, null],
] as const)("%s starts no run", (_, editedBy, busy) => {
  act(() => recheck.turn(true));
  edited(1, editedBy, busy);
  pass(60_000);
  expect(run).not.toHaveBeenCalled();
});

test("it waits for the job and for the person who turns it off", () => {
  act(() => recheck.turn(true));
  edited(1, "self", { job: "task", label: "" });
  pass(5_000);
  edited(1, "self", null);
  pass(1_199);
  expect(run).not.toHaveBeenCalled();
  act(() => recheck.turn(false));
  pass(5_000);
  expect(run).not.toHaveBeenCalled();
});
