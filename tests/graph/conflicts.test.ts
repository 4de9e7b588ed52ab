import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { findConflicts } from "../../graph/conflicts.ts";
import { openGrafeoStore } from "../../graph/embedded/grafeo-store.ts";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type ArticleWriter, documentGraph } from "../helpers/document-graph.ts";
import { describeNeo4j } from "../servers/neo4j.ts";

const report = (key: string, write: (article: ArticleWriter) => void, tail = "") =>
  documentGraph(key, write, { key, tail, publishedAt: "2026-03-12" });

const pact = (article: ArticleWriter) =>
  article.entity("Agreement", "Water Treaty", { kind: "treaty" });

const morning = (article: ArticleWriter) => {
  const norway = article.country("NO", "Norway");
  const treaty = pact(article);
  article.fact(norway, "SIGNED", treaty, { date: "2026-03-11" });
  article.fact(article.country("AT", "Austria"), "SIGNED", treaty);
  article.fact(treaty, "SIGNED_IN", article.entity("Place", "Oslo"));
  const minister = article.entity("Official", "Åse Lindqvist");
  article.fact(minister, "REPRESENTS", norway, { role: "Außenministerin" });
};
const agencyText = Array.from({ length: 80 }, (_, at) => `word${at}`).join(" ");

/** Articles on one treaty that agree on little, a reprint, and one that knows a building and its city. */
const documents = [
  report("morning", morning, agencyText),
  report("evening", (article) => {
    const norway = article.country("NO", "Norway");
    const treaty = pact(article);
    article.fact(norway, "SIGNED", treaty, { date: "2026-03-12" });
    article.fact(article.country("AT", "Austria"), "SIGNED", treaty, { status: "planned" });
    article.fact(treaty, "SIGNED_IN", article.entity("Place", "Vienna"));
    const minister = article.entity("Official", "Jon Bakke");
    article.fact(minister, "REPRESENTS", norway, { role: "foreign minister" });
  }),
  report("denial", (article) => {
    const austria = article.country("AT", "Austria");
    article.fact(article.country("NO", "Norway"), "SIGNED", pact(article), { date: "2026" });
    article.fact(austria, "SIGNED", pact(article), { status: "denied", attributedTo: austria });
  }),
  report("palace", (article) => {
    const treaty = pact(article);
    article.fact(article.country("NO", "Norway"), "SIGNED", treaty, { date: "2026-03" });
    article.fact(treaty, "SIGNED_IN", article.entity("Place", "Hofburg"));
    article.fact(treaty, "SIGNED_IN", article.entity("Place", "Vienna"));
  }),
  report("morning again", morning, agencyText),
];

function testConflicts(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await store.write(documents, { ingestedAt: "2026-03-20T00:00:00Z" });
  }, 60_000);
  afterAll(() => store.close());

  test("findConflicts() sets each side with its sources beside the others", async () => {
    const conflicts = await findConflicts(store);
    const told = conflicts.map(({ kind, about, sides }) => ({
      kind,
      about: about.map(({ id }) => id),
      sides: sides.map(({ says, reports }) => [says, reports.length]),
    }));
    const treaty = "agreement:water-treaty";
    expect(told).toEqual([
      {
        kind: "status",
        about: ["country:AT", treaty],
        sides: [
          ["denied", 1],
          ["happened", 1],
        ],
      },
      {
        kind: "date",
        about: ["country:NO", treaty],
        sides: [
          ["2026-03-11", 1],
          ["2026-03-12", 1],
        ],
      },
      {
        kind: "place",
        about: [treaty],
        sides: [
          ["Hofburg", 1],
          ["Oslo", 1],
          ["Vienna", 2],
        ],
      },
      {
        kind: "office",
        about: ["country:NO"],
        sides: [
          ["Jon Bakke is foreign minister", 1],
          ["Åse Lindqvist is foreign minister", 1],
        ],
      },
    ]);
    const [status] = conflicts;
    expect(status?.sides[0]?.reports[0]).toEqual({
      article: documents[2]?.article.id,
      title: "denial",
      publishedAt: "2026-03-12",
      sentence: "Austria signed Water Treaty.",
      attributedTo: "country:AT",
      speaker: "Austria",
      copies: [],
    });
    const reprinted = status?.sides[1]?.reports.flatMap(({ article, copies }) => [
      article,
      ...copies,
    ]);
    const sameText = documents.filter(({ article }) => article.title.startsWith("morning"));
    expect(reprinted?.toSorted()).toEqual(sameText.map(({ article }) => article.id).toSorted());
  });

  test("what two countries have in common is one conflict", async () => {
    const both = (key: string, status: "happened" | "denied") => {
      const document = report(key, (article) => {
        const deal = article.entity("Agreement", "Herring Treaty", { kind: "treaty" });
        article.fact(article.country("IS", "Iceland"), "SIGNED", deal, { status });
        article.fact(article.country("FO", "Faroe Islands"), "SIGNED", deal, { status });
      });
      const evidence = document.facts.flatMap((fact) => fact.evidence);
      return { ...document, facts: document.facts.map((fact) => ({ ...fact, evidence })) };
    };
    const reports = [both("deal done", "happened"), both("deal off", "denied")];
    await store.write(reports, { ingestedAt: "2026-03-20T00:00:00Z" });
    const found = await findConflicts(store);
    const about = found.map(({ about }) => about.map(({ id }) => id));
    expect(about).toContainEqual(["country:FO", "country:IS", "agreement:herring-treaty"]);
    for (const { article } of reports) await store.remove(article.id);
  });
}

describe("conflicts, embedded", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "pressgraph-conflicts-"));
  });
  testConflicts(() => openGrafeoStore(path.join(folder, "graph.db")));
  afterAll(() => rm(folder, { recursive: true, force: true }));
});

describeNeo4j("conflicts", (server) => {
  testConflicts(async () => {
    await server().wipe();
    return openNeo4jStore(server().uri, server());
  });
});
