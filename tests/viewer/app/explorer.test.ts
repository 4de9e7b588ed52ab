import { describe } from "@jest/globals";
import { describeInChromium } from "../../servers/describe-in-chromium.ts";
import { testAnalysis } from "./journeys/analysis.ts";
import { testExploring } from "./journeys/exploring.ts";
import { testReading } from "./journeys/reading.ts";
import { testSearch } from "./journeys/search.ts";
import { explorerSession } from "./session.ts";

describeInChromium("explorer", () => {
  const session = explorerSession();
  describe("reading", () => testReading(session));
  describe("searching", () => testSearch(session));
  describe("exploring", () => testExploring(session));
  describe("analysis", () => testAnalysis(session));
});
