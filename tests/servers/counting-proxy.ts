import { connect, createServer, type Socket } from "node:net";

export type CountingProxy = {
  readonly port: number;
  /** Times that a client sent the Bolt message with this signature byte. */
  count(signature: number): number;
  close(): void;
};

/** Bolt's log-in message. */
export const LOGON = 0x6a;

/** Passes bytes on to a server, and counts messages of one field by their signature. */
export function startCountingProxy(serverPort: number): Promise<CountingProxy> {
  const sent: Buffer[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
    }
    client.on("data", (bytes) => sent.push(bytes));
    client.pipe(server).pipe(client);
  });
  const count = (signature: number) =>
    Buffer.concat(sent).toString("latin1").split(String.fromCharCode(0xb1, signature)).length - 1;
  return new Promise((resolve) => {
    proxy.listen(0, "127.0.0.1", () => {
      const { port } = proxy.address() as { port: number };
      const close = () => {
        proxy.close();
        for (const socket of sockets) socket.destroy();
      };
      resolve({ port, count, close });
    });
  });
}
