import { checkAnnex } from "../../src/checks/check";
import { findingIds } from "../../src/review/findingId";

import { plainAnnex, rightRow, type TypedCell } from "../sheetOf";
import { finish } from "../../src/steps";

const names = ["Xã An Thanh", "Xã Bình Lãng", "Xã Chí Minh", "Xã Cộng Lạc"];

function judged(order: readonly string[], wrong: number) {
  const rows: TypedCell[][] = order.map((name) => rightRow(1, name, 3, 40 + names.indexOf(name)));
  rows[order.indexOf("Xã Chí Minh")]![5] = wrong;
  const annex = plainAnnex(rows);
  return { annex, findings: checkAnnex(annex, [], null).findings };
}

test("an id survives another row, another value and another order", () => {
  const first = judged(names, 999);
  const second = judged([...names].reverse(), 777);
  expect(first.findings.length).toBeGreaterThan(1);
  expect([...finish(findingIds(second.findings, second.annex))].sort()).toEqual(
    [...finish(findingIds(first.findings, first.annex))].sort(),
  );
  expect(new Set(finish(findingIds(first.findings, first.annex))).size).toBe(first.findings.length);
});

test("equal subjects are told apart by number", () => {
  const { annex, findings } = judged(names, 999);
  const [id] = finish(findingIds(findings, annex));
  expect(finish(findingIds([findings[0]!, findings[0]!], annex))).toEqual([id, `${id}#2`]);
});
