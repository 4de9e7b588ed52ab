import { connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { BOLT, createFrameReaders, type Frame } from "./bolt-frames.ts";

export const FAULTS = [
  "cut before",
  "cut after",
  "kill before",
  "kill after",
  "delay",
  "slice",
  "black hole",
] as const;

export type Fault = {
  /** Strikes at the n-th message that clients send, counted from 1 over all connections. */
  readonly at: number;
  /** `after`: the server has acted on the message, and its answer is lost. */
  readonly kind: (typeof FAULTS)[number];
  /** Ends the writer, for the kinds that kill. */
  readonly kill?: () => void;
};

export type BoltProxy = {
  readonly uri: string;
  /** Signatures of the messages that clients sent so far. */
  readonly messages: readonly number[];
  close(): void;
};

const DELAY = 300;

/** Passes Bolt on to a server, and does one fault to it on the way. */
export async function startBoltProxy(serverUri: string, fault?: Fault): Promise<BoltProxy> {
  const messages: number[] = [];
  const sockets = new Set<Socket>();
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
    relay(client, server, messages, fault);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as { port: number };
  return {
    uri: `bolt://127.0.0.1:${port}`,
    messages,
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function relay(client: Socket, server: Socket, messages: number[], fault: Fault | undefined) {
  const read = createFrameReaders();
  let unanswered = 0;
  let state: "open" | "mute" | "deaf" = "open";
  let isSliced = false;
  const strike = () => {
    if (fault?.kind.startsWith("kill")) fault.kill?.();
    client.destroy();
    server.destroy();
  };
  const send = async (socket: Socket, { bytes }: Frame) => {
    if (!isSliced) return void socket.write(bytes);
    for (const byte of bytes) {
      socket.write(Uint8Array.of(byte));
      await new Promise(setImmediate);
    }
  };

  const request = async (frame: Frame) => {
    if (state !== "open") return;
    if (frame.signature === undefined) return send(server, frame);
    messages.push(frame.signature);
    if (messages.length === fault?.at) {
      if (fault.kind.endsWith("before")) return strike();
      if (fault.kind === "black hole") state = "deaf";
      if (fault.kind === "delay") await sleep(DELAY);
      if (fault.kind === "slice") isSliced = true;
      if (fault.kind.endsWith("after")) state = "mute";
    }
    if (state === "deaf") return;
    if (frame.signature !== BOLT.goodbye) unanswered++;
    await send(server, frame);
    if (state === "mute" && unanswered === 0) strike();
  };
  const answer = async (frame: Frame) => {
    const { signature } = frame;
    if (signature !== undefined && signature !== BOLT.record) unanswered--;
    if (state === "open") await send(client, frame);
    if (state === "mute" && unanswered === 0) strike();
  };
  inOrder(client, (data) => read.client(data), request);
  inOrder(server, (data) => read.server(data), answer);
}

function inOrder(
  socket: Socket,
  read: (data: Buffer) => readonly Frame[],
  handle: (frame: Frame) => Promise<void>,
): void {
  let last = Promise.resolve();
  socket.on("data", (data: Buffer) => {
    for (const frame of read(data)) last = last.then(() => handle(frame));
  });
}
