import { Liquid, type Template } from "liquidjs";
import { listOf } from "../wording/lists";
import { count, countOrNone } from "../wording/numbers";
import { capitalisedMarked, ShownFigure } from "./figureMarks";
import { lineItems, oneLine } from "./lines";

/** Enough for any report, little enough to stop a loop without end within a blink. */
const LIMITS = { parseLimit: 20_000, memoryLimit: 2_000_000 };
const RENDER_LIMITS = { templateLimit: 20_000, renderLimit: 1_000 };

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
    templates: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, withoutTagLines(part.trim())])),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    greedy: false,
    cache: true,
    outputEscape: written,
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
      const nodes = parsed.get(template) ?? engine.parse(withoutTagLines(template));
      if (parsed.size >= MOST_KEPT) parsed.clear();
      parsed.set(template, nodes);
      return String(engine.renderSync(nodes, scope, { sync: true, ...RENDER_LIMITS }));
    },
  };
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
  return typeof value === "string" ? value : "";
}

const CONTROL =
  "if|elsif|else|endif|unless|endunless|for|endfor|case|when|endcase|assign|capture|endcapture|break|continue";
const TAG_LINE = new RegExp(String.raw`^[ \t]*(?:\{%-?\s*(?:${CONTROL})\b(?:(?!%\})[^\n])*%\}[ \t]*)+$`, "gm");

/** A line of control tags alone gives up its line break, so that it does not part a paragraph; line numbers stay. */
function withoutTagLines(template: string): string {
  return template.replace(TAG_LINE, (line) => line.trim().replace(/-?%\}$/, "-%}"));
}
