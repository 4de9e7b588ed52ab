import type { GraphStore } from "../graph/store.ts";
import { InvalidInputError } from "../schema/errors.ts";
import type { GraphNode } from "../schema/graph.ts";
import { foldText } from "../schema/ids.ts";
import type { NodeType } from "../schema/node-types.ts";
import { textOf, textsOf } from "./output/properties.ts";
import { safeLine } from "./output/safe-text.ts";

const MOST_HITS = 50;
const MOST_SUGGESTIONS = 5;

/** The node with this id, or the one that this name can only mean. */
export async function findNode(
  store: GraphStore,
  idOrName: string,
  types?: readonly NodeType[],
): Promise<GraphNode> {
  const node = await store.node(idOrName);
  if (node && (types?.includes(node.type) ?? true)) return node;
  const hits = await store.search(idOrName, { limit: MOST_HITS, ...(types && { types }) });
  const found = await Promise.all(hits.map(({ id }) => store.node(id)));
  const candidates = found.filter((each) => each !== undefined);
  const wanted = foldText(idOrName);
  const isCalled = (names: readonly string[]) => names.some((name) => foldText(name) === wanted);
  const best = [
    candidates.filter((each) => isCalled([nameOf(each)])),
    candidates.filter((each) => isCalled(textsOf(each.properties, "aliases"))),
    candidates,
  ].find((group) => group.length > 0);
  if (!best) {
    throw new InvalidInputError(
      `Nothing in ${store.address} is called "${idOrName}". Look for it with: pressgraph search WORDS`,
    );
  }
  const [only, another] = best;
  if (only && !another) return only;
  throw new InvalidInputError(
    `"${idOrName}" may mean ${suggestions(best)}. Did you mean one of these? Give its id.`,
  );
}

const nameOf = ({ id, properties }: GraphNode) =>
  textOf(properties, "name") ?? textOf(properties, "title") ?? id;

function suggestions(nodes: readonly GraphNode[]): string {
  const shown = nodes
    .slice(0, MOST_SUGGESTIONS)
    .map((node) => `${node.id} (${node.type} ${safeLine(nameOf(node))})`);
  const more = nodes.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` or ${more} more` : ""}`;
}
