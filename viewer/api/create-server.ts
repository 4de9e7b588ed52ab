import compress from "@fastify/compress";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import Fastify, { LogController } from "fastify";
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from "fastify-type-provider-zod";
import type { GraphStore } from "../../graph/store.ts";
import { createReadStore } from "./read/read-store.ts";
import { answerBadAddress, answerUnreadable, reportErrors } from "./report-errors.ts";
import { addAboutRoutes } from "./routes/about.ts";
import { addConnectionRoutes } from "./routes/connections.ts";
import type { Server } from "./routes/context.ts";
import { addCurationRoutes } from "./routes/curation.ts";
import { addEvidenceRoutes } from "./routes/evidence.ts";
import { addExportRoute } from "./routes/export.ts";
import { addIntakeRoutes } from "./routes/intake.ts";
import { addNodeRoutes } from "./routes/nodes.ts";
import { addPictureRoute } from "./routes/picture.ts";
import { addQueryRoute, addQuestionsRoute } from "./routes/query.ts";
import { addViewRoutes } from "./routes/views.ts";
import { addWholeRoutes } from "./routes/whole.ts";
import { createSearch } from "./search/forgiving-search.ts";
import { SECURITY_HEADERS } from "./security/headers.ts";
import { acceptOnlyJson } from "./security/json-body.ts";
import { guardHost, guardOrigin, guardToken } from "./security/request-guards.ts";
import { createToken } from "./security/token.ts";
import { serveApp } from "./serve-app.ts";

export type ServerOptions = {
  readonly store: GraphStore;
  /** Folder of the built browser app; without one there is only the API. */
  readonly appFolder?: string;
  /** Opens POST /api/query. */
  readonly console?: boolean;
  /** Hands out no token, so that nothing but reading is possible. */
  readonly isReadOnly?: boolean;
  /** Host names to answer to beside those of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Logs every request, not just failures. */
  readonly verbose?: boolean;
  /** Where log lines go; standard error unless given. */
  readonly log?: { write(line: string): void };
  /** Milliseconds that the store has for one read; 10,000 unless given. */
  readonly storeDeadline?: number;
  readonly requestsPerMinute?: number;
};

const BODY_LIMIT = 64 * 1024;

/** A reader who leaves while an answer is being compressed is no failure. */
const hasLeft = (error: unknown) => error instanceof Error && error.message === "premature close";

/** The explorer's HTTP server, not listening yet: `inject` requests or `listen`. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { isReadOnly = false, storeDeadline = 10_000 } = options;
  const token = createToken();
  const server: Server = Fastify({
    logger: {
      level: options.verbose ? "info" : "error",
      stream: options.log ?? process.stderr,
      hooks: {
        logMethod(args, log) {
          if (!hasLeft(args[0])) log.apply(this, args);
        },
      },
    },
    logController: new LogController({ disableRequestLogging: !options.verbose }),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 2000 },
    requestTimeout: 15_000,
    keepAliveTimeout: 10_000,
    handlerTimeout: 2 * storeDeadline,
    forceCloseConnections: "idle",
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 2000 },
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerUnreadable,
  }).withTypeProvider<ZodTypeProvider>();

  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  reportErrors(server);
  acceptOnlyJson(server);
  await server.register(helmet, SECURITY_HEADERS);
  server.addHook("onRequest", guardHost(options.allowedHosts ?? []));
  server.addHook("onRequest", guardOrigin);
  server.addHook("onRequest", guardToken(token));
  await server.register(rateLimit, { max: options.requestsPerMinute ?? 60_000 });
  await server.register(compress, { threshold: 1024 });
  await server.register(swagger, {
    openapi: {
      info: {
        title: "Pressgraph",
        description: "A knowledge graph of news in which every edge shows its sentence",
        version: "1",
      },
    },
    transform: jsonSchemaTransform,
  });
  await server.register(async (api: Server) => {
    api.addHook("onSend", async (_, reply) => {
      reply.header("cache-control", "no-store");
    });
    let revision = 0;
    const store = createReadStore(options.store, storeDeadline);
    const context = {
      curated: options.store,
      changed: () => {
        revision++;
      },
      revision: () => revision,
      store,
      search: createSearch(store, () => revision),
      token: isReadOnly ? undefined : token,
      isConsoleOpen: options.console === true && !isReadOnly,
    };
    addAboutRoutes(api, context);
    addNodeRoutes(api, context);
    addEvidenceRoutes(api, context);
    addConnectionRoutes(api, context);
    addCurationRoutes(api, context);
    addViewRoutes(api, context);
    addIntakeRoutes(api, context);
    addWholeRoutes(api, context);
    addExportRoute(api, context);
    addPictureRoute(api, context);
    addQuestionsRoute(api);
    addQueryRoute(api, context);
    api.get("/api/openapi.json", { schema: { hide: true } }, async () => server.swagger());
  });
  if (options.appFolder !== undefined) await serveApp(server, options.appFolder);
  return server;
}
