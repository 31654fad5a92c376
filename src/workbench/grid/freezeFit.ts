import type { FWorkbook, FWorksheet } from "@univerjs/preset-sheets-core";
import { SetFrozenMutation } from "@univerjs/preset-sheets-core";
import { ICommandService } from "@univerjs/presets";
import type { IFreeze } from "@univerjs/presets";
import type { CommandGate } from "./commandGate";
import type { UniverParts } from "./univer";

/** What must be left beside the frozen part to work in, CSS pixels: some rows, a column or two. */
const LEAST = { height: 72, width: 96 } as const;

/**
 * Keeps a sheet's frozen rows and columns only while they leave room for others: enlarged or in a small window a heading of
 * ten rows would cover the grid, and no other cell could be brought into view. Here in the grid only, the file keeps its own.
 */
export class FreezeFit {
  /** As the file has it, by sheet. */
  private readonly own = new Map<string, IFreeze>();
  private readonly observer: ResizeObserver;

  constructor(
    private readonly univer: UniverParts,
    private readonly gate: CommandGate,
    private readonly container: HTMLElement,
  ) {
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(container);
  }

  /** Another workbook is there. */
  forget(): void {
    this.own.clear();
  }

  /** Looks at the sheet in front. */
  fit(): void {
    const workbook = this.univer.api.getActiveWorkbook();
    if (!workbook || this.container.clientHeight === 0) return;
    const sheet = workbook.getActiveSheet();
    const now = sheet.getFreeze();
    const own = this.own.get(sheet.getSheetId()) ?? now;
    this.own.set(sheet.getSheetId(), own);
    const wanted = this.fitting(sheet, own);
    if (wanted.ySplit !== now.ySplit || wanted.xSplit !== now.xSplit) this.freeze(workbook, sheet, wanted);
  }

  dispose(): void {
    this.observer.disconnect();
  }

  private fitting(sheet: FWorksheet, own: IFreeze): IFreeze {
    const skeleton = sheet.getSkeleton();
    if (!skeleton) return own;
    const { rowHeightAccumulation, columnWidthAccumulation, columnHeaderHeight, rowHeaderWidth } = skeleton;
    const zoom = sheet.getZoom();
    const height = this.container.clientHeight / zoom - columnHeaderHeight - endOf(rowHeightAccumulation, own.ySplit);
    const width = this.container.clientWidth / zoom - rowHeaderWidth - endOf(columnWidthAccumulation, own.xSplit);
    return {
      ...(height < LEAST.height ? { ySplit: 0, startRow: -1 } : { ySplit: own.ySplit, startRow: own.startRow }),
      ...(width < LEAST.width ? { xSplit: 0, startColumn: -1 } : { xSplit: own.xSplit, startColumn: own.startColumn }),
    };
  }

  /** By mutation: it is nothing that a person could take back. */
  private freeze(workbook: FWorkbook, sheet: FWorksheet, freeze: IFreeze): void {
    const params = { unitId: workbook.getId(), subUnitId: sheet.getSheetId(), ...freeze };
    this.gate.open(() => this.univer.injector.get(ICommandService).syncExecuteCommand(SetFrozenMutation.id, params));
  }
}

/** Where that many rows or columns end, pixels. */
function endOf(ends: readonly number[], count: number): number {
  return count > 0 ? (ends[count - 1] ?? 0) : 0;
}
