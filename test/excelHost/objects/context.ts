import type { Book } from "../book/book";

/** What the API objects share. */
export interface Context {
  readonly book: Book;
  /** ExcelApi minor version that is played. */
  readonly level: number;
  /** Whether rule ids are stable ids (as seen) or positions (as Microsoft's reference words it). */
  readonly ruleIds: "stable" | "position";
  /** Excel on the desktop ignored "fit to width" unless Page Layout was showing (office-js #1860). */
  readonly ignoresFitToWidth: boolean;
  /** Called after a change of cell contents by the add-in. */
  readonly changed: (sheetId: string, address: string) => void;
  /** Ids of rules of which Excel tells nothing but id and type (office-js #6396, #6835). */
  readonly unreadableRules: Set<string>;
  /** Handlers of worksheets.onChanged that are registered. */
  listeners: number;
  /** Handlers of worksheets.onSelectionChanged that are registered. */
  selectionListeners: number;
  /** Called after the add-in has selected something. */
  readonly selected: (sheetId: string, address: string) => void;
}
