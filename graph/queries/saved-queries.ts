import type { SavedQuery, SavedQueryParameter } from "./saved-query.ts";

const limit: SavedQueryParameter = {
  name: "limit",
  kind: "number",
  description: "rows at most",
  example: "20",
  fallback: 100,
};
const anyCountry: SavedQueryParameter = {
  name: "country",
  kind: "country",
  description: "only agreements of this country",
  example: "AZ",
  fallback: "",
};
const country = (name: string, example: string): SavedQueryParameter => ({
  name,
  kind: "country",
  description: "one country of the two",
  example,
});
const named = (name: string, description: string, example: string): SavedQueryParameter => ({
  name,
  kind: "name",
  description,
  example,
});

/** One entry a question. Parameters are compared with ids and lower-case names, never spliced in. */
export const SAVED_QUERIES: readonly SavedQuery[] = [
  {
    name: "co-signatories",
    question: {
      en: "Who signs with whom, and how often?",
      de: "Wer unterzeichnet mit wem, und wie oft?",
    },
    parameters: [anyCountry, limit],
    cypher: `
MATCH (a:Country)-[s:SIGNED {status: 'happened'}]->(g:Agreement)<-[t:SIGNED {status: 'happened'}]-(b:Country)
WHERE a.id <> b.id AND (($country = '' AND a.id < b.id) OR a.countryCode = $country)
WITH DISTINCT a, b, g ORDER BY g.name, g.id
RETURN a.name AS country, b.name AS partner, count(DISTINCT g) AS agreements,
       collect(DISTINCT g.name) AS names
ORDER BY agreements DESC, country, partner LIMIT $limit`,
  },
  {
    name: "official-record",
    question: {
      en: "What is an official's record: offices, signings, attendances?",
      de: "Was ist über eine Person verzeichnet: Ämter, Unterzeichnungen, Teilnahmen?",
    },
    parameters: [named("name", "name of the person or a part of it", "Netanjahu"), limit],
    cypher: `
MATCH (o:Official)-[f]->(x:Entity)
WHERE any(alias IN o.aliases WHERE toLower(alias) CONTAINS toLower($name))
  AND type(f) IN ['SIGNED', 'ATTENDED', 'HOLDS_OFFICE_AT', 'REPRESENTS']
RETURN o.name AS official, type(f) AS fact, x.name AS object, f.status AS status,
       coalesce(f.role, '') AS role, f.sentences[0] AS sentence
ORDER BY official, fact, object, status, sentence LIMIT $limit`,
  },
  {
    name: "topic-agreements",
    question: {
      en: "Which agreements cover a topic, and who signed them?",
      de: "Welche Abkommen behandeln ein Thema, und wer hat sie unterzeichnet?",
    },
    parameters: [
      named("topic", "the topic or a part of its name", "künstliche Intelligenz"),
      limit,
    ],
    cypher: `
MATCH (g:Agreement)-[c:COVERS]->(t:Topic)
WHERE any(alias IN t.aliases + [t.name] WHERE toLower(alias) CONTAINS toLower($topic))
OPTIONAL MATCH (p)-[:SIGNED]->(g)
WITH g, t, c.sentences[0] AS sentence, p ORDER BY p.name
RETURN g.name AS agreement, t.name AS topic, collect(DISTINCT p.name) AS parties,
       min(sentence) AS sentence
ORDER BY agreement, topic LIMIT $limit`,
  },
  {
    name: "most-present",
    question: {
      en: "Who was present at most signings and events?",
      de: "Wer war bei den meisten Unterzeichnungen und Ereignissen anwesend?",
    },
    parameters: [limit],
    cypher: `
MATCH (o:Official)-[:SIGNED|ATTENDED {status: 'happened'}]->(x)
WITH DISTINCT o, x ORDER BY x.name, x.id
RETURN o.name AS official, count(DISTINCT x) AS occasions, collect(DISTINCT x.name) AS names
ORDER BY occasions DESC, official LIMIT $limit`,
  },
  {
    name: "pair-timeline",
    question: {
      en: "What did two countries agree on or attend together, over time?",
      de: "Was haben zwei Länder im Lauf der Zeit vereinbart oder gemeinsam besucht?",
    },
    parameters: [country("first", "AZ"), country("second", "IL"), limit],
    cypher: `
MATCH (:Country {countryCode: $first})-[f]->(x)<-[h]-(:Country {countryCode: $second})
WHERE type(f) IN ['SIGNED', 'ATTENDED'] AND type(h) IN ['SIGNED', 'ATTENDED']
MATCH (r:Article {id: f.article})
RETURN DISTINCT coalesce(f.date, r.publishedAt, '') AS date, type(f) AS fact, x.name AS name,
       f.status AS status, f.sentences[0] AS sentence
ORDER BY date, name, status, sentence LIMIT $limit`,
  },
  {
    name: "single-source",
    question: {
      en: "Which claims rest on a single source? Copies of one text count as one.",
      de: "Welche Angaben stützen sich auf eine einzige Quelle? Kopien eines Textes zählen als eine.",
    },
    parameters: [limit],
    cypher: `
MATCH (a:Entity)-[f]->(b:Entity)
WHERE type(f) IN ['SIGNED', 'ATTENDED', 'COVERS', 'SIGNED_IN', 'TOOK_PLACE_IN'] AND f.status = 'happened'
MATCH (r:Article {id: f.article})
OPTIONAL MATCH (r)-[:COPY_OF*1..8]->(o:Article) WHERE NOT EXISTS { MATCH (o)-[:COPY_OF]->(:Article) }
WITH a, type(f) AS fact, b, count(DISTINCT coalesce(o.id, r.id)) AS sources,
     min(f.sentences[0]) AS sentence
WHERE sources = 1
RETURN a.name AS subject, fact, b.name AS object, sentence
ORDER BY subject, fact, object LIMIT $limit`,
  },
  {
    name: "conflicts",
    question: {
      en: "Where do reports contradict each other?",
      de: "Wo widersprechen sich Berichte?",
    },
    parameters: [limit],
    cypher: `
MATCH (a:Entity)-[f]->(b:Entity)<-[g]-(a)
WHERE type(f) = type(g) AND f.status = 'happened' AND g.status = 'denied'
  AND (f.article <> g.article OR coalesce(f.attributedTo, '') <> coalesce(g.attributedTo, ''))
MATCH (r:Article {id: f.article}) MATCH (s:Article {id: g.article})
RETURN a.name AS subject, type(f) AS fact, b.name AS object,
       f.sentences[0] AS says, r.title AS article, g.sentences[0] AS denies, s.title AS other
ORDER BY subject, fact, object, says, denies LIMIT $limit`,
  },
  {
    name: "planned",
    question: {
      en: "What is announced but has not been reported as done?",
      de: "Was ist angekündigt, aber noch nicht als geschehen gemeldet?",
    },
    parameters: [limit],
    cypher: `
MATCH (a:Entity)-[f:SIGNED|ATTENDED {status: 'planned'}]->(b:Entity)
WHERE NOT EXISTS { MATCH (a)-[h]->(b) WHERE type(h) = type(f) AND h.status = 'happened' }
RETURN a.name AS who, type(f) AS fact, b.name AS what, count(DISTINCT f.article) AS articles,
       min(f.sentences[0]) AS sentence
ORDER BY who, fact, what LIMIT $limit`,
  },
  {
    name: "places",
    question: {
      en: "Where are agreements signed and events held?",
      de: "Wo werden Abkommen unterzeichnet und Treffen abgehalten?",
    },
    parameters: [limit],
    cypher: `
MATCH (x)-[f:SIGNED_IN|TOOK_PLACE_IN]->(p)
WITH DISTINCT p, x ORDER BY x.name, x.id
RETURN p.name AS place, count(DISTINCT x) AS occasions, collect(DISTINCT x.name) AS names
ORDER BY occasions DESC, place LIMIT $limit`,
  },
  {
    name: "attributed",
    question: {
      en: "Which facts rest on what somebody says, and on whose word?",
      de: "Welche Angaben stammen von jemandem, und von wem?",
    },
    parameters: [limit],
    cypher: `
MATCH (a:Entity)-[f]->(b:Entity) WHERE f.attributedTo IS NOT NULL
MATCH (s:Entity {id: f.attributedTo})
RETURN s.name AS source, a.name AS subject, type(f) AS fact, b.name AS object, f.sentences[0] AS sentence
ORDER BY source, subject, fact, object, sentence LIMIT $limit`,
  },
];

export function findSavedQuery(name: string): SavedQuery | undefined {
  return SAVED_QUERIES.find((query) => query.name === name);
}
