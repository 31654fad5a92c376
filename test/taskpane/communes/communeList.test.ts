import type { CommuneEntry } from "../../../src/overview/overview";
import { chosenCommunes, EVERY_COMMUNE, type CommuneChoice } from "../../../src/taskpane/communes/communeList";

function entry(row: number, name: string, more: Partial<CommuneEntry> = {}): CommuneEntry {
  const figures = {
    received: 10,
    resolved: 8,
    inTime: 8,
    late: 0,
    pending: 2,
    pendingOverdue: 0,
    overdue: 0,
    rate: 10_000,
  };
  const cell = { sheet: "T6", row, column: 2 };
  return { ...figures, row, name, kind: "xã", cell, errors: 0, warnings: 0, underReporting: null, past: [], ...more };
}

const asked = { row: 3, name: "Đức Xương", receivedTotal: 3, mean: 20, sharePercent: 50, signs: [] };
const COMMUNES: readonly CommuneEntry[] = [
  entry(1, "Hồng Hưng", { received: 40, overdue: 2, rate: 9_500, errors: 1 }),
  entry(2, "Gia Tân", { received: 40, warnings: 3 }),
  entry(3, "Đức Xương", { received: 3, underReporting: asked }),
  entry(4, "An Bình", { received: null, overdue: null, rate: null, errors: 1, warnings: 1 }),
];

const names = (choice: Partial<CommuneChoice>) =>
  chosenCommunes(COMMUNES, { ...EVERY_COMMUNE, ...choice }).map(({ name }) => name);

test.each([
  ["most-received", ["Hồng Hưng", "Gia Tân", "Đức Xương", "An Bình"]],
  ["least-received", ["Đức Xương", "Hồng Hưng", "Gia Tân", "An Bình"]],
  ["most-overdue", ["Hồng Hưng", "Gia Tân", "Đức Xương", "An Bình"]],
  ["lowest-rate", ["Hồng Hưng", "Gia Tân", "Đức Xương", "An Bình"]],
  ["most-findings", ["An Bình", "Hồng Hưng", "Gia Tân", "Đức Xương"]],
  // Đ comes behind D and before G
  ["name", ["An Bình", "Đức Xương", "Gia Tân", "Hồng Hưng"]],
] as const)("order %s: equal ones in sheet order, what is not known last", (order, expected) => {
  expect(names({ order })).toEqual(expected);
});

test("search is by part of the name with its kind, without regard to tones", () => {
  expect(names({ search: "duc x" })).toEqual(["Đức Xương"]);
  expect(names({ search: "XÃ GIA" })).toEqual(["Gia Tân"]);
  expect(names({ search: "xyz" })).toEqual([]);
});

test("filters hold together", () => {
  expect(names({ overdueOnly: true })).toEqual(["Hồng Hưng"]);
  expect(names({ askedOnly: true })).toEqual(["Đức Xương"]);
  expect(names({ overdueOnly: true, askedOnly: true })).toEqual([]);
});
