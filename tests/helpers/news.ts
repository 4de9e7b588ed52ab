import type { DocumentGraph } from "../../schema/document-graph.ts";
import { documentGraph } from "./document-graph.ts";

/** Three small articles that share countries, people and topics. */
export function news(): readonly [DocumentGraph, DocumentGraph, DocumentGraph] {
  return [
    documentGraph(
      "Norway and Austria sign water treaty",
      (article) => {
        const norway = article.country("NO", "Norway");
        const austria = article.country("AT", "Austria");
        const minister = article.entity("Official", "Åse Lindqvist", {
          role: "minister of water",
          aliases: ["Åse Lindqvist", "Lindqvist"],
          honorific: "Dr.",
        });
        const ministry = article.entity("Institution", "Ministry of Water", {
          kind: "ministry",
          countryCode: "NO",
        });
        const treaty = article.entity("Agreement", "Water Treaty", {
          kind: "treaty",
          date: "2026-03-11",
        });
        const topic = article.entity("Topic", "drinking water");
        const vienna = article.entity("Place", "Vienna", { countryCode: "AT" });
        article.fact(norway, "SIGNED", treaty, { mode: "signed", date: "2026-03-11" });
        article.fact(austria, "SIGNED", treaty, { mode: "signed", sentences: 2 });
        article.fact(minister, "SIGNED", treaty, { mode: "signed" });
        article.fact(minister, "HOLDS_OFFICE_AT", ministry, { role: "minister of water" });
        article.fact(ministry, "REPRESENTS", norway, { confidence: 0.9 });
        article.fact(treaty, "COVERS", topic, { attributedTo: ministry });
        article.fact(treaty, "SIGNED_IN", vienna);
        article.fact(vienna, "PART_OF", austria);
        article.statement(minister, "Water knows no border", { about: treaty });
      },
      { url: "https://example.org/water", publisher: "Example Post", publishedAt: "2026-03-12" },
    ),
    documentGraph(
      "Lindqvist attends river summit",
      (article) => {
        const minister = article.entity("Official", "Åse Lindqvist", { role: "minister" });
        const summit = article.entity("Event", "River Summit", { kind: "summit" });
        const topic = article.entity("Topic", "drinking water");
        const place = article.entity("Place", "Graz", { countryCode: "AT" });
        article.fact(minister, "ATTENDED", summit);
        article.fact(summit, "COVERS", topic);
        article.fact(summit, "TOOK_PLACE_IN", place);
      },
      { key: "river-summit", authors: ["A. Writer", "B. Writer"] },
    ),
    documentGraph(
      "Norway denies having signed the water treaty",
      (article) => {
        const norway = article.country("NO", "Norge");
        const treaty = article.entity("Agreement", "Water Treaty", { kind: "treaty" });
        article.fact(norway, "SIGNED", treaty, { status: "denied", attributedTo: norway });
      },
      { key: "denial" },
    ),
  ];
}
