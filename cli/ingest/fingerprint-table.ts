/**
 * Which document came of which input, in 16 bytes an article: both by the first 64 bits of a hash.
 * Open addressing; a million articles take 32 MB.
 */
export type FingerprintTable = {
  set(input: string, document: string): void;
  /** Whether this document is the last that came of the input. */
  has(input: string, document: string): boolean;
  /** Whether anything came of the input. */
  knows(input: string): boolean;
  readonly size: number;
};

const LEAST = 1024;

export function createFingerprintTable(): FingerprintTable {
  let slots = new BigUint64Array(2 * LEAST);
  let size = 0;
  const slotOf = (table: BigUint64Array, key: bigint) => {
    const capacity = table.length / 2;
    let slot = Number(key % BigInt(capacity));
    while (table[2 * slot] !== 0n && table[2 * slot] !== key) slot = (slot + 1) % capacity;
    return slot;
  };
  const grow = () => {
    const grown = new BigUint64Array(2 * slots.length);
    for (let at = 0; at < slots.length; at += 2) {
      const key = slots[at] as bigint;
      if (key !== 0n) {
        const slot = slotOf(grown, key);
        grown[2 * slot] = key;
        grown[2 * slot + 1] = slots[at + 1] as bigint;
      }
    }
    slots = grown;
  };
  return {
    set(input, document) {
      if (4 * (size + 1) > slots.length) grow();
      const key = bits(input);
      const slot = slotOf(slots, key);
      if (slots[2 * slot] === 0n) size++;
      slots[2 * slot] = key;
      slots[2 * slot + 1] = bits(document);
    },
    has(input, document) {
      const key = bits(input);
      const slot = slotOf(slots, key);
      return slots[2 * slot] === key && slots[2 * slot + 1] === bits(document);
    },
    knows(input) {
      const key = bits(input);
      return slots[2 * slotOf(slots, key)] === key;
    },
    get size() {
      return size;
    },
  };
}

/** Zero marks a free slot, so no key is zero. */
const bits = (hash: string) => BigInt(`0x${hash.slice(0, 16)}`) || 1n;
