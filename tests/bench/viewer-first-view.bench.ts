import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { startChromium } from "../servers/chromium.ts";
import { builtApp } from "../viewer/app/built-app.ts";
import { clickBetween, openPage, startExplorer } from "../viewer/app/open-explorer.ts";
import { press } from "../viewer/app/press.ts";
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";
import { KEEP_NAMES, longestTask, measured } from "./viewer/in-page.ts";
import { atMost, runParts } from "./viewer/report.ts";
import { cleanUp, servedGraph } from "./viewer/served-graphs.ts";

async function measureScripts(browser: Browser): Promise<BenchmarkRow> {
  const explorer = await startExplorer(press());
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on("request", (request) => {
    if (/\.js$/.test(new URL(request.url()).pathname)) scripts.add(request.url());
  });
  await page.goto(explorer.url);
  await page.waitForSelector('#canvas[data-settled="true"]', { state: "attached" });
  let bytes = 0;
  for (const script of scripts) {
    bytes += gzipSync(await (await fetch(script)).text(), { level: 9 }).length;
  }
  await context.close();
  await explorer.close();
  const value = bytes / 1000;
  return {
    what: "scripts to the first view, gzipped",
    value,
    unit: "kB",
    note: atMost(value, 260, " kB"),
  };
}

/** From the click on a line to its marked sentence. */
async function measureEvidence(browser: Browser): Promise<BenchmarkRow> {
  const explorer = await startExplorer(press());
  const taken: number[] = [];
  for (let round = 0; round < 5; round++) {
    const { page } = await openPage(browser, explorer.url);
    await page.evaluate(KEEP_NAMES);
    await page.evaluate(() => {
      addEventListener("pointerdown", () => performance.mark("pressed"), { capture: true });
      new MutationObserver(() => {
        if (
          document.querySelector("mark.sentence") &&
          !performance.getEntriesByName("marked").length
        )
          requestAnimationFrame(() => performance.mark("marked"));
      }).observe(document.body, { childList: true, subtree: true });
    });
    await clickBetween(page, "country:FI", "agreement:harbour-treaty");
    await page.locator("mark.sentence").first().waitFor();
    await page.waitForFunction(() => performance.getEntriesByName("marked").length > 0);
    taken.push(
      await page.evaluate(() => {
        const at = (name: string) => performance.getEntriesByName(name).at(-1)!.startTime;
        return at("marked") - at("pressed");
      }),
    );
    await page.close();
  }
  await explorer.close();
  const value = median(taken.sort((a, b) => a - b));
  return {
    what: "from a line to its marked sentence",
    value,
    unit: "ms",
    note: atMost(value, 100, " ms"),
  };
}

async function measureLayout(browser: Browser): Promise<BenchmarkRow[]> {
  const graph = await servedGraph(1000, false);
  const served = await graph.serve(builtApp());
  const [time, task] = await measured(browser, served.url, async (page) => {
    const start = await page.evaluate(async () => {
      while (!document.querySelector("#canvas canvas"))
        await new Promise((done) => setTimeout(done, 5));
      return performance.now();
    });
    await page.waitForSelector('#canvas[data-settled="true"]', { state: "attached" });
    return [(await page.evaluate(() => performance.now())) - start, await longestTask(page)];
  });
  await served.close();
  await graph.close();
  return [
    {
      what: "layout of 1,000 nodes settled",
      value: time!,
      unit: "ms",
      note: atMost(time!, 2000, " ms"),
    },
    {
      what: "longest task meanwhile",
      value: task!,
      unit: "ms",
      note: "the page answers throughout: the layout runs in a worker",
    },
  ];
}

export default {
  name: "explorer: first view",
  async run() {
    const browser = await startChromium();
    try {
      return await runParts([
        () => measureScripts(browser),
        () => measureEvidence(browser),
        () => measureLayout(browser),
      ]);
    } finally {
      await browser.close();
      cleanUp();
    }
  },
} satisfies Benchmark;
