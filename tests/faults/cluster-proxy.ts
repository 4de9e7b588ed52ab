import { connect, createServer, type Socket } from "node:net";
import { createFrameReaders, type Frame } from "./bolt-frames.ts";

const MESSAGE = { reset: 0x0f, begin: 0x11, route: 0x66, success: 0x70, ignored: 0x7e } as const;
const RECORD = 0x71;
const GOODBYE = 0x02;

export type RoutingTable = {
  /** Addresses that take writes; reads and routes are answered by every member. */
  readonly writers: readonly string[];
};

export type Cluster = {
  /** `neo4j://` address of the first member. */
  readonly uri: string;
  readonly members: readonly string[];
  /** Routing tables that were asked for so far. */
  readonly asked: () => number;
  close(): void;
};

export type ClusterScript = {
  /** The table that the n-th asker gets, counted from 1. */
  readonly tableOf: (asked: number, members: readonly string[]) => RoutingTable;
  /** Whether a member takes writes when it is told to begin one. */
  readonly isLeader?: (member: number) => boolean;
};

/**
 * Two members of a cluster before one real server: they answer what a cluster would to routing and to
 * writers, by a script, and pass all else on.
 */
export async function startCluster(serverUri: string, script: ClusterScript): Promise<Cluster> {
  const port = Number(new URL(serverUri).port);
  const sockets = new Set<Socket>();
  let asked = 0;
  const addresses: string[] = [];
  const tableFor = () => encodeTable(script.tableOf(++asked, addresses), addresses);
  const listeners = await Promise.all(
    [0, 1].map(async (member) => {
      const listener = createServer((client) => {
        const server = connect(port, "127.0.0.1");
        for (const socket of [client, server]) {
          sockets.add(socket.setNoDelay(true));
          socket.on("error", () => undefined);
          socket.on("close", () => {
            client.destroy();
            server.destroy();
          });
        }
        relay(client, server, { tableFor, isLeader: () => script.isLeader?.(member) ?? true });
      });
      await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
      addresses[member] = `127.0.0.1:${(listener.address() as { port: number }).port}`;
      return listener;
    }),
  );
  return {
    uri: `neo4j://${addresses[0]}`,
    members: addresses,
    asked: () => asked,
    close() {
      for (const listener of listeners) listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

type Member = { readonly tableFor: () => Buffer; readonly isLeader: () => boolean };

/** What a client waits for: bytes that have come, and whether they are all. */
type Answer = { bytes: Buffer[]; isWhole: boolean };

function relay(client: Socket, server: Socket, { tableFor, isLeader }: Member): void {
  const read = createFrameReaders();
  const answers: Answer[] = [];
  let hasFailed = false;
  const flush = () => {
    while (answers[0]) {
      for (const bytes of answers[0].bytes.splice(0)) client.write(bytes);
      if (!answers[0].isWhole) return;
      answers.shift();
    }
  };
  const reply = (bytes: Buffer) => {
    answers.push({ bytes: [bytes], isWhole: true });
    flush();
  };
  const pass = ({ bytes, signature }: Frame) => {
    if (signature !== undefined && signature !== GOODBYE)
      answers.push({ bytes: [], isWhole: false });
    server.write(bytes);
  };
  const request = (frame: Frame) => {
    const { signature, bytes } = frame;
    if (signature === MESSAGE.reset) hasFailed = false;
    if (signature === MESSAGE.route && !hasFailed) return reply(tableFor());
    if (hasFailed && signature !== undefined) return reply(message(MESSAGE.ignored, encode({})));
    if (signature === MESSAGE.begin && !isReading(bytes) && !isLeader()) {
      hasFailed = true;
      return reply(notALeader());
    }
    pass(frame);
  };
  const answer = ({ bytes, signature }: Frame) => {
    const waiting = answers.find(({ isWhole }) => !isWhole);
    if (signature === undefined || !waiting) return void client.write(bytes);
    waiting.bytes.push(bytes);
    waiting.isWhole = signature !== RECORD;
    flush();
  };
  client.on("data", (data: Buffer) => read.client(data).forEach(request));
  server.on("data", (data: Buffer) => read.server(data).forEach(answer));
}

/** A transaction that only reads says so. */
const isReading = (bytes: Buffer) => bytes.includes(Buffer.from("\x84mode\x81r", "latin1"));

const FAILURE = 0x7f;

/** Both the fields of older Bolt and those of GQL status objects. */
function notALeader(): Buffer {
  const text = "No write operations are allowed directly on this database.";
  return message(
    FAILURE,
    encode({
      code: "Neo.ClientError.Cluster.NotALeader",
      neo4j_code: "Neo.ClientError.Cluster.NotALeader",
      message: text,
      description: text,
      gql_status: "50N42",
      diagnostic_record: {},
    }),
  );
}

function encodeTable({ writers }: RoutingTable, members: readonly string[]): Buffer {
  const servers = [
    { role: "ROUTE", addresses: members },
    { role: "READ", addresses: members },
    { role: "WRITE", addresses: writers },
  ].filter(({ addresses }) => addresses.length > 0);
  return message(MESSAGE.success, encode({ rt: { ttl: 300, db: "neo4j", servers } }));
}

/** One chunk with a structure of one field. */
function message(signature: number, field: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from([0xb1, signature]), field]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length);
  return Buffer.concat([size, body, Buffer.alloc(2)]);
}

type Value = string | number | readonly Value[] | { readonly [key: string]: Value };

/** PackStream of small values: texts under 64 kB, lists and maps of up to 15. */
function encode(value: Value): Buffer {
  if (typeof value === "number") {
    const bytes = Buffer.alloc(5);
    bytes.writeUInt8(0xca);
    bytes.writeInt32BE(value, 1);
    return bytes;
  }
  if (typeof value === "string") {
    const text = Buffer.from(value);
    const size = Buffer.alloc(3);
    size.writeUInt8(0xd1);
    size.writeUInt16BE(text.length, 1);
    return text.length < 16
      ? Buffer.concat([Buffer.from([0x80 + text.length]), text])
      : Buffer.concat([size, text]);
  }
  if (Array.isArray(value)) {
    return Buffer.concat([Buffer.from([0x90 + value.length]), ...value.map(encode)]);
  }
  const entries = Object.entries(value);
  const pairs = entries.flatMap(([key, item]) => [encode(key), encode(item)]);
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...pairs]);
}
