import type { GraphStore } from "../graph/store.ts";
import type { NodeType } from "../schema/node-types.ts";
import { findNode } from "./find-node.ts";

/** Countries are looked up, too, so that what is said of them is why they cannot be decided on. */
const NAMED = [
  "Official",
  "Institution",
  "Agreement",
  "Event",
  "Topic",
  "Place",
  "Country",
] as const satisfies readonly NodeType[];
const LOOKS_LIKE_ID = new RegExp(`^(?:${NAMED.join("|")}):\\S+$`, "i");

/** The id of an entity given by id or name; ids that articles use are known even where no node has them. */
export async function entityId(store: GraphStore, idOrName: string): Promise<string> {
  if (LOOKS_LIKE_ID.test(idOrName)) return idOrName;
  return (await findNode(store, idOrName, NAMED)).id;
}
