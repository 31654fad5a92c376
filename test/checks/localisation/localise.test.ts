import { localise } from "../../../src/checks/localisation/localise";
import { changed, district, FIRST, identity, SECOND, SUMS, THIRD, told } from "./tables";

describe("the wrong cell of a row", () => {
  it("is the one in which the failed identities meet", () => {
    expect(told(district({ values: FIRST }, { values: changed(SECOND, { 3: 103 }) }))).toEqual([
      {
        cause: "slip",
        suspects: ["1.resolvedTotal"],
        repair: ["1.resolvedTotal: 103 → 130 (transposed-digits)"],
        undetermined: false,
        edits: ["1 identity 1", "1 identity 3"],
      },
    ]);
  });

  it("stays open between parts that would both be typed wrong in the same way", () => {
    const [fault] = told(district({ values: changed(THIRD, { 8: 53 }) }));
    expect(fault?.repair).toBeNull();
    expect(fault?.suspects).toEqual(["0.pendingInTime", "0.pendingOverdue"]);
  });

  it("is told by the slip where only one part can have been typed so", () => {
    const [fault] = told(district({ values: changed(FIRST, { 4: 512 }) }));
    expect(fault?.repair).toEqual(["0.resolvedEarly: 512 → 152 (transposed-digits)"]);
  });

  it("is never mended with a negative figure", () => {
    const [fault] = told(district({ values: changed(SECOND, { 8: 80 }) }));
    expect(fault?.repair).toEqual(["0.pendingInTime: 80 → 8 (added-digit)"]);
  });

  it("gives every smallest repair's cells where the balance alone fails", () => {
    const [fault, ...others] = told(district({ values: [1091, 94, 997, 970, 970, 0, 0, 123, 123, 0] }));
    expect(others).toEqual([]);
    expect(fault?.repair).toBeNull();
    // Two cells have to change; the parts at 0 cannot fall, and both of theirs could rise with the totals.
    expect(fault?.suspects).toEqual([
      "0.receivedTotal",
      "0.carriedOver",
      "0.receivedNew",
      "0.resolvedTotal",
      "0.resolvedEarly",
      "0.pendingTotal",
      "0.pendingInTime",
    ]);
  });

  it("is two cells where their figures were swapped", () => {
    const [fault] = told(district({ values: changed(THIRD, { 0: 41, 1: 442 }) }));
    expect(fault?.repair).toEqual([
      "0.receivedTotal: 41 → 442 (swapped-cells)",
      "0.carriedOver: 442 → 41 (swapped-cells)",
    ]);
  });

  it("makes two faults of two slips that have nothing to do with each other", () => {
    const faults = told(district({ values: changed(THIRD, { 1: 14, 3: 378 }) }));
    expect(faults.map(({ repair }) => repair)).toEqual([
      ["0.carriedOver: 14 → 41 (transposed-digits)"],
      ["0.resolvedTotal: 378 → 387 (transposed-digits)"],
    ]);
    expect(faults.map(({ edits }) => edits)).toEqual([["0 identity 0"], ["0 identity 1", "0 identity 3"]]);
  });

  it("is not thought to leave nothing resolved of what was received", () => {
    // Resolved and pending both read like their neighbour; that pending should be 0 leaves a row that makes sense.
    const table = {
      measures: ["receivedTotal", "resolvedTotal", "pendingTotal"] as const,
      identities: [identity("receivedTotal = resolvedTotal + pendingTotal")],
      rows: [{ values: [400, 400, 400] }],
    };
    expect(told(table)[0]?.repair).toEqual(["0.pendingTotal: 400 → 0 (shifted-column)"]);
  });
});

describe("figures that are missing", () => {
  it("are what the identities leave for them", () => {
    const values = [...FIRST.slice(0, 4), null, ...FIRST.slice(5)];
    expect(told(district({ values }))[0]?.repair).toEqual(["0.resolvedEarly: null → 152 (blank)"]);
  });

  it("are 0 where their sum is 0", () => {
    const values = [100, 4, 96, 100, 60, 40, 0, 0, null, null];
    const faults = told(district({ values }));
    expect(faults.flatMap(({ repair }) => repair)).toEqual([
      "0.pendingInTime: null → 0 (blank)",
      "0.pendingOverdue: null → 0 (blank)",
    ]);
  });

  it("stay open where the row cannot tell two of them apart, and are told by the totals", () => {
    const values = [...THIRD.slice(0, 8), null, null];
    expect(told(district({ values }))[0]).toMatchObject({
      suspects: ["0.pendingInTime", "0.pendingOverdue"],
      repair: null,
    });
    const totals = { values: SUMS, adds: [0, 1, 2] };
    const [fault] = told(district({ values: FIRST }, { values: SECOND }, { values }, totals));
    expect(fault?.repair).toEqual(["2.pendingInTime: null → 52 (blank)", "2.pendingOverdue: null → 3 (blank)"]);
  });

  it.each([
    ["a negative", -152, 152, "sign"],
    ["a fraction", 0.5, 152, "recomputed"],
    ["a text", "một trăm", 152, "recomputed"],
  ])("are told by the row where there is %s", (_, typed, to, reason) => {
    const stands = [...FIRST.slice(0, 4), typed, ...FIRST.slice(5)];
    const values = [...FIRST.slice(0, 4), null, ...FIRST.slice(5)];
    expect(told(district({ values, typed: stands }))[0]?.repair).toEqual([
      `0.resolvedEarly: ${typed} → ${to} (${reason})`,
    ]);
  });

  it("are not overruled by a total that says otherwise", () => {
    const values = [...FIRST.slice(0, 4), null, ...FIRST.slice(5)];
    const totals = { values: changed(SUMS, { 4: 999 }), adds: [0, 1, 2] };
    const faults = told(district({ values }, { values: SECOND }, { values: THIRD }, totals));
    expect(faults[0]?.repair).toEqual(["0.resolvedEarly: null → 152 (blank)"]);
  });
});

describe("the period before", () => {
  it("tells that the carried over is wrong where the row says so too", () => {
    const [fault] = told(district({ values: changed(FIRST, { 1: 9 }), previousPending: 6 }));
    expect(fault).toMatchObject({
      suspects: ["0.carriedOver"],
      repair: ["0.carriedOver: 9 → 6 (digit-typo)"],
      edits: ["0 identity 0", "0 carry-over"],
    });
  });

  it("leaves open whether it or this row is wrong where the row is right by itself", () => {
    const [fault] = told(district({ values: FIRST, previousPending: 9 }));
    expect(fault).toMatchObject({
      suspects: ["0.carriedOver", "0.receivedNew", "0.previousPending"],
      repair: null,
      edits: ["0 carry-over"],
    });
  });

  it("is right where it is certain", () => {
    const [fault] = told(district({ values: FIRST, previousPending: 9, previousCertain: true }));
    expect(fault?.suspects).toEqual(["0.carriedOver", "0.receivedNew"]);
  });

  it("says nothing of a unit that it does not know", () => {
    expect(told(district({ values: FIRST, previousPending: 6 }, { values: SECOND, previousPending: null }))).toEqual(
      [],
    );
  });
});

describe("computed figures in a unit's row", () => {
  const derived = FIRST.map((_, cell) => cell === 0);

  it("follow the typed ones and are not blamed", () => {
    const values = changed(FIRST, { 1: 60, 0: 254 });
    const [fault] = told(district({ values, derived }));
    expect(fault).toMatchObject({ cause: "slip", suspects: ["0.carriedOver"] });
    expect(fault?.repair).toEqual(["0.carriedOver: 60 → 6 (added-digit)"]);
  });

  it("have a wrong formula where all the typed ones agree against them", () => {
    const [fault] = told(district({ values: changed(FIRST, { 0: 206 }), derived }));
    expect(fault).toMatchObject({ cause: "formula", suspects: ["0.receivedTotal"], repair: null });
  });
});

it("says nothing of a table that is right", () => {
  const totals = { values: SUMS, adds: [0, 1, 2] };
  expect(localise(district({ values: FIRST }, { values: SECOND }, { values: THIRD }, totals))).toEqual({ faults: [] });
});
