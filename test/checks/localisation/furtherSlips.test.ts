import { movesWith } from "../../../src/checks/localisation/row/moves";
import { structureOf } from "../../../src/checks/localisation/table/structure";
import { retyped } from "./planting";
import { Random } from "./random";
import { IDENTITIES, MEASURES, syntheticTable } from "./syntheticTable";
import { told } from "./tables";

const at = (measure: string): number => MEASURES.findIndex((one) => one === measure);

describe("cells that take up what another one moves", () => {
  const structure = structureOf({ measures: MEASURES, identities: IDENTITIES, rows: [] });
  const moves = (cells: readonly string[], further: string) => movesWith(structure, cells.map(at), at(further));

  it.each([
    ["a part of the same sum", ["receivedInPerson"], "receivedOnline", [-1]],
    ["a sum and what balances it in another", ["carriedOver", "receivedNew"], "receivedOnline", [-1, 1]],
    ["one of two only", ["receivedInPerson", "pendingOverdue"], "pendingInTime", [0, -1]],
    ["a sum alone cannot, where it stands in another", ["receivedNew"], "receivedOnline", null],
    ["nor cells of other sums", ["resolvedEarly"], "receivedOnline", null],
  ])("%s", (_, cells, further, expected) => {
    expect(moves(cells, further)).toEqual(expected);
  });
});

describe("a row that only its own figures tell of", () => {
  const table = syntheticTable(new Random(3), 23, false);
  // a unit of which about as much came in person as usual
  const row = table.rows.findIndex(({ values }) => {
    const [online, all] = [values[at("receivedOnline")] ?? 0, values[at("receivedNew")] ?? 0];
    return online >= 100 && online > 0.6 * all && online < 0.7 * all;
  });
  const right = (measure: string): number => table.rows[row]?.values[at(measure)] ?? 0;
  const repairs = (typed: Readonly<Record<string, number | null>>): string[] => {
    const byCell = new Map(Object.entries(typed).map(([measure, figure]) => [at(measure), figure]));
    return told(retyped(table, row, byCell)).flatMap(({ repair }) => repair ?? []);
  };
  const blank = (measure: string): string => `${row}.${measure}: null → ${right(measure)} (blank)`;
  const negative = { resolvedTotal: -right("resolvedTotal") };
  const sign = `${row}.resolvedTotal: ${-right("resolvedTotal")} → ${right("resolvedTotal")} (sign)`;

  it("has its only blank filled", () => {
    expect(repairs({ receivedInPerson: null })).toEqual([blank("receivedInPerson")]);
  });

  it("has its only blank shown, not filled, where what would stand there is unusual", () => {
    // the online ones lost their first digit: what is missing in person looks like most of the row
    expect(repairs({ receivedInPerson: null, receivedOnline: right("receivedOnline") % 100 })).toEqual([]);
  });

  it("has a blank filled beside another slip where no further slip can hide in it", () => {
    expect(repairs({ receivedTotal: null, ...negative })).toEqual([blank("receivedTotal"), sign]);
  });

  it("is mended beside another slip only in the cell that is sure, where the blank may take up a further slip", () => {
    expect(repairs({ receivedInPerson: null, ...negative })).toEqual([sign]);
  });

  it("is not mended beside another slip by a figure that no slip explains", () => {
    expect(repairs({ receivedInPerson: right("receivedInPerson") + 1287, ...negative })).toEqual([sign]);
  });
});
