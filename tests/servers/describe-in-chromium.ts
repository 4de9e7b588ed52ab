import { findChromium } from "./chromium.ts";
import { runUnless } from "./run-unless.ts";

/** Defines tests that need a browser; where there is none, that is reported at the end of the run. */
export function describeInChromium(name: string, define: () => void): void {
  const missing =
    findChromium() === undefined
      ? "no Chromium (install it, or set CHROMIUM to its program)"
      : undefined;
  runUnless(missing, name).describe(name, define);
}
