import { describe } from "@jest/globals";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import { testAccessibility } from "./journeys/accessibility.ts";
import { testConsole } from "./journeys/console.ts";
import { testCuration } from "./journeys/curation.ts";
import { testEvidence } from "./journeys/evidence.ts";
import { testIntake } from "./journeys/intake.ts";
import { testKeeping } from "./journeys/keeping.ts";
import { testHostileNews, testTrouble } from "./journeys/robustness.ts";
import { explorerSession } from "./session.ts";

/** What is done with a graph beside looking: asking, keeping, correcting; and what may go wrong. */
describeInChromium("workbench", () => {
  const session = explorerSession();
  describe("evidence", () => testEvidence(session));
  describe("console", () => testConsole(session));
  describe("keeping", () => testKeeping(session));
  describe("intake", () => testIntake(session));
  describe("curation", () => testCuration(session));
  describe("accessibility", () => testAccessibility(session));
  describe("under attack", () => testHostileNews(session));
  describe("in trouble", () => testTrouble(session));
});
