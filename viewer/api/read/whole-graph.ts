import { FACT_TYPES } from "../../../schema/edge-types.ts";
import { ENTITY_TYPES } from "../../../schema/node-types.ts";
import type { Stats } from "../contract.ts";
import { RequestError } from "../request-error.ts";
import type { Scene } from "../scene.ts";

/** What a screen shows well; larger graphs are explored from a search. */
const SCENE_NODES = 2000;
const SCENE_EDGES = 6000;
/** More than these can be drawn only where their places are known. */
const MOST_NODES = 10_000;

const sum = (counts: readonly (number | undefined)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0);

const entitiesOf = ({ nodes }: Stats) => sum(ENTITY_TYPES.map((type) => nodes[type]));

export const fitsOnScreen = (stats: Stats) =>
  entitiesOf(stats) <= SCENE_NODES &&
  sum(FACT_TYPES.map((type) => stats.edges[type])) <= SCENE_EDGES;

/** All entities and facts, also of a graph that is too large to be shown unasked. */
export async function largeScene(
  whole: () => Promise<Scene>,
  stats: Stats,
  isForced: boolean,
): Promise<Scene> {
  const entities = entitiesOf(stats);
  if (entities > MOST_NODES && !isForced) {
    throw new RequestError(
      413,
      `${entities.toLocaleString("en")} entities are more than the ${MOST_NODES.toLocaleString("en")} that can be drawn.`,
      "Search for a name to begin, or ask with force once the places of all are kept.",
    );
  }
  const scene = await whole();
  const isPlaced = scene.nodes.xs?.every((x) => x !== null) ?? false;
  if (entities > MOST_NODES && !isPlaced) {
    throw new RequestError(
      409,
      "So many entities can be drawn only where their places are kept.",
      "Keep them with PUT /api/places.",
    );
  }
  return scene;
}
