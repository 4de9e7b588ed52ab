/** How long an answer may be shown without asking again. */
const FRESH = 60_000;
const MOST = 40;

/**
 * Asks once for what is asked for often: ahead of a click, then by the panel that shows it. The
 * oldest answers go first; a failure is not kept.
 */
export function keepAnswers<T>(ask: (id: string) => Promise<T>, now = () => performance.now()) {
  type Kept = { readonly answer: Promise<T>; readonly at: number; value?: T };
  const kept = new Map<string, Kept>();

  const fresh = (id: string): Kept | undefined => {
    const found = kept.get(id);
    return found && now() - found.at < FRESH ? found : undefined;
  };
  function load(id: string): Promise<T> {
    const found = fresh(id);
    if (found) return found.answer;
    const entry: Kept = { answer: ask(id), at: now() };
    kept.delete(id);
    kept.set(id, entry);
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) {
      kept.delete(oldest);
    }
    entry.answer.then(
      (value) => {
        entry.value = value;
      },
      () => {
        if (kept.get(id) === entry) kept.delete(id);
      },
    );
    return entry.answer;
  }
  return {
    load,
    /** The answer, if it is there already. */
    peek: (id: string): T | undefined => fresh(id)?.value,
    forget: () => kept.clear(),
  };
}
