/** Milliseconds of work after which the page may answer before it goes on. */
const SLICE = 20;

/** Lets the page answer what has come up meanwhile. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Does work step by step, with pauses. */
export async function inSlices(work: Iterable<void>): Promise<void> {
  let end = performance.now() + SLICE;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
}
