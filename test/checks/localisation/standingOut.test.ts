import { identity, told } from "./tables";

describe("a repair that stands out in the row alone", () => {
  const few = {
    measures: ["receivedTotal", "resolvedTotal", "resolvedEarlyOrOnTime", "resolvedLate", "pendingTotal"] as const,
    identities: [
      identity("resolvedTotal = resolvedEarlyOrOnTime + resolvedLate"),
      identity("receivedTotal = resolvedTotal + pendingTotal"),
    ],
  };

  it("does not, where two figures swapped would explain it as well", () => {
    // One cell would do (resolved 257 → 285), and so would late and pending that changed places.
    const [fault] = told({ ...few, rows: [{ values: [285, 257, 257, 28, 0] }] });
    expect(fault?.repair).toBeNull();
    expect(fault?.suspects).toEqual(["0.resolvedTotal", "0.resolvedLate", "0.pendingTotal"]);
  });

  it("is told by the columns then", () => {
    const right = [100, 90, 88, 2, 10];
    const totals = { values: [385, 347, 345, 2, 38], adds: [0, 1] };
    const [fault] = told({ ...few, rows: [{ values: right }, { values: [285, 257, 257, 28, 0] }, totals] });
    expect(fault?.repair).toEqual(["1.resolvedLate: 28 → 0 (swapped-cells)", "1.pendingTotal: 0 → 28 (swapped-cells)"]);
  });

  it("does not, where a negative says itself what it should be and the row says otherwise", () => {
    // -17 is 17, and the pending is off by 10: or the resolved were 7.
    const [fault] = told({ ...few, rows: [{ values: [22, 17, null, 10, 5], typed: [22, 17, -17, 10, 5] }] });
    expect(fault?.suspects).toEqual(["0.resolvedEarlyOrOnTime", "0.resolvedLate"]);
    expect(fault?.repair).toBeNull();
  });

  it("is the one that is usual in the sheet, where its slip too is likelier than not", () => {
    const usual = [3, 5, 8, 11, 9, 7, 6].map((more, at) => {
      const [online, inPerson] = [500 + at, 85 + more];
      return { values: [online + inPerson + 30, 30, online + inPerson, online, inPerson] };
    });
    const table = {
      measures: ["receivedTotal", "carriedOver", "receivedNew", "receivedOnline", "receivedInPerson"] as const,
      identities: [
        identity("receivedTotal = carriedOver + receivedNew"),
        identity("receivedNew = receivedOnline + receivedInPerson"),
      ],
      // 80 too few: 93 in person, as elsewhere, or 592 online.
      rows: [...usual, { values: [635, 30, 605, 512, 13] }],
    };
    expect(told(table)[0]?.repair).toEqual(["7.receivedInPerson: 13 → 93 (digit-typo)"]);
  });

  it("needs slips and what is usual in the sheet to speak for it; a likelier one is shown first", () => {
    const usual = [3, 5, 8, 11, 9, 7, 6].map((part, at) => ({ values: [40 + 10 * at, 20, 20 + 10 * at - part, part] }));
    const table = {
      measures: ["receivedTotal", "receivedOnline", "receivedInPerson", "carriedOver"] as const,
      identities: [identity("receivedTotal = carriedOver + receivedOnline + receivedInPerson")],
      // 1 dossier too few: carried over 7 → 8, or online 62 → 63 where 20 are usual.
      rows: [...usual, { values: [85, 20, 57, 7] }],
    };
    const [fault] = told(table);
    expect(fault?.repair).toBeNull();
    expect(fault?.suspects).toEqual(["7.receivedTotal", "7.receivedOnline", "7.receivedInPerson", "7.carriedOver"]);
  });
});
