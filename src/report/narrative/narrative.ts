import type { ReportFacts } from "../facts/facts";
import type { Report, TemplateProblem } from "../report";
import { defaultTemplates, sharedParts, TEMPLATE_KEYS, type TemplateKey } from "../templates/templateSet";
import { blocksOf } from "./blocks";
import { templateEngine } from "./engine";
import { closingOf, headOf } from "./frame";
import { paragraphsOf } from "./paragraphs";
import { templateScope } from "./scope";
import { templateError, TemplateError } from "./templateProblem";

/** Holds no state between reports: figures are told apart by the marks in their text. */
const engine = templateEngine(sharedParts);

/**
 * The report in words. Wording comes from the profile's own templates where it has any, else from the default ones of
 * its level; a part whose own template is wrong falls back to the default and is listed in `problems`.
 */
export function narrative(facts: ReportFacts): Report {
  const { scope, sources } = templateScope(facts);
  const defaults = defaultTemplates(facts.profile.level);
  const problems: TemplateProblem[] = [];
  const rendered = TEMPLATE_KEYS.map((key) => {
    const own = facts.profile.templates?.[key];
    if (own !== undefined) {
      try {
        return renderPart(key, own, scope);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        problems.push(error.problem);
      }
    }
    return renderPart(key, defaults[key], scope);
  });
  return {
    head: headOf(facts),
    blocks: blocksOf(rendered.flatMap(paragraphsOf), sources),
    closing: closingOf(facts.profile),
    problems,
  };
}

/** What is wrong with a template, rendered with these facts; null where nothing is. For the person who edits it. */
export function checkTemplate(key: TemplateKey, template: string, facts: ReportFacts): TemplateProblem | null {
  try {
    renderPart(key, template, templateScope(facts).scope);
    return null;
  } catch (error) {
    if (error instanceof TemplateError) return error.problem;
    throw error;
  }
}

/** @throws TemplateError */
function renderPart(key: TemplateKey, template: string, scope: object): string {
  try {
    return engine.render(template, scope);
  } catch (error) {
    throw templateError(key, error);
  }
}
