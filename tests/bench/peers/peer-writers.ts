import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { compare } from "../../../graph/row-chunks.ts";
import type { GraphEdge, GraphNode } from "../../../schema/graph.ts";
import type { RunningNeo4j } from "../../servers/start-neo4j.ts";

/** Other writers of knowledge graphs to Neo4j, from PyPI. The first three write a graph as a whole. */
export const PEERS = [
  "neo4j-graphrag",
  "llama-index",
  "langchain-neo4j",
  "langchain-neo4j by article",
] as const;
export type Peer = (typeof PEERS)[number];

/** What llama-index and langchain-neo4j call. */
export const APOC = "5.26.19";

const run = promisify(execFile);
const folder = path.resolve(import.meta.dirname, "../../../.cache/peers");
const requirements = path.join(import.meta.dirname, "requirements.txt");

/** Python with the peers, installed the first time and when their versions change. */
export async function installPeers(): Promise<string> {
  const python = path.join(folder, "venv/bin/python");
  const stamp = path.join(folder, "installed.txt");
  const wanted = readFileSync(requirements, "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return python;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run("python3", ["-m", "venv", path.join(folder, "venv")]);
  await run(python, ["-m", "pip", "install", "--quiet", "--requirement", requirements]);
  await writeFile(stamp, wanted);
  return python;
}

/** Writes a graph into a file that the peers can read. */
export async function writeGraphFile(
  file: string,
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): Promise<void> {
  const rows = edges
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to))
    .map(({ id, type, from, to, article, status, properties }) => ({
      ...{ type, from, to, article },
      properties: { ...properties, id, article, status },
    }));
  await writeFile(file, JSON.stringify({ nodes, edges: rows }));
}

/** Seconds that a peer takes to write the graph in the file, and how many of them it computed. */
export async function writeWithPeer(
  python: string,
  peer: Peer,
  file: string,
  { uri, username, password }: RunningNeo4j,
): Promise<{ readonly seconds: number; readonly busy: number }> {
  const script = path.join(import.meta.dirname, "write_graph.py");
  const { stdout } = await run(python, [script, peer, file], {
    env: {
      ...process.env,
      ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) as string);
}
