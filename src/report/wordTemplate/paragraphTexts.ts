/** A paragraph of a part as text, with where it stands in the part's XML. */
export interface ParagraphText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Paragraphs that hold no other one; those of text boxes stand inside another, whose own text is then not seen. */
const PARAGRAPH = /<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>])[\s\S])*?<\/w:p>/g;
const TEXT = /(<w:t(?:\s[^>]*)?>)([^<]*)(<\/w:t>)/g;

export function paragraphTexts(xml: string): readonly ParagraphText[] {
  return [...xml.matchAll(PARAGRAPH)].map((match) => ({
    text: [...match[0].matchAll(TEXT)].map((piece) => decoded(piece[2] ?? "")).join(""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The paragraph with its whole text replaced; what else it holds, and the look of its first words, stay. */
export function withText(paragraph: string, text: string): string {
  let isFirst = true;
  return paragraph.replace(TEXT, (_, open: string, __: string, close: string) => {
    const own = isFirst ? text : "";
    isFirst = false;
    return `${open}${own}${close}`;
  });
}

function decoded(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
