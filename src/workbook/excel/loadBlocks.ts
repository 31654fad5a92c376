import { a1Area } from "../address";
import { WorkbookFailure } from "../failure";
import type { Block } from "./blocks";
import type { CellGrid } from "./cellGrid";

interface LoadedBlock {
  readonly block: Block;
  readonly range: Excel.Range;
  readonly fonts: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
}

/**
 * Reads the groups one after the other, one sync each. What was queued before goes with the first.
 * @throws WorkbookFailure too-large where Excel answers nothing for a block
 */
export async function loadBlocks(
  context: Excel.RequestContext,
  groups: readonly (readonly Block[])[],
): Promise<CellGrid[]> {
  const [group = [], ...rest] = groups;
  const loaded = group.map((block) => queueBlock(context, block));
  await context.sync();
  const grids = loaded.map(gridOf);
  return rest.length === 0 ? grids : [...grids, ...(await loadBlocks(context, rest))];
}

function queueBlock(context: Excel.RequestContext, block: Block): LoadedBlock {
  const range = context.workbook.worksheets.getItem(block.sheetId).getRange(a1Area(block.area));
  range.load("values,formulas,numberFormat");
  if (block.withTypes) range.load("valueTypes");
  return {
    block,
    range,
    fonts: block.withFonts ? range.getCellProperties({ format: { font: { name: true } } }) : null,
    rows: block.withHiddenRows ? range.getRowProperties({ rowHidden: true }) : null,
  };
}

function gridOf({ block, range, fonts, rows }: LoadedBlock): CellGrid {
  return {
    block,
    values: gridOrFailure(range.values),
    formulas: gridOrFailure(range.formulas),
    numberFormats: gridOrFailure(range.numberFormat),
    ...(block.withTypes ? { types: gridOrFailure(range.valueTypes) } : {}),
    ...(fonts ? { fonts: fonts.value.map((row) => row.map((cell) => cell.format?.font?.name)) } : {}),
    ...(rows ? { hiddenRows: rows.value.map((row) => row.rowHidden === true) } : {}),
  };
}

/** Excel's typings say array of arrays; for a range past its limit it answers null, without an error. */
function gridOrFailure(grid: readonly (readonly unknown[])[] | null): readonly (readonly unknown[])[] {
  if (grid === null) throw new WorkbookFailure("too-large");
  return grid;
}
