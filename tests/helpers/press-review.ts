import fc from "fast-check";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { documentGraph } from "./document-graph.ts";

/** Persons, bodies and topics under names that may or may not be one thing, with a country or without. */
const OFFICIALS = [
  ["Benjamin Netanjahu", "IL"],
  ["Benjamin Netanyahu", "IL"],
  ["B. Netanyahu", "IL"],
  ["Netanjahu", "IL"],
  ["Netanyahu", undefined],
  ["Yonatan Netanyahu", "IL"],
  ["Peter Müller", "DE"],
  ["Peter Müller", "CH"],
  ["Peter Müller", undefined],
  ["P. Mueller", "DE"],
  ["Ilham Alijew", "AZ"],
  ["Ilham Aliyev", "AZ"],
] as const;
const INSTITUTIONS = [
  ["Außenministerium", "IL"],
  ["Foreign Ministry", "IL"],
  ["Außenministerium", "DE"],
  ["Außenministerium", undefined],
  ["EU-Kommission", undefined],
  ["European Commission", undefined],
] as const;
const TOPICS = [
  "künstliche Intelligenz",
  "artificial intelligence",
  "KI",
  "Gaslieferungen",
  "Lieferung von Gas",
  "Wasser",
];
const AGREEMENTS = ["Absichtserklärung", "memorandum of understanding", "Water Treaty", "Abkommen"];
const KINDS = ["memorandum", "treaty", "agreement"];
const COUNTRIES = ["AZ", "IL", "DE", "CH"];
const DAYS = ["2026-03-11", "2026-03-12", "2026-05-20"];

const pick = <Item>(items: readonly Item[]) => fc.constantFrom(...items);

const Story = fc.record({
  key: fc.integer({ min: 0, max: 5 }),
  reported: pick(DAYS),
  officials: fc.uniqueArray(fc.integer({ min: 0, max: OFFICIALS.length - 1 }), { maxLength: 3 }),
  institutions: fc.uniqueArray(fc.integer({ min: 0, max: INSTITUTIONS.length - 1 }), {
    maxLength: 2,
  }),
  topics: fc.uniqueArray(pick(TOPICS), { maxLength: 2 }),
  agreement: pick(AGREEMENTS),
  kind: pick(KINDS),
  parties: fc.uniqueArray(pick(COUNTRIES), { minLength: 1, maxLength: 3 }),
  date: fc.option(pick(DAYS), { nil: undefined }),
  status: pick(["happened", "planned", "denied"] as const),
});

/** Articles of which some are versions of one another and many tell of the same things. */
export const someArticle: fc.Arbitrary<DocumentGraph> = Story.map((story) =>
  documentGraph(
    `Article ${story.key}`,
    (article) => {
      const country = (code: string) => article.country(code, code);
      const kind = { kind: story.kind, ...(story.date && { date: story.date }) };
      const agreement = article.entity("Agreement", story.agreement, kind);
      for (const code of story.parties) {
        article.fact(country(code), "SIGNED", agreement, { status: story.status });
      }
      for (const topic of story.topics) {
        article.fact(agreement, "COVERS", article.entity("Topic", topic));
      }
      const bodies = story.institutions.map((at) => {
        const [name, code] = INSTITUTIONS[at] as (typeof INSTITUTIONS)[number];
        return article.entity("Institution", name, {
          id: `institution:${name.toLowerCase().replace(/[^a-z]+/g, "-")}${code ?? ""}`,
          ...(code && { countryCode: code }),
        });
      });
      for (const at of story.officials) {
        const [name, code] = OFFICIALS[at] as (typeof OFFICIALS)[number];
        const id = `official:${name.toLowerCase().replace(/[^a-zü]+/g, "-")}`;
        const official = article.entity("Official", name, { id });
        article.fact(official, "SIGNED", agreement, { status: story.status });
        if (code) article.fact(official, "REPRESENTS", country(code));
        for (const body of bodies) {
          article.fact(official, "HOLDS_OFFICE_AT", body, { attributedTo: official });
        }
        article.statement(official, `${name} speaks`, { about: agreement });
      }
    },
    { key: `article-${story.key}`, publishedAt: story.reported },
  ),
);

const Encounter = fc.record({
  key: fc.nat({ max: 11 }),
  /** The shorter one names a cluster that has both. */
  name: fc.constantFrom("talks", "talks in Oslo"),
  parties: fc.constantFrom(["NO", "PE"], ["NO", "PE", "KE"], ["KE", "CL"]),
  date: fc.constantFrom("2026-01-10", "2026-01-12", "2026-03-01", undefined),
  reported: fc.constantFrom("2026-01-11", "2026-03-02", "2026-06-20"),
});

/** Articles that tell of many meetings by the same two names: most are others, some are the same. */
export const someMeeting: fc.Arbitrary<DocumentGraph> = Encounter.map(
  ({ key, name, parties, date, reported }) =>
    documentGraph(
      `Talks ${key}`,
      (article) => {
        const talks = article.entity("Event", name, { kind: "meeting", ...(date && { date }) });
        for (const code of parties) article.fact(article.country(code, code), "ATTENDED", talks);
        article.fact(talks, "TOOK_PLACE_IN", article.entity("Place", "Oslo"));
      },
      { key: `meeting-${key}`, publishedAt: reported },
    ),
);
