import { nameHash } from "./nameHash";
import { spellingKey } from "./nameKey";

/**
 * Finds the names of one spelling in a list again. Hashes are compared first, so that spellings are worked out only for
 * names that most probably are one: a long list of different names is gone through without a text made.
 */
export class NameIndex {
  private readonly hashes: Int32Array;
  /** By slot the first place of its chain, plus 1; 0 where it has none. */
  private readonly heads: Int32Array;
  /** By place the next one of its chain, plus 1; 0 at the end. */
  private readonly following: Int32Array;
  private readonly mask: number;

  constructor(private readonly named: readonly { readonly name: string }[]) {
    let slots = 16;
    while (slots < named.length * 2) slots *= 2;
    this.mask = slots - 1;
    this.heads = new Int32Array(slots);
    this.following = new Int32Array(named.length);
    this.hashes = new Int32Array(named.length);
    // from the last on, so that a chain runs in the order of the list
    for (let at = named.length - 1; at >= 0; at -= 1) {
      const hash = nameHash(this.nameAt(at));
      this.hashes[at] = hash;
      const slot = this.slotOf(hash);
      this.following[at] = this.heads[slot] ?? 0;
      this.heads[slot] = at + 1;
    }
  }

  /** Place of the first name that is spelt like this one and is accepted; -1 where there is none. */
  find(name: string, accepts: (place: number) => boolean): number {
    const hash = nameHash(name);
    for (let at = (this.heads[this.slotOf(hash)] ?? 0) - 1; at >= 0; at = this.after(at))
      if (this.hashes[at] === hash && isSpeltLike(this.nameAt(at), name) && accepts(at)) return at;
    return -1;
  }

  /** Places of the names whose spelling stands further up in the list too, in their order. */
  repeated(): readonly number[] {
    const found = new Set<number>();
    for (let at = 0; at < this.hashes.length; at += 1) {
      let next = this.after(at);
      while (next >= 0 && !this.areAlike(at, next)) next = this.after(next);
      if (next >= 0) found.add(next);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The next place of the chain; -1 at its end. */
  private after(place: number): number {
    return (this.following[place] ?? 0) - 1;
  }

  private areAlike(one: number, other: number): boolean {
    return this.hashes[one] === this.hashes[other] && isSpeltLike(this.nameAt(one), this.nameAt(other));
  }

  private nameAt(place: number): string {
    return this.named[place]?.name ?? "";
  }

  private slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) & this.mask;
  }
}

function isSpeltLike(one: string, other: string): boolean {
  return one === other || spellingKey(one) === spellingKey(other);
}
