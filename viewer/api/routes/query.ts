import { SAVED_QUERIES } from "../../../graph/queries/saved-queries.ts";
import { FaultyQueryError, InvalidInputError } from "../../../schema/errors.ts";
import { QueryAnswer, QueryBody, QueryCheck, Questions } from "../query-contract.ts";
import type { Context, Server } from "./context.ts";

/** Questions that researchers ask often, for the console. */
export function addQuestionsRoute(server: Server): void {
  const questions = SAVED_QUERIES.map((query) => ({
    ...query,
    parameters: [...query.parameters],
  }));
  server.get(
    "/api/questions",
    { schema: { summary: "Saved queries with their questions", response: { 200: Questions } } },
    async () => ({ questions }),
  );
}

/** The console: read-only Cypher under the store's limits, which a request can't raise. */
export function addQueryRoute(server: Server, { store, isConsoleOpen }: Context): void {
  if (!isConsoleOpen) return;
  server.post(
    "/api/query",
    {
      config: { rateLimit: { max: 120, timeWindow: "1 minute" } },
      schema: {
        summary: "Runs read-only Cypher",
        body: QueryBody,
        response: { 200: QueryAnswer },
      },
    },
    async ({ body: { cypher, parameters = {}, limit = 1000 } }) => {
      const started = performance.now();
      const { columns, rows, truncated } = await store.query(cypher, { parameters, limit });
      return {
        columns: [...columns],
        rows: rows.map((row) => [...row]),
        truncated,
        milliseconds: Math.round(performance.now() - started),
      };
    },
  );
  server.post(
    "/api/query/check",
    {
      config: { rateLimit: { max: 600, timeWindow: "1 minute" } },
      schema: {
        summary: "Whether Cypher could be run, by the database's own plan of it",
        body: QueryBody,
        response: { 200: QueryCheck },
      },
    },
    async ({ body: { cypher, parameters = {} } }) => {
      try {
        await store.query(cypher, { parameters, planOnly: true });
        return {};
      } catch (error) {
        if (!(error instanceof InvalidInputError)) throw error;
        const offset = error instanceof FaultyQueryError ? error.offset : undefined;
        return { problem: { message: error.message, ...(offset !== undefined && { offset }) } };
      }
    },
  );
}
