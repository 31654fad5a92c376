import fc from "fast-check";
import { nameHash } from "../../../src/annex/names/nameHash";
import { NameIndex } from "../../../src/annex/names/nameIndex";
import { spellingKey } from "../../../src/annex/names/nameKey";

/** Spellings of a few syllables, some of which are one. */
const syllable = fc.constantFrom("hòa", "hoà", "Hòa", "HOÀ", "hoa", "kỳ", "Kì", "quý", "quí", "An", "Đức", "Ðức", "12");
const space = fc.constantFrom(" ", "  ", "\u00a0", "\n", "\u200b ");
const written = fc
  .array(fc.tuple(syllable, space), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.flat().join(""));
const name = fc.oneof(
  written,
  written.map((text) => text.normalize("NFD")),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

test.each([
  ["Hòa An", " HOÀ  an"],
  ["Phượng Kỳ", "Phượng Kì".normalize("NFD")],
  ["Đại Sơn", "Ðại Sơn"],
  ["Å", "\u212b"],
])("%j and %j share a hash", (one, other) => {
  expect(nameHash(one)).toBe(nameHash(other));
});

test("names of one spelling share a hash, whatever they are made of; other names hardly ever do", () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      if (spellingKey(one) === spellingKey(other)) expect(nameHash(one)).toBe(nameHash(other));
    }),
    { numRuns: 3000 },
  );
  const places = ["An", "Bình", "Chí", "Đại", "Hà", "Minh", "Ngọc", "Quang", "Tân", "Văn"];
  const names = places.flatMap((one) => places.flatMap((two) => places.map((three) => `${one} ${two} ${three}`)));
  expect(new Set(names.map(nameHash)).size).toBeGreaterThan(names.length - 5);
});

test("an index finds the names that keys would find", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), name, (names, wanted) => {
      const index = new NameIndex(names.map((one) => ({ name: one })));
      const keys = names.map(spellingKey);
      expect(index.find(wanted, () => true)).toBe(keys.indexOf(spellingKey(wanted)));
      expect(index.find(wanted, (place) => place > 2)).toBe(keys.indexOf(spellingKey(wanted), 3));
      expect(index.repeated()).toEqual([...names.keys()].filter((at) => keys.indexOf(keys[at] ?? "") < at));
    }),
    { numRuns: 1000 },
  );
});
