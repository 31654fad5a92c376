/** A piece of a formula. `reference` is a cell or an area, with its sheet where it names one. */
export type Token =
  | { readonly kind: "number" | "text" | "operator" | "name" | "error"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly sheet: string | null; readonly cells: string };

const PATTERN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<reference>(?:'(?:[^']|'')+'!|[A-Za-z_\u00C0-\u1EF9][\w.\u00C0-\u1EF9]*!)?` +
      String.raw`(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|` +
      String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\w(]))`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)`,
    String.raw`(?<error>#(?:N/A|NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!))`,
    String.raw`(?<name>[A-Za-z_][\w.]*)`,
    String.raw`(?<operator><>|<=|>=|[-+*/^&=<>(),;%{}])`,
  ].join("|"),
  "uy",
);

/** Null where the text is no formula that Excel would take. Without the leading "=". */
export function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < formula.length) {
    const groups = PATTERN.exec(formula)?.groups;
    if (!groups) return null;
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    const text = groups[kind ?? ""] ?? "";
    if (kind === "reference") found.push(reference(text));
    else if (kind === "number" || kind === "text" || kind === "operator" || kind === "name" || kind === "error") {
      found.push({ kind, text });
    }
  }
  return found;
}

function reference(text: string): Token {
  const bang = text.lastIndexOf("!");
  const sheet = bang < 0 ? null : text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  return { kind: "reference", text, sheet, cells: text.slice(bang + 1) };
}
