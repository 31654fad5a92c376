import { layoutWords } from "../../messages/report";
import type { Dispute } from "../facts/facts";
import type { ReportBlock } from "../report";
import { disputeRemark } from "../wording/disputeRemark";
import { count } from "../wording/numbers";
import { readMarks, type FigureSource } from "./figureMarks";
import type { Paragraph } from "./paragraphs";

/** No paragraph is followed by more remarks than a reader takes in. */
const MOST_REMARKS = 5;

/** Letters of items in the Vietnamese order (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

/**
 * Paragraphs → blocks: numbers sections and letters items, gives every block an id of its own, and puts a remark after
 * the first paragraph that rests on an open error.
 */
export function blocksOf(paragraphs: readonly Paragraph[], sources: readonly FigureSource[]): readonly ReportBlock[] {
  const blocks: ReportBlock[] = [];
  const ids = new Map<string, number>();
  const remarked = new Set<string>();
  let section = 0;
  let item = 0;
  const unique = (wanted: string): string => {
    const times = (ids.get(wanted) ?? 0) + 1;
    ids.set(wanted, times);
    return times === 1 ? wanted : `${wanted}.${times}`;
  };
  for (const paragraph of paragraphs) {
    const { runs, disputes } = readMarks(paragraph.text, sources);
    if (paragraph.kind === "section") [section, item] = [section + 1, 0];
    if (paragraph.kind === "item") item += 1;
    const label = labelOf(paragraph, section, item);
    const id = unique(paragraph.id ?? `${section}.doan`);
    blocks.push({ id, kind: paragraph.kind, ...(label !== null && { label }), runs });
    for (const text of remarks(disputes, remarked)) {
      blocks.push({ id: unique(`${id}.ghi-chu`), kind: "note", runs: [{ text, disputed: true }] });
    }
  }
  return blocks;
}

function labelOf(paragraph: Paragraph, section: number, item: number): string | null {
  if (paragraph.kind === "section") return `${section}.`;
  if (paragraph.kind === "item") return `${LETTERS[item - 1] ?? item})`;
  return paragraph.isDashed ? "-" : null;
}

/** Remarks on disputes that none has been made on yet. */
function remarks(disputes: readonly Dispute[], remarked: Set<string>): readonly string[] {
  const open = new Map(disputes.filter(({ key }) => !remarked.has(key)).map((dispute) => [dispute.key, dispute]));
  for (const key of open.keys()) remarked.add(key);
  const all = [...open.values()];
  const shown = all.slice(0, MOST_REMARKS).map((dispute) => layoutWords.remark(disputeRemark(dispute)));
  const rest = all.length - shown.length;
  return rest === 0 ? shown : [...shown, layoutWords.moreRemarks(count(rest))];
}
