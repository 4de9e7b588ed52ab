import { readFileSync } from "node:fs";
import { loadTagger } from "../../ingest/tagger/load-tagger.ts";
import { type Benchmark, type BenchmarkRow, measure, median } from "./benchmark.ts";

const SENTENCES = 2000;
const ONSETS = "b d f g h k l m n p r s t w br gr kl st schw fl".split(" ");
const NUCLEI = "a e i o u ei au ie".split(" ");

/** The reference sentences with names swapped for made-up ones, so that words are new as in real news. */
function makeSentences(language: string): string[][] {
  const file = new URL(`../../ingest/tagger/train/reference-${language}.txt`, import.meta.url);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  let seed = 1;
  const pick = (from: readonly string[]) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return from[(seed >>> 8) % from.length]!;
  };
  const invent = () => {
    const name =
      [0, 1].map(() => pick(ONSETS) + pick(NUCLEI)).join("") + pick(["n", "r", "ck", "l"]);
    return name[0]!.toUpperCase() + name.slice(1);
  };
  return Array.from({ length: SENTENCES }, () =>
    pick(lines)
      .split(" ")
      .map((word) =>
        /^\p{Lu}\p{Ll}{5,}$/u.test(word) && pick(["y", "n"]) === "y" ? invent() : word,
      ),
  );
}

async function run(): Promise<readonly BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const language of ["de", "en"]) {
    const start = performance.now();
    const tagger = loadTagger(language)!;
    rows.push({ what: `load ${tagger.name}`, value: performance.now() - start, unit: "ms" });
    const sentences = makeSentences(language);
    const words = sentences.reduce((sum, { length }) => sum + length, 0);
    const [cold = 0] = await measure(() => tagger.tag(sentences), { times: 1, warmUp: 0 });
    const warm = median(await measure(() => tagger.tag(sentences), { times: 5 }));
    const note = `${words.toLocaleString("en")} words`;
    rows.push({ what: `tag ${language}, first time`, value: words / cold, unit: "words/ms", note });
    rows.push({ what: `tag ${language}, again`, value: words / warm, unit: "words/ms", note });
  }
  return rows;
}

const benchmark: Benchmark = { name: "tagger", run };
export default benchmark;
