import { describe, expect, test } from "@jest/globals";
import {
  aroundSource,
  moreOf,
  parseAround,
  replaces,
  topSource,
} from "../../../../viewer/app/state/scene-source.ts";

describe("a part of the scene is named so that it can be loaded again", () => {
  test.each([
    [{ id: "country:NO" }, "country:NO"],
    [{ id: "country:NO", types: "SIGNED" }, "country:NO|SIGNED"],
    [{ id: "country:NO", types: "SIGNED", limit: 400 }, "country:NO|SIGNED|400"],
    [{ id: "country:NO", depth: 2 }, "country:NO||1000|2"],
  ])("%j", (around, source) => {
    expect(aroundSource(around)).toBe(source);
    expect(parseAround(source)).toMatchObject(around);
  });

  test.each(["overview", "everything", "everything|force", "paths|a|b", "top|Official|60"])(
    "%s is around no node",
    (source) => {
      expect(parseAround(source)).toBeUndefined();
    },
  );

  test("there is more until the most that can be had", () => {
    expect(moreOf("country:NO|SIGNED")).toBe("country:NO|SIGNED|400");
    expect(moreOf("country:NO|SIGNED|4900")).toBe("country:NO|SIGNED|5000");
    expect(moreOf("country:NO|SIGNED|5000")).toBeUndefined();
    expect(moreOf("country:NO||1000|2")).toBe("country:NO||2000|2");
    expect(moreOf(topSource("Official"))).toBe("top|Official|120");
    expect(moreOf("top|Official|480")).toBeUndefined();
    expect(moreOf("paths|a|b")).toBeUndefined();
  });

  test("more of the same takes the place of less", () => {
    expect(replaces("country:NO|SIGNED|400", "country:NO|SIGNED")).toBe(true);
    expect(replaces("country:NO|SIGNED|400", "country:NO")).toBe(false);
    expect(replaces("country:NO|SIGNED", "country:NO|SIGNED|400")).toBe(false);
    expect(replaces("top|Official|120", "top|Official|60")).toBe(true);
    expect(replaces("top|Official|120", "top|Event|60")).toBe(false);
  });

  test.each(["country:NO||-5|99", "country:NO||x|y", "country:NO||1e99"])(
    "a broken one stays within bounds: %s",
    (source) => {
      const { limit, depth } = parseAround(source)!;
      expect(limit).toBeGreaterThanOrEqual(1);
      expect(limit).toBeLessThanOrEqual(5000);
      expect(depth).toBeGreaterThanOrEqual(1);
      expect(depth).toBeLessThanOrEqual(4);
    },
  );
});
