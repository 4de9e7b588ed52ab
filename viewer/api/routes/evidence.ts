import type { GraphEdge } from "../../../schema/graph.ts";
import {
  ArticleDetail,
  ArticleVersions,
  EdgeDetail,
  EdgeDetails,
  ParallelFacts,
} from "../evidence-contract.ts";
import { articleDetail } from "../read/article-detail.ts";
import { edgeDetails } from "../read/edge-details.ts";
import { findEdge } from "../read/find-edge.ts";
import { parallelFacts } from "../read/parallel-facts.ts";
import type { ReadStore } from "../read/read-store.ts";
import { notFound } from "../request-error.ts";
import { EdgesParams, IdParams, LimitParams } from "../requests.ts";
import type { Context, Server } from "./context.ts";

async function requireEdge(store: ReadStore, id: string): Promise<GraphEdge> {
  const edge = await findEdge(store, id);
  if (edge === undefined) throw notFound("edge");
  return edge;
}

/** Routes that show why an edge is there. */
export function addEvidenceRoutes(server: Server, { store, curated }: Context): void {
  server.get(
    "/api/edge/:id",
    {
      schema: {
        summary: "An edge with every sentence that states it",
        params: IdParams,
        response: { 200: EdgeDetail },
      },
    },
    async ({ params }) => {
      const [detail] = await edgeDetails(store, [await requireEdge(store, params.id)]);
      if (detail === undefined) throw notFound("edge");
      return detail;
    },
  );
  server.get(
    "/api/edges",
    {
      schema: {
        summary: "Several edges with their evidence, for a report",
        querystring: EdgesParams,
        response: { 200: EdgeDetails },
      },
    },
    async ({ query: { ids } }) => {
      const found = await Promise.all(ids.map((id) => findEdge(store, id)));
      const edges = found.filter((edge) => edge !== undefined);
      return { edges: [...(await edgeDetails(store, edges))] };
    },
  );
  server.get(
    "/api/edge/:id/parallel",
    {
      schema: {
        summary: "The same fact in every article",
        params: IdParams,
        querystring: LimitParams,
        response: { 200: ParallelFacts },
      },
    },
    async ({ params, query }) =>
      parallelFacts(store, await requireEdge(store, params.id), query.limit),
  );
  server.get(
    "/api/article/:id",
    {
      schema: {
        summary: "An article with everything that was read in it",
        params: IdParams,
        response: { 200: ArticleDetail },
      },
    },
    async ({ params }) => {
      const node = await store.node(params.id);
      if (node?.type !== "Article") throw notFound("article");
      return articleDetail(store, node);
    },
  );
  server.get(
    "/api/article/:id/versions",
    {
      schema: {
        summary: "The texts that an article had before, the oldest first",
        params: IdParams,
        response: { 200: ArticleVersions },
      },
    },
    async ({ params }) => {
      const node = await store.node(params.id);
      if (node?.type !== "Article") throw notFound("article");
      return { versions: [...(await curated.versions(params.id))] };
    },
  );
}
