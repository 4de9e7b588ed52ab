import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe } from "@jest/globals";
import { findChromium } from "./chromium.ts";
import { runFolder } from "./test-run.ts";

/** Defines tests that need a browser; where there is none, that is reported at the end of the run. */
export function describeInChromium(name: string, define: () => void): void {
  if (findChromium() !== undefined) {
    describe(name, define);
    return;
  }
  mkdirSync(runFolder(), { recursive: true });
  appendFileSync(
    path.join(runFolder(), "skipped"),
    `${name}: no Chromium (install it, or set CHROMIUM to its program)\n`,
  );
  describe.skip(name, define);
}
