import { strFromU8, strToU8, zipSync } from "fflate";
import type { Dice } from "../annex/generator/dice";
import { SEEDS, type Seed } from "./seeds";

/** An input of the fuzzer, with what makes it again. */
export interface FuzzInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly what: string;
}

/** Input number `at` of a run: the same dice give the same input. */
export function fuzzInput(dice: Dice): FuzzInput {
  const seed = dice.pick(SEEDS);
  const inParts = seed.parts !== null && dice.chance(0.75);
  const { bytes, what } = inParts ? mutatedParts(dice, seed) : mutatedBytes(dice, seed.bytes);
  return { name: seed.name, bytes, what: `${seed.name}: ${what}` };
}

interface Mutated {
  readonly bytes: Uint8Array;
  readonly what: string;
}

const INTERESTING = [0x00, 0x01, 0x09, 0x20, 0x3c, 0x3e, 0x7f, 0x80, 0xff];

function mutatedBytes(dice: Dice, original: Uint8Array): Mutated {
  let bytes: Uint8Array = original.slice();
  const what: string[] = [];
  for (let times = dice.int(1, 8); times > 0; times--) {
    const at = dice.int(0, Math.max(0, bytes.length - 1));
    const length = dice.int(1, dice.pick([1, 4, 64, 2048]));
    const kind = dice.pick(["set", "set", "set", "cut", "repeat", "insert", "end", "splice"]);
    what.push(`${kind}@${at}+${length}`);
    const before = bytes.subarray(0, at);
    if (kind === "set")
      for (let index = at; index < Math.min(bytes.length, at + Math.min(length, 8)); index++)
        bytes[index] = dice.chance(0.5) ? dice.pick(INTERESTING) : dice.int(0, 255);
    else if (kind === "cut") bytes = joined(before, bytes.subarray(at + length));
    else if (kind === "repeat") bytes = joined(before, bytes.subarray(at, at + length), bytes.subarray(at));
    else if (kind === "insert")
      bytes = joined(
        before,
        Uint8Array.from({ length }, () => dice.int(0, 255)),
        bytes.subarray(at),
      );
    else if (kind === "end") bytes = before.slice();
    else {
      const other = dice.pick(SEEDS).bytes;
      const from = dice.int(0, other.length - 1);
      bytes = joined(before, other.subarray(from, from + length), bytes.subarray(at + length));
    }
  }
  return { bytes, what: what.join(" ") };
}

/** What hostile or broken text in a part may be. */
const TEXTS: readonly string[] = [
  "<",
  ">",
  "&",
  '"',
  "]]>",
  "<!--",
  "<c>",
  "</c>",
  "</row>",
  '<row r="1048577">',
  'r="XFD1048576"',
  'r="A0"',
  '<f t="shared" si="0"/>',
  "<f>SUM(A1:XFD1048576)</f>",
  "<f>A1+A1</f>",
  "<v>1e308</v>",
  "<v>-5</v>",
  "<v>NaN</v>",
  't="e"',
  't="s"',
  '<mergeCell ref="A1:XFD1048576"/>',
  'table:number-columns-repeated="16384"',
  'table:number-rows-repeated="1048576"',
  "Tổng cộng",
  "Quá hạn",
  "Đã giải quyết",
  "Tháng 13/2021",
  "từ ngày 31/2/2021 đến ngày 30/2/2021",
  "=HYPERLINK(&quot;http://a&quot;)",
  "&#0;",
  "&#x10ffff;",
  "\u202e\u0000\ud800",
  "9".repeat(400),
  "Xã ".repeat(5000),
  "(".repeat(3000),
];

/** Words that may stand in a cell in place of its own. */
const WORDS: readonly string[] = [
  "",
  "-",
  "x",
  "1.091",
  "06",
  "#REF!",
  "Tổng cộng",
  "Cộng",
  "I",
  "Đơn vị",
  "Tổng số",
  "Quá hạn",
  "Trong đó",
  "Huyện Tứ Kỳ",
  "- Trực tuyến",
  "Kỳ trước",
  "Phòng Tư pháp",
  "(1)",
  "Xã ".repeat(400),
  "&lt;script&gt;",
  "=1+1",
  "Quý V/2021",
  "NGƯỜI LẬP BIỂU",
];

function mutatedParts(dice: Dice, { parts }: Seed): Mutated {
  const files = new Map(Object.entries(parts ?? {}));
  const what: string[] = [];
  for (let times = dice.int(1, 4); times > 0; times--) {
    const name = dice.pick([...files.keys()]);
    // mostly where cells and texts stand
    const target = dice.chance(0.7)
      ? ([...files.keys()].find(
          (part) => /sheet\d*\.xml$|sharedStrings|content\.xml$/.test(part) && dice.chance(0.6),
        ) ?? name)
      : name;
    const kind = dice.pick([
      "text",
      "text",
      "text",
      "text",
      "figures",
      "figures",
      "words",
      "words",
      "words",
      "places",
      "tags",
      "drop",
      "swap",
      "double",
    ]);
    what.push(`${kind} ${target}`);
    const content = files.get(target) ?? new Uint8Array();
    if (kind === "drop") files.delete(target);
    else if (kind === "swap") files.set(target, files.get(dice.pick([...files.keys()])) ?? content);
    else if (kind === "double") files.set(target, joined(content, content));
    else files.set(target, strToU8(mutatedText(dice, strFromU8(content), kind)));
    if (files.size === 0) break;
  }
  return { bytes: zipSync(Object.fromEntries(files), { level: 0 }), what: what.join(", ") };
}

function mutatedText(dice: Dice, text: string, kind: string): string {
  if (kind === "figures")
    return text.replace(/<v>[^<]*<\/v>/g, (cell) =>
      dice.chance(0.1) ? `<v>${dice.pick(["0", "-1", "1.091", "99999999999999999999", "0.1", "3"])}</v>` : cell,
    );
  if (kind === "words") {
    const texts = [...text.matchAll(/<(?:t|text:p)(?: [^>]*)?>([^<]*)</g)].map((found) => found[1] ?? "");
    return text.replace(/(<(?:t|text:p)(?: [^>]*)?>)[^<]*</g, (found, tag: string) =>
      dice.chance(0.08) ? `${tag}${dice.pick([...WORDS, ...texts.slice(0, 40)])}<` : found,
    );
  }
  if (kind === "places")
    return text.replace(
      /(r|ref|si|s|table:number-(?:columns|rows)-(?:spanned|repeated))="[^"]*"/g,
      (found, name: string) =>
        dice.chance(0.01)
          ? `${name}="${dice.pick(["A1", "C9:K9", "B3:B40", "A1:L2", "ZZ9", "0", "7", "300", "16384"])}"`
          : found,
    );
  if (kind === "tags") {
    const tags = [...text.matchAll(/<[^>]*>/g)];
    if (tags.length < 2) return text;
    const from = dice.pick(tags).index;
    const to = dice.pick(tags).index;
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const piece = text.slice(first, Math.min(last, first + 20_000));
    return dice.chance(0.5)
      ? text.slice(0, first) + text.slice(first + piece.length)
      : text.slice(0, last) + piece + text.slice(last);
  }
  let changed = text;
  for (let times = dice.int(1, 3); times > 0; times--) {
    const at = dice.int(0, changed.length);
    const place = dice.chance(0.5) ? Math.max(0, changed.indexOf(">", at) + 1) : at;
    changed = changed.slice(0, place) + dice.pick(TEXTS) + changed.slice(place + dice.int(0, 12));
  }
  return changed;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
