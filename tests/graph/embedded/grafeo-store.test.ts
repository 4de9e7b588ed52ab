import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, jest } from "@jest/globals";
import { openGrafeoStore } from "../../../graph/embedded/grafeo-store.ts";
import { testGraphStore } from "../../contracts/graph-store.ts";

/** A machine that does other things, too, takes its time. */
jest.setTimeout(60_000);

describe("graph store, embedded", () => {
  let folder: string;
  let count = 0;
  const file = () => path.join(folder, `store-${count}.db`);
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "pressgraph-embedded-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  testGraphStore({
    fresh: async () => {
      count++;
      return openGrafeoStore(file());
    },
    reopen: () => openGrafeoStore(file()),
  });
});
