import { Context, Liquid, type Template } from "liquidjs";
import { listOf } from "../wording/lists";
import { count, countOrNone } from "../wording/numbers";
import { capitalisedMarked, ShownFigure } from "./figureMarks";
import { lineItems, oneLine } from "./lines";
import { withBranchEnds, withQuietTags } from "./templateLines";

/** Enough for any report, little enough to stop a loop without end within a blink. */
const LIMITS = { parseLimit: 20_000, memoryLimit: 2_000_000 };

/** Pieces of a template written, loops counted; a whole report takes some hundreds. */
const MOST_STEPS = 50_000;

/** Filters that would let the clock, chance or the machine's own tongue into a report. */
const IMPURE_FILTERS = [
  "date",
  "date_to_xmlschema",
  "date_to_rfc822",
  "date_to_string",
  "date_to_long_string",
  "sample",
];

/**
 * A Liquid engine without access to any file: parts come from `parts` alone. Unknown names and filters are errors;
 * figures are written with their marks. LiquidJS interprets, it compiles nothing, so a strict CSP holds.
 */
export function templateEngine(parts: Readonly<Record<string, string>>): TemplateEngine {
  const engine = new Liquid({
    templates: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, withQuietTags(part.trim())])),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    greedy: false,
    cache: true,
    outputEscape: written,
    // else LiquidJS asks the machine for its own, which takes 14 ms of a start
    locale: "vi",
    ...LIMITS,
  });
  for (const name of IMPURE_FILTERS) Reflect.deleteProperty(engine.filters, name);
  engine.registerFilter("ho_so", (value: unknown) =>
    value === null || value === undefined ? "" : `${written(value)} hồ sơ`,
  );
  engine.registerFilter("hoa_dau", (value: unknown) => capitalisedMarked(written(value)));
  engine.registerFilter("gon", (value: unknown) => oneLine(written(value)));
  engine.registerFilter("noi", (value: unknown, mark: unknown) => lineItems(written(value)).join(written(mark)));
  engine.registerFilter("liet_ke", (value: unknown) => listOf(lineItems(written(value))));
  const parsed = new Map<string, Template[]>();
  return {
    render(template, scope) {
      const nodes = parsed.get(template) ?? engine.parse(withQuietTags(template));
      if (parsed.size >= MOST_KEPT) parsed.clear();
      parsed.set(template, nodes);
      return withBranchEnds(String(engine.renderSync(nodes, limited(engine, scope))));
    },
  };
}

/** LiquidJS would stop by the clock, at another place on a busy machine; steps are the same everywhere. */
function limited(engine: Liquid, scope: object): Context {
  const context = new Context(scope, engine.options, { sync: true }, { liquid: engine });
  let steps = 0;
  context.renderLimit.check = () => {
    steps += 1;
    if (steps > MOST_STEPS) throw new Error("render limit exceeded");
  };
  return context;
}

export interface TemplateEngine {
  /** @throws LiquidError */
  readonly render: (template: string, scope: object) => string;
}

/** Parsed templates kept for the next report: the defaults of both levels, and an office's own. */
const MOST_KEPT = 40;

/** What stands on paper for a value: figures with their marks, plain numbers in the office's style. */
function written(value: unknown): string {
  if (value instanceof ShownFigure) return value.marked();
  if (typeof value === "number") return value === 0 ? countOrNone(0) : count(value);
  return typeof value === "string" ? withBranchEnds(value) : "";
}
