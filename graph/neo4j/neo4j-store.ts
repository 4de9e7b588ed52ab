import { StoreError } from "../../schema/errors.ts";
import type { GraphStore } from "../store.ts";
export async function openNeo4jStore(address: string, _o: object): Promise<GraphStore> {
  throw new StoreError(address);
}
