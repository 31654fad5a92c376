import { a1Area } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/plainData";
import { addressOf, cellCount, cellsOf, contains, intersect, isUnbounded, WHOLE_SHEET } from "../book/areas";
import type { Sheet } from "../book/book";
import { HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject, type Member } from "../hostObject";
import { conditionalFormatsObject } from "./conditionalFormats";
import type { Context } from "./context";
import { formatObject } from "./format";
import { gridMembers } from "./grids";
import { propertyMethods } from "./properties";
import { checkSheet } from "./worksheet";

/** Excel fails to answer more merges than these in one range. */
const MOST_MERGES = 512;

interface RangeTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** What stands behind a Range or RangeAreas that came as an argument. */
export function rangeTarget(argument: unknown): RangeTarget {
  if (typeof argument === "object" && argument !== null && "target" in argument) {
    const target = argument.target;
    if (typeof target === "object" && target !== null && "areas" in target) return target as RangeTarget;
  }
  throw invalid("no range");
}

export function areasOf(argument: unknown): readonly Area[] {
  return rangeTarget(argument).areas;
}

export function rangeObject(context: Context, sheet: Sheet, area: Area): HostObject {
  const row = (index: number): Area => ({ ...area, top: area.top + index, bottom: area.top + index });
  return {
    type: "Range",
    identity: {},
    target: { sheet, areas: [area] } satisfies RangeTarget,
    members: {
      ...shared(context, sheet, [area]),
      ...gridMembers(context, sheet, area),
      ...propertyMethods(sheet, area),
      RowIndex: scalar(1, () => area.top),
      ColumnIndex: scalar(1, () => area.left),
      RowCount: scalar(1, () => area.bottom - area.top + 1),
      ColumnCount: scalar(1, () => area.right - area.left + 1),
      RowHidden: hidden(sheet, area, "rows"),
      ColumnHidden: hidden(sheet, area, "columns"),
      GetRow: navigation(1, (index) => {
        if (typeof index !== "number" || index < 0 || area.top + index > area.bottom) throw invalid("row");
        return rangeObject(context, sheet, row(index));
      }),
      GetBoundingRect: navigation(1, (other) => {
        const second = areasOf(other)[0];
        if (!second) throw invalid("range");
        return rangeObject(context, sheet, {
          top: Math.min(area.top, second.top),
          left: Math.min(area.left, second.left),
          bottom: Math.max(area.bottom, second.bottom),
          right: Math.max(area.right, second.right),
        });
      }),
      GetMergedAreasOrNullObject: navigation(13, () => {
        const merges = sheet.merges.filter((merge) => contains(area, merge.top, merge.left));
        if (merges.length > MOST_MERGES) throw new HostError("GeneralException", "too many merged areas");
        return merges.length > 0 ? rangeAreasObject(context, sheet, merges) : null;
      }),
      Merge: method(2, () => {
        checkSheet(sheet);
        if (sheet.merges.some((merge) => intersect(merge, area)))
          throw new HostError("MergedRangeConflict", "merged already");
        for (const [r, c] of cellsOf(area)) if (r !== area.top || c !== area.left) emptyCell(sheet, r, c);
        sheet.merges.push(area);
      }),
      Clear: method(1, (what) => {
        if (what !== undefined && what !== null && what !== "All") throw new HostError("NotImplemented", "clear");
        checkSheet(sheet);
        clearArea(sheet, area);
        context.changed(sheet.id, addressOf(sheet.name, [area]));
      }),
      Select: method(1, () => {
        if (context.book.activeSheet !== sheet.id) throw new HostError("InvalidSelection", "the sheet is not in front");
        context.book.selection = { sheet: sheet.id, area };
        context.selected(sheet.id, a1Area(area));
      }),
    },
  };
}

export function rangeAreasObject(context: Context, sheet: Sheet, areas: readonly Area[]): HostObject {
  return {
    type: "RangeAreas",
    identity: {},
    target: { sheet, areas } satisfies RangeTarget,
    members: {
      ...shared(context, sheet, areas),
      AreaCount: scalar(9, () => areas.length),
      Areas: navigation(9, () => ({
        type: "RangeCollection",
        identity: {},
        items: () => areas.map((area) => rangeObject(context, sheet, area)),
        members: {},
      })),
    },
  };
}

function shared(context: Context, sheet: Sheet, areas: readonly Area[]): Record<string, Member> {
  return {
    Address: scalar(1, () => addressOf(sheet.name, areas)),
    CellCount: scalar(1, () => {
      const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
      return count > 2 ** 31 - 1 ? -1 : count;
    }),
    Format: navigation(1, () => formatObject(sheet, areas)),
    ConditionalFormats: navigation(6, () => conditionalFormatsObject(context, sheet, areas)),
  };
}

function hidden(sheet: Sheet, area: Area, which: "rows" | "columns"): Member {
  const set = which === "rows" ? sheet.hiddenRows : sheet.hiddenColumns;
  return scalar(
    2,
    () => {
      const bounded = intersect(area, sheet.usedArea(false) ?? WHOLE_SHEET) ?? area;
      const [first, last] = which === "rows" ? [bounded.top, bounded.bottom] : [bounded.left, bounded.right];
      let count = 0;
      for (let index = first; index <= last; index++) if (set.has(index)) count++;
      return count === 0 ? false : count === last - first + 1 ? true : null;
    },
    (value) => {
      checkSheet(sheet);
      if (isUnbounded(area) && which === "columns" && area.left === 0) throw invalid("whole sheet");
      const [from, to] = which === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      for (let index = from; index <= to; index++) {
        if (value === true) set.add(index);
        else if (which === "columns" || !sheet.filteredRows.has(index)) set.delete(index);
      }
    },
  );
}

function emptyCell(sheet: Sheet, row: number, column: number): void {
  const cell = sheet.cell(row, column);
  if (!cell) return;
  delete cell.formula;
  cell.value = "";
  cell.kind = "Empty";
  sheet.touch();
}

/** Contents, formats, hyperlinks, merges and conditional formats of whole areas; row heights stay. */
function clearArea(sheet: Sheet, area: Area): void {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const column of [...cells.keys()]) if (contains(area, row, column)) cells.delete(column);
    if (cells.size === 0) sheet.rows.delete(row);
  }
  sheet.touch();
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  sheet.rules = sheet.rules.filter((rule) => !rule.areas.every((own) => intersect(own, area)));
}
