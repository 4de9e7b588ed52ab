import { SingleBar } from "cli-progress";
import type { Output } from "./output.ts";

export type Progress = {
  /** How many there are in all, as far as is known. */
  expect(total: number): void;
  advance(count: number): void;
  /** Counts a failure and prints its line above the bar. */
  fail(line: string): void;
  stop(): void;
};

/** A bar on standard error with rate, remaining time and failures; only lines where that is no terminal. */
export function createProgress(output: Output, unit: string): Progress {
  const printLine = (line: string) => void process.stderr.write(`${line}\n`);
  if (!output.showsProgress) {
    const nothing = () => undefined;
    return { expect: nothing, advance: nothing, fail: printLine, stop: nothing };
  }
  const started = performance.now();
  let total = 0;
  let done = 0;
  let failed = 0;
  const bar = new SingleBar({
    format: `{bar} {value}/{total} ${unit} · {rate}/s · {eta_formatted} left{failures}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    etaBuffer: 50,
  });
  const payload = () => ({
    rate: (done / Math.max(0.001, (performance.now() - started) / 1000)).toFixed(0),
    failures: failed > 0 ? ` · ${failed} failed` : "",
  });
  bar.start(0, 0, payload());
  const update = () => {
    bar.setTotal(Math.max(total, done + failed));
    bar.update(done + failed, payload());
  };
  return {
    expect(count) {
      total = count;
      update();
    },
    advance(count) {
      done += count;
      update();
    },
    fail(line) {
      failed++;
      process.stderr.write("\r\u001B[K");
      printLine(line);
      update();
    },
    stop: () => bar.stop(),
  };
}
