import { changed, district, FIRST, identity, SECOND, SUMS, THIRD, told } from "./tables";

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

  it("are no count where they are computed over one, which shares the fault", () => {
    const large = THIRD.map((figure, cell) =>
      cell === 0 || cell === 2 || cell === 3 || cell === 4 ? figure + 1000 : figure,
    );
    const sums = SUMS.map((sum, cell) => (large[cell] === THIRD[cell] ? sum : sum + 1000));
    const without = (figures: number[]) => figures.map((figure, cell) => (cell === 2 ? null : figure));
    const unit = { values: without(large), typed: changed(large, { 2: 1.401 }) };
    const total = {
      values: without(sums),
      typed: changed(sums, { 2: (sums[2] ?? 0) - 1401 + 1.401 }),
      derived: sums.map(() => true),
      adds: [0, 1, 2],
    };
    expect(told(district({ values: FIRST }, { values: SECOND }, unit, total))).toMatchObject([
      {
        suspects: ["2.receivedNew"],
        repair: ["2.receivedNew: 1.401 → 1401 (thousands-separator)"],
        edits: ["2 count receivedNew", "3 count receivedNew"],
      },
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
