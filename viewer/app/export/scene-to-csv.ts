import { csvLine } from "./csv-line.ts";
import { edgeRows } from "./edge-rows.ts";
import type { ExportedScene } from "./export-scene.ts";

const FACT_COLUMNS = [
  ...["from", "type", "to", "status", "said by", "role", "date", "confidence"],
  ...["sentence", "start", "end", "rule", "title", "publisher", "published", "url"],
  ...["article", "edge", "from id", "to id"],
] as const;

/** One line for each sentence that states a fact, for spreadsheets. */
export function sceneToCsv(scene: ExportedScene): string {
  const lines = edgeRows(scene).flatMap(
    ({ edge, from, to, speaker, role, source, evidence }): string[][] => {
      const fact = [from, edge.type, to, edge.status, speaker, role, edge.date];
      const { title, publisher, publishedAt, url } = source;
      const place = [title, publisher, publishedAt, url, edge.article, edge.id, edge.from, edge.to];
      const sentences = evidence.length > 0 ? evidence : [undefined];
      return sentences.map((stated) => [
        ...fact,
        String(edge.confidence),
        stated?.sentence ?? "",
        stated ? String(stated.start) : "",
        stated ? String(stated.end) : "",
        stated?.rule ?? "",
        ...place,
      ]);
    },
  );
  return [FACT_COLUMNS, ...lines].map(csvLine).join("");
}

const NODE_COLUMNS = ["id", "type", "name", "kind", "country", "date", "facts"] as const;

/** One line for each entity. */
export function sceneNodesToCsv({ graph, look: { visibility } }: ExportedScene): string {
  const lines = [...visibility.nodes].map((id) => {
    const { type, name, kind, country, date } = graph.getNodeAttributes(id);
    return [id, type, name, kind, country, date, String(graph.degree(id))];
  });
  return [NODE_COLUMNS, ...lines].map(csvLine).join("");
}
