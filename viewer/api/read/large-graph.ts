import { EDGE_TYPES, FACT_TYPES } from "../../../schema/edge-types.ts";
import type { EntityType } from "../../../schema/node-types.ts";
import type { TypeLink } from "../contract.ts";
import type { Scene } from "../scene.ts";
import { typePattern } from "./edge-rows.ts";
import type { ReadStore } from "./read-store.ts";
import { numberOf, readRows } from "./rows.ts";
import { sceneOfIds } from "./scenes.ts";

/** Facts from one kind of thing to another, for a graph that is too large to be drawn. */
export async function typeLinks(store: ReadStore): Promise<TypeLink[]> {
  const ends = FACT_TYPES.flatMap((type) =>
    EDGE_TYPES[type].from.flatMap((from) => EDGE_TYPES[type].to.map((to) => ({ type, from, to }))),
  );
  const counted = await Promise.all(
    ends.map(async ({ type, from, to }) => {
      const text = `MATCH (:${from})-[e:${type}]->(:${to}) RETURN count(e) AS count`;
      const [row] = await readRows(store, text, {});
      return { type, from, to, count: numberOf(row?.count) };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}

/** The entities of a type with most facts, what joins several of them, and all facts among these. */
export async function topOfType(store: ReadStore, type: EntityType, limit: number): Promise<Scene> {
  const facts = typePattern(FACT_TYPES);
  const top = await readRows(
    store,
    `MATCH (n:${type})-[e${facts}]-()
WITH n, count(e) AS degree ORDER BY degree DESC, n.id LIMIT $limit
RETURN n.id AS id, degree`,
    { limit },
  );
  const ids = top.map(({ id }) => String(id));
  const between = await readRows(
    store,
    `UNWIND $ids AS id
MATCH (:Entity {id: id})-[${facts}]-(m:Entity)
WITH m, count(DISTINCT id) AS joined WHERE joined > 1
WITH m, joined ORDER BY joined DESC, m.id LIMIT $limit
RETURN m.id AS id`,
    { ids, limit },
  );
  const scene = await sceneOfIds(store, [...ids, ...between.map(({ id }) => String(id))]);
  const chosen = new Set(ids);
  const drawn = (end: readonly number[]) =>
    end.filter((index) => chosen.has(scene.nodes.ids[index] ?? "")).length;
  const there = top.reduce((sum, { degree }) => sum + numberOf(degree), 0);
  const shown = drawn(scene.edges.from) + drawn(scene.edges.to);
  return { ...scene, omittedEdges: Math.max(0, there - shown) };
}
