import type { DocumentGraph } from "../../schema/document-graph.ts";
import { documentGraph } from "./document-graph.ts";

/** Articles that share some of their entities, each with a different name for them. */
export function manyArticles(count: number): DocumentGraph[] {
  return Array.from({ length: count }, (_, index) =>
    documentGraph(`Article ${index}`, (article) => {
      const norway = article.country("NO", index % 2 === 0 ? "Norway" : "Norge");
      const pact = article.entity("Agreement", `Pact ${index % 7}`, {
        id: `agreement:pact-${index % 7}`,
        aliases: [`Pact ${index % 7}`, `Pact no. ${index}`],
        kind: `kind ${index % 3}`,
      });
      article.fact(norway, "SIGNED", pact, { status: index % 5 === 0 ? "planned" : "happened" });
    }),
  );
}
