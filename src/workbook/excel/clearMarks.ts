import { WorkbookFailure } from "../failure";
import { inExcel } from "./inExcel";
import { removeMarks } from "./marks";
import { loadOverview } from "./overview";
import { loadMarks } from "./standingMarks";

/**
 * Removes every rule of ours from every sheet, and nothing else: four syncs, however many sheets and rules.
 * @returns how many
 * @throws WorkbookFailure `sheet-protected` where marks stand on a protected sheet; then none is removed
 */
export async function clearMarks(): Promise<number> {
  const overview = await inExcel((context) => loadOverview(context, "names"));
  const marks = await loadMarks(overview.sheets.map(({ id }) => id));
  const marked = overview.sheets.filter(({ id }) => (marks.get(id) ?? []).length > 0);
  const locked = marked.find(({ isProtected }) => isProtected);
  if (locked) throw new WorkbookFailure("sheet-protected", { sheet: locked.name });
  await inExcel(async (context) => {
    for (const { id } of marked) removeMarks(context.workbook.worksheets.getItem(id), marks.get(id) ?? []);
    await context.sync();
  });
  return marked.reduce((sum, { id }) => sum + (marks.get(id)?.length ?? 0), 0);
}
