import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import type { GraphStore } from "../../../graph/store.ts";
import type { DocumentGraph } from "../../../schema/document-graph.ts";
import { createServer, type ServerOptions } from "../../../viewer/api/create-server.ts";
import { type Client, connectTo } from "./client.ts";

const refuse = (name: string) => () => {
  throw new Error(`${name}() was not expected`);
};

/** A store that answers only what the test says; everything else fails loudly. */
export function fakeStore(answers: Partial<GraphStore> = {}): GraphStore {
  return {
    address: "fake.db",
    migrate: refuse("migrate"),
    write: refuse("write"),
    remove: refuse("remove"),
    decide: refuse("decide"),
    undo: refuse("undo"),
    decisions: refuse("decisions"),
    importDecisions: refuse("importDecisions"),
    review: refuse("review"),
    explain: refuse("explain"),
    views: refuse("views"),
    saveView: refuse("saveView"),
    removeView: refuse("removeView"),
    versions: refuse("versions"),
    node: async () => undefined,
    edge: async () => undefined,
    neighbourhood: refuse("neighbourhood"),
    articleSubgraph: refuse("articleSubgraph"),
    degrees: refuse("degrees"),
    search: refuse("search"),
    query: refuse("query"),
    places: async () => [],
    keepPlaces: refuse("keepPlaces"),
    read: refuse("read"),
    nodes: refuse("nodes"),
    edges: refuse("edges"),
    stats: refuse("stats"),
    close: async () => {},
    ...answers,
  };
}

export type TestServer = Client & { readonly store: GraphStore; close(): Promise<void> };

/** An embedded store in a folder that goes with it. */
export async function temporaryStore(): Promise<GraphStore> {
  const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-api-"));
  const store = await openGrafeoStore(path.join(folder, "graph.db"));
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { ...store, close };
}

/** A server over a store that holds the articles, and a client of it. */
export async function serverOver(
  openStore: () => Promise<GraphStore>,
  documents: readonly DocumentGraph[],
  options: Omit<ServerOptions, "store"> = {},
): Promise<TestServer> {
  const store = await openStore();
  await store.write(documents, { ingestedAt: "2026-03-20T12:00:00Z" });
  const server = await createServer({ store, ...options });
  return {
    ...(await connectTo(server)),
    store,
    async close() {
      await server.close();
      await store.close();
    },
  };
}
