import fc from "fast-check";
import { matchUnits, nearestUnit } from "../../src/annex/names/matchUnits";
import { nameKeys } from "../../src/annex/names/nameKey";
import { unitName } from "../../src/annex/names/unitName";
import { drawCommunes } from "./generator/units";
import { Dice } from "./generator/dice";
import { toneless } from "./generator/encode";

test.each([
  ["UBND xã Gia Tân", "Gia Tân", "xã"],
  ["TT. Tứ Kỳ", "Tứ Kỳ", "thị trấn"],
  ["P. 5", "5", "phường"],
  ["P5", "5", "phường"],
  ["X.Phượng Kỳ", "Phượng Kỳ", "xã"],
  ["Phượng Kỳ", "Phượng Kỳ", null],
  ["XÃ PHƯỢNG KỲ", "Phượng Kỳ", "xã"],
  ["Phường VII", "VII", "phường"],
  ["Bộ phận Một cửa UBND xã Hà Thanh", "Hà Thanh", "xã"],
  ["Trung tâm PVHCC phường Bạch Đằng", "Bạch Đằng", "phường"],
  ["Ủy ban nhân dân xã Quang Minh", "Quang Minh", "xã"],
  ["UỶ BAN NHÂN DÂN PHƯỜNG HỒNG GAI", "Hồng Gai", "phường"],
  ["TTPVHCC phường Hồng Gai", "Hồng Gai", "phường"],
  ["VP HĐND&UBND xã Minh Đức", "Minh Đức", "xã"],
  ["T.T Thiên Cầm", "Thiên Cầm", "thị trấn"],
  ["3- Xã  Tái\nSơn", "Tái Sơn", "xã"],
  ["4 Xã Đại Sơn", "Đại Sơn", "xã"],
  ["An Thanh (xã)", "An Thanh", "xã"],
  ["Tứ Kỳ (thị trấn)", "Tứ Kỳ", "thị trấn"],
  ["Điểm tiếp nhận xã An Thanh", "An Thanh", "xã"],
  ["TT.PVHCC phường Việt Hòa", "Việt Hòa", "phường"],
  ["Thị trấn", "Thị trấn", "thị trấn"],
  ["Đặc khu Phú Quốc", "Phú Quốc", "đặc khu"],
  ["Xa Dung", "Dung", "xã"],
  ["TT Y tế huyện", "TT Y tế huyện", null],
  ['=HYPERLINK("x")', '=HYPERLINK("x")', null],
])("%s", (label, name, kind) => {
  expect(unitName(label.normalize("NFD"))).toEqual({ name, kind });
});

test("one spelling for tone places, i/y, Đ/Ð; other names stay apart", () => {
  const same = (a: string, b: string) => nameKeys(a).spelling === nameKeys(b).spelling;
  expect(same("Hòa Bình", "Hoà Bình")).toBe(true);
  expect(same("Thủy Liễu", "Thuỷ Liễu")).toBe(true);
  expect(same("Quý Lộc", "Quí Lộc")).toBe(true);
  expect(same("Kỳ Sơn", "Kì Sơn")).toBe(true);
  expect(same("Ðại Sơn", "Đại Sơn")).toBe(true);
  expect(same("Đại Sơn", "Tái Sơn")).toBe(false);
  expect(same("Hoằng Phú", "Hoằng Phụ")).toBe(false);
  expect(same("Tây Sơn", "Tâi Sơn")).toBe(false);
  expect(same("Túy Loan", "Túi Loan")).toBe(false);
});

test("names match in the order of the rule, and a toneless name only where it is unique", () => {
  const expected = [
    "Xã Hoà Bình",
    "Xã Quý Lộc",
    "Xã Cẩm Giàng",
    "Xã Cẩm Giang",
    "Xã Tân Tiến",
    "Thị trấn Tứ Kỳ",
    "Xã Tứ Kỳ",
  ].map(unitName);
  const found = ["Xã Hòa Bình", "Quí Lộc", "Xa Cam Giang", "Xa Tan Tien", "Tứ Kỳ", "Xã Tứ Kỳ", "Xã Tứ Kỳ", "Xã Lạ"].map(
    unitName,
  );
  const { pairs, missing, unknown, doubled } = matchUnits(expected, found);
  expect(pairs.map(({ expected: at, found: of, by }) => [at, of, by])).toEqual([
    [0, 0, "tone-place"],
    [1, 1, "spelling"],
    [4, 3, "folded"],
    [5, 4, "exact"],
    [6, 5, "exact"],
  ]);
  expect(missing).toEqual([2, 3]);
  expect(unknown).toEqual([2, 7]);
  expect(doubled.map(({ found: of }) => of)).toEqual([6]);
});

test("whatever the order, a roster finds all of its own units, each once", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 40 }), (seed, count) => {
      const dice = new Dice(seed);
      const roster = drawCommunes(dice, count, "full", "before").map(({ label }) => unitName(label));
      const { pairs, missing, unknown, doubled } = matchUnits(roster, dice.shuffled(roster));
      expect([pairs.length, missing.length, unknown.length, doubled.length]).toEqual([count, 0, 0, 0]);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("an edit distance only suggests", () => {
  const roster = ["Xã Đại Sơn", "Xã Tiên Động"].map(unitName);
  expect(nearestUnit(unitName("Xã Tiên Đồng"), roster)?.name).toBe("Tiên Động");
  expect(nearestUnit(unitName("Xã Hưng Đạo"), roster)).toBeNull();
  expect(matchUnits(roster, [unitName("Xã Tái Sơn")]).pairs).toEqual([]);
  expect(toneless("Đại Sơn")).toBe("Dai Son");
});
