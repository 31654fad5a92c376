import { parseA1 } from "../address";
import { listening } from "./listening";

/** A cell that came to be selected; row and column 0-based. */
export interface Selection {
  /** Excel's id. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Calls back after each change of the selection, a program's included: Excel does not tell them apart. Of several cells the
 * first one counts; whole rows and columns are no cell. Returns how to stop.
 */
export function listenToSelections(listener: (selection: Selection) => void): () => void {
  return listening(
    (worksheets) => worksheets.onSelectionChanged,
    ({ address, worksheetId }) => {
      const cell = parseA1(address.split(/[:,]/)[0] ?? "");
      if (cell) listener({ sheetId: worksheetId, ...cell });
    },
  );
}
