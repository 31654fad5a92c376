import { meaningsOf, slipOf } from "../../../src/checks/localisation/slips/slips";
import { Random } from "./random";

describe("how a figure came to be typed wrong", () => {
  it.each([
    [259, 295, "transposed-digits"],
    [3866, 8366, "transposed-digits"],
    [5, 8, "digit-typo"],
    [1091, 1093, "digit-typo"],
    [60, 460, "dropped-digit"],
    [12, 123, "dropped-digit"],
    [1233, 123, "added-digit"],
    [4120, 412, "added-digit"],
    [1.283, 1283, "thousands-separator"],
    [1, 1283, "thousands-separator"],
    [283, 1283, "thousands-separator"],
    [128_000, 128, "thousands-separator"],
    [-35, 35, "sign"],
    [null, 35, "blank"],
    ["", 35, "blank"],
    [3433, 3523, "recomputed"],
    [17, 944, "recomputed"],
    ["12a", 12, "recomputed"],
  ])("%p for %p", (typed, truth, reason) => {
    expect(slipOf(typed, truth, []).reason).toBe(reason);
  });

  it("is a neighbour's figure where one reads the same", () => {
    expect(slipOf(77, 912, [77, 5]).reason).toBe("shifted-column");
    expect(slipOf(77, 912, [78, 5]).reason).toBe("recomputed");
  });

  it("takes a cut separator to be likelier than a dropped digit", () => {
    expect(slipOf(283, 1283, []).chance).toBeGreaterThan(slipOf(128, 1283, []).chance);
  });

  it("does not take two changed digits for a transposition unless they change places", () => {
    expect(slipOf(1243, 1234, []).reason).toBe("transposed-digits");
    expect(slipOf(1253, 1234, []).reason).toBe("recomputed");
    expect(slipOf(3214, 1234, []).reason).toBe("recomputed");
  });

  it("is known for every meaning that digits may have, and for no other figure", () => {
    const random = new Random(3);
    const mistaken: unknown[] = [];
    const reasons = new Set(["digit-typo", "transposed-digits", "dropped-digit", "added-digit", "thousands-separator"]);
    for (let round = 0; round < 30; round += 1) {
      const figure = random.below(random.pick([10, 100, 1_000, 5_000]));
      const meanings = meaningsOf(figure);
      const step = random.pick([1, 3, 17]);
      for (let truth = 0; truth < 20_000; truth += step) {
        if (truth === figure) continue;
        const { reason } = slipOf(figure, truth, []);
        // a figure cut at the separator may have meant anything, so it is left out of the meanings
        const cut = reason === "thousands-separator" && truth >= 1000;
        if (!cut && meanings.has(truth) !== reasons.has(reason)) mistaken.push([figure, truth, reason]);
      }
    }
    expect(mistaken).toEqual([]);
  });
});
