import { editedWords } from "../../messages/edited";
import type { ReportBlock, ReportRun } from "../report";
import type { MergedLine } from "./mergeLines";
import type { StaleFigure } from "./staleFigures";

/** What a paragraph of the office begins with: "1.", "a)", "-". */
const LABEL = /^(\d{1,2}\.|[a-zđ]\)|-)\s+(?=\S)/u;

/** The body of the merged report, numbered anew. `stale`: by line id. */
export function editedBlocks(
  lines: readonly MergedLine[],
  fresh: ReadonlyMap<string, ReportBlock>,
  stale: ReadonlyMap<string, readonly StaleFigure[]>,
): readonly ReportBlock[] {
  return renumbered(
    lines.flatMap((line): readonly ReportBlock[] => {
      const block = fresh.get(line.id);
      if (line.text === null) return block ? [block] : [];
      return [personsBlock(line, line.text, block, stale.get(line.id) ?? [])];
    }),
  );
}

function personsBlock(
  { id, place }: MergedLine,
  text: string,
  block: ReportBlock | undefined,
  stale: readonly StaleFigure[],
): ReportBlock {
  const found = LABEL.exec(text);
  const label = found?.[1];
  const isOfItsKind = block !== undefined && kindOfLabel(block.label) === kindOfLabel(label);
  // another label than ours is part of the person's words; a dash is a dash anywhere
  const isLabel = label !== undefined && (label === "-" || isOfItsKind);
  const from = isLabel ? (found?.[0].length ?? 0) : 0;
  return {
    id,
    kind: isOfItsKind ? block.kind : "paragraph",
    ...(isLabel && { label }),
    runs: runsOf(text, from, stale),
    isEdited: true,
    ...(place === "after" && { isAfterClosing: true }),
  };
}

/** The numbers that no longer hold are marked as disputed, with what they are now. */
function runsOf(text: string, from: number, stale: readonly StaleFigure[]): readonly ReportRun[] {
  const runs: ReportRun[] = [];
  let end = from;
  for (const { start, shown, now } of stale) {
    if (start < end) continue;
    if (start > end) runs.push({ text: text.slice(end, start) });
    runs.push({ text: shown, disputed: true, remarks: [editedWords.stale(shown, now)] });
    end = start + shown.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function kindOfLabel(label: string | undefined): "number" | "letter" | "dash" | "none" {
  if (label === undefined) return "none";
  if (label === "-") return "dash";
  return label.endsWith(".") ? "number" : "letter";
}

/** Letters of items in the Vietnamese order (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** Sections and items count without a gap, also where a person deleted or moved one. */
function renumbered(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  let section = 0;
  let item = 0;
  return blocks.map((block) => {
    if (block.kind === "section" && kindOfLabel(block.label) === "number") {
      [section, item] = [section + 1, 0];
      return { ...block, label: `${section}.` };
    }
    if (block.kind === "item" && kindOfLabel(block.label) === "letter") {
      item += 1;
      return { ...block, label: `${LETTERS[item - 1] ?? item})` };
    }
    return block;
  });
}
