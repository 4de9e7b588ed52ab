import { CommonNeighbours, Paths } from "../contract.ts";
import { findCommonNeighbours, findPaths } from "../read/connections.ts";
import { CommonParams, PathParams } from "../requests.ts";
import type { Context, Server } from "./context.ts";
import { requireNode } from "./nodes.ts";

/** Routes that say how two nodes hang together. */
export function addConnectionRoutes(server: Server, { store }: Context): void {
  server.get(
    "/api/paths",
    {
      schema: {
        summary: "All shortest paths between two nodes",
        querystring: PathParams,
        response: { 200: Paths },
      },
    },
    async ({ query: { from, to, ...options } }) => {
      await Promise.all([requireNode(store, from), requireNode(store, to)]);
      return findPaths(store, [from, to], options);
    },
  );
  server.get(
    "/api/common",
    {
      schema: {
        summary: "What two nodes are both joined to",
        querystring: CommonParams,
        response: { 200: CommonNeighbours },
      },
    },
    async ({ query: { first, second, ...options } }) => {
      await Promise.all([requireNode(store, first), requireNode(store, second)]);
      return findCommonNeighbours(store, [first, second], options);
    },
  );
}
