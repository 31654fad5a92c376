import { nameHash } from "./nameHash";
import { spellingKey } from "./nameKey";

/**
 * Finds the names of one spelling in a list again. Hashes are compared first, so that spellings are worked out only for
 * names that most probably are one: a long list of different names is gone through without a text made.
 */
export class NameIndex {
  private readonly hashes: Int32Array;
  private readonly heads: Int32Array;
  private readonly following: Int32Array;
  private readonly mask: number;

  constructor(private readonly names: readonly string[]) {
    let slots = 16;
    while (slots < names.length * 2) slots *= 2;
    this.mask = slots - 1;
    this.heads = new Int32Array(slots).fill(-1);
    this.following = new Int32Array(names.length).fill(-1);
    this.hashes = new Int32Array(names.length);
    // from the last on, so that a chain runs in the order of the list
    for (let at = names.length - 1; at >= 0; at -= 1) {
      const hash = nameHash(names[at] ?? "");
      this.hashes[at] = hash;
      const slot = this.slotOf(hash);
      this.following[at] = this.heads[slot] ?? -1;
      this.heads[slot] = at;
    }
  }

  /** Place of the first name that is spelt like this one and is accepted; -1 where there is none. */
  find(name: string, accepts: (place: number) => boolean): number {
    const hash = nameHash(name);
    for (let at = this.heads[this.slotOf(hash)] ?? -1; at >= 0; at = this.following[at] ?? -1)
      if (this.hashes[at] === hash && isSpeltLike(this.names[at] ?? "", name) && accepts(at)) return at;
    return -1;
  }

  /** Places of the names whose spelling stands further up in the list too, in their order. */
  repeated(): readonly number[] {
    const found = new Set<number>();
    for (let at = 0; at < this.hashes.length; at += 1) {
      let next = this.following[at] ?? -1;
      while (next >= 0 && !this.areAlike(at, next)) next = this.following[next] ?? -1;
      if (next >= 0) found.add(next);
    }
    return [...found].sort((a, b) => a - b);
  }

  private areAlike(one: number, other: number): boolean {
    return this.hashes[one] === this.hashes[other] && isSpeltLike(this.names[one] ?? "", this.names[other] ?? "");
  }

  private slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) & this.mask;
  }
}

function isSpeltLike(one: string, other: string): boolean {
  return one === other || spellingKey(one) === spellingKey(other);
}
