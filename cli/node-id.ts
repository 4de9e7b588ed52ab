import type { GraphStore } from "../graph/store.ts";
import type { NodeType } from "../schema/node-types.ts";
import { findNode } from "./find-node.ts";

const DECIDABLE = ["Official", "Institution", "Agreement", "Event", "Topic", "Place"] as const;
const LOOKS_LIKE_ID = new RegExp(`^(?:${DECIDABLE.join("|")}|country):\\S+$`, "i");

/** The id of an entity given by id or name; ids that articles use are known even where no node has them. */
export async function entityId(store: GraphStore, idOrName: string): Promise<string> {
  if (LOOKS_LIKE_ID.test(idOrName)) return idOrName;
  const types: readonly NodeType[] = DECIDABLE;
  return (await findNode(store, idOrName, types)).id;
}
