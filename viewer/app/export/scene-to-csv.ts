import { csvLine } from "./csv-line.ts";
import type { ExportedScene } from "./export-scene.ts";

const COLUMNS = ["from", "type", "to", "status", "date", "confidence", "article", "edge"] as const;

/** One line for each fact and article, for spreadsheets. */
export function sceneToCsv({ graph, articles, look: { visibility } }: ExportedScene): string {
  const lines = [...visibility.facts].flatMap((key) => {
    const [from, to] = graph.extremities(key).map((id) => graph.getNodeAttribute(id, "name"));
    return graph
      .getEdgeAttribute(key, "edges")
      .map(({ id, type, status, date, confidence, article }) =>
        [
          from,
          type,
          to,
          status,
          date,
          String(confidence),
          articles.get(article)?.title ?? article,
          id,
        ].map((value) => value ?? ""),
      );
  });
  return [COLUMNS, ...lines].map(csvLine).join("");
}
