import { writeXlsx, type ConditionalRule } from "hucre/xlsx";
import { colourGone, colourShown, MARK_COLOURS } from "./gridPicture";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts } from "./workbenchParts";

const OWN = "#00b050";
const OWN_STOPPING = "#0070c0";

function rule(priority: number, range: string, formula: string, colour: string): ConditionalRule {
  const rgb = colour.slice(1).toUpperCase();
  const fill = { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } } as const;
  return { type: "expression", priority, range, formula, style: { fill } };
}

/** A file marked earlier: with formats of the clerk's own, and a mark that another program has worded anew. */
async function markedFile(): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Biểu",
        rows: Array.from({ length: 6 }, (_, row) => [row, 7, 7, 7]),
        conditionalRules: [
          { ...rule(1, "B1", "B1=7", OWN_STOPPING), stopIfTrue: true },
          rule(2, "D1:D6", "D1=7", OWN),
          rule(3, "A2:A6", 'AND(N(A2)=SUM(B$6:B$6),N("tong-hop column-total")=0)', MARK_COLOURS.suspect),
          rule(4, "B1", 'AND(N(B1)>0,N("tong-hop overdue")=0)', MARK_COLOURS.warning),
          rule(5, "C1:D6", 'AND(MAX(C1)>0,N("tong-hop overdue")=0)', MARK_COLOURS.failed),
        ],
      },
    ],
  });
  return Buffer.from(bytes);
}

test("marks of a file stand in the grid, below the clerk's own formats, follow the figures, and go without them", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button } = parts(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles({ name: "bieu.xlsx", mimeType: "", buffer: await markedFile() });
  await page.getByRole("banner").getByText("bieu.xlsx", { exact: true }).waitFor();
  const stopped = await colourShown(page, OWN_STOPPING);
  await colourShown(page, OWN);
  const reworded = await colourShown(page, MARK_COLOURS.failed);
  expect(reworded.left).toBeGreaterThan(stopped.left);
  await colourGone(page, MARK_COLOURS.warning);
  await colourGone(page, MARK_COLOURS.suspect);

  // B6 is what the mark of A4 rests on
  await page.mouse.click(stopped.left + 20, stopped.top + 5 * 20 + 10);
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  const marked = await colourShown(page, MARK_COLOURS.suspect);
  expect(marked.left).toBeLessThan(stopped.left);
  // B1 no longer meets the format that hid its mark
  await page.mouse.click(stopped.left + 20, stopped.top + 10);
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await colourShown(page, MARK_COLOURS.warning);
  await colourGone(page, OWN_STOPPING);

  await button("Xóa đánh dấu").click();
  for (const colour of Object.values(MARK_COLOURS)) await colourGone(page, colour);
  await colourShown(page, OWN);
  expectNoMisdeeds(misdeeds);
});
