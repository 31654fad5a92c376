import fc from "fast-check";
import { readSettings } from "../../src/settings/readSettings";
import { NO_SETTINGS } from "../../src/settings/settings";
import { changeSettings } from "../../src/tongHop";
import { type } from "../excelHost/book/userActions";
import { ANNEX, annexOf, rowsOf, sheetOf, workbookOf } from "../workbook/fixtures";
import { openExcel } from "../workbook/excel/excelPort";
import { randomSettings } from "./randomSettings";

// megabytes through the client library
jest.setTimeout(60_000);

test("what is saved in Excel is read back there, in a sheet of ours, beside a person's sheet of that name", async () => {
  await fc.assert(
    fc.asyncProperty(randomSettings, async (settings) => {
      const { port } = openExcel(workbookOf(annexOf(), sheetOf("Thiết lập", rowsOf(["của tôi"]))));
      const { sheetNames } = await changeSettings(port, () => settings);
      expect(sheetNames).toEqual({ settings: "Thiết lập (2)" });
      const read = await port.read();
      expect(readSettings(read)).toEqual({ settings, problems: [], sheet: "Thiết lập (2)" });
      expect(read.sheets.map(({ name }) => name)).toEqual([ANNEX, "Thiết lập", "Thiết lập (2)"]);
    }),
    { numRuns: 10 },
  );
});

test("a change keeps what a person typed into the sheet meanwhile", async () => {
  const { port, host } = openExcel(workbookOf(annexOf()));
  await changeSettings(port, () => ({ ...NO_SETTINGS, profile: { addressee: "A", place: "B" } }));
  const sheet = host.book.sheetNamed("Thiết lập");
  const cells = (await port.read()).sheets[1]?.rows ?? [];
  const row = cells.find(({ cells: [label] }) => label?.value === "Địa danh")?.index ?? -1;
  if (!sheet) throw new Error("no sheet");
  type(host, sheet, row, 1, "Tứ Kỳ");
  await changeSettings(port, (now) => ({ ...now, profile: { ...now.profile, addressee: "C" } }));
  expect(readSettings(await port.read()).settings.profile).toEqual({ addressee: "C", place: "Tứ Kỳ" });
});
