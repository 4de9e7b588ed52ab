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
        ].map((value) => cell(value ?? "")),
      );
  });
  return [COLUMNS, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

/** A leading sign would make a spreadsheet run the cell as a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
