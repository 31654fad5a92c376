import { useState } from "react";
import { reviewText, cellName } from "../../messages/reviewPane";
import { momentText } from "../../messages/review";
import { number } from "../../messages/numbers";
import type { ReviewCase } from "../../review/cases";
import type { Decision, ReviewState } from "../../review/decision";
import type { Review } from "../../review/review";
import type { Outcome } from "../../tongHop";
import type { CellRef } from "../../workbook/address";
import { cellAt } from "../../workbook/cells";
import { isCellError, type CellValue } from "../../workbook/plainData";
import type { TakeBack } from "../../workbook/port";
import { breather } from "../breather";
import type { PaneHost } from "../host";
import { localNow } from "../localNow";
import type { PaneJobs } from "../usePaneJobs";

/** What a reviewer chooses for one or several cases. */
export interface Choice {
  readonly state: ReviewState;
  readonly note?: string;
  /** A value to be written into a cell; its old and new value are noted. */
  readonly correction?: { readonly cell: CellRef; readonly value: number | string };
}

/** One decision, as far as it takes to undo it. */
interface Step {
  /** Decisions before, by the finding's id. */
  readonly before: ReadonlyMap<string, Decision>;
  readonly takeBack: TakeBack | null;
}

export interface ReviewActions {
  readonly person: string;
  readonly setPerson: (person: string) => void;
  readonly decide: (cases: readonly ReviewCase[], choice: Choice) => void;
  /** Findings whose last decision of this session can be undone. */
  readonly undoable: ReadonlySet<string>;
  /** Gives the findings the decision that they had before, and the cell what it held. */
  readonly undo: (ids: readonly string[]) => void;
}

const loadCore = () => import("../../tongHop");

/** Decisions on findings: each is written into the workbook at once, one after another, and can be undone. */
export function useReview(host: PaneHost, jobs: PaneJobs): ReviewActions {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [typed, setTyped] = useState<string | null>(null);
  const { outcome, isMarked } = jobs.state;
  const person = typed ?? outcome?.review.person ?? "";

  const decide = (cases: readonly ReviewCase[], { state, note = "", correction }: Choice): void => {
    const ids = cases.flatMap(({ entries }) => entries.map(({ id }) => id));
    const made = { state, who: person.trim(), when: momentText(localNow()) };
    jobs.revise(async (current) => {
      const { settle } = await loadCore();
      const before = decisionsOf(current.review, ids);
      const words = correction ? correctionNote(current, correction) : note;
      const takeBack = correction ? await host.port.writeCell(correction.cell, correction.value) : null;
      try {
        const decisions = new Map(ids.map((id) => [id, { ...made, note: words }]));
        const next = await settle(host.port, current, decisions, isMarked, breather());
        setSteps((old) => [...old, { before, takeBack }]);
        return { outcome: next, edited: takeBack !== null };
      } catch (error) {
        await takeBack?.();
        throw error;
      }
    });
  };

  const undo = (ids: readonly string[]): void => {
    const step = [...steps].reverse().find(({ before }) => ids.some((id) => before.has(id)));
    if (!step) return;
    jobs.revise(async (current) => {
      const { settle } = await loadCore();
      await step.takeBack?.();
      const undone = new Map([...step.before].filter(([id]) => step.takeBack !== null || ids.includes(id)));
      const next = await settle(host.port, current, undone, isMarked, breather());
      setSteps((old) => old.flatMap((other) => (other === step ? without(other, undone) : other)));
      return { outcome: next, edited: step.takeBack !== null };
    });
  };

  const undoable = new Set(steps.flatMap(({ before }) => [...before.keys()]));
  return { person, setPerson: setTyped, decide, undoable, undo };
}

function without({ before, takeBack }: Step, undone: ReadonlyMap<string, Decision>): readonly Step[] {
  const rest = new Map([...before].filter(([id]) => !undone.has(id)));
  return rest.size === 0 ? [] : [{ before: rest, takeBack }];
}

function decisionsOf({ entries, past }: Review, ids: readonly string[]): ReadonlyMap<string, Decision> {
  const known = new Map([...past, ...entries].map(({ id, decision }) => [id, decision]));
  return new Map(
    ids.flatMap((id): [string, Decision][] => {
      const decision = known.get(id);
      return decision ? [[id, decision]] : [];
    }),
  );
}

/** "F23: 259 → 295". */
function correctionNote({ workbook }: Outcome, { cell, value }: NonNullable<Choice["correction"]>): string {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  const old = sheet ? (cellAt(sheet, cell.row, cell.column)?.value ?? null) : null;
  return reviewText.correction(cellName(cell), shown(old), shown(value));
}

function shown(value: CellValue): string {
  if (value === null || value === "") return reviewText.blank;
  if (typeof value === "number") return number(value);
  return isCellError(value) ? value.error : String(value);
}
