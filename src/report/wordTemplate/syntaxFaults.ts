import { wordTemplateWords } from "../../messages/wordTemplate";

/** What the template library says of one mistake. */
interface LibraryError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly errors?: readonly LibraryError[];
  };
}

/** The library's errors in the words of the person who wrote the template; none where the error is not the library's. */
export function syntaxFaults(error: unknown): readonly string[] {
  const { properties } = error as LibraryError;
  if (properties === undefined) return [];
  const all = properties.errors?.length ? properties.errors : [error as LibraryError];
  return [...new Set(all.map(worded))];
}

function worded({ properties: { id, xtag, openingtag, closingtag } = {} }: LibraryError): string {
  const name = (xtag ?? openingtag ?? closingtag ?? "").replace(/^\{+|\}+$/g, "").trim();
  switch (id) {
    case "unopened_tag":
      return wordTemplateWords.unopened(name);
    case "unclosed_tag":
      return wordTemplateWords.unclosed(name);
    case "duplicate_open_tag":
    case "duplicate_close_tag":
      return wordTemplateWords.doubled(name);
    case "unclosed_loop":
      return wordTemplateWords.loopNotClosed(name);
    case "unopened_loop":
      return wordTemplateWords.loopNotOpened(name);
    case "closing_tag_does_not_match_opening_tag":
      return wordTemplateWords.loopCrossed((closingtag ?? name).trim());
    case "no_start_of_loop":
    case "loop_position_invalid":
    case "loop_position_produces_invalid_xml":
      return wordTemplateWords.loopPlace(name);
    default:
      return wordTemplateWords.otherSyntax(name);
  }
}
