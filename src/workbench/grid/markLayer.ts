import {
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { INTERCEPTOR_POINT, SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { ICommandService, InterceptorEffectEnum } from "@univerjs/presets";
import type { IStyleData } from "@univerjs/presets";
import { liveMarks, type LiveMarks } from "../../marks/live/liveMarks";
import type { ReadCell } from "../../marks/live/operand";
import type { GridMark } from "../look/marks";
import { plainValue } from "./edits";
import type { UniverParts } from "./univer";

/** Above Univer's conditional formats (10), which come after us and so are seen where both say something, as in the file. */
const BEFORE_CONDITIONAL_FORMATS = 11;

/** More columns than a sheet has, so that row and column make one number. */
const COLUMNS = 16_384;

interface MarkedSheet {
  readonly marks: LiveMarks<GridMark>;
  /** By cell; null for a cell without a mark. Good until a value of the sheet changes. */
  readonly looks: Map<number, IStyleData | null>;
}

/**
 * Shows our marks. Univer would compute a conditional format for all its cells at once, which on thousands of rows stops the
 * page for a second, and again after each edit; here the cells are asked as they come into view.
 */
export class MarkLayer {
  private readonly sheets = new Map<string, MarkedSheet>();
  /** The frame that will be drawn anew. */
  private frame: number | null = null;

  constructor(private readonly univer: UniverParts) {
    univer.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: BEFORE_CONDITIONAL_FORMATS,
      handler: (cell, { unitId, subUnitId, row, col, worksheet, workbook }, next) => {
        const look = this.lookAt(subUnitId, row, col, (r, c) => {
          const raw = worksheet.getCellRaw(r, c);
          // a formula's empty text is no blank
          return plainValue(raw ?? null, Boolean(raw?.f)) ?? (raw?.f ? "" : null);
        });
        if (!look || this.isStopped(unitId, subUnitId, row, col)) return next(cell);
        const own = typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
        return next({ ...cell, s: { ...own, ...look } });
      },
    });
    univer.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      if (id !== SetRangeValuesMutation.id) return;
      const sheet = this.sheets.get((params as ISetRangeValuesMutationParams).subUnitId);
      // Univer paints the whole view anew after each change
      sheet?.looks.clear();
    });
  }

  /** Shows these marks on the sheet in place of those before, the strongest first. */
  show(sheetId: string, marks: readonly GridMark[]): void {
    if (marks.length === 0) this.sheets.delete(sheetId);
    else this.sheets.set(sheetId, { marks: liveMarks(marks), looks: new Map() });
    this.redraw();
  }

  /** No sheet has marks any more. */
  clear(): void {
    this.sheets.clear();
    this.redraw();
  }

  dispose(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
  }

  private lookAt(sheetId: string, row: number, column: number, read: ReadCell): IStyleData | null {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return null;
    const key = row * COLUMNS + column;
    const known = sheet.looks.get(key);
    if (known !== undefined) return known;
    const marks = sheet.marks.at(row, column, read);
    const look = marks.length === 0 ? null : marks.reduceRight((below, mark) => ({ ...below, ...mark.look }), {});
    sheet.looks.set(key, look);
    return look;
  }

  /** A format of the file's own is met that lets none behind it be seen. */
  private isStopped(unitId: string, sheetId: string, row: number, column: number): boolean {
    const { injector } = this.univer;
    const rules = injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, sheetId) ?? [];
    const stopping = new Set(rules.flatMap(({ cfId, stopIfTrue }) => (stopIfTrue ? [cfId] : [])));
    if (stopping.size === 0) return false;
    const found = injector.get(ConditionalFormattingViewModel).getCellCfs(unitId, sheetId, row, column) ?? [];
    return found.some(({ cfId, result }) => stopping.has(cfId) && Object.keys(result ?? {}).length > 0);
  }

  /** Univer knows nothing of our marks; once for all sheets that get theirs. */
  private redraw(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.univer.api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
    });
  }
}
