import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Files whose names hold a hash of their content never change. */
const HASHED = /-[\w-]{8,60}\.\w{1,9}$/;

/** Serves the built explorer. Anything that is no file of it is a 404. */
export async function serveApp(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    index: "index.html",
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.setHeader(
        "cache-control",
        HASHED.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
}
