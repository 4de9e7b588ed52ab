import { readFileSync } from "node:fs";
import path from "node:path";
import { createReader } from "../../ingest/read-article.ts";
import { type Benchmark, type BenchmarkRow, measure, median } from "./benchmark.ts";

const SAMPLE = path.resolve(import.meta.dirname, "../../samples/de-aserbaidschan-israel-ki.txt");
const ARTICLES = 60;
const LENGTHS = [100, 300, 1000, 3000, 10_000];
const PARAGRAPHS = [10, 100, 1000];
const PARAGRAPH = `Bundeskanzlerin Anna Berg hat am Montag in Bergen Premierminister Jon Dahl empfangen. Bei dem Treffen
unterzeichneten Norwegen und Kanada ein Abkommen über Fischfang und Forschung. „Das ist ein guter Tag“, sagte Berg.
Die Außenminister beider Länder wollen im Mai in Oslo über ein Handelsabkommen verhandeln, das Zölle senken soll.
Nach Angaben der norwegischen Regierung nahm auch der Leiter der Fischereibehörde, Per Lund, an den Gesprächen teil. `;
const CLAUSE =
  "traf die Ministerin Anna Berg aus Norwegen den Präsidenten Jon Dahl und sprach über das Abkommen mit Kanada , ";

const ofWords = (words: number) =>
  Array.from({ length: words }, (_, at) => CLAUSE.split(" ")[at % 19]).join(" ");

async function run(): Promise<readonly BenchmarkRow[]> {
  const rows: BenchmarkRow[] = [];
  for (const recogniser of ["tagger", "rules"] as const) {
    const reader = await createReader({ recogniser });
    const sample = { text: readFileSync(SAMPLE, "utf8"), metadata: { language: "de" } };
    const once = await measure(() => reader.readSync(sample), { times: 200, warmUp: 100 });
    rows.push({
      what: "read a sample article, warm",
      value: median(once),
      unit: "ms",
      note: `${recogniser}, best ${once[0]?.toFixed(1)} ms`,
    });
    const articles = Array.from(
      { length: ARTICLES },
      (_, at) => `Bericht ${at}\n\n${PARAGRAPH.repeat(6)}`,
    );
    const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const read = () => {
      for (const text of articles) reader.readSync({ text, metadata: { language: "de" } });
    };
    const seconds = median(await measure(read, { times: 5 })) / 1000;
    const words = PARAGRAPH.split(/\s+/).length * 6;
    const note = `${recogniser}, articles of ${words} words`;
    rows.push({ what: "read articles", value: ARTICLES / seconds, unit: "articles/s", note });
    rows.push({ what: "read text", value: bytes / 1e6 / seconds, unit: "MB/s", note });
    let fewest: number | undefined;
    for (const paragraphs of PARAGRAPHS) {
      const input = { text: PARAGRAPH.repeat(paragraphs), metadata: { language: "de" } };
      const length = (words / 6) * paragraphs;
      const times = Math.max(3, Math.round(100 / paragraphs));
      const each = median(await measure(() => reader.readSync(input), { times })) / length;
      fewest ??= each;
      rows.push({
        what: `read one article of ${length.toLocaleString("en")} words`,
        value: each * 1000,
        unit: "µs/word",
        note: `${recogniser}, ${(each / fewest).toFixed(1)} times the shortest`,
      });
    }
    let shortest: number | undefined;
    for (const length of LENGTHS) {
      const text = `Als ${ofWords(length)} endete der Tag.`;
      const times = Math.max(3, Math.round(10_000 / length));
      const input = { text, metadata: { language: "de" } };
      const each = median(await measure(() => reader.readSync(input), { times })) / length;
      shortest ??= each;
      rows.push({
        what: `read one sentence of ${length.toLocaleString("en")} words`,
        value: each * 1000,
        unit: "µs/word",
        note: `${recogniser}, ${(each / shortest).toFixed(1)} times the shortest`,
      });
    }
  }
  return rows;
}

const benchmark: Benchmark = { name: "reading", run };
export default benchmark;
