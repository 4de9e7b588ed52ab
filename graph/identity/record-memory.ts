import type { PlacedRecord } from "./record-store.ts";

/** The records of a block by their keys; only their number where they are too many to compare. */
export type Block = { readonly size: number; readonly members: readonly string[] | undefined };

/** Records and blocks as the database holds them, the latest used ones. */
export type RecordMemory = {
  readonly records: BoundedMap<PlacedRecord>;
  readonly blocks: BoundedMap<Block>;
};

const MOST_RECORDS = 15_000;
const MOST_BLOCKS = 40_000;

export function createRecordMemory(): RecordMemory {
  return { records: new BoundedMap(MOST_RECORDS), blocks: new BoundedMap(MOST_BLOCKS) };
}

type Held = { readonly revision: string; readonly memory: RecordMemory };

/**
 * Keeps a memory from one transaction to the next for as long as no other writer comes between. It is
 * handed out to one transaction and comes back when that was committed; otherwise it is forgotten.
 */
export class MemoryKeeper {
  #held: Held | undefined;

  /** `revision`: what the last writer left in the database. */
  take(revision: unknown): RecordMemory {
    const held = this.#held;
    this.#held = undefined;
    return held?.revision === revision && held ? held.memory : createRecordMemory();
  }

  keep(revision: string, memory: RecordMemory): void {
    this.#held = { revision, memory };
  }
}

/** Keeps at least the `least` entries used last, and at most twice as many. */
class BoundedMap<Value> {
  readonly #least: number;
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();

  constructor(least: number) {
    this.#least = least;
  }

  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  set(key: string, value: Value): void {
    this.#recent.set(key, value);
    if (this.#recent.size < this.#least) return;
    this.#older = this.#recent;
    this.#recent = new Map();
  }

  delete(key: string): void {
    this.#recent.delete(key);
    this.#older.delete(key);
  }
}
