import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { documentGraph } from "../../helpers/document-graph.ts";

/** Articles of an invented region: parallel edges, planned and denied facts, a conflict, a copy. */
export function press(): DocumentGraph[] {
  return [harbourTreaty(), harbourTreatyAgain(), harbourDenied(), riverSummit(), energyDeal()];
}

function harbourTreaty() {
  return documentGraph(
    "Norway and Estonia sign harbour treaty",
    (article) => {
      const norway = article.country("NO", "Norway");
      const estonia = article.country("EE", "Estonia");
      const minister = article.entity("Official", "Åse Lindqvist", {
        role: "minister of fisheries",
        aliases: ["Åse Lindqvist", "Lindqvist"],
      });
      const tamm = article.entity("Official", "Kaarel Tamm", { role: "harbour envoy" });
      const ministry = article.entity("Institution", "Ministry of Fisheries", {
        kind: "ministry",
        countryCode: "NO",
      });
      const treaty = article.entity("Agreement", "Harbour Treaty", { kind: "treaty" });
      const tallinn = article.entity("Place", "Tallinn", { countryCode: "EE" });
      const ferries = article.entity("Topic", "Fährverbindungen");
      const customs = article.entity("Topic", "customs in the harbours");
      article.fact(norway, "SIGNED", treaty, { mode: "signed", date: "2026-02-10" });
      article.fact(estonia, "SIGNED", treaty, { mode: "signed", date: "2026-02-10" });
      article.fact(minister, "SIGNED", treaty, { mode: "signed", sentences: 2 });
      article.fact(minister, "ATTENDED", treaty);
      article.fact(tamm, "SIGNED", treaty, { mode: "signed" });
      article.fact(tamm, "REPRESENTS", estonia, { role: "harbour envoy" });
      article.fact(minister, "HOLDS_OFFICE_AT", ministry, { role: "minister of fisheries" });
      article.fact(ministry, "REPRESENTS", norway);
      article.fact(treaty, "SIGNED_IN", tallinn);
      article.fact(tallinn, "PART_OF", estonia);
      article.fact(treaty, "COVERS", ferries, { attributedTo: ministry });
      article.fact(treaty, "COVERS", customs);
      article.statement(minister, "The sea has two shores", { about: treaty });
    },
    { url: "https://example.org/harbour", publisher: "Coast Post", publishedAt: "2026-02-11" },
  );
}

function harbourTreatyAgain() {
  return documentGraph(
    "Harbour treaty binds two shores",
    (article) => {
      const norway = article.country("NO", "Norway");
      const treaty = article.entity("Agreement", "Harbour Treaty", { kind: "treaty" });
      const ferries = article.entity("Topic", "Fährverbindungen");
      article.fact(norway, "SIGNED", treaty, { mode: "signed" });
      article.fact(treaty, "COVERS", ferries);
    },
    { url: "https://example.org/shores", publisher: "Tide Times", publishedAt: "2026-02-13" },
  );
}

function harbourDenied() {
  return documentGraph(
    "Finland has not signed the harbour treaty",
    (article) => {
      const finland = article.country("FI", "Finland");
      const norway = article.country("NO", "Norway");
      const treaty = article.entity("Agreement", "Harbour Treaty", { kind: "treaty" });
      article.fact(finland, "SIGNED", treaty, { status: "denied", attributedTo: finland });
      article.fact(norway, "SIGNED", treaty, { status: "denied", attributedTo: finland });
    },
    { key: "denial", publisher: "Lake Herald", publishedAt: "2026-02-20" },
  );
}

function riverSummit() {
  return documentGraph(
    "River summit planned in Graz",
    (article) => {
      const austria = article.country("AT", "Austria");
      const norway = article.country("NO", "Norway");
      const minister = article.entity("Official", "Åse Lindqvist", { role: "minister" });
      const summit = article.entity("Event", "River Summit", { kind: "summit", date: "2026-05" });
      const graz = article.entity("Place", "Graz", { countryCode: "AT" });
      const floods = article.entity("Topic", "flood protection");
      article.fact(minister, "ATTENDED", summit, { status: "planned" });
      article.fact(norway, "ATTENDED", summit, { status: "planned" });
      article.fact(austria, "ATTENDED", summit, { status: "planned" });
      article.fact(summit, "TOOK_PLACE_IN", graz, { status: "planned", date: "2026-05" });
      article.fact(graz, "PART_OF", austria);
      article.fact(summit, "COVERS", floods);
    },
    { key: "river-summit", publisher: "Alp Courier", publishedAt: "2026-03-02" },
  );
}

function energyDeal() {
  return documentGraph(
    "Österreich und Estland einig über Stromkabel",
    (article) => {
      const austria = article.country("AT", "Österreich");
      const estonia = article.country("EE", "Estland");
      const company = article.entity("Institution", "Nordkabel", {
        kind: "company",
        countryCode: "EE",
      });
      const huber = article.entity("Official", "Jörg Hüber", { role: "Staatssekretär" });
      const deal = article.entity("Agreement", "Absichtserklärung über Stromkabel", {
        kind: "memorandum",
      });
      const power = article.entity("Topic", "Stromhandel");
      article.fact(austria, "SIGNED", deal, { mode: "agreed" });
      article.fact(estonia, "SIGNED", deal, { mode: "agreed" });
      article.fact(company, "SIGNED", deal, { mode: "agreed" });
      article.fact(company, "PART_OF", article.entity("Institution", "Kabelverband"));
      article.fact(huber, "REPRESENTS", austria, { role: "Staatssekretär" });
      article.fact(huber, "ATTENDED", deal);
      article.fact(deal, "COVERS", power);
      article.entity("Topic", "Seenotrettung");
    },
    { key: "kabel", language: "de", publisher: "Donaublatt", publishedAt: "2026-04-01" },
  );
}
