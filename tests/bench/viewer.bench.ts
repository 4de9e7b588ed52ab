import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { startChromium } from "../servers/chromium.ts";
import { builtApp } from "../viewer/app/built-app.ts";
import { clickBetween, openPage, startExplorer } from "../viewer/app/open-explorer.ts";
import { press } from "../viewer/app/press.ts";
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";
import { firstPicture, KEEP_NAMES, longestTask, openMeasured, panFrame } from "./viewer/in-page.ts";
import { barePage, cleanUp, type ServedGraph, servedGraph } from "./viewer/served-graphs.ts";

const FRAMES = 12;

const atMost = (value: number, limit: number, unit: string, more = "") =>
  `at most ${limit}${unit}${value <= limit ? "" : ", MISSED"}${more}`;

/** Opens a page, measures it and closes it. */
async function measured<T>(browser: Browser, url: string, work: (page: Page) => Promise<T>) {
  const page = await openMeasured(browser, url);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

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

async function measureSearch(): Promise<BenchmarkRow[]> {
  const graph: ServedGraph = await servedGraph(100_000, false);
  const served = await graph.serve(builtApp());
  const ask = async (text: string) => {
    const start = performance.now();
    const answer = await fetch(`${served.url}api/search?in=names&q=${encodeURIComponent(text)}`);
    await answer.json();
    return performance.now() - start;
  };
  await ask("ba");
  // The index is made in the background; a corrected answer says that it is there.
  for (let isReady = false; !isReady; ) {
    const answer = await fetch(`${served.url}api/search?in=names&q=klaibrau`);
    isReady = "corrected" in ((await answer.json()) as object);
    if (!isReady) await new Promise((done) => setTimeout(done, 500));
  }
  const times = async (questions: readonly string[]) => {
    const taken: number[] = [];
    for (const text of [...questions, ...questions]) taken.push(await ask(text));
    return taken.sort((a, b) => a - b);
  };
  const typed = await times("b|br|bra|brau|brauk|kl|klei|klei tra|sta l|ö".split("|"));
  const wrong = await times("klaibra tasauschein barauschei Брауше stäkböpa".split(" "));
  await served.close();
  await graph.close();
  const row = (what: string, taken: readonly number[]): BenchmarkRow => ({
    what,
    value: median(taken),
    unit: "ms",
    note: atMost(median(taken), 50, " ms", `; the slowest ${taken.at(-1)!.toFixed(0)} ms`),
  });
  return [
    row("search by the beginning of a name, 100,000 entities", typed),
    row("search with typing errors, 100,000 entities", wrong),
  ];
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

export default {
  name: "explorer",
  async run() {
    const browser = await startChromium();
    try {
      const bare = barePage();
      const parts: readonly (() => Promise<BenchmarkRow | readonly BenchmarkRow[]>)[] = [
        () => measureScripts(browser),
        () => measureEvidence(browser),
        () => measureLayout(browser),
        () => compareWithBare(browser, bare, 1000, 5),
        () => compareWithBare(browser, bare, 10_000, 3),
        () => measureSearch(),
        () => measureLargest(browser, bare),
      ];
      const rows: BenchmarkRow[] = [];
      for (const part of parts) {
        // Figures take minutes; one that cannot be had must not take the others with it.
        const found = await part().catch((error: Error): BenchmarkRow => {
          const [message = ""] = error.message.split("\n");
          return { what: "FAILED", value: Number.NaN, unit: "", note: message };
        });
        for (const row of [found].flat()) {
          rows.push(row);
          process.stderr.write(`${row.what}: ${row.value.toFixed(2)} ${row.unit} (${row.note})\n`);
        }
      }
      return rows;
    } finally {
      await browser.close();
      cleanUp();
    }
  },
} satisfies Benchmark;
