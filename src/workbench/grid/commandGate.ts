import { CanceledError, CommandType, ICommandService } from "@univerjs/presets";
import type { ICellData, ICommandInfo } from "@univerjs/presets";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import type { UniverParts } from "./univer";

/** What a person may do to a sheet here: type, clear, fill, move about, make columns wider to read them. */
const ALLOWED_SHEET_COMMANDS = new Set(
  [
    "set-range-values",
    "clear-selection-content",
    "auto-clear-content",
    "auto-fill",
    "refill",
    "copy-down",
    "copy-right",
    "move-selection",
    "move-selection-enter-tab",
    "expand-selection",
    "select-all",
    "select-range",
    "scroll-to-cell",
    "scroll-view",
    "set-scroll-relative",
    "change-zoom-ratio",
    "set-zoom-ratio",
    "set-worksheet-activate",
    "delta-column-width",
    "delta-row-height",
    "set-worksheet-col-width",
    "set-row-height",
    "set-row-is-auto-height",
    "set-col-auto-width",
  ].map((name) => `sheet.command.${name}`),
);

/** The same one level down, so that nothing slips in by another way. */
const ALLOWED_SHEET_MUTATIONS = new Set(
  [
    "set-range-values",
    "set-worksheet-col-width",
    "set-worksheet-row-height",
    "set-worksheet-row-auto-height",
    "set-worksheet-row-is-auto-height",
    // shown for a while here in the grid; see `reveal.ts`
    "set-row-visible",
    "set-col-visible",
    "set-worksheet-hidden",
    "add-conditional-rule",
    "delete-conditional-rule",
    "data-validation-formula-mark-dirty",
    "conditional-formatting-formula-mark-dirty",
    "mark-dirty-filter-change",
    "empty",
  ].map((name) => `sheet.mutation.${name}`),
);

/** Cutting would move cells, pasting would bring formats and merges; see `plainPaste.ts`. Letters have no formats of their own. */
const FORBIDDEN = /^(?:univer\.command\.(?:cut|paste)|doc\.command\.set-inline-format|doc\.command\.inner-cut)/;

/**
 * Lets through only what is handed back to the file: values and formulas of cells.
 * Everything else (rows, columns, sheets, formats, merges) would be lost in silence when saving.
 */
export class CommandGate {
  private isOpen = false;

  constructor({ injector }: UniverParts) {
    injector.get(ICommandService).beforeCommandExecuted((command) => {
      if (this.isOpen) return;
      if (!isAllowed(command)) throw new CanceledError();
      if (command.id === SetRangeValuesMutation.id) keepStyles(command.params);
    });
  }

  /** Does what a person may not: to show what has changed in the file. */
  open(work: () => void): void {
    this.isOpen = true;
    try {
      work();
    } finally {
      this.isOpen = false;
    }
  }
}

function isAllowed({ id, type }: Readonly<ICommandInfo>): boolean {
  if (FORBIDDEN.test(id)) return false;
  if (type === CommandType.COMMAND && id.startsWith("sheet.command.")) return ALLOWED_SHEET_COMMANDS.has(id);
  if (type === CommandType.MUTATION && id.startsWith("sheet.mutation.")) return ALLOWED_SHEET_MUTATIONS.has(id);
  return true;
}

/** Typing "5%" or filling from a bold cell sets a format too; the file would not get it, so the grid does not either. */
function keepStyles(params: object | undefined): void {
  const { cellValue } = (params ?? {}) as Partial<ISetRangeValuesMutationParams>;
  for (const cells of Object.values(cellValue ?? {})) {
    for (const cell of Object.values<ICellData | null | undefined>(cells ?? {})) if (cell) delete cell.s;
  }
}
