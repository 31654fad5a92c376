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

  useEffect(() => {
    const byCell = casesByCell(items);
    return port.onSelected?.((cell) => {
      const keys = byCell.get(placeOf(cell));
      const key = keys?.[0];
      if (key === undefined || (current !== null && keys?.includes(current))) return;
      setCurrent(key);
      reveal(key, false);
    });
  }, [port, items, current, reveal]);

  return { current, go, open: setCurrent };
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

/** The cases of each cell: where it is judged wrong before those where it is only concerned, errors before warnings. */
function casesByCell(items: readonly ListItem[]): ReadonlyMap<string, readonly string[]> {
  const byCell = new Map<string, string[]>();
  const add = (cells: (item: ListItem) => readonly CellRef[]): void => {
    for (const item of items) {
      for (const cell of cells(item)) {
        const place = placeOf(cell);
        byCell.set(place, [...(byCell.get(place) ?? []), item.of.key]);
      }
    }
  };
  add(({ entry: { finding } }) => (finding.suspects.length === 1 ? finding.suspects : []));
  add(({ entry }) => entry.finding.suspects);
  add(({ entry }) => entry.finding.cells);
  return byCell;
}

function placeOf({ sheet, row, column }: CellRef): string {
  return `${row},${column},${sheet}`;
}
