import { parseElements } from "../../../src/workbook/file/xml/element";
import { digitWidth } from "../../../src/workbook/file/write/digitWidth";

function styles(family: string, size: string): string {
  return [
    '<styleSheet><fonts count="2"><font><sz val="20"/><name val="Impact"/></font>',
    `<font><sz val="${size}"/><name val="${family}"/></font></fonts>`,
    '<cellStyleXfs count="1"><xf fontId="1"/></cellStyleXfs></styleSheet>',
  ].join("");
}

test.each([
  ["Calibri", "11", 7],
  ["Times New Roman", "12", 8],
  ["Times New Roman", "13", 9],
  [".VnTime", "14", 9],
  ["Arial", "10", 7],
  ["Calibri", "0", 7],
  ["Calibri", "big", 7],
])("%s %s: a digit is %s pixels wide", (family, size, pixels) => {
  expect(digitWidth(parseElements(styles(family, size)))).toBe(pixels);
});

test("a part without fonts counts as Calibri 11", () => {
  expect(digitWidth(parseElements("<styleSheet/>"))).toBe(7);
});
