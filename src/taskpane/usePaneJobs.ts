import { startTransition, useEffect, useReducer, useRef, useState } from "react";
import { paneText } from "../messages/pane";
import type { Outcome, Stage, TongHopOptions } from "../tongHop";
import { WorkbookFailure } from "../workbook/failure";
import { breather } from "./breather";
import { failureNotice } from "./failureNotice";
import { documentName, workbookName } from "./fileNames";
import { goingTo, type GoingTo } from "./goingTo";
import { DOCX_TYPE, XLSM_TYPE, XLSX_TYPE } from "./host";
import type { Delivery, PaneHost } from "./host";
import { localNow } from "./localNow";
import { nextPaint } from "./nextPaint";
import { useRevisions, type Revisions } from "./review/useRevisions";
import { INITIAL, paneReducer } from "./state";
import type { Busy, Notice, PaneState } from "./state";

/**
 * What a piece of work led to: what to tell, and, where it judged the workbook anew, the new outcome; `revised`: the same
 * run's outcome, after a person's decision or with what they wrote into our sheets meanwhile.
 */
export type TaskResult =
  | Notice
  | null
  | { readonly notice: Notice | null; readonly outcome: Outcome }
  | { readonly notice: Notice | null; readonly revised: Outcome };

/** What a person chose for the runs of this pane. */
export type RunChoice = Pick<TongHopOptions, "sheet" | "columns">;

export interface PaneJobs extends GoingTo {
  readonly state: PaneState;
  /** What every run in this pane goes by; for sections that judge the workbook on their own. */
  readonly options: TongHopOptions;
  /** Does a piece of work that a section of the pane brings along; nothing while another one goes on. */
  readonly task: (label: string, work: () => Promise<TaskResult>) => void;
  /** Revises the outcome by a decision; pieces of work follow one another. */
  readonly revise: Revisions["revise"];
  readonly run: () => void;
  /** {@link run} by this choice too, which later runs then keep to; `before` is done first, in the same job. */
  readonly runBy: (choice: RunChoice, before?: () => Promise<unknown>) => void;
  readonly cancel: () => void;
  readonly insertSheets: () => void;
  readonly downloadDocument: () => void;
  readonly downloadWorkbook: () => void;
  readonly clearMarks: () => void;
  /** Computes the workbook's formulas anew, then runs. */
  readonly recalculate: () => void;
  /** Shows a notice of something that is no job. */
  readonly tell: (notice: Notice) => void;
  readonly closeNotice: () => void;
}

/** The core, its templates and checks are not needed before the first click. */
const loadCore = () => import("../tongHop");

/**
 * What the pane's buttons do; one job at a time.
 * @param prepare resolves when an outcome can be shown
 */
export function usePaneJobs(host: PaneHost, prepare: () => Promise<void>): PaneJobs {
  const [state, dispatch] = useReducer(paneReducer, INITIAL);
  const running = useRef<AbortController | null>(null);
  const [choice, setChoice] = useState<RunChoice>({});
  const { outcome, busy } = state;

  const { revise, settled } = useRevisions(
    outcome,
    ({ outcome: revised, edited }) =>
      startTransition(() => {
        dispatch({ type: "revised", outcome: revised });
        if (edited) dispatch({ type: "edited", by: "self" });
      }),
    (error) => dispatch({ type: "told", notice: failureNotice(error) }),
  );

  useEffect(() => host.port.onEdited((edit) => dispatch({ type: "edited", by: edit?.by ?? "person" })), [host]);
  useEffect(() => {
    // a failure comes out when they are needed
    void Promise.all([loadCore(), prepare()]).catch(() => undefined);
  }, [prepare]);

  const optionsBy = (chosen: RunChoice): TongHopOptions => ({
    ...(host.profile !== undefined && { presumed: host.profile }),
    ...(outcome && { choices: outcome.choices }),
    ...(outcome && { session: outcome.review }),
    today: localNow().slice(0, 10),
    ...chosen,
  });
  const options = optionsBy(choice);

  const job = (started: Busy, work: () => Promise<TaskResult>): void => {
    if (busy) return;
    dispatch({ type: "started", busy: started });
    void Promise.all([nextPaint(), settled()])
      .then(work)
      .then(async (result) => {
        await prepare();
        return result;
      })
      .catch((error: unknown) => failureNotice(error, () => job(started, work)))
      .then((result) =>
        // a long result is made ready beside what the person does meanwhile
        startTransition(() => {
          if (result !== null && "outcome" in result)
            dispatch({ type: "judged", outcome: result.outcome, notes: host.port.notes ?? null });
          if (result !== null && "revised" in result) dispatch({ type: "revised", outcome: result.revised });
          dispatch({ type: "ended", notice: result !== null && "notice" in result ? result.notice : result });
        }),
      );
  };

  const task = (label: string, work: () => Promise<TaskResult>): void => job({ job: "task", label }, work);

  const run = (by: TongHopOptions, before: () => Promise<unknown> = () => Promise.resolve()): void =>
    job({ job: "run", stage: "reading", stopping: false }, async () => {
      const stop = new AbortController();
      running.current = stop;
      const onStage = (stage: Stage): Promise<void> => {
        dispatch({ type: "stage", stage });
        return nextPaint();
      };
      const { tongHop } = await loadCore();
      await before();
      const watch = { onStage, signal: stop.signal, pause: breather() };
      const outcome = await tongHop(host.port, by, watch).catch((error: unknown) => {
        // the sheet is gone, renamed or no annex any more: the next run looks for the annex again
        if (error instanceof WorkbookFailure && /^no-(such-sheet|annex)$/.test(error.code)) setChoice({});
        throw error;
      });
      const unwritten = outcome.unmarked ?? outcome.unlisted;
      return { outcome, notice: unwritten ? { ...failureNotice(unwritten, () => run(by)), intent: "warning" } : null };
    });

  const withOutcome = (label: string, work: (outcome: Outcome) => Promise<TaskResult>): void => {
    if (outcome) task(label, async () => work((await settled()) ?? outcome));
  };

  return {
    state,
    task,
    options,
    run: () => run(options),
    runBy: (more, before) => {
      const chosen = { ...choice, ...more };
      setChoice(chosen);
      run(optionsBy(chosen), before);
    },
    recalculate: () => run(options, async () => host.port.calculate?.()),
    cancel: () => {
      dispatch({ type: "stopping" });
      running.current?.abort();
    },
    insertSheets: () =>
      withOutcome(paneText.inserting, async (result) => {
        const { insertSheets } = await loadCore();
        const { sheetNames, outcome: revised } = await insertSheets(host.port, result, breather());
        return { notice: success(paneText.inserted(Object.values(sheetNames))), revised };
      }),
    downloadDocument: () =>
      withOutcome(paneText.preparingDocument, async (result) => {
        const { withStanding } = await loadCore();
        const revised = await withStanding(host.port, result, breather());
        const name = documentName(revised.workbook.fileName);
        const delivery = await host.deliver({ name, bytes: await reportFile(revised), type: DOCX_TYPE });
        return { notice: delivered(name, delivery), revised };
      }),
    downloadWorkbook: () =>
      task(paneText.savingWorkbook, async () => {
        const bytes = await host.saveWorkbook?.();
        if (!bytes) return null;
        const name = workbookName(host.fileName);
        return delivered(
          name,
          await host.deliver({ name, bytes, type: name.endsWith(".xlsm") ? XLSM_TYPE : XLSX_TYPE }),
        );
      }),
    revise,
    clearMarks: () =>
      task(paneText.clearing, async () => {
        const count = await host.port.clearMarks();
        dispatch({ type: "marks-cleared" });
        return success(paneText.cleared(count));
      }),
    ...goingTo(host.port, dispatch),
    tell: (notice) => dispatch({ type: "told", notice }),
    closeNotice: () => dispatch({ type: "notice-closed" }),
  };
}

/** The report with the annex as its appendix; the Word library is loaded for it. */
async function reportFile({ report, annex }: Outcome): Promise<Uint8Array> {
  const [{ reportDocx }, { appendixTable }] = await Promise.all([
    import("../report/docx/reportDocx"),
    import("../report/appendix"),
  ]);
  const stamp = { creator: report.head.agency, created: new Date().toISOString() };
  return reportDocx(report, appendixTable(annex), stamp, breather());
}

/** What a job that went well is told as. */
export function success(message: { readonly title: string; readonly body: string }): Notice {
  return { intent: "success", ...message };
}

/** Claims no more than what is known of the file. */
export function delivered(fileName: string, delivery: Delivery): Notice {
  return { intent: delivery === "impossible" ? "warning" : "success", ...paneText.delivered[delivery](fileName) };
}
