import { describe, expect, test } from "@jest/globals";
import { circleLayout } from "../../../../viewer/app/layout/circle-layout.ts";
import { radialLayout } from "../../../../viewer/app/layout/radial-layout.ts";
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import { type Measure, measureNodes } from "../../../../viewer/app/scene/measures.ts";
import { groupNodes } from "../../../../viewer/app/scene/node-groups.ts";
import { nodeSizes } from "../../../../viewer/app/scene/node-sizes.ts";
import { sceneOf } from "./scenes.ts";

/** Two stars around a1 and a2, joined by o9; t8 stands alone. */
const scene = createGraphScene();
scene.add(
  sceneOf(
    [
      ...["c1", "c2", "c3", "c4"].map((id) => [id, "SIGNED", "a1"] as const),
      ...["c5", "c6", "c7"].map((id) => [id, "SIGNED", "a2"] as const),
      ["c5", "SIGNED", "a2", "article:2"],
      ["o9", "SIGNED", "a1"],
      ["o9", "SIGNED", "a2"],
      ["o9", "REPRESENTS", "c1"],
    ],
    ["t8"],
  ),
  "overview",
);

describe("measureNodes", () => {
  test.each<[Measure, string]>([
    ["degree", "a1"],
    ["sources", "a1"],
    ["betweenness", "a1"],
    ["pagerank", "a1"],
  ])("%s is greatest at %s and least at the loner", async (measure, hub) => {
    const values = [...(await measureNodes(scene.graph, measure))].sort(([, a], [, b]) => b - a);
    expect(values[0]![0]).toBe(hub);
    const loner = values.find(([id]) => id === "t8")![1];
    expect(Math.min(...values.map(([, value]) => value))).toBe(loner);
  });

  test("the go-between counts by betweenness, not by its facts", async () => {
    const [between, degree] = await Promise.all([
      measureNodes(scene.graph, "betweenness"),
      measureNodes(scene.graph, "degree"),
    ]);
    expect(between.get("o9")!).toBeGreaterThan(between.get("c5")!);
    expect(degree.get("o9")).toBe(3);
  });

  test("sizes grow with the measure within bounds", async () => {
    const sizes = nodeSizes(await measureNodes(scene.graph, "betweenness"));
    expect(sizes.get("a1")).toBe(22);
    expect(sizes.get("t8")).toBe(9);
    expect(new Set(nodeSizes(await measureNodes(scene.graph, "equal")).values())).toEqual(
      new Set([9]),
    );
  });
});

describe("groupNodes", () => {
  test("communities follow the stars, are named by their hubs and leave the loner out", async () => {
    const groups = await groupNodes(scene.graph, "community");
    const groupOf = (id: string) => groups.find(({ nodes }) => nodes.includes(id))?.key;
    expect(["c2", "c3", "c4", "a1"].map(groupOf)).toEqual(["a1", "a1", "a1", "a1"]);
    expect(["c5", "c6", "c7", "a2"].map(groupOf)).toEqual(["a2", "a2", "a2", "a2"]);
    expect(groups.flatMap(({ nodes }) => nodes)).not.toContain("t8");
    expect(await groupNodes(scene.graph, "community")).toEqual(groups);
  });

  test("countries take those along who represent them", async () => {
    const graph = createGraphScene();
    const given = sceneOf([["o1", "REPRESENTS", "c1"]]);
    const nodes = given.nodes.map((node) =>
      node.id === "c1" ? { ...node, id: "country:NO" } : node,
    );
    const edges = given.edges.map((edge) => ({ ...edge, to: "country:NO" }));
    graph.add({ ...given, nodes, edges }, "overview");
    const [group] = await groupNodes(graph.graph, "country");
    expect(group).toEqual({ key: "NO", nodes: ["country:NO", "o1"] });
  });
});

describe("layouts", () => {
  const distances = (points: ReadonlyMap<string, { x: number; y: number }>) =>
    new Map([...points].map(([id, { x, y }]) => [id, Math.round(Math.hypot(x, y))]));

  test("circle: all at one distance, nobody on another", () => {
    const points = circleLayout(scene.graph);
    expect(new Set(distances(points).values()).size).toBe(1);
    expect(new Set([...points.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(
      scene.graph.order,
    );
  });

  test("radial: rings by distance from the centre, the unconnected outermost", () => {
    const rings = distances(radialLayout(scene.graph, "a1"));
    expect(rings.get("a1")).toBe(0);
    expect(rings.get("c2")).toBe(rings.get("o9"));
    expect(rings.get("a2")!).toBeGreaterThan(rings.get("o9")!);
    expect(rings.get("c6")!).toBeGreaterThan(rings.get("a2")!);
    expect(rings.get("t8")!).toBeGreaterThan(rings.get("c6")!);
    expect(rings.size).toBe(scene.graph.order);
    expect(radialLayout(scene.graph, "unknown").size).toBe(0);
  });
});
