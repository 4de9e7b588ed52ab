import { describe, jest } from "@jest/globals";
import { openNeo4jStore } from "../../../graph/neo4j/neo4j-store.ts";
import { describeNeo4j } from "../../servers/neo4j.ts";
import { testConsole } from "./console.ts";
import { testGraphRoutes } from "./graph-routes.ts";

jest.setTimeout(60_000);

describeNeo4j("API", (server) => {
  const openStore = async () => {
    await server().wipe();
    return openNeo4jStore(server().uri, server());
  };
  describe("routes", () => testGraphRoutes(openStore));
  describe("console", () => testConsole(openStore));
});
