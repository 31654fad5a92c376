import { useDeferredValue, useMemo } from "react";
import { checkTemplate } from "../../report/narrative/narrative";
import type { TemplateProblem } from "../../report/report";
import type { TemplateKey } from "../../report/templates/templateSet";
import type { Outcome } from "../../tongHop";

/** What is wrong with an office's own template, with the figures of the annex; null where nothing is, undefined where nobody can tell. */
export function useTemplateProblem(
  outcome: Outcome | null,
  part: TemplateKey,
  own: string,
): TemplateProblem | null | undefined {
  // typing goes before checking
  const template = useDeferredValue(own);
  const facts = outcome?.facts ?? null;
  return useMemo(
    () => (facts === null || template.trim() === "" ? undefined : checkTemplate(part, template, facts)),
    [facts, part, template],
  );
}
