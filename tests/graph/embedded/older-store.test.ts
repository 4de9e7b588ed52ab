import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@jest/globals";
import { GrafeoDB } from "../../../graph/embedded/grafeo.ts";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { expectedHash } from "../../helpers/expected-graph.ts";
import { news } from "../../helpers/news.ts";

test("D17 a store of the first format is brought up to date once, and takes its articles anew", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-older-"));
  const file = path.join(folder, "graph.db");
  const documents = news();
  const write = async () => {
    const store = await openGrafeoStore(file);
    await store.migrate();
    const { articles } = await store.write(documents, { ingestedAt: "2026-01-01T00:00:00Z" });
    const { graphHash } = await store.stats();
    await store.close();
    return { outcomes: articles.map(({ outcome }) => outcome), graphHash };
  };
  await write();
  const database = GrafeoDB.open(file);
  for (const label of ["Document", "Record", "Block"]) {
    await database.executeCypher(`MATCH (n:Pressgraph${label}) DELETE n`);
  }
  await database.executeCypher("MATCH ()-[m:MENTIONS]->() SET m.records = null");
  await database.executeCypher("MATCH (m:PressgraphMeta) SET m.version = 1");
  database.close();
  const graphHash = expectedHash(documents);
  expect(await write()).toEqual({ outcomes: Array(3).fill("replaced"), graphHash });
  expect(await write()).toEqual({ outcomes: Array(3).fill("unchanged"), graphHash });
  await rm(folder, { recursive: true, force: true });
});
