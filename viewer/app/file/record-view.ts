import type { NodeProfile, Start } from "../../api/contract.ts";
import type { ArticleDetail, ParallelFacts } from "../../api/evidence-contract.ts";
import type { ApiClient } from "../api/api-client.ts";
import type { ExportedScene } from "../export/export-scene.ts";
import { inParallel } from "../export/in-parallel.ts";
import { visibleEdges } from "../export/load-evidence.ts";
import type { Language } from "../i18n/translate.ts";
import { encodeView, type ViewState } from "../state/view-state.ts";
import { encodeScene } from "./encode-scene.ts";
import { articlePath, nodePath, parallelPath, type RecordedView } from "./recorded-view.ts";

const AT_ONCE = 6;
/** Facts listed on the first page. */
const FIRST = 6;

type Api = Pick<ApiClient, "node" | "parallel" | "article">;

/** Asks the server for all that a reader of the visible scene may ask for, and keeps the answers. */
export async function recordView(
  api: Api,
  scene: ExportedScene,
  view: ViewState,
  language: Language,
): Promise<RecordedView> {
  const edges = visibleEdges(scene);
  const nodes = [...scene.look.visibility.nodes];
  const articles = [...new Set(edges.map(({ article }) => article))];
  const seen = { nodes: new Set(nodes), edges: new Set(edges.map(({ id }) => id)) };
  const profiles = await inParallel(nodes, AT_ONCE, (id) => api.node(id));
  const texts = await inParallel(articles, AT_ONCE, (id) => api.article(id));
  const facts = await inParallel(edges, AT_ONCE, ({ id }) => api.parallel(id));
  const told = profiles.map((profile) => profileWithin(profile, seen));
  return {
    format: "pressgraph-view",
    version: 1,
    query: encodeView({ ...view, sources: [], hidden: [], only: [], stops: [] }),
    language,
    answers: {
      start: startOf(scene, told),
      ...byPath(nodes, nodePath, told),
      ...byPath(
        articles,
        articlePath,
        texts.map((text) => articleWithin(text, seen)),
      ),
      ...byPath(
        edges.map(({ id }) => id),
        parallelPath,
        facts.map((found) => parallelWithin(found, seen)),
      ),
    },
  };
}

type Seen = { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> };

const byPath = (
  ids: readonly string[],
  path: (id: string) => string,
  answers: readonly unknown[],
) => Object.fromEntries(ids.map((id, index) => [path(id), answers[index]]));

/** A profile that tells only of what is in the file. */
function profileWithin(profile: NodeProfile, { nodes }: Seen): NodeProfile {
  const facts = profile.facts.flatMap((page) => {
    const kept = page.facts.filter(({ from, to }) => nodes.has(from.id) && nodes.has(to.id));
    if (kept.length === 0) return [];
    const edges = kept.reduce((sum, { articles }) => sum + articles, 0);
    return { ...page, facts: kept, total: edges, edges };
  });
  const { items } = profile.articles;
  return {
    ...profile,
    facts,
    statements: { total: 0, items: [] },
    articles: { total: items.length, items },
  };
}

const articleWithin = (article: ArticleDetail, { nodes, edges }: Seen): ArticleDetail => ({
  ...article,
  mentions: article.mentions.filter(({ id }) => nodes.has(id)),
  edges: article.edges.filter(({ id }) => edges.has(id)),
});

function parallelWithin(found: ParallelFacts, seen: Seen): ParallelFacts {
  const edges = found.edges.filter(({ id }) => seen.edges.has(id));
  return { ...found, edges, total: edges.length };
}

function startOf(scene: ExportedScene, profiles: readonly NodeProfile[]): Start {
  const { graph, articles, look } = scene;
  const edges = visibleEdges(scene);
  const nodes = [...look.visibility.nodes].map((id) => graph.getNodeAttributes(id));
  const cited = [...new Set(edges.map(({ article }) => article))];
  const facts = profiles
    .flatMap((profile) => profile.facts.filter(({ direction }) => direction === "out"))
    .flatMap((page) => page.facts);
  const best = [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(
    (a, b) => b.independentSources - a.independentSources,
  );
  return {
    stats: {
      nodes: countBy(nodes.map(({ type }) => type)),
      edges: countBy([...look.visibility.facts].map((key) => graph.getEdgeAttribute(key, "type"))),
      articles: cited.length,
    },
    recent: [],
    bestSupported: best.slice(0, FIRST),
    overview: encodeScene({
      nodes,
      edges,
      articles: cited.flatMap((id) => articles.get(id) ?? []),
      omittedEdges: 0,
    }),
  };
}

function countBy<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
