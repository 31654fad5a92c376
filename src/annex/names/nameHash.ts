import { fold } from "../text/fold";
import { spellingKey } from "./nameKey";

/** Latin letters with and without marks, and marks that stand alone; what lies beyond is rare in names. */
const isLatin = (code: number): boolean => code < 0x370 || (code >= 0x1e00 && code < 0x1f00);

/** What a Latin letter counts for, by its code: itself without case and marks, i for y, 0 for space and marks; −1 where not met yet. */
const LETTERS = new Int16Array(0x1f00).fill(-1);

/**
 * A number that names of one spelling share (hòa, Hoà; kỳ, kì). Names that share it are most probably one, and have to be
 * compared; but it costs no new text, so that a long list of different names is soon known to be that.
 */
export function nameHash(name: string): number {
  let hash = 7;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (!isLatin(code)) return hashOfKey(spellingKey(name));
    hash = withLetter(hash, letterOf(code));
  }
  return mixed(hash);
}

function hashOfKey(key: string): number {
  let hash = 7;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    hash = withLetter(hash, isLatin(code) ? letterOf(code) : code);
  }
  return mixed(hash);
}

function withLetter(hash: number, letter: number): number {
  return letter === 0 ? hash : Math.imul(hash ^ letter, 0x01000193);
}

function letterOf(code: number): number {
  const known = LETTERS[code] ?? -1;
  if (known >= 0) return known;
  const folded = fold(String.fromCharCode(code)).replace("y", "i");
  const letter = folded === "" ? 0 : folded.charCodeAt(0);
  LETTERS[code] = letter;
  return letter;
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15);
}
