import type { RowOf } from "./word-rows.ts";

/** Finds the row of a feature key by open addressing; keys are spread already, being hashes. */
export function indexRows(keys: Uint32Array): RowOf {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    let slot = keys[row]! & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = row;
  }
  return (key) => {
    let slot = key & mask;
    for (;;) {
      const row = slots[slot]!;
      if (row < 0 || keys[row] === key) return row;
      slot = (slot + 1) & mask;
    }
  };
}
