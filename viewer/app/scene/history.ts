const LONGEST = 100;

/** Undo and redo over immutable values. */
export type History<T> = {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
};

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [] });

export function commit<T>({ past, present }: History<T>, next: T): History<T> {
  return { past: [...past, present].slice(-LONGEST), present: next, future: [] };
}

/** Takes another value in the place of the present one. */
export const amend = <T>({ past }: History<T>, present: T): History<T> => ({
  past,
  present,
  future: [],
});

export function undo<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
