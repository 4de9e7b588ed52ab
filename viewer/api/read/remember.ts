/** How much of its time an answer may take up when it is asked for without a pause. */
const SHARE_OF_TIME = 20;

/**
 * Runs `work` once for all who ask at the same time, and keeps its answer for a while: one second,
 * or twenty times as long as it took. Failures are not kept.
 */
export function remember<Value>(work: () => Promise<Value>, now = () => performance.now()) {
  let answer: Promise<Value> | undefined;
  let staleAt = Number.POSITIVE_INFINITY;
  return (): Promise<Value> => {
    if (answer !== undefined && now() < staleAt) return answer;
    const started = now();
    staleAt = Number.POSITIVE_INFINITY;
    const current = work();
    answer = current;
    current.then(
      () => {
        staleAt = now() + Math.max(1000, SHARE_OF_TIME * (now() - started));
      },
      () => {
        if (answer === current) answer = undefined;
      },
    );
    return current;
  };
}
