import { useCallback, useEffect, useState, type RefObject } from "react";
import type { Annex } from "../../annex/annex";
import type { ListItem } from "../../review/arrange";
import type { CellRef } from "../../workbook/address";
import type { WorkbookPort } from "../../workbook/port";
import { targetCell } from "../findingTarget";
import { nextPaint } from "../nextPaint";

export interface Walk {
  /** Key of the case at hand; null before one goes to any. */
  readonly current: string | null;
  /** To the case `step` further in the list, its cell and its button included. */
  readonly go: (step: 1 | -1) => void;
  /** To this case; the focus stays where it is. */
  readonly open: (key: string) => void;
  /** Gives the focus back to the case at hand, when what had it is gone: a form that was closed. */
  readonly refocus: () => void;
}

/**
 * Which case is at hand: walked to by keys, gone to by its button, or brought up by selecting one of its cells in the sheet.
 * The focus is only moved by a person's own key.
 */
export function useWalk(
  port: WorkbookPort,
  items: readonly ListItem[],
  annex: Annex,
  list: RefObject<HTMLElement | null>,
  onGoTo: (cell: CellRef) => void,
): Walk {
  const [current, setCurrent] = useState<string | null>(null);
  const reveal = useReveal(list);

  const go = (step: 1 | -1): void => {
    const heads = items.filter(({ place }) => place === 0);
    const at = heads.findIndex(({ of }) => of.key === current);
    const next = heads[at < 0 ? (step > 0 ? 0 : heads.length - 1) : at + step];
    if (!next) return;
    setCurrent(next.of.key);
    reveal(next.of.key, true);
    onGoTo(targetCell(next.entry.finding, annex));
  };

  useEffect(
    () =>
      port.onSelected?.((cell) => {
        const keys = casesAt(cell, items);
        const [key] = keys;
        if (key === undefined || (current !== null && keys.includes(current))) return;
        setCurrent(key);
        reveal(key, false);
      }),
    [port, items, current, reveal],
  );

  const refocus = (): void => {
    if (current !== null) reveal(current, true);
  };
  return { current, go, open: setCurrent, refocus };
}

/** Scrolls a case into view, and gives it the focus where that is asked for. */
function useReveal(list: RefObject<HTMLElement | null>) {
  return useCallback(
    (key: string, withFocus: boolean): void => {
      // first it is drawn as the one at hand: a long list draws it only then
      void nextPaint().then(() => {
        const item = list.current?.querySelector<HTMLElement>(`[data-case="${CSS.escape(key)}"]`);
        if (withFocus) item?.querySelector("button")?.focus({ preventScroll: true });
        item?.scrollIntoView({ block: "nearest" });
      });
    },
    [list],
  );
}

/** The cases of a cell: where it is judged wrong before those where it is only concerned, errors before warnings. */
function casesAt({ sheet, row, column }: CellRef, items: readonly ListItem[]): readonly string[] {
  const isIt = (cell: CellRef): boolean => cell.row === row && cell.column === column && cell.sheet === sheet;
  const withIt = (cells: (item: ListItem) => readonly CellRef[]): readonly string[] =>
    items.filter((item) => cells(item).some(isIt)).map(({ of }) => of.key);
  return [
    ...withIt(({ entry: { finding } }) => (finding.suspects.length === 1 ? finding.suspects : [])),
    ...withIt(({ entry: { finding } }) => finding.suspects),
    ...withIt(({ entry: { finding } }) => finding.cells),
  ];
}
