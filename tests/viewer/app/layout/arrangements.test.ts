import { describe, expect, test } from "@jest/globals";
import { layerLayout } from "../../../../viewer/app/layout/layer-layout.ts";
import { timeLayout } from "../../../../viewer/app/layout/time-layout.ts";
import { mapLayout, type World } from "../../../../viewer/app/map/map-layout.ts";
import { project } from "../../../../viewer/app/map/project.ts";
import world from "../../../../viewer/app/map/world.json" with { type: "json" };
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import type { SceneNode } from "../../../../viewer/app/scene/scene-types.ts";
import { sceneOf } from "../scene/scenes.ts";

const WORLD = world as unknown as World;

const drawn = (part: ReturnType<typeof sceneOf>) => {
  const scene = createGraphScene();
  scene.add(part, "overview");
  return scene;
};
const closest = (points: Iterable<{ x: number; y: number }>) => {
  const all = [...points];
  return all
    .flatMap((a, index) => all.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
    .reduce((least, way) => Math.min(least, way), Number.POSITIVE_INFINITY);
};

describe("layers", () => {
  const crossing = sceneOf(
    [
      ["c1", "SIGNED", "a2"],
      ["c2", "SIGNED", "a1"],
      ["a1", "COVERS", "t1"],
      ["a2", "COVERS", "t2"],
    ],
    ["t9"],
  );
  const { points, spacing } = layerLayout(drawn(crossing).graph, 1);
  const at = (id: string) => points.get(id)!;

  test("stand from parties to topics", () => {
    expect(at("c1").x).toBeLessThan(at("a1").x);
    expect(at("a1").x).toBeLessThan(at("t1").x);
  });

  test("are ordered so that lines don't cross", () => {
    expect(Math.sign(at("c1").y - at("c2").y)).toBe(Math.sign(at("a2").y - at("a1").y));
    expect(Math.sign(at("a1").y - at("a2").y)).toBe(Math.sign(at("t1").y - at("t2").y));
  });

  test("leave room between nodes, in the shape of the screen", () => {
    const many = sceneOf(
      Array.from({ length: 120 }, (_, index) => [`c${index}`, "SIGNED", `a${index % 20}`] as const),
    );
    for (const aspect of [0.5, 1, 2]) {
      const wide = [...layerLayout(drawn(many).graph, aspect).points.values()];
      expect(closest(wide)).toBeGreaterThanOrEqual(spacing! * 0.99);
      const extent = (of: "x" | "y") =>
        Math.max(...wide.map((p) => p[of])) - Math.min(...wide.map((p) => p[of]));
      expect(extent("x") / extent("y")).toBeLessThan(aspect * 1.5);
    }
  });
});

describe("time", () => {
  const words = { undated: "No date", dateName: (date: string) => date };
  const part = sceneOf(
    [
      ["c1", "SIGNED", "a1", "article:1", "happened", "2020-05-01"],
      ["c2", "SIGNED", "a2", "article:1", "happened", "2024"],
      ["c1", "SIGNED", "a2", "article:1", "planned", "2022-03"],
    ],
    ["t1"],
  );
  const { graph, articles } = drawn(part);
  const { points, backdrop } = timeLayout(graph, articles, words, 1);
  const at = (id: string) => points.get(id)!;

  test("runs from left to right; what has no date stands below, and says so", () => {
    expect(at("a1").x).toBeLessThan(at("a2").x);
    for (const id of ["a1", "a2", "c1", "c2"]) expect(at("t1").y).toBeLessThan(at(id).y);
    expect(backdrop!.captions.map(({ text }) => text)).toEqual(["No date"]);
    expect(backdrop!.ticks.map(({ label }) => label)).toContain("2022-01");
  });

  test("parties stand above what they did, and no two nodes on one spot", () => {
    expect(at("c1").y).toBeGreaterThan(at("a1").y);
    expect(closest(points.values())).toBeGreaterThanOrEqual(50);
  });

  test("a picture without any date is no axis", () => {
    const undated = drawn(sceneOf([], ["c1", "t1"]));
    const found = timeLayout(undated.graph, undated.articles, words, 1);
    expect(found.points.size).toBe(2);
    for (const { x, y } of found.points.values()) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe("map", () => {
  const node = (id: string, type: SceneNode["type"], name: string, country = ""): SceneNode => ({
    id,
    type,
    name,
    country,
    kind: "",
    date: "",
  });
  const base = sceneOf([["country:NO", "SIGNED", "a1"]], []);
  const scene = drawn({
    ...base,
    nodes: [
      node("country:NO", "Country", "Norway"),
      node("country:EU", "Country", "European Union"),
      node("place:wien", "Place", "Wien", "AT"),
      node("place:vienna", "Place", "Vienna", "AT"),
      node("place:nowhere", "Place", "Constructor", "__proto__"),
      node("a1", "Agreement", "Harbour treaty"),
      node("institution:x", "Institution", "Ministry", "JP"),
    ],
  });
  const { points, backdrop, apart } = mapLayout(scene.graph, WORLD, new Map(), "No place known");
  const at = (id: string) => points.get(id)!;

  test("countries and cities lie where they are, by every name of a city", () => {
    expect(at("country:NO").y).toBeGreaterThan(at("country:EU").y);
    expect(at("place:wien")).toEqual(at("place:vienna"));
    const vienna = project([16.4, 48.2]);
    expect(Math.hypot(at("place:wien").x - vienna.x, at("place:wien").y - vienna.y)).toBeLessThan(
      5,
    );
  });

  test("what has no place of its own stands near what it belongs to or is joined to", () => {
    const way = (a: string, b: string) => Math.hypot(at(a).x - at(b).x, at(a).y - at(b).y);
    expect(way("a1", "country:NO")).toBeLessThan(way("a1", "place:wien"));
    expect(at("institution:x").x).toBeGreaterThan(at("place:wien").x);
  });

  test("what cannot be placed stands below, and says so", () => {
    expect(apart).toContain("place:nowhere");
    expect(at("place:nowhere").y).toBeLessThan(project([0, -58]).y);
    expect(backdrop!.captions.map(({ text }) => text)).toEqual(["No place known"]);
    expect(backdrop!.credit).toMatch(/Natural Earth.*GeoNames/);
  });

  test("no outline runs around the back of the earth", () => {
    for (const corners of backdrop!.areas) {
      const xs = corners.filter((_, index) => index % 2 === 0);
      const steps = xs.slice(1).map((x, index) => Math.abs(x - xs[index]!));
      expect(steps.every((step) => step < project([180, 0]).x)).toBe(true);
    }
  });
});
