import { builtApp } from "../viewer/app/built-app.ts";
import { type Benchmark, type BenchmarkRow, median } from "./benchmark.ts";
import { atMost, runParts } from "./viewer/report.ts";
import { cleanUp, type ServedGraph, servedGraph } from "./viewer/served-graphs.ts";

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

export default {
  name: "explorer: search",
  async run() {
    try {
      return await runParts([measureSearch]);
    } finally {
      cleanUp();
    }
  },
} satisfies Benchmark;
