import { describe } from "@jest/globals";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import { testAccessibility } from "./journeys/accessibility.ts";
import { testAnalysis } from "./journeys/analysis.ts";
import { testConsole } from "./journeys/console.ts";
import { testCuration } from "./journeys/curation.ts";
import { testReading } from "./journeys/reading.ts";
import { testHostileNews, testTrouble } from "./journeys/robustness.ts";
import { testSearch } from "./journeys/search.ts";
import { explorerSession } from "./session.ts";

describeInChromium("explorer", () => {
  const session = explorerSession();
  describe("reading", () => testReading(session));
  describe("searching", () => testSearch(session));
  describe("analysis", () => testAnalysis(session));
  describe("console", () => testConsole(session));
  describe("accessibility", () => testAccessibility(session));
  describe("curation", () => testCuration(session));
  describe("under attack", () => testHostileNews(session));
  describe("in trouble", () => testTrouble(session));
});
