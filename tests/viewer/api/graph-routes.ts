import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphStore } from "../../../graph/store.ts";
import type {
  CommonNeighbours,
  Degrees,
  Expansion,
  FactPage,
  Neighbourhood,
  NodeProfile,
  Ontology,
  Paths,
  SearchResult,
  Start,
  Stats,
} from "../../../viewer/api/contract.ts";
import type {
  ArticleDetail,
  EdgeDetail,
  ParallelFacts,
} from "../../../viewer/api/evidence-contract.ts";
import type { Scene } from "../../../viewer/api/scene.ts";
import { news } from "../../helpers/news.ts";
import { serverOver, type TestServer } from "./servers.ts";

const [treatyArticle, summitArticle, denialArticle] = news();
const minister = "official:ase-lindqvist";
const treaty = "agreement:water-treaty";
/** Edges of a scene as `from TYPE to status`. */
const told = ({ nodes, edges, edgeTypes, statuses }: Scene) =>
  edges.ids.map((_, index) =>
    [
      nodes.ids[edges.from[index] as number],
      edgeTypes[edges.types[index] as number],
      nodes.ids[edges.to[index] as number],
      statuses[edges.statuses[index] as number],
    ].join(" "),
  );

/** What the routes answer over any store. */
export function testGraphRoutes(openStore: () => Promise<GraphStore>): void {
  let api: TestServer;
  beforeAll(async () => {
    api = await serverOver(openStore, [treatyArticle, summitArticle, denialArticle]);
  });
  afterAll(() => api.close());

  test("the ontology has every type with its description", async () => {
    const { nodeTypes, edgeTypes } = await api.read<Ontology>("/api/ontology");
    expect(nodeTypes.map(({ type }) => type)).toContain("Agreement");
    const signed = edgeTypes.find(({ type }) => type === "SIGNED");
    expect(signed).toMatchObject({ layer: "fact", to: ["Agreement"] });
  });

  test("stats count nodes and edges by type", async () => {
    const { nodes, edges, articles } = await api.read<Stats>("/api/stats");
    expect(articles).toBe(3);
    expect(nodes).toMatchObject({ Country: 2, Official: 1, Statement: 1 });
    expect(edges).toMatchObject({ SIGNED: 4, MADE: 1 });
  });

  test("search finds a name whatever its accents", async () => {
    const { hits } = await api.read<SearchResult>("/api/search?q=ASE&types=Official");
    expect(hits.map(({ id }) => id)).toEqual([minister]);
  });

  test("a profile has facts by type, statements and articles", async () => {
    const profile = await api.read<NodeProfile>(`/api/node/${minister}`);
    expect(profile.node).toMatchObject({ id: minister, type: "Official", name: "Åse Lindqvist" });
    expect(profile.node.properties).not.toHaveProperty("searchText");
    expect(profile.facts.map(({ type, direction, total }) => [type, direction, total])).toEqual([
      ["SIGNED", "out", 1],
      ["ATTENDED", "out", 1],
      ["HOLDS_OFFICE_AT", "out", 1],
    ]);
    expect(profile.facts[2]?.facts[0]).toMatchObject({
      role: "minister of water",
      to: { name: "Ministry of Water" },
      sentence: "Åse Lindqvist works for Ministry of Water.",
      article: { id: treatyArticle.article.id, publisher: "Example Post" },
    });
    expect(profile.statements).toMatchObject({
      total: 1,
      items: [{ text: "Water knows no border", direct: true, about: { id: treaty } }],
    });
    expect(profile.articles.total).toBe(2);
    expect(profile.articles.items[0]).toMatchObject({
      title: "Norway and Austria sign water treaty",
    });
  });

  test("statements about a node are in its profile", async () => {
    const { statements } = await api.read<NodeProfile>(`/api/node/${treaty}`);
    expect(statements.items.map(({ by }) => by?.id)).toEqual([minister]);
  });

  test("a fact told in two ways has one line for each status", async () => {
    const page = await api.read<FactPage>(`/api/node/${treaty}/facts?type=SIGNED&direction=in`);
    expect(page).toMatchObject({ total: 4, edges: 4 });
    const lines = page.facts.map(({ from, status }) => `${from.id} ${status}`);
    expect(lines.sort()).toEqual([
      "country:AT happened",
      "country:NO denied",
      "country:NO happened",
      `${minister} happened`,
    ]);
  });

  test("an edge shows each sentence with the offsets that reproduce it", async () => {
    const page = await api.read<FactPage>("/api/node/country:AT/facts?type=SIGNED&direction=out");
    const edge = await api.read<EdgeDetail>(`/api/edge/${page.facts[0]?.id}`);
    const { text } = treatyArticle.article;
    expect(edge).toMatchObject({ status: "happened", mode: "signed", extractor: "test@1" });
    expect(edge.evidence).toHaveLength(2);
    for (const { start, end, sentence, triggers, rule } of edge.evidence) {
      expect(text.slice(start, end)).toBe(sentence);
      expect(triggers.map((span) => text.slice(span.start, span.end))).toEqual(["signed"]);
      expect(rule).toBe("test/signed/happened");
    }
  });

  test("an edge shown before and removed since is a 404", async () => {
    const page = await api.read<FactPage>(
      "/api/node/event:river-summit/facts?type=ATTENDED&direction=in",
    );
    const url = `/api/edge/${page.facts[0]?.id}`;
    expect((await api.get(url)).status).toBe(200);
    await api.store.remove(summitArticle.article.id);
    expect((await api.get(url)).status).toBe(404);
    await api.store.write([summitArticle], { ingestedAt: "2026-03-20T12:00:00Z" });
    expect((await api.get(url)).status).toBe(200);
  });

  test("an attributed fact names who says so", async () => {
    const page = await api.read<FactPage>(`/api/node/${treaty}/facts?type=COVERS&direction=out`);
    expect(page.facts[0]?.attributedTo).toMatchObject({ name: "Ministry of Water" });
  });

  test("parallel facts show a conflict between articles", async () => {
    const page = await api.read<FactPage>("/api/node/country:NO/facts?type=SIGNED&direction=out");
    const parallel = await api.read<ParallelFacts>(`/api/edge/${page.facts[0]?.id}/parallel`);
    expect(parallel).toMatchObject({ total: 2, independentSources: 2, conflict: true });
    expect(parallel.edges.map(({ status }) => status).sort()).toEqual(["denied", "happened"]);
  });

  test("an article has its text, every mention and every edge read in it", async () => {
    const { article } = treatyArticle;
    const detail = await api.read<ArticleDetail>(`/api/article/${article.id}`);
    expect(detail.text).toBe(article.text);
    expect(detail.spans).toEqual(article.spans);
    expect(detail.article.version).toBe(article.version);
    const named = detail.mentions.map(({ id, start, end }) => [id, article.text.slice(start, end)]);
    expect(named).toContainEqual([minister, "Lindqvist"]);
    expect(detail.edges).toHaveLength(10);
    for (const edge of detail.edges) {
      for (const { start, end, sentence } of edge.evidence) {
        expect(detail.text.slice(start, end)).toBe(sentence);
      }
    }
  });

  test("degrees count before anything is expanded", async () => {
    const { degrees } = await api.read<Degrees>(`/api/node/${treaty}/degrees`);
    expect(degrees).toContainEqual({ type: "SIGNED", direction: "in", count: 4 });
  });

  test("a neighbourhood holds the facts around a node, without articles and statements", async () => {
    const { scene } = await api.read<Neighbourhood>("/api/node/event:river-summit/neighbourhood");
    expect(told(scene).sort()).toEqual([
      "event:river-summit COVERS topic:drinking-water happened",
      "event:river-summit TOOK_PLACE_IN place:graz happened",
      `${minister} ATTENDED event:river-summit happened`,
    ]);
    expect(scene.omittedEdges).toBe(0);
  });

  test("a limit says how many edges it left out", async () => {
    const url = `/api/node/${treaty}/neighbourhood?types=SIGNED&limit=1`;
    const { scene } = await api.read<Neighbourhood>(url);
    expect(scene.edges.ids).toHaveLength(1);
    expect(scene.omittedEdges).toBe(3);
  });

  test("an article's neighbourhood is what it says", async () => {
    const url = `/api/node/${denialArticle.article.id}/neighbourhood`;
    const { scene } = await api.read<Neighbourhood>(url);
    expect(told(scene)).toEqual([`country:NO SIGNED ${treaty} denied`]);
    expect(scene.speakers).toEqual(["country:NO"]);
  });

  test("expanding goes page by page", async () => {
    const url = `/api/node/${treaty}/expand?type=SIGNED&direction=in&limit=3`;
    const first = await api.read<Expansion>(url);
    const second = await api.read<Expansion>(`${url}&offset=3`);
    expect(first.total).toBe(4);
    const ids = [...first.scene.edges.ids, ...second.scene.edges.ids];
    expect(new Set(ids).size).toBe(4);
  });

  test("all shortest paths come with one line of evidence per hop", async () => {
    const paths = await api.read<Paths>(`/api/paths?from=place:graz&to=country:NO`);
    expect(paths).toMatchObject({ omitted: 0, incomplete: false });
    expect(paths.paths.map(({ nodes }) => nodes.map(({ id }) => id)).sort()).toEqual(
      [
        ["place:graz", "event:river-summit", minister, treaty, "country:NO"],
        ["place:graz", "event:river-summit", "topic:drinking-water", treaty, "country:NO"],
        [
          "place:graz",
          "event:river-summit",
          minister,
          "institution:ministry-of-water",
          "country:NO",
        ],
      ].sort(),
    );
    for (const { hops } of paths.paths) {
      expect(hops).toHaveLength(4);
      for (const { sentence } of hops) expect(sentence).toMatch(/\.$/);
    }
    expect(paths.scene.nodes.ids).toContain("topic:drinking-water");
  });

  test("no path is no error", async () => {
    const url = "/api/paths?from=place:graz&to=country:NO&types=SIGNED";
    expect(await api.read<Paths>(url)).toMatchObject({ paths: [], incomplete: false });
  });

  test("common neighbours say how each is joined to both", async () => {
    const url = `/api/common?first=country:NO&second=country:AT`;
    const { total, neighbours } = await api.read<CommonNeighbours>(url);
    expect(total).toBe(1);
    expect(neighbours[0]?.node.id).toBe(treaty);
    expect(neighbours[0]?.first.map(({ status }) => status).sort()).toEqual(["denied", "happened"]);
    expect(neighbours[0]?.second).toHaveLength(1);
  });

  test("the start shows the latest facts and all of a small graph", async () => {
    const start = await api.read<Start>("/api/start");
    expect(start.recent[0]?.article.publishedAt).toBe("2026-03-12");
    expect(start.bestSupported?.length).toBeGreaterThan(5);
    const types = start.overview?.nodes.types.map((index) => start.overview?.nodeTypes[index]);
    expect(new Set(types)).not.toContain("Article");
    expect(types).toHaveLength(9);
    expect(start.overview?.edges.ids).toHaveLength(12);
  });

  describe("an export is a file in the format asked for", () => {
    test.each([
      ["format=graphml", "pressgraph.graphml", /<\/graphml>\s*$/],
      ["format=gexf&around=event:river-summit", "pressgraph.gexf", /<\/gexf>\s*$/],
      ["format=json", "pressgraph.json", /\}\s*$/],
      ["format=csv&table=nodes", "pressgraph.nodes.csv", /Åse Lindqvist/],
      ["format=csv", "pressgraph.edges.csv", /SIGNED/],
    ])("%s", async (query, name, content) => {
      const { status, headers, body } = await api.get(`/api/export?${query}`);
      expect(status).toBe(200);
      expect(headers["content-disposition"]).toBe(`attachment; filename="${name}"`);
      expect(body).toMatch(content);
    });

    test("around a node it holds no more than lies there", async () => {
      const url = "/api/export?format=json&around=event:river-summit";
      const { body } = await api.get(url);
      expect(body).toContain("place:graz");
      expect(body).not.toContain(treaty);
    });

    test.each(["format=exe", "format=gexf&around=../../x", "format=gexf&file=/etc/passwd", ""])(
      "%j is no export",
      async (query) => {
        expect([400, 404]).toContain((await api.get(`/api/export?${query}`)).status);
      },
    );
  });

  describe("what isn't there is a 404", () => {
    test.each([
      "/api/node/country:ZZ",
      "/api/node/country:ZZ/degrees",
      "/api/node/nonsense",
      "/api/node/__proto__",
      "/api/edge/0123",
      "/api/article/country:NO",
      "/api/paths?from=country:NO&to=country:ZZ",
      "/api/common?first=country:NO&second=nonsense",
    ])("%s", async (url) => {
      expect((await api.get(url)).status).toBe(404);
    });
  });

  test("a large answer is compressed", async () => {
    const headers = { "accept-encoding": "gzip" };
    const answer = await api.send({ url: "/api/start", headers });
    expect(answer.headers["content-encoding"]).toBe("gzip");
  });
}
