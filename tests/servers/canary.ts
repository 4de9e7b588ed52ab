import { createServer } from "node:http";

/** A web server that nobody should ask for anything, and that counts who does. */
export async function startCanary() {
  let hits = 0;
  const server = createServer((_, response) => {
    hits++;
    response.end("a,b\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    hits: () => hits,
    close(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
