import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { TestServer } from "../servers/neo4j.ts";
import { type Fault, startBoltProxy } from "./bolt-proxy.ts";

/** Starts to write the same articles each time it is called. */
export type Writer = (login: Login) => Writing;
export type Login = Pick<TestServer, "uri" | "username" | "password">;

/** `kill` ends the writer's process; a writer without one is left to itself, cut off for good. */
export type Writing = { readonly done: Promise<void>; readonly kill?: () => void };

export type FaultRun = Pick<Fault, "at" | "kind"> & { readonly graphHash: string };

const AT_MOST = 60_000;

/** Injects faults into writers, each in a database that is empty before. */
export async function openFaultHarness(server: TestServer) {
  const reader = await openNeo4jStore(server.uri, { ...server, readOnly: true });
  const leftAlone: Promise<unknown>[] = [];

  /** The messages of an undisturbed run, and the graph that it makes. */
  async function undisturbed(writer: Writer) {
    await server.wipe();
    const proxy = await startBoltProxy(server.uri);
    await writer({ ...server, uri: proxy.uri }).done;
    proxy.close();
    return { messages: [...proxy.messages], graphHash: await hashOf(reader) };
  }

  /** Where the writer fails or is killed, the same is written once more, without a fault. */
  async function run(writer: Writer, { at, kind }: Pick<Fault, "at" | "kind">): Promise<FaultRun> {
    await server.wipe();
    let kill = () => {};
    const killed = new Promise<false>((resolve) => {
      kill = () => resolve(false);
    });
    let writing: Writing | undefined;
    const proxy = await startBoltProxy(server.uri, {
      at,
      kind,
      kill() {
        writing?.kill?.();
        kill();
      },
    });
    writing = writer({ ...server, uri: proxy.uri });
    let failure: unknown;
    const done = writing.done.then(
      () => true,
      (error: unknown) => {
        failure = error;
        return false;
      },
    );
    leftAlone.push(done);
    const cameThrough = await Promise.race([done, killed, lateness(`${kind} message ${at}`)]);
    proxy.close();
    if (writing.kill && !cameThrough) await done;
    if (proxy.messages.length < at) {
      throw new Error(`There was no message ${at} to ${kind}: ${failure}`, { cause: failure });
    }
    if (!cameThrough) await writer(server).done;
    return { at, kind, graphHash: await hashOf(reader) };
  }

  /** The faults after which the graph was another one. */
  async function wrongRuns(
    writer: Writer,
    faults: readonly Pick<Fault, "at" | "kind">[],
    graphHash: string,
  ): Promise<readonly FaultRun[]> {
    const wrong: FaultRun[] = [];
    for (const fault of faults) {
      const outcome = await run(writer, fault);
      if (outcome.graphHash !== graphHash) wrong.push(outcome);
    }
    return wrong;
  }

  async function close(): Promise<void> {
    await Promise.all(leftAlone);
    await reader.close();
  }
  return { undisturbed, run, wrongRuns, close };
}

const hashOf = async (store: GraphStore) => (await store.stats()).graphHash;

function lateness(what: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`The writer hangs: ${what}.`)), AT_MOST).unref();
  });
}
