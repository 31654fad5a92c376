import { MARK_LOOKS } from "../../src/workbook/markLook";
import { markDxf } from "../../src/workbook/file/write/markStyles";
import { MARK_PRECEDENCE } from "../../src/workbook/plan";

test("marks look the same in Excel and in a saved file", () => {
  for (const style of MARK_PRECEDENCE) {
    const look = MARK_LOOKS[style];
    const saved = markDxf(style);
    expect(/<bgColor rgb="FF(\w+)"/.exec(saved)?.[1]).toBe(look.fill.slice(1));
    expect(/<font>.*?<color rgb="FF(\w+)"/.exec(saved)?.[1]).toBe(look.fontColour?.slice(1));
    expect(saved.includes("<b/>")).toBe(look.bold ?? false);
    expect(/<top style="(\w+)"><color rgb="FF(\w+)"/.exec(saved)?.slice(1)).toEqual([
      look.line === "Dash" ? "dashed" : "thin",
      look.lineColour.slice(1),
    ]);
  }
});
