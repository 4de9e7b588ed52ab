import { setImmediate } from "node:timers/promises";
import { type Candidate, rankHits } from "../../../graph/rank-hits.ts";
import { searchTerms } from "../../../graph/search-text.ts";
import { withoutLanguage } from "../../../graph/stored-rows.ts";
import { ENTITY_TYPES, type NodeType } from "../../../schema/node-types.ts";
import type { SearchResult } from "../contract.ts";
import { nodeTypeOfId } from "../read/node-type-of-id.ts";
import type { ReadStore } from "../read/read-store.ts";
import { readRows, textOf, textsOf } from "../read/rows.ts";
import { indexWords, type WordIndex } from "./word-index.ts";

/** Names beyond this number are left to the store's own search. */
const MOST_NAMES = 400_000;
/** How much of its time the making of the index may take up. */
const SHARE_OF_TIME = 20;
const LEAST_AGE = 30_000;

const NAMED: readonly NodeType[] = ENTITY_TYPES;
const TEXTS: readonly NodeType[] = ["Article", "Statement"];

const NAMES = `
MATCH (n:Entity)
WHERE n.name IS NOT NULL
RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.names AS names LIMIT $limit`;

type Kept = {
  readonly index: WordIndex | undefined;
  readonly revision: number;
  readonly staleAt: number;
};

export type Search = ReturnType<typeof createSearch>;

/**
 * Search that forgives typing errors and other spellings. Names are looked up in an index in memory,
 * made in the background when it is first wanted; until it is there, and for texts, the store searches.
 */
export function createSearch(store: ReadStore, revision: () => number) {
  let kept: Kept | undefined;
  let making: Promise<void> | undefined;

  /** Makes the index, or makes it anew where the graph may have changed. */
  function prepare(): Promise<void> {
    const isFresh = kept?.revision === revision() && performance.now() < kept.staleAt;
    if (isFresh) return Promise.resolve();
    making ??= make().finally(() => {
      making = undefined;
    });
    return making;
  }
  async function make(): Promise<void> {
    const at = revision();
    const started = performance.now();
    // A store that has no time for it is searched directly.
    const rows = await readRows(store, NAMES, { limit: MOST_NAMES + 1 }).catch(() => undefined);
    const isFit = rows !== undefined && rows.length <= MOST_NAMES;
    const index = isFit
      ? await indexWords(rows.flatMap(candidateOf), () => setImmediate())
      : undefined;
    const took = performance.now() - started;
    kept = {
      index,
      revision: at,
      staleAt: performance.now() + Math.max(LEAST_AGE, SHARE_OF_TIME * took),
    };
  }

  /** Entities by name. */
  async function names(
    text: string,
    { types = NAMED, limit }: { types?: readonly NodeType[] | undefined; limit: number },
  ): Promise<SearchResult> {
    void prepare();
    const index = kept?.revision === revision() ? kept.index : undefined;
    if (!index) return { hits: [...(await store.search(text, { types, limit }))] };
    const terms = searchTerms(text);
    if (terms.length === 0) return { hits: [] };
    const { candidates, corrected } = index.find(terms);
    const wanted = candidates.filter(({ type }) => types.includes(type));
    const hits = rankHits(wanted, corrected ?? terms).slice(0, limit);
    return { hits, ...(corrected && hits.length > 0 && { corrected: corrected.join(" ") }) };
  }

  /** Articles and statements by what they say. */
  const texts = async (text: string, { limit }: { limit: number }): Promise<SearchResult> => ({
    hits: [...(await store.search(text, { types: TEXTS, limit }))],
  });

  return { prepare, names, texts };
}

function candidateOf({ id, name, aliases, names }: Readonly<Record<string, unknown>>): Candidate[] {
  const type = nodeTypeOfId(String(id));
  const title = textOf(name);
  if (title === undefined || type === "Statement") return [];
  const others = [...textsOf(aliases), ...textsOf(names).map(withoutLanguage)];
  return [
    { id: String(id), type, name: title, aliases: others.filter((other) => other !== title) },
  ];
}
