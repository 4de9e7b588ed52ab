import { appendFileSync, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { describe } from "@jest/globals";
import { type Browser, chromium } from "playwright-core";
import { runFolder } from "./test-run.ts";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The browser of this machine, or undefined where there is none. Nothing is downloaded. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => place !== undefined && existsSync(place));
}

const FLAGS = [
  "--no-sandbox",
  "--disable-background-timer-throttling",
  "--disable-renderer-backgrounding",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
];
const SOFTWARE_WEBGL = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];
const NO_WEBGL = ["--disable-gpu", "--disable-3d-apis"];

/** A headless browser; WebGL is drawn in software, so that every machine gives the same picture. */
export async function startChromium(options: { hasWebGl?: boolean } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium; set CHROMIUM to one.");
  const graphics = options.hasWebGl === false ? NO_WEBGL : SOFTWARE_WEBGL;
  return chromium.launch({ executablePath, headless: true, args: [...FLAGS, ...graphics] });
}

/** Defines tests that need a browser; where there is none, that is reported at the end of the run. */
export function describeInChromium(name: string, define: () => void): void {
  if (findChromium() !== undefined) return describe(name, define);
  mkdirSync(runFolder(), { recursive: true });
  appendFileSync(
    path.join(runFolder(), "skipped"),
    `${name}: no Chromium (install it, or set CHROMIUM to its program)\n`,
  );
  describe.skip(name, define);
}
