import { LiquidError } from "liquidjs";
import { templateWords } from "../../messages/report";
import type { TemplateProblem } from "../report";

/** A template could not be read or rendered; the message is for the person who edits it. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";

  constructor(
    readonly problem: TemplateProblem,
    options?: ErrorOptions,
  ) {
    super(problem.message, options);
  }
}

/** LiquidJS speaks English and of tokens; this says it in the editor's words. Errors of another kind are passed on. */
export function templateError(template: string, error: unknown): TemplateError {
  if (!LiquidError.is(error)) {
    // a template over the length limit fails before it has any token
    if (!(error instanceof Error) || error.name !== "AssertionError") throw error;
    return new TemplateError({ template, line: null, message: worded(error.message) }, { cause: error });
  }
  const detail = (error.originalError?.message ?? error.message).replace(/, (?:file:.*?, )?line:\d+, col:\d+$/, "");
  return new TemplateError({ template, line: lineOf(error), message: worded(detail) }, { cause: error });
}

/** A mistake inside a shared part has a line of that part, which the editor does not see. */
function lineOf(error: LiquidError): number | null {
  if (error.token.file !== undefined) return null;
  const [line] = error.token.getPosition();
  return line ?? null;
}

type Wording = (match: RegExpExecArray) => string;

const KNOWN: readonly (readonly [RegExp, Wording])[] = [
  [/undefined variable: (.+)/, (match) => templateWords.unknownName(match[1] ?? "")],
  [/undefined filter: (.+)/, (match) => templateWords.unknownFilter(match[1] ?? "")],
  [/tag "?((?:end|els|else|when)\w*)"? not found/, (match) => templateWords.strayTag(match[1] ?? "")],
  [/tag "?(.+?)"? not found/, (match) => templateWords.unknownTag(match[1] ?? "")],
  [/(?:tag|output|raw) "?(.+?)"? not closed/, (match) => templateWords.notClosed(match[1] ?? "")],
  [/illegal tag: (.+)/, (match) => templateWords.illegalTag(match[1] ?? "")],
  [/invalid value expression/, () => templateWords.nothingNamed],
  [/expected variable name|invalid capture name/, () => templateWords.namelessResult],
  [/expected "\|" before filter|unexpected token/, () => templateWords.unreadable],
  [/Failed to lookup "(.+?)"/, (match) => templateWords.noSuchPart(match[1] ?? "")],
  [/parse length limit/, () => templateWords.tooLong],
  [/(?:render|memory alloc|template) limit|limit exceeded/, () => templateWords.tooMuchWork],
];

function worded(detail: string): string {
  for (const [pattern, wording] of KNOWN) {
    const match = pattern.exec(detail);
    if (match) return wording(match);
  }
  return templateWords.other(detail);
}
