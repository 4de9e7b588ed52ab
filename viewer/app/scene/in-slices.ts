/** Milliseconds of work after which the page may answer before it goes on. */
const SLICE = 20;

/** Lets the page answer what has come up meanwhile. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does work step by step, with pauses, and gives its result. */
export async function inSlices<T>(work: Iterator<void, T>): Promise<T> {
  let end = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
}

/** Does all steps at once. */
export function atOnce<T>(work: Iterator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
