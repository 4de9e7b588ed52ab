import type { GraphNode } from "../../../schema/graph.ts";
import {
  Degrees,
  Expansion,
  FactPage,
  Neighbourhood,
  NodeProfile,
  SearchResult,
} from "../contract.ts";
import { factPage, nodeProfile } from "../read/node-profile.ts";
import type { ReadStore } from "../read/read-store.ts";
import { sceneOf, sceneOfArticle, sceneOfPage } from "../read/scenes.ts";
import { notFound } from "../request-error.ts";
import {
  IdParams,
  LimitParams,
  NeighbourhoodParams,
  PageParams,
  SearchParams,
} from "../requests.ts";
import type { Context, Server } from "./context.ts";

export async function requireNode(store: ReadStore, id: string): Promise<GraphNode> {
  const node = await store.node(id);
  if (node === undefined) throw notFound("node");
  return node;
}

/** Routes that find nodes and look around them. */
export function addNodeRoutes(server: Server, { store, search }: Context): void {
  server.get(
    "/api/search",
    {
      schema: {
        summary: "Nodes by name, alias or text",
        querystring: SearchParams,
        response: { 200: SearchResult },
      },
    },
    async ({ query: { q, types, limit, in: where } }) => {
      if (where === "names") return search.names(q, { types, limit });
      if (where === "texts") return search.texts(q, { limit });
      return {
        hits: [...(await store.search(q, types === undefined ? { limit } : { types, limit }))],
      };
    },
  );
  server.get(
    "/api/node/:id",
    {
      schema: {
        summary: "Everything known of a node",
        params: IdParams,
        querystring: LimitParams,
        response: { 200: NodeProfile },
      },
    },
    async ({ params, query }) =>
      nodeProfile(store, await requireNode(store, params.id), query.limit),
  );
  server.get(
    "/api/node/:id/facts",
    {
      schema: {
        summary: "A page of a node's facts of one type and direction",
        params: IdParams,
        querystring: PageParams,
        response: { 200: FactPage },
      },
    },
    async ({ params, query }) => {
      await requireNode(store, params.id);
      return factPage(store, params.id, query);
    },
  );
  server.get(
    "/api/node/:id/degrees",
    {
      schema: {
        summary: "Number of edges by type and direction",
        params: IdParams,
        response: { 200: Degrees },
      },
    },
    async ({ params }) => {
      await requireNode(store, params.id);
      return { degrees: [...(await store.degrees(params.id))] };
    },
  );
  server.get(
    "/api/node/:id/expand",
    {
      schema: {
        summary: "A page of a node's edges of one type and direction, to draw",
        params: IdParams,
        querystring: PageParams,
        response: { 200: Expansion },
      },
    },
    async ({ params: { id }, query }) => {
      await requireNode(store, id);
      const { type, direction, offset } = query;
      const [degrees, scene] = await Promise.all([
        store.degrees(id),
        sceneOfPage(store, id, query),
      ]);
      const degree = degrees.find((item) => item.type === type && item.direction === direction);
      return { type, direction, total: degree?.count ?? 0, offset, scene };
    },
  );
  server.get(
    "/api/node/:id/neighbourhood",
    {
      schema: {
        summary: "The part of the graph within some edges of a node, to draw",
        params: IdParams,
        querystring: NeighbourhoodParams,
        response: { 200: Neighbourhood },
      },
    },
    async ({ params: { id }, query: { depth, types, limit, stops } }) => {
      const { type } = await requireNode(store, id);
      if (type === "Article") return { centre: id, scene: await sceneOfArticle(store, id, types) };
      const includeMentions = types.includes("MENTIONS");
      const options = {
        depth,
        edgeTypes: types,
        includeMentions,
        limit,
        ...(stops && { stops }),
      };
      return { centre: id, scene: await sceneOf(store, await store.neighbourhood(id, options)) };
    },
  );
}
