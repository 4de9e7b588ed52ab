import { describe } from "@jest/globals";
import { openNeo4jStore } from "../../../graph/neo4j/neo4j-store.ts";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import { describeNeo4j } from "../../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../../servers/neo4j-versions.ts";
import { testExploring } from "./journeys/exploring.ts";
import { testSearch } from "./journeys/search.ts";
import { explorerSession } from "./session.ts";

/** What asks most of the store, over the current release; the API's own tests run over every one. */
const CURRENT = NEO4J_VERSIONS.slice(-1);

describeInChromium("explorer over Neo4j", () => {
  describeNeo4j(
    "explorer",
    (server) => {
      const session = explorerSession(async () => {
        await server().wipe();
        return openNeo4jStore(server().uri, server());
      });
      describe("exploring", () => testExploring(session));
      describe("searching", () => testSearch(session));
    },
    CURRENT,
  );
});
