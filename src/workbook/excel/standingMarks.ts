import { isPassing, toFailure } from "./errors";
import { inExcel } from "./inExcel";
import { marksOf, queueRuleIds, queueRules, type RuleId, type StandingMark } from "./marks";

/** Our marks by sheet id. */
export type MarksBySheet = ReadonlyMap<string, readonly StandingMark[]>;

/**
 * Finds our marks on the given sheets: two syncs. Excel cannot read some rules that a person copied or brought back with
 * undo (office-js #6396, #6827, #6835) and then refuses the whole request: in that case it is asked rule by rule, and what
 * it cannot read is not ours.
 */
export async function loadMarks(sheetIds: readonly string[]): Promise<MarksBySheet> {
  const rules = await listRules(sheetIds);
  try {
    return await inExcel(async (context) => {
      const queued = rules.map(([id, ids]) => [id, queueRules(context.workbook.worksheets.getItem(id), ids)] as const);
      await context.sync();
      return new Map(queued.map(([id, found]) => [id, marksOf(found)]));
    });
  } catch (error) {
    if (isPassing(toFailure(error))) throw error;
    const single = rules.flatMap(([id, ids]) => ids.map((rule, position) => ({ id, rule, position })));
    const found = await oneByOne(single);
    return new Map(rules.map(([id]) => [id, found.flatMap((mark) => (mark.sheetId === id ? [mark.mark] : []))]));
  }
}

async function listRules(sheetIds: readonly string[]): Promise<(readonly [id: string, rules: readonly RuleId[]])[]> {
  return inExcel(async (context) => {
    const queued = sheetIds.map((id) => {
      return { id, formats: queueRuleIds(context.workbook.worksheets.getItem(id)) };
    });
    await context.sync();
    return queued.map(
      ({ id, formats }) => [id, formats.items.map((rule) => ({ id: rule.id, type: rule.type }))] as const,
    );
  });
}

interface SingleRule {
  readonly id: string;
  readonly rule: RuleId;
  readonly position: number;
}

async function oneByOne(
  rules: readonly SingleRule[],
): Promise<{ readonly sheetId: string; readonly mark: StandingMark }[]> {
  const [first, ...rest] = rules;
  if (!first) return [];
  const marks = first.rule.type === "Custom" ? await readOne(first) : [];
  return [...marks.map((mark) => ({ sheetId: first.id, mark })), ...(await oneByOne(rest))];
}

async function readOne({ id, rule, position }: SingleRule): Promise<StandingMark[]> {
  try {
    return await inExcel(async (context) => {
      const queued = queueRules(context.workbook.worksheets.getItem(id), [rule]);
      await context.sync();
      return marksOf(queued).map((mark) => ({ ...mark, position }));
    });
  } catch (error) {
    if (isPassing(toFailure(error))) throw error;
    return [];
  }
}
