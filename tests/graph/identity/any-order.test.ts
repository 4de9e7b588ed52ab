import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, jest, test } from "@jest/globals";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { openNeo4jStore } from "../../../graph/neo4j/neo4j-store.ts";
import { someMeeting } from "../../helpers/press-review.ts";
import { describeNeo4j } from "../../servers/neo4j.ts";
import { checkAnyOrder } from "./any-order.ts";

jest.setTimeout(600_000);

const RUNS = Number(process.env.ANY_ORDER_RUNS ?? 20);
const seed = process.env.ANY_ORDER_SEED;
const options = { runs: RUNS, ...(seed && { seed: Number(seed) }) };

function embedded(largestBlock?: number) {
  return async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "pressgraph-any-order-"));
    const store = await openGrafeoStore(path.join(folder, "graph.db"), {
      ...(largestBlock !== undefined && { largestBlock }),
    });
    const close = async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    };
    return { store, close };
  };
}

describe("ingest, change, remove, merge, split, reject, rename and undo in any order", () => {
  test("I24 end in the graph of what is left, embedded", () => checkAnyOrder(embedded(), options));

  test("I24 end in it where blocks overflow and shrink again", () =>
    checkAnyOrder(embedded(2), { ...options, largestBlock: 2 }));

  test("I24 end in it where many meetings share a name", () =>
    checkAnyOrder(embedded(), { ...options, article: someMeeting }));
});

describeNeo4j("any order", (server) => {
  test("I24 ingest, change, remove, decide and undo end in the graph of what is left", () =>
    checkAnyOrder(
      async () => {
        await server().wipe();
        const store = await openNeo4jStore(server().uri, server());
        return { store, close: () => store.close() };
      },
      { runs: 3 },
    ));
});
