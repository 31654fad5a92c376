import { writeXlsx, type CellStyle, type ConditionalRule } from "hucre/xlsx";
import { colourGone, colourShown, MARK_COLOURS } from "./gridPicture";
import { expectNoMisdeeds, openWorkbench } from "./workbenchPage";
import { parts, says } from "./workbenchParts";

/** Pixels of a cell of the grid. */
const WIDTH = 64;
const HEIGHT = 20;

const OWN_FILL = "#00b050";

function rule(priority: number, range: string, formula: string, style: CellStyle): ConditionalRule {
  return { type: "expression", priority, range, formula, style };
}

function fill(colour: string): CellStyle {
  const rgb = colour.slice(1).toUpperCase();
  return { fill: { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } } };
}

/** A file marked earlier: with formats of the clerk's own, and a mark that another program has worded anew. */
async function markedFile(): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Biểu",
        rows: Array.from({ length: 12 }, (_, row) => [row, 7, 7, 7, null, row]),
        conditionalRules: [
          { ...rule(1, "B1", "B1=7", { font: { bold: true } }), stopIfTrue: true },
          rule(2, "D1:D6", "D1=7", fill(OWN_FILL)),
          rule(3, "F8:F12", 'AND(N(F8)>0,$B$6<>7,N("tong-hop column-total")=0)', fill(MARK_COLOURS.suspect)),
          rule(4, "B1", 'AND(N(B1)>0,N("tong-hop overdue")=0)', fill(MARK_COLOURS.warning)),
          rule(5, "C1:D6", 'AND(MAX(C1)>0,N("tong-hop overdue")=0)', fill(MARK_COLOURS.failed)),
        ],
      },
    ],
  });
  return Buffer.from(bytes);
}

/** A file whose marks rest on figures far away, across the frozen rows and columns. */
async function farFile(): Promise<Buffer> {
  const mark = (priority: number, range: string, figure: string, colour: string): ConditionalRule =>
    rule(priority, range, `AND(${figure}>1000,N("tong-hop overdue")=0)`, fill(colour));
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Biểu",
        rows: Array.from({ length: 60 }, (_, row) => Array.from({ length: 20 }, (__, column) => row + column)),
        freezePane: { rows: 3, columns: 2 },
        conditionalRules: [
          mark(1, "A1:B2", "$F$12", MARK_COLOURS.failed),
          mark(2, "D5:E6", "$F$12", MARK_COLOURS.warning),
          mark(3, "H16:I18", "$A$2", MARK_COLOURS.suspect),
        ],
      },
    ],
  });
  return Buffer.from(bytes);
}

test("a change of a figure brings and takes the marks that rest on it, wherever in view they are", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button, selectedCell } = parts(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles({ name: "xa.xlsx", mimeType: "", buffer: await farFile() });
  await page.getByRole("banner").getByText("xa.xlsx", { exact: true }).waitFor();
  const grid = await page.locator("canvas[id^='univer-sheet-main-canvas']").boundingBox();
  const go = async (row: number, column: number, address: string): Promise<void> => {
    await page.mouse.click(grid!.x + 46 + (column - 0.5) * WIDTH, grid!.y + 20 + (row - 0.5) * HEIGHT);
    await says(selectedCell, address);
  };
  for (const colour of Object.values(MARK_COLOURS)) await colourGone(page, colour);

  // a figure below, for marks above it, in the frozen corner and beside it
  await go(12, 6, "F12");
  await page.keyboard.type("2000");
  await page.keyboard.press("Enter");
  await colourShown(page, MARK_COLOURS.failed);
  await colourShown(page, MARK_COLOURS.warning);
  await page.keyboard.press("Control+z");
  await colourGone(page, MARK_COLOURS.failed);
  await colourGone(page, MARK_COLOURS.warning);
  // a figure in the frozen corner, for marks below
  await go(2, 1, "A2");
  await page.keyboard.type("2000");
  await page.keyboard.press("Enter");
  await colourShown(page, MARK_COLOURS.suspect);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  await colourGone(page, MARK_COLOURS.suspect);
  expectNoMisdeeds(misdeeds);
});

test("marks of a file stand in the grid, below the clerk's own formats, follow the figures, and go without them", async () => {
  const { page, misdeeds } = await openWorkbench();
  const { button } = parts(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), button("Mở tệp").click()]);
  await chooser.setFiles({ name: "bieu.xlsx", mimeType: "", buffer: await markedFile() });
  await page.getByRole("banner").getByText("bieu.xlsx", { exact: true }).waitFor();
  const own = await colourShown(page, OWN_FILL);
  const reworded = await colourShown(page, MARK_COLOURS.failed);
  expect(own.left - reworded.left).toBeCloseTo(WIDTH, -1);
  await colourGone(page, MARK_COLOURS.warning);
  await colourGone(page, MARK_COLOURS.suspect);
  const type = async (row: number, figure: string): Promise<void> => {
    await page.mouse.click(own.left - 2 * WIDTH + 20, own.top + (row - 0.5) * HEIGHT);
    await page.keyboard.type(figure);
    await page.keyboard.press("Enter");
  };

  // B6 is what the marks below and beside it rest on
  await type(6, "3");
  await colourShown(page, MARK_COLOURS.suspect);
  // B1 no longer meets the format that hid its mark
  await type(1, "5");
  await colourShown(page, MARK_COLOURS.warning);
  await type(6, "7");
  await colourGone(page, MARK_COLOURS.suspect);

  await button("Xóa đánh dấu").click();
  for (const colour of Object.values(MARK_COLOURS)) await colourGone(page, colour);
  await colourShown(page, OWN_FILL);
  expectNoMisdeeds(misdeeds);
});
