import { describe } from "@jest/globals";
import { openNeo4jStore } from "../../graph/neo4j/neo4j-store.ts";
import { describeInChromium } from "../servers/describe-in-chromium.ts";
import { describeNeo4j } from "../servers/neo4j.ts";
import { NEO4J_VERSIONS } from "../servers/neo4j-versions.ts";
import { testConsole } from "../viewer/app/journeys/console.ts";
import { testCuration } from "../viewer/app/journeys/curation.ts";
import { testEvidence } from "../viewer/app/journeys/evidence.ts";
import { testIntake } from "../viewer/app/journeys/intake.ts";
import { testKeeping } from "../viewer/app/journeys/keeping.ts";
import { explorerSession } from "../viewer/app/session.ts";

/** What `npm test` shows over the embedded store, over the current Neo4j. */
describeInChromium("workbench over Neo4j", () => {
  describeNeo4j(
    "workbench",
    (server) => {
      const openStore = async () => {
        await server().wipe();
        return openNeo4jStore(server().uri, server());
      };
      describe("reading", () => {
        const session = explorerSession(openStore);
        describe("evidence", () => testEvidence(session));
        describe("console", () => testConsole(session));
        describe("keeping", () => testKeeping(session));
      });
      // Each of these begins with a store of its own.
      describe("writing", () => {
        const session = explorerSession(openStore);
        describe("curation", () => testCuration(session));
        describe("intake", () => testIntake(session));
      });
    },
    NEO4J_VERSIONS.slice(-1),
  );
});
