import { jest } from "@jest/globals";
import { openNeo4jStore } from "../../../graph/neo4j/neo4j-store.ts";
import { testGraphStore } from "../../contracts/graph-store.ts";
import { describeNeo4j } from "../../servers/neo4j.ts";

jest.setTimeout(60_000);

describeNeo4j("graph store", (server) => {
  testGraphStore({
    fresh: async () => {
      await server().wipe();
      return openNeo4jStore(server().uri, server());
    },
    reopen: () => openNeo4jStore(server().uri, server()),
  });
});
