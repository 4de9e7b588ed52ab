/** How much of its time an answer may take up when it is asked for without a pause. */
const SHARE_OF_TIME = 20;

/**
 * Runs `work` once for all who ask at the same time, and keeps its answer for a while: one second,
 * or twenty times as long as it took, unless `revision` has moved on. Failures are not kept.
 */
export function remember<Value>(
  work: () => Promise<Value>,
  revision: () => number = () => 0,
  now = () => performance.now(),
) {
  let at = revision();
  let answer: Promise<Value> | undefined;
  let staleAt = Number.POSITIVE_INFINITY;
  return (): Promise<Value> => {
    if (answer !== undefined && now() < staleAt && at === revision()) return answer;
    at = revision();
    const started = now();
    staleAt = Number.POSITIVE_INFINITY;
    const current = work();
    answer = current;
    current.then(
      () => {
        if (answer === current) staleAt = now() + Math.max(1000, SHARE_OF_TIME * (now() - started));
      },
      () => {
        if (answer === current) answer = undefined;
      },
    );
    return current;
  };
}
