import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { GraphStore } from "../../graph/store.ts";
import type { DocumentGraph } from "../../schema/document-graph.ts";
import { type FaultyQueryError, InvalidInputError } from "../../schema/errors.ts";
import { documentGraph } from "../helpers/document-graph.ts";
import { expectedGraph, expectedHash } from "../helpers/expected-graph.ts";
import { manyArticles } from "../helpers/many-articles.ts";
import { news } from "../helpers/news.ts";
import { startCanary } from "../servers/canary.ts";
import { CODE_PARTS, HOSTILE_STRINGS } from "./hostile-strings.ts";
import { BOMBS, loadingQueries, REACHING_QUERIES, WRITING_QUERIES } from "./refused-queries.ts";

export type StoreHarness = {
  /** An empty store. */
  readonly fresh: () => Promise<GraphStore>;
  /** The store that `fresh` made last, opened again. */
  readonly reopen: () => Promise<GraphStore>;
};

const ingestedAt = "2026-01-01T00:00:00Z";
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** What every store must do. Nothing here knows which store it is. */
export function testGraphStore({ fresh, reopen }: StoreHarness): void {
  let store: GraphStore;
  const write = (...documents: DocumentGraph[]) => store.write(documents, { ingestedAt });
  const hash = async () => (await store.stats()).graphHash;

  describe("with three articles", () => {
    const documents = news();
    const [treaty] = documents;
    beforeAll(async () => {
      store = await fresh();
      await write(...documents);
    });
    afterAll(() => store.close());

    test("stats() counts nodes and edges and hashes the graph that was written", async () => {
      const { nodes, edges } = expectedGraph(documents);
      const stats = await store.stats();
      const count = (items: readonly { type: string }[]) =>
        Object.fromEntries(
          [...new Set(items.map(({ type }) => type))].map((type) => [
            type,
            items.filter((item) => item.type === type).length,
          ]),
        );
      expect(stats).toEqual({
        graphHash: expectedHash(documents),
        nodes: count(nodes),
        edges: count(edges),
        articles: 3,
      });
    });

    test("write() changes nothing the second time", async () => {
      const report = await write(...documents);
      expect(report.articles.map(({ outcome }) => outcome)).toEqual(Array(3).fill("unchanged"));
      expect(report).toMatchObject({ nodesWritten: 0, edgesWritten: 0 });
      expect(await hash()).toBe(expectedHash(documents));
    });

    test("nodes() and edges() stream everything in id order", async () => {
      const { nodes, edges } = expectedGraph(documents);
      const streamed = { nodes: [] as unknown[], edges: [] as unknown[] };
      for await (const node of store.nodes()) streamed.nodes.push(node);
      for await (const edge of store.edges()) streamed.edges.push(edge);
      expect(streamed.nodes).toEqual([...nodes].sort(byId));
      expect(streamed.edges).toEqual([...edges].sort(byId));
    });

    test("node() and edge() find by id", async () => {
      const { nodes, edges } = expectedGraph(documents);
      for (const node of nodes) expect(await store.node(node.id)).toEqual(node);
      for (const edge of edges.slice(0, 5)) expect(await store.edge(edge.id)).toEqual(edge);
      expect(await store.node("official:nobody")).toBeUndefined();
      expect(await store.edge("nothing")).toBeUndefined();
    });

    test("neighbourhood() reaches as far as its depth, without mentions", async () => {
      const { edges } = expectedGraph(documents);
      const id = "country:NO";
      const near = await store.neighbourhood(id, { depth: 1 });
      const expected = edges.filter(
        ({ type, from, to }) => type !== "MENTIONS" && (from === id || to === id),
      );
      expect(near.edges).toEqual([...expected].sort(byId));
      const ends = new Set([id, ...expected.flatMap(({ from, to }) => [from, to])]);
      expect(near.nodes.map((node) => node.id)).toEqual([...ends].sort());
      expect(near.omitted).toBe(0);
      const wide = await store.neighbourhood(id, { depth: 9 });
      expect(wide.edges).toHaveLength(edges.filter(({ type }) => type !== "MENTIONS").length);
    });

    test("neighbourhood() keeps to its limit and says what it left out", async () => {
      const id = "agreement:water-treaty";
      const all = await store.neighbourhood(id, { depth: 1 });
      const some = await store.neighbourhood(id, { depth: 1, limit: 3 });
      expect(some.edges).toEqual(all.edges.slice(0, 3));
      expect(some.omitted).toBe(all.edges.length - 3);
      const ends = new Set(some.edges.flatMap(({ from, to }) => [from, to]));
      expect(some.nodes.map((node) => node.id)).toEqual([...ends].sort());
    });

    test("neighbourhood() takes only the types asked for, mentions if asked for", async () => {
      const signed = await store.neighbourhood("country:NO", { depth: 1, edgeTypes: ["SIGNED"] });
      expect(new Set(signed.edges.map(({ type }) => type))).toEqual(new Set(["SIGNED"]));
      const mentions = await store.neighbourhood("country:NO", { depth: 1, includeMentions: true });
      const articles = mentions.nodes.filter(({ type }) => type === "Article");
      expect(articles.map((node) => node.id).sort()).toEqual(
        [documents[0].article.id, documents[2].article.id].sort(),
      );
      expect(await store.neighbourhood("official:nobody", { depth: 2 })).toEqual({
        nodes: [],
        edges: [],
        omitted: 0,
      });
    });

    test("articleSubgraph() has all that one article tells", async () => {
      const { nodes, edges } = expectedGraph([treaty]);
      const told = await store.articleSubgraph(treaty.article.id);
      expect([...told.edges].sort(byId)).toEqual([...edges].sort(byId));
      expect(told.nodes.map(({ id }) => id).sort()).toEqual(nodes.map(({ id }) => id).sort());
    });

    test("degrees() counts edges by type and direction", async () => {
      expect(await store.degrees("agreement:water-treaty")).toEqual([
        { type: "COVERS", direction: "out", count: 1 },
        { type: "SIGNED_IN", direction: "out", count: 1 },
        { type: "ABOUT", direction: "in", count: 1 },
        { type: "MENTIONS", direction: "in", count: 2 },
        { type: "SIGNED", direction: "in", count: 4 },
      ]);
      expect(await store.degrees("official:nobody")).toEqual([]);
    });

    test.each([
      ["a name", "Åse Lindqvist", "official:ase-lindqvist"],
      ["another spelling", "ase LINDQVIST", "official:ase-lindqvist"],
      ["the beginning of a word", "lindq", "official:ase-lindqvist"],
      ["a country in another language", "österreich", "country:AT"],
      ["an umlaut written out", "Oesterreich", "country:AT"],
      ["an alias", "Norge", "country:NO"],
      ["a headline", "attends river", documents[1].article.id],
      ["words of a quotation", "knows no border", "statement"],
    ])("search() finds by %s", async (_, text, id) => {
      const [best] = await store.search(text);
      expect(best?.id.startsWith(id)).toBe(true);
    });

    test("search() finds articles by their text, with the words around it", async () => {
      const hits = await store.search("belongs", { types: ["Article"] });
      expect(hits.map((hit) => hit.id)).toEqual([treaty.article.id]);
      expect(hits[0]?.excerpt).toContain("Vienna belongs to Austria.");
    });

    test("search() keeps to types and limit, and finds nothing in nothing", async () => {
      const countries = await store.search("a", { types: ["Country"] });
      expect(countries.map(({ type }) => type)).toEqual(["Country"]);
      expect(await store.search("water", { limit: 2 })).toHaveLength(2);
      expect(await store.search("")).toEqual([]);
      expect(await store.search(" !? ")).toEqual([]);
      expect(await store.search("nosuchword")).toEqual([]);
    });

    test("query() answers who signed what about which topic", async () => {
      const { columns, rows } = await store.query(
        `MATCH (o:Official)-[s:SIGNED {status: 'happened'}]->(a:Agreement)-[:COVERS]->(t:Topic)
         RETURN o.name, a.name, collect(DISTINCT t.name), s.sentences[0]`,
      );
      expect(columns).toHaveLength(4);
      expect(rows).toEqual([
        ["Åse Lindqvist", "Water Treaty", ["drinking water"], "Åse Lindqvist signed Water Treaty."],
      ]);
    });

    test("query() returns nodes, edges and paths as the store gives them", async () => {
      const { rows } = await store.query(
        `MATCH p = (o:Official {id: $id})-[s:SIGNED]->(a) RETURN o, s, p, {list: [o]}, 1, 1.5, null`,
        { parameters: { id: "official:ase-lindqvist" } },
      );
      const official = { kind: "node", ...(await store.node("official:ase-lindqvist")) };
      const agreement = { kind: "node", ...(await store.node("agreement:water-treaty")) };
      const [found] = expectedGraph(documents).edges.filter(
        ({ type, from }) => type === "SIGNED" && from === "official:ase-lindqvist",
      );
      const signed = { kind: "edge", ...found };
      const path = { kind: "path", nodes: [official, agreement], edges: [signed] };
      expect(rows).toEqual([[official, signed, path, { list: [official] }, 1, 1.5, null]]);
    });

    test("query() keeps to its limit of rows and says so", async () => {
      const cypher = "UNWIND range(1, 5000) AS x RETURN x";
      expect(await store.query(cypher)).toMatchObject({ truncated: true });
      const { rows, truncated } = await store.query(cypher, { limit: 10 });
      expect({ rows: rows.length, truncated }).toEqual({ rows: 10, truncated: true });
      const whole = await store.query("UNWIND range(1, 10) AS x RETURN x", { limit: 10 });
      expect(whole).toMatchObject({ truncated: false });
      expect(whole.rows).toHaveLength(10);
      const long = "UNWIND range(1, 900) AS x MATCH (a:Article) RETURN x, a.text + a.text + a.text";
      const bytes = JSON.stringify(await store.query(long)).length;
      expect(bytes).toBeLessThan(2_100_000);
    });

    test.each(["RETURN nothing", "MATCH (n RETURN n", "", "LOAD", "RETURN $missing"])(
      "query() says in one line what is wrong with: %s",
      async (cypher) => {
        const error = await store.query(cypher).catch((reason) => reason);
        expect(error).toBeInstanceOf(InvalidInputError);
        expect(error.message).toMatch(/^The query .+$/);
      },
    );

    test.each([
      ["  MATCH (n)\nWHERE )\nRETURN n", ")"],
      ["MATCH (n RETURN n", "RETURN n"],
      ["RETURN nothing", "nothing"],
      ["MATCH (n) RETURN twice(n)", "twice"],
      ["CREATE (n) RETURN n", undefined],
    ])("query() planned only says where it stumbles: %j", async (cypher, at) => {
      const error = await store.query(cypher, { planOnly: true }).catch((reason) => reason);
      expect(error).toBeInstanceOf(InvalidInputError);
      if (at === undefined) return;
      const { offset } = error as FaultyQueryError;
      expect(cypher.slice(offset).trimStart().startsWith(at)).toBe(true);
    });

    test("query() planned only runs nothing", async () => {
      const cypher = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x + y)";
      expect(await store.query(cypher, { planOnly: true })).toEqual({
        columns: [],
        rows: [],
        truncated: false,
      });
    });

    test.each([[{ x: Number.NaN }], [{ x: 1n }], [{ x: () => 1 }], [{ x: new Date() }]])(
      "query() refuses parameters that are no plain JSON",
      async (parameters) => {
        const answer = store.query("RETURN $x", { parameters });
        await expect(answer).rejects.toThrow(InvalidInputError);
      },
    );

    describe("C2 a write through the query path is refused and changes nothing", () => {
      test.each(WRITING_QUERIES)("%s", async (cypher) => {
        const answer = () => store.query(cypher);
        await expect(answer()).rejects.toThrow(InvalidInputError);
      });
      afterAll(async () => {
        expect(await hash()).toBe(expectedHash(documents));
      });
    });

    test("C3 LOAD CSV from files and addresses is refused and reaches nothing", async () => {
      const canary = await startCanary();
      try {
        for (const cypher of loadingQueries(canary.url, import.meta.filename)) {
          const answer = () => store.query(cypher);
          await expect(answer()).rejects.toThrow(InvalidInputError);
        }
      } finally {
        await canary.close();
      }
      expect(canary.hits()).toBe(0);
    });

    test.each(REACHING_QUERIES)("C4 reaching out of the graph is refused: %s", async (cypher) => {
      const answer = () => store.query(cypher);
      await expect(answer()).rejects.toThrow(InvalidInputError);
    });

    test.each(BOMBS)("%s: query() survives %.60s", async (_, cypher) => {
      const begun = Date.now();
      const answer = () => store.query(cypher, { timeout: 1000 });
      await expect(answer()).rejects.toThrow(InvalidInputError);
      expect(Date.now() - begun).toBeLessThan(6000);
      expect((await store.query("RETURN 1")).rows).toEqual([[1]]);
    });
  });

  describe("with articles that change", () => {
    const [treaty, summit, denial] = news();
    beforeEach(async () => {
      store = await fresh();
    });
    afterEach(() => store.close());

    test("write() gives the same graph in any order and any grouping", async () => {
      const orders = [
        [[treaty, summit, denial]],
        [[denial], [summit], [treaty]],
        [[summit], [denial, treaty]],
        [
          [denial, treaty],
          [summit, denial],
        ],
      ];
      const hashes: string[] = [];
      for (const groups of orders) {
        for (const group of groups) await write(...group);
        hashes.push(await hash());
        for (const { article } of news()) await store.remove(article.id);
      }
      expect(new Set(hashes)).toEqual(new Set([expectedHash(news())]));
    });

    test("write() replaces exactly the support of an article that changed", async () => {
      await write(treaty, summit, denial);
      const changed = documentGraph(
        "Norway and Austria sign water treaty",
        (article) => {
          const finland = article.country("FI", "Finland");
          const pact = article.entity("Agreement", "Water Treaty", { kind: "pact of nations" });
          article.fact(finland, "SIGNED", pact, { status: "planned" });
        },
        { url: "https://example.org/water" },
      );
      expect(changed.article.id).toBe(treaty.article.id);
      const { articles } = await write(changed);
      expect(articles).toMatchObject([
        {
          id: treaty.article.id,
          outcome: "replaced",
          changes: {
            gained: [{ type: "SIGNED", from: "Finland", to: "Water Treaty", status: "planned" }],
            kept: 0,
          },
        },
      ]);
      expect(articles[0]?.changes?.lost).toHaveLength(treaty.facts.length);
      expect(await hash()).toBe(expectedHash([changed, summit, denial]));
      await write(treaty);
      expect(await hash()).toBe(expectedHash([treaty, summit, denial]));
    });

    test("write() of two versions in one call leaves the later one", async () => {
      const changed = documentGraph("Another text", () => undefined, {
        url: "https://example.org/water",
      });
      const { articles } = await write(treaty, changed);
      expect(articles.map(({ outcome }) => outcome)).toEqual(["added", "replaced"]);
      expect(await hash()).toBe(expectedHash([changed]));
    });

    test("remove() takes exactly the support of the article", async () => {
      await write(treaty, summit, denial);
      const before = expectedGraph([treaty, summit, denial]);
      const after = expectedGraph([summit, denial]);
      expect(await store.remove(treaty.article.id)).toEqual({
        found: true,
        nodesRemoved: before.nodes.length - after.nodes.length,
        edgesRemoved: before.edges.length - after.edges.length,
      });
      expect(await hash()).toBe(expectedHash([summit, denial]));
      expect(await store.remove(treaty.article.id)).toEqual({
        found: false,
        nodesRemoved: 0,
        edgesRemoved: 0,
      });
      await store.remove(summit.article.id);
      await store.remove(denial.article.id);
      expect(await store.stats()).toEqual({
        graphHash: expectedHash([]),
        nodes: {},
        edges: {},
        articles: 0,
      });
    });

    test("write() at the same time from several callers gives the same graph", async () => {
      const documents = manyArticles(24);
      await Promise.all(documents.map((document) => write(document)));
      expect(await hash()).toBe(expectedHash(documents));
    });

    test("write() takes many articles at once, and says how far it is", async () => {
      const documents = manyArticles(450);
      const progress: number[] = [];
      const onProgress = (done: number) => progress.push(done);
      const { articles } = await store.write(documents, { ingestedAt, onProgress });
      expect(articles).toHaveLength(450);
      expect(progress).toEqual([200, 400, 450]);
      expect(await hash()).toBe(expectedHash(documents));
    });

    test("write() of an article that breaks its contract writes nothing", async () => {
      const broken = documentGraph("Broken", (article) => {
        article.entity("Topic", "water");
        article.entity("Official", "A. Person");
      });
      const [topic, official] = broken.entities;
      const wrong = { ...broken, entities: [topic!, { ...official!, id: "topic:person" }] };
      await expect(write(treaty, wrong as DocumentGraph)).rejects.toThrow(InvalidInputError);
      expect((await store.stats()).articles).toBe(0);
    });

    test("numbers, truth values and empty lists come back as they were", async () => {
      const document = documentGraph("Numbers", (article) => {
        const topic = article.entity("Topic", "water", { confidence: 1, aliases: [] });
        const event = article.entity("Event", "Fair", { confidence: 0.25 });
        article.fact(event, "COVERS", topic, { confidence: 0.1 + 0.2 });
        article.fact(event, "COVERS", topic, { status: "denied", confidence: 0 });
      });
      await write(document);
      expect(await hash()).toBe(expectedHash([document]));
      const { rows } = await store.query(
        `MATCH (a:Article)-[m:MENTIONS]->(t:Topic)
         RETURN m.count, m.starts, a.spanStarts[0] + 1, a.skipped`,
      );
      expect(rows).toEqual([[0, [], 1, []]]);
    });

    test("views are kept by name, beside the graph", async () => {
      await write(treaty);
      const [graph, { nodes }] = [await hash(), await store.stats()];
      await store.saveView({ name: "Rivers `\\u0027", query: "node=event:river-summit" });
      await store.saveView({ name: "All", query: "" });
      await store.saveView({ name: "All", query: "without=Topic" });
      const kept = [
        { name: "All", query: "without=Topic" },
        { name: "Rivers `\\u0027", query: "node=event:river-summit" },
      ];
      expect(await store.views()).toEqual(kept);
      await store.close();
      store = await reopen();
      expect(await store.views()).toEqual(kept);
      expect([await hash(), (await store.stats()).nodes]).toEqual([graph, nodes]);
      await store.removeView("All");
      await store.removeView("nothing of that name");
      expect(await store.views()).toEqual(kept.slice(1));
      await store.remove(treaty.article.id);
      expect(await store.views()).toEqual(kept.slice(1));
    });

    test("places of what is in the graph are kept beside it", async () => {
      await write(treaty);
      const [graph, { nodes }] = [await hash(), await store.stats()];
      await store.keepPlaces([
        { id: "country:NO", x: 1.5, y: -2 },
        { id: "country:XX", x: 0, y: 0 },
      ]);
      await store.keepPlaces([{ id: "country:NO", x: 3, y: 4.25 }]);
      await store.close();
      store = await reopen();
      const there = await store.places(["country:NO", "country:XX", "`}) DETACH DELETE (n) //"]);
      expect(there).toEqual([{ id: "country:NO", x: 3, y: 4.25 }]);
      expect([await hash(), (await store.stats()).nodes]).toEqual([graph, nodes]);
    });

    test("an ego network goes no further than where it is told to stop", async () => {
      await write(treaty);
      const around = async (stops: readonly string[]) => {
        const { nodes } = await store.neighbourhood("country:NO", { depth: 3, stops });
        return nodes.map(({ id }) => id);
      };
      const all = await around([]);
      const agreement = all.find((id) => id.startsWith("agreement:")) as string;
      const stopped = await around([agreement]);
      expect(stopped).toContain(agreement);
      expect(stopped.length).toBeLessThan(all.length);
    });

    test("C1 names, ids and search texts are values, never code", async () => {
      await write(treaty);
      const documents = HOSTILE_STRINGS.map((name, index) =>
        documentGraph(`Headline ${name}`, (article) => {
          const topic = article.entity("Topic", name, { id: `topic:${name}`.slice(0, 200) });
          const event = article.entity("Event", name, { kind: name, role: name });
          article.fact(event, "COVERS", topic, { role: name });
          article.statement(article.entity("Official", `${name} ${index}`), name, { about: topic });
        }),
      );
      await write(...documents);
      const expected = expectedHash([treaty, ...documents]);
      expect(await hash()).toBe(expected);
      for (const text of HOSTILE_STRINGS) {
        const id = `topic:${text}`.slice(0, 200);
        expect((await store.node(id))?.properties.name).toBe(text);
        await store.search(text);
        await store.neighbourhood(id, { depth: 2 });
        await store.degrees(id);
        await store.edge(text);
        await store.remove(text);
        const { rows } = await store.query("RETURN $text", { parameters: { text } });
        expect(rows).toEqual([[text]]);
      }
      expect(await hash()).toBe(expected);
    });

    test("C1 a thousand strings made of what ends names and texts are values, too", async () => {
      await write(treaty);
      const part = fc.constantFrom(...CODE_PARTS);
      const strings = fc.sample(
        fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
        { numRuns: 1000, seed: 1 },
      );
      const { rows } = await store.query("UNWIND $strings AS s RETURN s", {
        parameters: { strings },
      });
      expect(rows.flat()).toEqual(strings);
      const document = documentGraph("A thousand names", (article) => {
        for (const [at, name] of strings.entries()) {
          article.entity("Topic", name, { id: `topic:${at}-${name}`.slice(0, 200) });
        }
      });
      await write(document);
      const expected = expectedHash([treaty, document]);
      expect(await hash()).toBe(expected);
      for (const text of strings.slice(0, 60)) {
        await store.search(text);
        await store.node(text);
      }
      expect(await hash()).toBe(expected);
    });

    test("very long names and texts are stored", async () => {
      const name = "ü".repeat(20_000);
      const document = documentGraph(
        "Long",
        (article) => {
          const topic = article.entity("Topic", name);
          article.fact(article.entity("Event", "Fair"), "COVERS", topic);
        },
        { tail: "Word ".repeat(50_000) },
      );
      await write(document);
      expect(await hash()).toBe(expectedHash([document]));
    });

    test("what was written is there after closing and opening again", async () => {
      await write(treaty, summit);
      await store.close();
      store = await reopen();
      expect(await hash()).toBe(expectedHash([treaty, summit]));
      expect((await write(treaty)).nodesWritten).toBe(0);
      await store.migrate();
    });
  });
}
