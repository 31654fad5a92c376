import type { CellRef } from "../workbook/address";
import { WorkbookFailure } from "../workbook/failure";
import type { WorkbookPort } from "../workbook/port";
import { failureNotice } from "./failureNotice";
import type { HiddenCell, PaneEvent } from "./state";

/** The pane's ways to cells of the workbook. */
export interface GoingTo {
  /** Selects a cell, or the block from it to `through`; where the cell is hidden, asks first (`state.hiddenCell`). */
  readonly goTo: (cell: CellRef, through?: CellRef) => void;
  /** Goes to the hidden cell after all, and shows it. */
  readonly reveal: (hidden: HiddenCell) => void;
  readonly leaveHidden: () => void;
}

/** Going to cells, which is no job: it neither waits for one nor stops one. */
export function goingTo(port: WorkbookPort, dispatch: (event: PaneEvent) => void): GoingTo {
  const leaveHidden = (): void => dispatch({ type: "hidden-cell", hiddenCell: null });
  const goTo = (cell: CellRef, through?: CellRef): void => {
    port.select(cell, through && { through }).catch((error: unknown) => {
      if (error instanceof WorkbookFailure && error.code === "cell-hidden")
        dispatch({ type: "hidden-cell", hiddenCell: { cell, ...(through && { through }), why: error } });
      else dispatch({ type: "told", notice: failureNotice(error, () => goTo(cell, through)) });
    });
  };
  const reveal = (hidden: HiddenCell): void => {
    const { cell, through } = hidden;
    leaveHidden();
    port.select(cell, { reveal: true, ...(through && { through }) }).catch((error: unknown) => {
      dispatch({ type: "told", notice: failureNotice(error, () => reveal(hidden)) });
    });
  };
  return { goTo, reveal, leaveHidden };
}
