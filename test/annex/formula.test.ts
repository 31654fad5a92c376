import fc from "fast-check";
import { parseFormula } from "../../src/annex/formula/parseFormula";

const cell = fc
  .tuple(fc.constantFrom("", "$"), fc.constantFrom("A", "c", "AB", "XFD", "Tong"), fc.constantFrom("", "$"))
  .chain(([absolute, letters, fixed]) =>
    fc.constantFrom("", "0", "5", "36", "1048576", "12345678").map((row) => `${absolute}${letters}${fixed}${row}`),
  );
const token = fc.oneof(
  cell,
  fc.tuple(cell, cell).map((ends) => ends.join(":")),
  fc.constantFrom(
    "SUM(",
    "subtotal(109,",
    "LOG10(",
    "A1B(",
    "+",
    "-",
    "*",
    "/",
    "(",
    ")",
    ",",
    ";",
    "2.5",
    "'Đ'!C5",
    "C5.",
  ),
);

test("a token in plain letters is read as the pattern for all tokens reads it", () => {
  // a tab before it leaves a token to the pattern
  const parsed = (tokens: readonly string[], before: string) =>
    parseFormula(tokens.map((one) => before + one).join(""), () => ({ type: "number", value: 1 }));
  let read = 0;
  fc.assert(
    fc.property(fc.array(token, { minLength: 1, maxLength: 7 }), (tokens) => {
      const [first, ...others] = tokens;
      // without the tab two tokens may run into each other
      fc.pre(first !== undefined && others.every((one, at) => cutsOff(one) || /[-+*/(),;]$/.test(tokens[at] ?? "")));
      const plain = parsed(tokens, "");
      if (plain !== null) read += 1;
      expect(plain).toEqual(parsed(tokens, "\t"));
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(500);
});

/** A sign ends the token before it; an opening bracket makes a call of it. */
function cutsOff(text: string): boolean {
  return /^[-+*/),;]$/.test(text);
}

test.each([
  ["SUM(C14:C36)", { top: 13, left: 2, bottom: 35, right: 2 }],
  ["SUM($D$36:C14)", { top: 13, left: 2, bottom: 35, right: 3 }],
  ["SUM(C:D)", { top: 0, left: 2, bottom: 1_048_575, right: 3 }],
])("%s spans its range", (text, area) => {
  expect(parseFormula(text)).toEqual({ type: "call", name: "SUM", args: [{ type: "range", sheet: null, area }] });
});

test("a name in which another name is met is read to its end", () => {
  const named = (name: string) => (name === "Tong" ? parseFormula("Sheet1!C5+Sheet1!C6") : null);
  expect(parseFormula("Tong+C7", named)).toMatchObject({ type: "operation", right: { type: "range" } });
});
