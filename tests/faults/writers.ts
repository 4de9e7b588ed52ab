import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Statement } from "../../graph/cypher/statement.ts";
import { createCypherStore } from "../../graph/cypher-store.ts";
import { openNeo4jConnection, openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import type { GraphStore } from "../../graph/store.ts";
import { news } from "../helpers/news.ts";
import type { Writer } from "./inject-faults.ts";

/** Generous, for a busy machine: only a write to a server that says nothing has to be given up. */
const patience = { retrying: 20_000, opening: 15_000, reading: 15_000, writing: 30_000 };

async function writeTwoArticles(store: GraphStore): Promise<void> {
  try {
    await store.write(news().slice(0, 2), { ingestedAt: "2026-01-01T00:00:00Z" });
  } finally {
    await store.close();
  }
}

export const ourWriter: Writer = (login) => ({
  done: openNeo4jStore(login.uri, { ...login, patience }).then(writeTwoArticles),
});

/** Soon gives up a write that a server says nothing to. */
export const hastyWriter: Writer = (login) => {
  const hasty = { ...patience, writing: 5000 };
  return { done: openNeo4jStore(login.uri, { ...login, patience: hasty }).then(writeTwoArticles) };
};

/** What the harness must find wanting: the same with CREATE for MERGE, and without constraints. */
export const carelessWriter: Writer = (login) => {
  const careless = ({ text, parameters }: Statement): Statement => ({
    text: text.replaceAll("ON CREATE SET", "SET").replaceAll("MERGE", "CREATE"),
    parameters,
  });
  const opening = openNeo4jConnection(login.uri, { ...login, patience }).then((connection) =>
    createCypherStore({
      ...connection,
      migrate: async () => undefined,
      write: (work) =>
        connection.write((transaction) =>
          work({
            run: (statement) => transaction.run(careless(statement)),
            send: (statement) => transaction.send(careless(statement)),
          }),
        ),
    }),
  );
  return { done: opening.then(writeTwoArticles) };
};

const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const PROGRAM = path.join(import.meta.dirname, "write-two-articles.ts");

/** The same in a process of its own, which can be killed. */
export const processWriter: Writer = ({ uri, username, password }) => {
  const child = spawn(process.execPath, ["--import", TSX, PROGRAM], {
    env: { ...process.env, NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaint += text;
  });
  const done = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`The writer ended with ${signal ?? code}. ${complaint}`)),
    );
  });
  return { done, kill: () => child.kill("SIGKILL") };
};
