import { openReaderPool, type ReaderPool } from "../../../ingest/workers/reader-pool.ts";
import { describeDocument } from "../intake/describe-document.ts";
import { readFile } from "../intake/read-file.ts";
import { IntakeBody, IntakePreview, IntakeReport, LARGEST_INTAKE } from "../intake-contract.ts";
import type { Context, Server } from "./context.ts";

const BODY_LIMIT = 2 * LARGEST_INTAKE;
const LONGEST = 120_000;
/** Milliseconds that one article may take. */
const PATIENCE = 30_000;

/** Reads articles that a browser sends: first to look at what was read, then into the graph. */
export function addIntakeRoutes(server: Server, { store, curated, changed }: Context): void {
  let pool: ReaderPool | undefined;
  /** One thread beside the server's own, started when the first article comes. */
  const reader = () => {
    pool ??= openReaderPool({ threads: 1, reader: {}, patience: PATIENCE });
    return pool;
  };
  server.addHook("onClose", async () => pool?.close());
  const route = {
    bodyLimit: BODY_LIMIT,
    handlerTimeout: LONGEST,
    config: { rateLimit: { max: 300, timeWindow: "1 minute" } },
  };

  server.post(
    "/api/intake/preview",
    {
      ...route,
      schema: {
        summary: "What is read in a file of articles; writes nothing",
        body: IntakeBody,
        response: { 200: IntakePreview },
      },
    },
    async ({ body }) => {
      const { documents, failures } = await readFile(reader(), body);
      const known = await Promise.all(documents.map(({ article }) => store.node(article.id)));
      return {
        articles: documents.map((document, index) =>
          describeDocument(document, known[index] !== undefined),
        ),
        failures: [...failures],
      };
    },
  );
  server.post(
    "/api/intake",
    {
      ...route,
      schema: {
        summary: "Reads a file of articles into the graph",
        body: IntakeBody,
        response: { 200: IntakeReport },
      },
    },
    async ({ body }) => {
      const { documents, failures } = await readFile(reader(), body);
      const ingestedAt = new Date().toISOString();
      const report = await curated.write(documents, { ingestedAt });
      changed();
      const articles = report.articles.map(({ id, outcome }) => ({ id, outcome }));
      return { articles, failures: [...failures] };
    },
  );
}
