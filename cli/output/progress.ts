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

/** A bar on standard error with rate, remaining time and failures; now and then a line where that is no terminal. */
export function createProgress(output: Output, unit: string): Progress {
  return output.showsProgress ? createBar(unit) : createLines(output, unit);
}

const printLine = (line: string) => void process.stderr.write(`${line}\n`);

const LINE_EVERY = 15_000;

/** For logs: how far it is every 15 seconds. The remaining time is for those who look on. */
function createLines(output: Output, unit: string): Progress {
  const started = performance.now();
  let last = started;
  let done = 0;
  let failed = 0;
  return {
    expect: () => undefined,
    advance(count) {
      done += count;
      const now = performance.now();
      if (now - last < LINE_EVERY) return;
      last = now;
      const rate = (done / (now - started)) * 1000;
      const failures = failed > 0 ? ` · ${failed} failed` : "";
      output.note(`${done} ${unit} · ${rate.toFixed(rate < 10 ? 1 : 0)}/s${failures}`);
    },
    fail(line) {
      failed++;
      printLine(line);
    },
    stop: () => undefined,
  };
}

function createBar(unit: string): Progress {
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
