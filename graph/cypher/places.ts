import type { Place } from "../places/place.ts";
import { HIDDEN_LABELS } from "./identity.ts";
import type { Statement } from "./statement.ts";

const { place } = HIDDEN_LABELS;

export const placesOf = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $ids AS id
MATCH (place:${place} {id: id})
RETURN place.id AS id, place.x AS x, place.y AS y`,
  parameters: { ids },
});

/** Only what is in the graph has a place in its picture. */
export const writePlaces = (rows: readonly Place[]): Statement => ({
  text: `
UNWIND $rows AS row
MATCH (node:Entity {id: row.id})
MERGE (place:${place} {id: row.id})
SET place.x = row.x, place.y = row.y`,
  parameters: { rows },
});
