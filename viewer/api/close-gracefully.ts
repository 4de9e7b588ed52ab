import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

const GRACE = 5000;

/**
 * Returns a function that stops the server: running requests may end, for five seconds at most;
 * connections that browsers only keep open go at once.
 */
export function prepareToClose(server: FastifyInstance): () => Promise<void> {
  const quiet = new Set<Socket>();
  server.server.on("connection", (socket) => {
    quiet.add(socket);
    socket.once("close", () => quiet.delete(socket));
  });
  server.server.on("request", ({ socket }, response) => {
    quiet.delete(socket);
    response.once("close", () => {
      if (!socket.destroyed) quiet.add(socket);
    });
  });
  return async () => {
    const timer = setTimeout(() => server.server.closeAllConnections(), GRACE);
    const closed = server.close();
    for (const socket of quiet) socket.destroy();
    await closed;
    clearTimeout(timer);
  };
}
