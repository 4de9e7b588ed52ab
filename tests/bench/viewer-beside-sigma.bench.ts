import type { Browser, Page } from "playwright-core";
import { startChromium } from "../servers/chromium.ts";
import { builtApp } from "../viewer/app/built-app.ts";
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";
import { firstPicture, measured, panFrame } from "./viewer/in-page.ts";
import { atMost, runParts } from "./viewer/report.ts";
import { barePage, cleanUp, servedGraph } from "./viewer/served-graphs.ts";

const FRAMES = 12;

/** First picture and frames of a pan, the explorer's beside those of Sigma alone, turn by turn. */
async function compareWithBare(
  browser: Browser,
  bare: string,
  entities: number,
  rounds: number,
): Promise<BenchmarkRow[]> {
  const graph = await servedGraph(entities, true);
  const ours = await graph.serve(builtApp());
  const theirs = await graph.serve(bare);
  const look = async (page: Page) => {
    const first = await firstPicture(page);
    return { first, ...(await panFrame(page, FRAMES)) };
  };
  const query = entities > 2000 ? "?from=everything" : "";
  const [mine, others] = [[], []] as Awaited<ReturnType<typeof look>>[][];
  for (let round = 0; round < rounds; round++) {
    others!.push(await measured(browser, theirs.url, look));
    mine!.push(await measured(browser, `${ours.url}${query}`, look));
  }
  await Promise.all([ours.close(), theirs.close()]);
  await graph.close();
  const middle = (of: typeof mine, key: "first" | "whole" | "script") =>
    median(of!.map((figures) => figures[key]).sort((a, b) => a - b));
  const row = (what: string, key: "first" | "whole", limit: number): BenchmarkRow => {
    const ratio = middle(mine, key) / middle(others, key);
    const note = `${Math.round(middle(mine, key))} ms, Sigma alone ${Math.round(middle(others, key))} ms`;
    return { what, value: ratio, unit: "×", note: atMost(ratio, limit, " ×", `; ${note}`) };
  };
  const size = `${entities.toLocaleString("en")} nodes, ${(3 * entities).toLocaleString("en")} edges`;
  const script = middle(mine, "script");
  return [
    row(`first picture, ${size}`, "first", 1.5),
    row(`frame of a pan, ${size}`, "whole", 1.2),
    {
      what: `script in a frame, ${size}`,
      value: script,
      unit: "ms",
      note: atMost(script, 10, " ms", `; Sigma alone ${middle(others, "script").toFixed(1)} ms`),
    },
  ];
}

export default {
  name: "explorer beside Sigma alone",
  async run() {
    const browser = await startChromium();
    try {
      const bare = barePage();
      return await runParts([
        () => compareWithBare(browser, bare, 1000, 5),
        () => compareWithBare(browser, bare, 10_000, 3),
      ]);
    } finally {
      await browser.close();
      cleanUp();
    }
  },
} satisfies Benchmark;
