import { localise } from "../../../src/checks/localisation/localise";
import { district, identity, told } from "./tables";

/** Right rows of the district form. */
const FIRST = [200, 6, 194, 185, 152, 33, 0, 15, 15, 0];
const SECOND = [138, 8, 130, 130, 64, 66, 0, 8, 8, 0];
const THIRD = [442, 41, 401, 387, 301, 86, 0, 55, 52, 3];
const SUMS = FIRST.map((figure, cell) => figure + (SECOND[cell] ?? 0) + (THIRD[cell] ?? 0));

function changed(row: readonly number[], changes: Record<number, number>): number[] {
  return row.map((figure, cell) => changes[cell] ?? figure);
}

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

describe("column totals", () => {
  const totals = { values: SUMS, adds: [0, 1, 2] };

  it("tell which of a row's parts is wrong, and share its fault", () => {
    const faults = told(district({ values: FIRST }, { values: SECOND }, { values: changed(THIRD, { 8: 53 }) }, totals));
    expect(faults).toEqual([
      {
        cause: "slip",
        suspects: ["2.pendingInTime"],
        repair: ["2.pendingInTime: 53 → 52 (digit-typo)"],
        undetermined: false,
        edits: ["2 identity 2", "3 total pendingInTime"],
      },
    ]);
  });

  it("find a swap that no identity sees", () => {
    const faults = told(
      district({ values: FIRST }, { values: changed(SECOND, { 4: 66, 5: 64 }) }, { values: THIRD }, totals),
    );
    expect(faults).toMatchObject([
      {
        repair: ["1.resolvedEarly: 66 → 64 (swapped-cells)", "1.resolvedOnTime: 64 → 66 (swapped-cells)"],
        edits: ["3 total resolvedEarly", "3 total resolvedOnTime"],
      },
    ]);
  });

  it("are wrong themselves where their own row says so", () => {
    const wrong = { ...totals, values: changed(SUMS, { 3: (SUMS[3] ?? 0) + 90 }) };
    const faults = told(district({ values: FIRST }, { values: SECOND }, { values: THIRD }, wrong));
    expect(faults).toMatchObject([
      { suspects: ["3.resolvedTotal"], edits: ["3 identity 1", "3 identity 3", "3 total resolvedTotal"] },
    ]);
    expect(faults[0]?.repair?.[0]).toContain(`→ ${SUMS[3]} (`);
  });

  it("carry no evidence where they are computed; what rests on them shares the fault", () => {
    const units = [{ values: FIRST }, { values: SECOND }, { values: changed(THIRD, { 3: 378 }) }];
    const computed = SUMS.map((sum, cell) => (cell === 3 ? sum - 9 : sum));
    const faults = told(district(...units, { values: computed, adds: [0, 1, 2], derived: computed.map(() => true) }));
    expect(faults).toMatchObject([
      {
        repair: ["2.resolvedTotal: 378 → 387 (transposed-digits)"],
        edits: ["2 identity 1", "2 identity 3", "3 identity 1", "3 identity 3"],
      },
    ]);
  });

  it("are wrong themselves where one is typed amid formulas", () => {
    const derived = SUMS.map((_, cell) => cell !== 2);
    const values = changed(SUMS, { 2: (SUMS[2] ?? 0) - 90 });
    const faults = told(
      district({ values: FIRST }, { values: SECOND }, { values: THIRD }, { values, adds: [0, 1, 2], derived }),
    );
    expect(faults).toMatchObject([
      { cause: "slip", suspects: ["3.receivedNew"], repair: [`3.receivedNew: 635 → ${SUMS[2]} (recomputed)`] },
    ]);
  });

  it("have a wrong formula where its result is not the sum", () => {
    const derived = SUMS.map(() => true);
    const values = changed(SUMS, { 1: (SUMS[1] ?? 0) - (THIRD[1] ?? 0) });
    const faults = told(
      district({ values: FIRST }, { values: SECOND }, { values: THIRD }, { values, adds: [0, 1, 2], derived }),
    );
    expect(faults).toMatchObject([
      { cause: "formula", suspects: ["3.carriedOver"], repair: null, edits: ["3 identity 0", "3 total carriedOver"] },
    ]);
  });

  it("leave out figures typed as text where they are computed", () => {
    const derived = SUMS.map(() => true);
    const values = changed(SUMS, { 0: (SUMS[0] ?? 0) - (SECOND[0] ?? 0) });
    const typed = ["138", ...SECOND.slice(1)];
    const faults = told(
      district({ values: FIRST }, { values: SECOND, typed }, { values: THIRD }, { values, adds: [0, 1, 2], derived }),
    );
    expect(faults).toMatchObject([{ cause: "text-in-sum", suspects: ["1.receivedTotal"] }]);
  });

  it("are filled in where they are blank", () => {
    const values = SUMS.map((sum, cell) => (cell === 4 ? null : sum));
    const faults = told(
      district(
        { values: changed(FIRST, { 4: 512 }) },
        { values: SECOND },
        { values: THIRD },
        { values, adds: [0, 1, 2] },
      ),
    );
    expect(faults.map(({ repair }) => repair)).toEqual([
      ["0.resolvedEarly: 512 → 152 (transposed-digits)"],
      [`3.resolvedEarly: null → ${SUMS[4]} (blank)`],
    ]);
  });

  it("of two levels pin a misprint to the total between them", () => {
    const district1 = FIRST.map((figure, cell) => figure + (SECOND[cell] ?? 0));
    const grand = FIRST.map((figure, cell) => figure + (SECOND[cell] ?? 0) + (THIRD[cell] ?? 0));
    const faults = told({
      measures: district().measures,
      identities: [],
      rows: [
        { values: FIRST },
        { values: SECOND },
        { values: changed(district1, { 7: 32 }), adds: [0, 1] },
        { values: THIRD },
        { values: grand, adds: [2, 3] },
      ],
    });
    expect(faults).toMatchObject([
      {
        suspects: ["2.pendingTotal"],
        repair: ["2.pendingTotal: 32 → 23 (transposed-digits)"],
        edits: ["2 total pendingTotal", "4 total pendingTotal"],
      },
    ]);
  });

  it("name no cell where too many are as good, and say so", () => {
    const wrong = { ...totals, values: changed(SUMS, { 4: (SUMS[4] ?? 0) + 17, 5: (SUMS[5] ?? 0) - 17 }) };
    const faults = told(district({ values: FIRST }, { values: SECOND }, { values: THIRD }, wrong));
    expect(faults).toMatchObject([
      {
        suspects: [],
        repair: null,
        undetermined: true,
        edits: ["3 total resolvedEarly", "3 total resolvedOnTime"],
      },
    ]);
  });

  it("put level totals of a published report right", () => {
    // Lâm Đồng, quarter I/2020: 635.593 + 7.677 is not 643.272; the levels add up to 635.595 (the split is invented).
    const faults = told({
      measures: ["resolvedTotal", "resolvedEarlyOrOnTime", "resolvedLate"],
      identities: [identity("resolvedTotal = resolvedEarlyOrOnTime + resolvedLate")],
      rows: [
        { values: [85_240, 84_113, 1_127] },
        { values: [242_019, 238_707, 3_312] },
        { values: [316_013, 312_775, 3_238] },
        { values: [643_272, 635_593, 7_677], adds: [0, 1, 2] },
      ],
    });
    expect(faults).toMatchObject([
      {
        suspects: ["3.resolvedEarlyOrOnTime"],
        repair: ["3.resolvedEarlyOrOnTime: 635593 → 635595 (digit-typo)"],
        edits: ["3 identity 0", "3 total resolvedEarlyOrOnTime"],
      },
    ]);
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
