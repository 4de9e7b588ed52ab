import type { GraphStore, SearchHit } from "../graph/store.ts";
import { InvalidInputError } from "../schema/errors.ts";
import type { GraphNode } from "../schema/graph.ts";
import { foldText } from "../schema/ids.ts";
import type { NodeType } from "../schema/node-types.ts";
import { safeLine } from "./output/safe-text.ts";

const MOST_SUGGESTIONS = 5;

/** The node with this id, or the one that this name can only mean. */
export async function findNode(
  store: GraphStore,
  idOrName: string,
  types?: readonly NodeType[],
): Promise<GraphNode> {
  const node = await store.node(idOrName);
  if (node && (types?.includes(node.type) ?? true)) return node;
  const hits = await store.search(idOrName, { limit: 50, ...(types && { types }) });
  const sameName = hits.filter(({ name }) => foldText(name) === foldText(idOrName));
  const named = sameName.length > 0 ? sameName : hits;
  const [only] = named;
  if (!only) {
    throw new InvalidInputError(
      `Nothing in ${store.address} is called "${idOrName}". Look for it with: pressgraph search WORDS`,
    );
  }
  if (named.length > 1) {
    throw new InvalidInputError(
      `"${idOrName}" may mean ${suggestions(named)}. Did you mean one of these? Give its id.`,
    );
  }
  const found = await store.node(only.id);
  if (!found) throw new InvalidInputError(`${only.id} is no longer in ${store.address}.`);
  return found;
}

function suggestions(hits: readonly SearchHit[]): string {
  const shown = hits
    .slice(0, MOST_SUGGESTIONS)
    .map(({ id, type, name }) => `${id} (${type} ${safeLine(name)})`);
  const more = hits.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` or ${more} more` : ""}`;
}
