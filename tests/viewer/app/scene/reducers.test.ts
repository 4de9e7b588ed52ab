import { describe, expect, test } from "@jest/globals";
import { NO_FILTERS, visibleIn } from "../../../../viewer/app/scene/filters.ts";
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import { PALETTES } from "../../../../viewer/app/scene/palette.ts";
import {
  factDisplay,
  focusOn,
  type Look,
  nodeDisplay,
} from "../../../../viewer/app/scene/reducers.ts";
import type { NodeAttributes, SceneFact } from "../../../../viewer/app/scene/scene-types.ts";
import { sceneOf } from "./scenes.ts";

const scene = createGraphScene();
scene.add(
  sceneOf([
    ["c1", "SIGNED", "a1"],
    ["c2", "SIGNED", "a1", "article:1", "planned"],
    ["o1", "SIGNED", "a2", "article:1", "denied"],
  ]),
  "overview",
);
const visibility = visibleIn(scene.graph, scene.articles, NO_FILTERS);
const LOOK: Look = {
  palette: PALETTES.light,
  visibility,
  grey: false,
  isCrowded: false,
  selectedNode: undefined,
  selectedFact: undefined,
  marked: new Set(),
  focus: undefined,
  sizes: new Map([["c1", 12]]),
  colours: undefined,
  nodeLabel: ({ name }) => name,
  factLabel: ({ type }, isInFocus) => (isInFocus ? type : ""),
};
const node = (id: string, look: Partial<Look> = {}) =>
  nodeDisplay(id, scene.graph.getNodeAttributes(id), { ...LOOK, ...look });
const fact = (from: string, look: Partial<Look> = {}) => {
  const key = scene.graph.outEdges(from)[0]!;
  return factDisplay(key, scene.graph.getEdgeAttributes(key), { ...LOOK, ...look });
};

describe("reducers", () => {
  test("type decides colour, shape and icon", () => {
    expect(node("c1")).toMatchObject({ color: PALETTES.light.nodes.Country, size: 12 });
    expect(node("c1").shape).not.toBe(node("a1").shape);
    expect(node("c1").icon).not.toBe(node("a1").icon);
  });

  test("planned and denied facts have a line and a colour of their own", () => {
    const looks = ["c1", "c2", "o1"].map((from) => fact(from));
    expect(looks.map(({ dash }) => dash)).toEqual([0, 1, 2]);
    expect(new Set(looks.map(({ color }) => color)).size).toBe(3);
  });

  test("what is out of focus fades but stays; what is in focus keeps its name", () => {
    const focus = focusOn(scene.graph, visibility, { node: "c1" })!;
    expect([...focus.nodes].sort()).toEqual(["a1", "c1"]);
    expect(node("a1", { focus })).toMatchObject({ forceLabel: true, isFaded: false });
    expect(node("o1", { focus })).toMatchObject({
      color: PALETTES.light.faded,
      label: null,
      hidden: false,
    });
    expect(fact("c1", { focus })).toMatchObject({ label: "SIGNED", isInFocus: true });
    expect(fact("o1", { focus })).toMatchObject({ color: PALETTES.light.fadedEdge, label: null });
  });

  test("filtered items go, or fade where greying is wanted", () => {
    const filters = { ...NO_FILTERS, nodeTypes: ["Official" as const] };
    const look = { visibility: visibleIn(scene.graph, scene.articles, filters) };
    expect(node("o1", look).hidden).toBe(true);
    expect(node("o1", { ...look, grey: true })).toMatchObject({ hidden: false, isFaded: true });
    expect(fact("o1", look).hidden).toBe(true);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, "12", 1e9, -5, 0])(
    "V6: broken numbers (%p) become something that can be drawn",
    (broken) => {
      const attributes = { type: "Comet", name: "X", x: broken, y: broken } as never;
      const display = nodeDisplay("x1", attributes as NodeAttributes, {
        ...LOOK,
        visibility: { nodes: new Set(["x1"]), facts: new Set(["f"]) },
        sizes: new Map([["x1", broken as number]]),
      });
      expect([display.x, display.y, display.size].every(Number.isFinite)).toBe(true);
      expect(display.size).toBeGreaterThanOrEqual(2);
      expect(display.size).toBeLessThanOrEqual(40);
      expect(display.color).toMatch(/^#/);
      const broke = { type: "COMET", status: "?", edges: [], sources: broken, curvature: broken };
      const line = factDisplay("f", broke as unknown as SceneFact, {
        ...LOOK,
        visibility: { nodes: new Set(), facts: new Set(["f"]) },
      });
      expect([line.size, line.curvature, line.dash].every(Number.isFinite)).toBe(true);
      expect(line.color).toMatch(/^#/);
    },
  );
});
