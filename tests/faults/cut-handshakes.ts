import { connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export type CuttingProxy = {
  readonly uri: string;
  /** Handshakes that were cut so far. */
  cuts(): number;
  close(): void;
};

const GAP = 50;

/** Passes Bolt on, and cuts the server's handshake after some bytes where `isCut` says so. */
export async function cutHandshakes(
  serverUri: string,
  isCut: (connection: number) => boolean,
  bytes = 4,
): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let [connections, cuts] = [0, 0];
  const proxy = createServer((client) => {
    const server = connect(Number(new URL(serverUri).port), "127.0.0.1");
    for (const socket of [client, server]) {
      sockets.add(socket.setNoDelay(true));
      socket.on("error", () => undefined);
      socket.on("close", () => {
        client.destroy();
        server.destroy();
      });
    }
    client.pipe(server);
    connections++;
    if (!isCut(connections)) {
      server.pipe(client);
      return;
    }
    cuts++;
    server.once("data", async (handshake: Buffer) => {
      server.pause();
      client.write(handshake.subarray(0, bytes));
      await sleep(GAP);
      client.write(handshake.subarray(bytes));
      server.pipe(client);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    cuts: () => cuts,
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
