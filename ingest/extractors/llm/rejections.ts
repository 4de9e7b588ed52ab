/** Counts what is left out, by reason. */
export type Reject = (reason: string) => void;

export const countInto =
  (counts: Map<string, number>): Reject =>
  (reason) =>
    void counts.set(reason, (counts.get(reason) ?? 0) + 1);
