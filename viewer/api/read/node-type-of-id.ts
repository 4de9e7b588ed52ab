import { StoreError } from "../../../schema/errors.ts";
import { NODE_TYPE_NAMES, NODE_TYPES, type NodeType } from "../../../schema/node-types.ts";

const TYPE_BY_PREFIX = new Map<string, NodeType>(
  NODE_TYPE_NAMES.map((type) => [type.toLowerCase(), type]),
);

/** The type that an id's prefix names: `country:AZ` → `Country`. */
export function nodeTypeOfId(id: string): NodeType {
  const type = TYPE_BY_PREFIX.get(id.slice(0, id.indexOf(":")));
  if (type === undefined) throw new StoreError(`The id ${id} names no node type.`);
  return type;
}

/** The label whose index finds a node: `Article` stands alone, everything else is an `Entity`. */
export const labelOfId = (id: string): "Article" | "Entity" =>
  NODE_TYPES[nodeTypeOfId(id)].isEntity ? "Entity" : "Article";
