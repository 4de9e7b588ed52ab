import type { Browser } from "playwright-core";
import { startChromium } from "../servers/chromium.ts";
import { builtApp } from "../viewer/app/built-app.ts";
import type { Benchmark, BenchmarkRow } from "./benchmark.ts";
import { firstPicture, longestTask, measured } from "./viewer/in-page.ts";
import { atMost, runParts } from "./viewer/report.ts";
import { barePage, cleanUp, servedGraph } from "./viewer/served-graphs.ts";

/** A very large picture whose places are kept: nothing may block the page for long. */
async function measureLargest(browser: Browser, bare: string): Promise<BenchmarkRow> {
  const graph = await servedGraph(50_000, true);
  const look = async (app: string, query: string) => {
    const served = await graph.serve(app);
    const figures = await measured(browser, served.url + query, async (page) => {
      const first = await firstPicture(page);
      return { task: await longestTask(page), first: `${(first / 1000).toFixed(1)} s` };
    });
    await served.close();
    return figures;
  };
  const theirs = await look(bare, "");
  const ours = await look(builtApp(), "?from=everything%7Cforce");
  await graph.close();
  const note = `; on screen after ${ours.first}; Sigma alone ${Math.round(theirs.task)} ms, ${theirs.first}`;
  return {
    what: "longest task while 50,000 nodes and 150,000 edges load",
    value: ours.task,
    unit: "ms",
    note: atMost(ours.task, 500, " ms", note),
  };
}

export default {
  name: "explorer with 50,000 nodes",
  async run() {
    const browser = await startChromium();
    try {
      const bare = barePage();
      return await runParts([() => measureLargest(browser, bare)]);
    } finally {
      await browser.close();
      cleanUp();
    }
  },
} satisfies Benchmark;
