import { readFileSync } from "node:fs";

/**
 * A file `tests/bench/NAME.bench.ts` default-exports one benchmark; `npm run bench [NAME…]` runs them,
 * each in a process of its own.
 */
export type Benchmark = {
  readonly name: string;
  run(): Promise<readonly BenchmarkRow[]>;
};

/** One measured figure: `{ what: "read an article of 400 words", value: 1.9, unit: "ms" }`. */
export type BenchmarkRow = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Size of the input, or the ratio to a reference measured in the same run. */
  readonly note?: string;
};

/** Milliseconds of each of `times` runs in order of size, after `warmUp` runs that don't count. */
export async function measure(
  work: () => unknown,
  { times = 10, warmUp = 2 }: { readonly times?: number; readonly warmUp?: number } = {},
): Promise<readonly number[]> {
  for (let run = 0; run < warmUp; run++) await work();
  const durations: number[] = [];
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    await work();
    durations.push(performance.now() - start);
  }
  return durations.sort((a, b) => a - b);
}

export const median = (sorted: readonly number[]): number =>
  sorted[Math.floor(sorted.length / 2)] ?? 0;

/** Seconds of processor time that a process has used, in the hundredths that Linux counts. */
export function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
