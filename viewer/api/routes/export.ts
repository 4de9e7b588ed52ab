import { Readable } from "node:stream";
import * as z from "zod";
import type { ExportSource } from "../../../graph/export/export-format.ts";
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from "../../../graph/export/formats.ts";
import { sourceOf } from "../../../graph/export/select.ts";
import type { ReadStore } from "../read/read-store.ts";
import { RequestError } from "../request-error.ts";
import { ExportParams, SCENE_LIMIT } from "../requests.ts";
import type { Context, Server } from "./context.ts";
import { requireNode } from "./nodes.ts";

const CONTENT_TYPES: Record<string, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};
const LONGEST = 10 * 60_000;

const Query = ExportParams.extend({ format: z.enum(EXPORT_FORMAT_NAMES) });

/** The graph, or what lies around a node, as a file to keep. */
export function addExportRoute(server: Server, { store }: Context): void {
  server.get(
    "/api/export",
    {
      handlerTimeout: LONGEST,
      config: { rateLimit: { max: 60, timeWindow: "1 minute" } },
      schema: { summary: "The graph as a file of another program's format", querystring: Query },
    },
    async ({ query: { format, table, around, depth } }, reply) => {
      const { extension, files } = EXPORT_FORMATS[format];
      const file = files.find(({ suffix }) => suffix === (files.length > 1 ? `.${table}` : ""));
      if (file === undefined) {
        throw new RequestError(400, `${format} has no table ${table}.`, "Ask for nodes or edges.");
      }
      const source = around === undefined ? store : await sourceAround(store, around, depth);
      return reply
        .type(CONTENT_TYPES[extension] ?? "application/xml; charset=utf-8")
        .header(
          "content-disposition",
          `attachment; filename="pressgraph${file.suffix}.${extension}"`,
        )
        .send(Readable.from(file.write(source)));
    },
  );
}

async function sourceAround(store: ReadStore, id: string, depth: number): Promise<ExportSource> {
  await requireNode(store, id);
  const part = await store.neighbourhood(id, { depth, limit: SCENE_LIMIT });
  if (part.omitted === 0) return sourceOf(part);
  throw new RequestError(
    413,
    `There are more than ${SCENE_LIMIT} edges around this node.`,
    "Export less deep, or the whole graph.",
  );
}
