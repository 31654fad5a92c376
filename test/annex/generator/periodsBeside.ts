import type { Period } from "../../../src/annex/period/period";
import type { Dice } from "./dice";
import type { HeaderNode, PeriodsBeside } from "./layout";

const ROMAN = ["", "I", "II", "III", "IV"];

/**
 * The header with another period's columns beside the sheet's own, each under the name of its period; as it is where
 * the sheet's period has no other of its kind in the same year.
 */
export function withPeriodsBeside(
  dice: Dice,
  nodes: readonly HeaderNode[],
  period: Period | null,
  draw: PeriodsBeside,
): readonly HeaderNode[] {
  const names = period === null || draw === "no" ? null : periodNames(dice, period, draw);
  if (names === null) return nodes;
  const first = nodes.findIndex(isMeasured);
  const last = nodes.map(isMeasured).lastIndexOf(true);
  const own = nodes.slice(first, last + 1);
  const groups: HeaderNode[] = [
    { text: names.own, children: own },
    { text: names.other, children: own.map(notOurs) },
  ];
  return [...nodes.slice(0, first), ...(draw === "before" ? groups.reverse() : groups), ...nodes.slice(last + 1)];
}

function periodNames(dice: Dice, { kind, to }: Period, draw: PeriodsBeside): { own: string; other: string } | null {
  const month = Number(to.slice(5, 7));
  const year = to.slice(0, 4);
  if (kind !== "month" && kind !== "quarter") return null;
  const at = kind === "month" ? month : month / 3;
  if (at < 2) return null;
  const name = (number: number) =>
    kind === "month"
      ? dice.pick([`Tháng ${number}`, `Tháng ${number}/${year}`, `Tháng ${number} năm ${year}`])
      : dice.pick([`Quý ${ROMAN[number]}`, `Quý ${ROMAN[number]} năm ${year}`]);
  const own = dice.pick([name(at), kind === "month" ? "Trong tháng" : "Trong quý"]);
  if (draw === "cumulative") return { own, other: dice.pick(["Lũy kế từ đầu năm", "Lũy kế"]) };
  return { own, other: name(at - 1) };
}

function isMeasured(node: HeaderNode): boolean {
  return node.use?.is === "measure" || (node.children?.some(isMeasured) ?? false);
}

/** The same headings over another period's counts. */
function notOurs(node: HeaderNode): HeaderNode {
  const counts = node.use === undefined ? {} : { use: { is: "extra", holds: "count" } as const };
  return { ...node, ...counts, ...(node.children && { children: node.children.map(notOurs) }) };
}
