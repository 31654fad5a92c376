import type { Measure } from "../../../src/annex/measures";
import type { Dice } from "./dice";
import {
  ALONE,
  EXTRAS,
  GROUPS,
  LEAVES,
  NEW_GROUPS,
  NOTES,
  ORDINALS,
  SUPER_GROUPS,
  UNIT_HEADINGS,
  WITHIN,
  type GroupSide,
} from "./wordings";

/** A column that holds a part of the measure's figures: its first, or what is left. */
export type Share = "first" | "rest";

/** What stands below a heading. */
export type ColumnUse =
  | { readonly is: "measure"; readonly measure: Measure; readonly share?: Share }
  | { readonly is: "ordinal" | "unit" | "line" }
  | { readonly is: "extra"; readonly holds: "count" | "percent" | "note" | "code" };

/** A header as a tree: a group over groups or columns. */
export interface HeaderNode {
  readonly text: string;
  readonly use?: ColumnUse;
  readonly children?: readonly HeaderNode[];
}

export type ReceivedLayout = "group" | "official" | "deep" | "alone" | "no-total" | "beside" | "order" | "two";
export type ResolvedLayout = "three" | "merged" | "on-time-only" | "alone" | "no-total" | "returned" | "within";
export type PeriodsBeside = "no" | "before" | "after" | "cumulative";
export type PendingLayout = "group" | "alone" | "no-total" | "supplement";

export interface LayoutDraw {
  readonly received: ReceivedLayout;
  readonly resolved: ResolvedLayout;
  readonly pending: PendingLayout;
  readonly pendingFirst: boolean;
  readonly returnedAlone: boolean;
  readonly rate: boolean;
  readonly extras: number;
  readonly superGroup: boolean;
  readonly ordinal: boolean;
  readonly notes: boolean;
  /** Leaves that stand in two columns each: the outcome by period, what came online by level of the service. */
  readonly splits: boolean;
  /** Groups by whether dossiers are in time, each over what is done and what is not. */
  readonly byLateness: boolean;
  /** What came over the counter and what came by post in a column each. */
  readonly channels: boolean;
  /** Another period's columns beside the sheet's own. */
  readonly periods: PeriodsBeside;
  /** One header row: every column named in full, or by its leaf alone after its total. */
  readonly flat: "no" | "full" | "short";
}

/** The header's tree, in the words that `dice` picks. */
export function drawHeader(dice: Dice, draw: LayoutDraw, withLines: boolean): HeaderNode[] {
  const leaf = (measure: Measure): HeaderNode => {
    const note = draw.notes && dice.chance(0.5) ? dice.pick(NOTES[measure] ?? [""]) : "";
    return { text: dice.pick(LEAVES[measure]) + note, use: { is: "measure", measure } };
  };
  const alone = (measure: Measure): HeaderNode => ({
    text: dice.pick(ALONE[measure] ?? LEAVES[measure]),
    use: { is: "measure", measure },
  });
  const group = (side: GroupSide, ...children: HeaderNode[]): HeaderNode => ({
    text: dice.pick(GROUPS[side]),
    children,
  });
  const isSplit = draw.splits && draw.flat === "no";
  const split = (measure: Measure): HeaderNode => {
    const node = leaf(measure);
    const words = measure === "receivedOnline" ? LEVELS : PERIODS;
    return isSplit && (words === PERIODS ? draw.resolved !== "within" : true)
      ? inShares(node, measure, dice.pick(words))
      : node;
  };
  const received = receivedNodes(
    dice,
    draw.received,
    (measure) => (measure === "receivedOnline" ? split : leaf)(measure),
    alone,
    group,
  );
  const resolved = resolvedNodes(
    dice,
    draw.resolved,
    (measure) => (measure === "resolvedTotal" ? leaf : split)(measure),
    alone,
    group,
  );
  const pending = pendingNodes(
    draw.pending,
    (measure) => (measure === "pendingTotal" ? leaf : split)(measure),
    alone,
    group,
  );
  const inOrder = draw.pendingFirst ? [...pending, ...resolved] : [...resolved, ...pending];
  const outcome = draw.byLateness && draw.flat === "no" ? byLateness(dice) : inOrder;
  const measures = [
    ...(draw.channels && draw.flat === "no" ? received.map((node) => inChannels(dice, node)) : received),
    ...(draw.superGroup ? [{ text: dice.pick(SUPER_GROUPS), children: outcome }] : outcome),
    ...(draw.returnedAlone && draw.resolved !== "returned" ? [alone("returned")] : []),
    ...(draw.rate && draw.resolved !== "alone" ? [leaf("onTimeRate")] : []),
  ];
  const extras = dice.shuffled(EXTRAS).slice(0, draw.extras);
  const nodes: HeaderNode[] = [
    ...(draw.ordinal ? [{ text: dice.pick(ORDINALS), use: { is: "ordinal" } as const }] : []),
    { text: dice.pick(UNIT_HEADINGS), use: { is: "unit" } },
    ...(withLines
      ? [{ text: dice.pick(["Hình thức nộp", "Hình thức tiếp nhận", "Nội dung"]), use: { is: "line" } as const }]
      : []),
    ...measures,
    ...(dice.chance(0.4) ? [{ text: "Ghi chú", use: { is: "extra", holds: "note" } as const }] : []),
  ];
  const firstMeasure = nodes.length - measures.length - (nodes.at(-1)?.text === "Ghi chú" ? 1 : 0);
  for (const { text, holds } of extras)
    nodes.splice(dice.int(firstMeasure, nodes.length), 0, { text, use: { is: "extra", holds } });
  return draw.flat === "no" ? nodes : nodes.flatMap((node) => flattened(dice, node, null, draw.flat === "short"));
}

const PERIODS: readonly (readonly [string, string])[] = [
  ["Kỳ trước", "Trong kỳ"],
  ["Kỳ trước chuyển sang", "Trong tháng"],
];
const LEVELS: readonly (readonly [string, string])[] = [
  ["Toàn trình", "Một phần"],
  ["Mức độ 3", "Mức độ 4"],
];

/** "Quá hạn > Đã giải quyết | Đang giải quyết". */
function byLateness(dice: Dice): HeaderNode[] {
  const [done, open] = [dice.pick(["Đã giải quyết", "Đã xử lý"]), dice.pick(["Đang giải quyết", "Chưa giải quyết"])];
  const group = (text: string, resolved: Measure, pending: Measure): HeaderNode => ({
    text,
    children: [
      { text: done, use: { is: "measure", measure: resolved } },
      { text: open, use: { is: "measure", measure: pending } },
    ],
  });
  return [
    group(dice.pick(["Trong hạn", "Hồ sơ trong hạn", "Đúng hạn"]), "resolvedEarlyOrOnTime", "pendingInTime"),
    group(dice.pick(["Quá hạn", "Hồ sơ quá hạn", "Trễ hạn"]), "resolvedLate", "pendingOverdue"),
  ];
}

const CHANNELS: readonly (readonly [string, string])[] = [
  ["Trực tiếp", "Bưu chính"],
  ["Nộp trực tiếp", "Qua dịch vụ bưu chính công ích"],
  ["Trực tiếp", "BCCI"],
];

function inChannels(dice: Dice, node: HeaderNode): HeaderNode {
  const children = node.children?.flatMap((child): HeaderNode[] => {
    if (child.use?.is !== "measure" || child.use.measure !== "receivedInPerson") return [inChannels(dice, child)];
    const [direct, post] = dice.pick(CHANNELS);
    return [
      { text: direct, use: { ...child.use, share: "first" } },
      { text: post, use: { ...child.use, share: "rest" } },
    ];
  });
  return children === undefined ? node : { ...node, children };
}

function inShares(node: HeaderNode, measure: Measure, [first, rest]: readonly [string, string]): HeaderNode {
  return {
    text: node.text,
    children: [
      { text: first, use: { is: "measure", measure, share: "first" } },
      { text: rest, use: { is: "measure", measure, share: "rest" } },
    ],
  };
}

type Leaf = (measure: Measure) => HeaderNode;
type Group = (side: GroupSide, ...children: HeaderNode[]) => HeaderNode;

function receivedNodes(dice: Dice, layout: ReceivedLayout, leaf: Leaf, alone: Leaf, group: Group): HeaderNode[] {
  switch (layout) {
    case "group":
      return [group("received", leaf("receivedTotal"), leaf("carriedOver"), leaf("receivedNew"))];
    case "order":
      return [group("received", leaf("carriedOver"), leaf("receivedNew"), leaf("receivedTotal"))];
    case "official":
      return [
        group(
          "received",
          leaf("receivedTotal"),
          { text: dice.pick(NEW_GROUPS), children: [leaf("receivedOnline"), leaf("receivedInPerson")] },
          leaf("carriedOver"),
        ),
      ];
    case "deep":
      return [
        group("received", leaf("receivedTotal"), leaf("carriedOver"), {
          text: dice.pick(["Tiếp nhận trong kỳ", "Trong kỳ", "Mới tiếp nhận"]),
          children: [
            { text: "Tổng số", use: { is: "measure", measure: "receivedNew" } },
            leaf("receivedOnline"),
            leaf("receivedInPerson"),
          ],
        }),
      ];
    case "alone":
      return [alone("receivedTotal")];
    case "no-total":
      return [alone("carriedOver"), alone("receivedNew")];
    case "beside":
      return [
        alone("carriedOver"),
        {
          text: dice.pick(["Tổng số tiếp nhận", "Tổng số hồ sơ tiếp nhận"]),
          use: { is: "measure", measure: "receivedTotal" },
        },
      ];
    case "two":
      return [
        alone("receivedTotal"),
        { text: dice.pick(WITHIN), children: [leaf("carriedOver"), leaf("receivedNew")] },
      ];
  }
}

function resolvedNodes(dice: Dice, layout: ResolvedLayout, leaf: Leaf, alone: Leaf, group: Group): HeaderNode[] {
  switch (layout) {
    case "three":
      return [
        group("resolved", leaf("resolvedTotal"), leaf("resolvedEarly"), leaf("resolvedOnTime"), leaf("resolvedLate")),
      ];
    case "merged":
      return [group("resolved", leaf("resolvedTotal"), leaf("resolvedEarlyOrOnTime"), leaf("resolvedLate"))];
    case "on-time-only":
      return [
        group(
          "resolved",
          leaf("resolvedTotal"),
          { text: dice.pick(["Đúng hạn", "Đúng hẹn"]), use: { is: "measure", measure: "resolvedEarlyOrOnTime" } },
          leaf("resolvedLate"),
        ),
      ];
    case "alone":
      return [alone("resolvedTotal")];
    case "no-total":
      return [group("resolved", leaf("resolvedEarly"), leaf("resolvedOnTime"), leaf("resolvedLate"))];
    case "returned":
      return [
        group("resolved", leaf("resolvedTotal"), leaf("resolvedEarlyOrOnTime"), leaf("resolvedLate"), leaf("returned")),
      ];
    case "within":
      return [
        alone("resolvedTotal"),
        { text: dice.pick(WITHIN), children: [leaf("resolvedEarly"), leaf("resolvedOnTime"), leaf("resolvedLate")] },
      ];
  }
}

function pendingNodes(layout: PendingLayout, leaf: Leaf, alone: Leaf, group: Group): HeaderNode[] {
  switch (layout) {
    case "group":
      return [group("pending", leaf("pendingTotal"), leaf("pendingInTime"), leaf("pendingOverdue"))];
    case "alone":
      return [alone("pendingTotal")];
    case "no-total":
      return [group("pending", leaf("pendingInTime"), leaf("pendingOverdue"))];
    case "supplement":
      return [
        group(
          "pending",
          leaf("pendingTotal"),
          leaf("pendingInTime"),
          leaf("pendingOverdue"),
          leaf("awaitingSupplement"),
        ),
      ];
  }
}

/** One header row: every column says by itself what it is, or only what it is below the column before it. */
function flattened(dice: Dice, node: HeaderNode, above: string | null, short: boolean): HeaderNode[] {
  if (node.children) return node.children.flatMap((child) => flattened(dice, child, node.text, short));
  const measure = node.use?.is === "measure" ? node.use.measure : null;
  if (measure === null || above === null || (short && !measure.endsWith("Total") && measure !== "receivedNew"))
    return [node];
  return [{ ...node, text: dice.pick(ALONE[measure] ?? LEAVES[measure]) }];
}
