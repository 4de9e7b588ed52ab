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
    format: `{bar} {value}/{total} ${unit} · {rate}/s · {remaining} left{failures}`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  const payload = () => {
    const rate = done / Math.max(0.001, (performance.now() - started) / 1000);
    return {
      rate: rate.toFixed(rate < 10 ? 1 : 0),
      remaining: duration((total - done - failed) / rate),
      failures: failed > 0 ? ` · ${failed} failed` : "",
    };
  };
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

/** `45 s`, `3 min`, `2 h 5 min`; a dash where nothing is known yet. */
function duration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return "–";
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
