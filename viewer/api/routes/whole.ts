import * as z from "zod";
import type { EntityType } from "../../../schema/node-types.ts";
import { Places } from "../places-contract.ts";
import { countGraph } from "../read/count-graph.ts";
import { topOfType } from "../read/large-graph.ts";
import { remember } from "../read/remember.ts";
import { wholeScene } from "../read/scenes.ts";
import { largeScene } from "../read/whole-graph.ts";
import { TopParams, TopQuery, WholeQuery } from "../requests.ts";
import { Scene } from "../scene.ts";
import type { Context, Server } from "./context.ts";

const BODY_LIMIT = 4 * 1024 * 1024;
/** Answers about kinds of things that are kept. */
const MOST_KEPT = 100;

/** Routes about the picture of the graph as a whole. */
export function addWholeRoutes(
  server: Server,
  { store, curated, revision, changed }: Context,
): void {
  const top = new Map<string, () => Promise<Scene>>();
  const topOf = (type: EntityType, limit: number) => {
    const key = `${type} ${limit}`;
    const kept = top.get(key) ?? remember(() => topOfType(store, type, limit), revision);
    if (top.size < MOST_KEPT) top.set(key, kept);
    return kept();
  };

  const whole = remember(() => wholeScene(store), revision);

  server.get(
    "/api/top/:type",
    {
      schema: {
        summary: "The best connected entities of a type, to draw",
        params: TopParams,
        querystring: TopQuery,
        response: { 200: Scene },
      },
    },
    async ({ params: { type }, query: { limit } }) => topOf(type, limit),
  );
  server.get(
    "/api/whole",
    {
      schema: {
        summary: "All entities and facts, to draw",
        querystring: WholeQuery,
        response: { 200: Scene },
      },
    },
    async ({ query: { force } }) => largeScene(whole, await countGraph(store), force),
  );
  server.put(
    "/api/places",
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: "Keeps where nodes lie in the picture of the whole graph",
        body: Places,
        response: { 200: z.object({}) },
      },
    },
    async ({ body: { ids, xs, ys } }) => {
      await curated.keepPlaces(ids.map((id, index) => ({ id, x: xs[index]!, y: ys[index]! })));
      changed();
      return {};
    },
  );
}
