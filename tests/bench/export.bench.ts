import type { ExportSource } from "../../graph/export/export-format.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from "../../graph/export/formats.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import type { Benchmark, BenchmarkRow } from "./benchmark.ts";

const NODES = 100_000;
const EDGES = 300_000;

function* nodes(): Iterable<GraphNode> {
  for (let index = 0; index < NODES; index++) {
    const name = `Ministerin Nummer ${index} „für“ Häfen & <Küsten>`;
    yield { id: `official:m-${index}`, type: "Official", properties: { name, aliases: [name] } };
  }
}

function* edges(): Iterable<GraphEdge> {
  for (let index = 0; index < EDGES; index++) {
    const sentence = `Ministerin ${index} unterzeichnete am Freitag in Bergen das Abkommen über Häfen.`;
    yield {
      id: `e${index}`,
      type: "SIGNED",
      from: `official:m-${index % NODES}`,
      to: `official:m-${(index * 7) % NODES}`,
      article: `article:${index % 5000}`,
      status: "happened",
      properties: {
        ...{ sentences: [sentence], starts: [0], ends: [sentence.length], confidence: 0.9 },
        ...{ triggers: ["unterzeichnete"], triggerSpans: ["12-26"], rules: ["de/signed"] },
      },
    };
  }
}

const source: ExportSource = { nodes, edges };

const benchmark: Benchmark = {
  name: `export of ${NODES.toLocaleString("en")} nodes, ${EDGES.toLocaleString("en")} edges`,
  async run() {
    const rows: BenchmarkRow[] = [];
    for (const name of EXPORT_FORMAT_NAMES) {
      const start = process.cpuUsage();
      let characters = 0;
      let peak = 0;
      for (const { write } of EXPORT_FORMATS[name].files) {
        let pieces = 0;
        for await (const piece of write(source)) {
          characters += piece.length;
          if (++pieces % 10_000 === 0) peak = Math.max(peak, process.memoryUsage.rss());
        }
      }
      const { user, system } = process.cpuUsage(start);
      const memory = Math.round(Math.max(peak, process.memoryUsage.rss()) / 1e6);
      const note = `${(characters / 1e6).toFixed(0)} MB of text, ${memory} MB of memory`;
      rows.push({ what: name, value: (user + system) / 1e6, unit: "CPU s", note });
    }
    return rows;
  },
};

export default benchmark;
