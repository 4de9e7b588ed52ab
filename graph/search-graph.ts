import { NODE_TYPE_NAMES } from "../schema/node-types.ts";
import { nodesById } from "./cypher/nodes.ts";
import { searchArticles, searchEntities } from "./cypher/search.ts";
import type { CypherConnection, CypherTransaction } from "./cypher-connection.ts";
import { rankHits } from "./rank-hits.ts";
import { excerptAround, searchTerms } from "./search-text.ts";
import type { SearchHit, SearchOptions } from "./store.ts";
import { nodeFromRow, typeFromLabels, withoutLanguage } from "./stored-rows.ts";

const DEFAULT_LIMIT = 20;
const MOST_CANDIDATES = 1000;

export async function searchGraph(
  transaction: CypherTransaction,
  { dialect, integer }: CypherConnection,
  text: string,
  { types = NODE_TYPE_NAMES, limit = DEFAULT_LIMIT }: SearchOptions,
): Promise<readonly SearchHit[]> {
  const terms = searchTerms(text);
  if (terms.length === 0) return [];
  const most = integer(MOST_CANDIDATES);
  const entityTypes = types.filter((type) => type !== "Article");
  const [entities, articles] = await Promise.all([
    entityTypes.length > 0
      ? transaction.run(searchEntities(dialect, entityTypes, terms, most))
      : [],
    types.includes("Article") ? transaction.run(searchArticles(dialect, terms, most)) : [],
  ]);
  const candidates = [
    ...entities.map(({ id, labels, name, aliases, names }) => ({
      id: id as string,
      type: typeFromLabels(labels as string[]),
      name: name as string,
      aliases: [...texts(aliases), ...texts(names).map(withoutLanguage)],
    })),
    ...articles.map(({ id, title }) => ({
      id: id as string,
      type: "Article" as const,
      name: title as string,
      aliases: [],
    })),
  ];
  return withExcerpts(transaction, rankHits(candidates, terms).slice(0, limit), terms);
}

async function withExcerpts(
  transaction: CypherTransaction,
  hits: readonly SearchHit[],
  terms: readonly string[],
): Promise<SearchHit[]> {
  const ids = hits.filter(({ type }) => type === "Article").map(({ id }) => id);
  const rows = ids.length > 0 ? await transaction.run(nodesById("Article", ids)) : [];
  const texts = new Map(
    rows.map(nodeFromRow).map(({ id, properties }) => [id, String(properties.text)]),
  );
  return hits.map((hit) => {
    const text = texts.get(hit.id);
    const excerpt = text === undefined ? undefined : excerptAround(text, terms);
    return excerpt === undefined ? hit : { ...hit, excerpt };
  });
}

const texts = (value: unknown) => (value ?? []) as readonly string[];
