import { readCountText } from "../../src/annex/figures/countText";

test.each([
  ["317 (99,4%)", 317],
  ["1.317 (100 %)", 1317],
  ["316*", 316],
  ["316 **", 316],
  ["28 hồ sơ", 28],
  ["474.", 474],
  ["'35", 35],
  ["28\u00a0", 28],
])("%s is a count typed as text", (text, count) => {
  expect(readCountText(text)).toEqual({ as: "count", count });
});

test.each(["496 (1)", "(613)", "99,4%", "(99,4%)", "12,5*", "316 / 317"])("%s is no count", (text) => {
  expect(readCountText(text)).toEqual({ as: "unreadable" });
});
