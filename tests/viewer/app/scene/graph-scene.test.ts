import { describe, expect, jest, test } from "@jest/globals";
import { createGraphScene } from "../../../../viewer/app/scene/graph-scene.ts";
import { pause } from "../../../../viewer/app/scene/in-slices.ts";
import { sceneOf } from "./scenes.ts";

const SIGNING = sceneOf([
  ["c1", "SIGNED", "a1", "article:1"],
  ["c1", "SIGNED", "a1", "article:2"],
  ["c1", "SIGNED", "a1", "article:3", "denied"],
  ["c1", "ATTENDED", "a1"],
  ["c2", "SIGNED", "a1"],
]);

const facts = (scene: ReturnType<typeof createGraphScene>) =>
  scene.graph.mapEdges((_, { type, status, edges }, from, to) =>
    [from, type, to, status, edges.length].join(" "),
  );

describe("createGraphScene", () => {
  test("bundles parallel edges by type and status", () => {
    const scene = createGraphScene();
    expect(scene.add(SIGNING, "overview")).toEqual({ nodes: 3, edges: 5 });
    expect(facts(scene).sort()).toEqual([
      "c1 ATTENDED a1 happened 1",
      "c1 SIGNED a1 denied 1",
      "c1 SIGNED a1 happened 2",
      "c2 SIGNED a1 happened 1",
    ]);
  });

  test("bends facts between the same two nodes apart and leaves a lone one straight", () => {
    const scene = createGraphScene();
    scene.add(SIGNING, "overview");
    const bends = (from: string) =>
      scene.graph.mapOutEdges(from, (_, { curvature }) => curvature).sort((a, b) => a - b);
    expect(new Set(bends("c1")).size).toBe(3);
    expect(bends("c2")).toEqual([0]);
  });

  test("undo and redo go through every step and keep positions", () => {
    const scene = createGraphScene();
    scene.add(SIGNING, "overview");
    scene.moveAll(new Map([["c2", { x: 7, y: 8 }]]));
    scene.hide(["c2"]);
    expect(scene.graph.hasNode("c2")).toBe(false);
    scene.pin("c1", { x: 1, y: 2 });
    scene.undo();
    expect(scene.graph.getNodeAttribute("c1", "pinned")).toBe(false);
    scene.undo();
    expect(scene.graph.getNodeAttributes("c2")).toMatchObject({ x: 7, y: 8 });
    expect(facts(scene)).toHaveLength(4);
    scene.redo();
    expect(scene.graph.hasNode("c2")).toBe(false);
    expect(scene.canRedo).toBe(true);
    scene.hide(["a1"]);
    expect(scene.canRedo).toBe(false);
  });

  test("a look that changes while a large part is drawn does not leave it half drawn", async () => {
    const scene = createGraphScene();
    const edges = Array.from(
      { length: 30_000 },
      (_, index) => [`c${index}`, "SIGNED", `a${index}`] as const,
    );
    const adding = scene.addInSlices(sceneOf(edges), "everything");
    while (scene.graph.order === 0) await pause();
    expect(scene.graph.size).toBeLessThan(edges.length);
    scene.look({ size: "sources" });
    await adding;
    expect(scene.graph.size).toBe(edges.length);
  });

  test("adding the same again is no step", () => {
    const onChange = jest.fn();
    const scene = createGraphScene(onChange);
    scene.add(SIGNING, "overview");
    onChange.mockClear();
    expect(scene.add(SIGNING, "overview")).toEqual({ nodes: 0, edges: 0 });
    expect(onChange).not.toHaveBeenCalled();
  });

  test("keepOnly() leaves the facts among the kept nodes", () => {
    const scene = createGraphScene();
    scene.add(SIGNING, "overview");
    scene.keepOnly(["c2", "a1", "unknown"]);
    expect(facts(scene)).toEqual(["c2 SIGNED a1 happened 1"]);
  });

  test("a layout moves all but pinned nodes, and nothing to where no place is", () => {
    const scene = createGraphScene();
    scene.add(SIGNING, "overview");
    scene.pin("c1", { x: 1, y: 1 });
    const before = scene.graph.getNodeAttributes("a1");
    scene.moveAll(
      new Map([
        ["c1", { x: 5, y: 5 }],
        ["c2", { x: 6, y: 6 }],
        ["a1", { x: Number.NaN, y: 0 }],
      ]),
    );
    expect(scene.graph.getNodeAttributes("c1")).toMatchObject({ x: 1, y: 1, pinned: true });
    expect(scene.graph.getNodeAttributes("c2")).toMatchObject({ x: 6, y: 6 });
    expect(scene.graph.getNodeAttributes("a1")).toMatchObject({ x: before.x, y: before.y });
  });

  test("new nodes start beside the neighbours that are there", () => {
    const scene = createGraphScene();
    scene.add(sceneOf([["c1", "SIGNED", "a1"]]), "c1");
    scene.moveAll(
      new Map([
        ["c1", { x: 1000, y: 1000 }],
        ["a1", { x: 1100, y: 1100 }],
      ]),
    );
    scene.add(sceneOf([["a1", "COVERS", "t1"]]), "a1");
    const { x, y } = scene.graph.getNodeAttributes("t1");
    expect(Math.hypot(x - 1100, y - 1100)).toBeLessThan(50);
  });

  test("copies of one text count as one source", () => {
    const scene = createGraphScene();
    const copies = SIGNING.articles.map((article) => ({ ...article, source: 0 }));
    scene.add({ ...SIGNING, articles: copies }, "overview");
    const key = scene.factOf("c1 SIGNED a1 article:2 happened")!;
    expect(scene.graph.getEdgeAttributes(key)).toMatchObject({ sources: 1 });
  });

  test("changes of the look within a moment are one step, which undo takes back", () => {
    let now = 0;
    const seen: boolean[] = [];
    const scene = createGraphScene(
      (isNewPicture) => seen.push(isNewPicture),
      () => now,
    );
    scene.add(SIGNING, "overview");
    scene.look({ size: "equal" });
    now = 100;
    scene.look({ size: "pagerank" });
    now = 5000;
    scene.look({ colour: "country" });
    scene.hide(["c2"]);
    scene.look({ colour: "community" });
    expect(seen).toEqual([true, false, false, false, true, false]);
    scene.undo();
    expect(scene.state.look.colour).toBe("country");
    scene.undo();
    expect(scene.graph.hasNode("c2")).toBe(true);
    scene.undo();
    expect(scene.state.look).toMatchObject({ size: "pagerank", colour: "type" });
    scene.undo();
    expect(scene.state.look.size).toBe("degree");
  });

  test("what lies where it was kept comes there, and pins win", () => {
    const scene = createGraphScene();
    const nodes = SIGNING.nodes.map((node, index) => ({ ...node, place: { x: index, y: -index } }));
    scene.add({ ...SIGNING, nodes }, "overview");
    const [, second] = nodes;
    expect(scene.graph.getNodeAttributes(second!.id)).toMatchObject({ x: 1, y: -1 });
    scene.pin(second!.id, { x: 9, y: 9 });
    expect(scene.graph.getNodeAttributes(second!.id)).toMatchObject({ x: 9, y: 9, pinned: true });
    expect(scene.places.get(second!.id)).toEqual({ x: 1, y: -1 });
  });

  test("lines fan out by article and bundle up again", () => {
    const scene = createGraphScene();
    scene.add(SIGNING, "overview");
    scene.fan(true);
    expect(scene.graph.size).toBe(5);
    const edge = SIGNING.edges[1]!.id;
    expect(scene.graph.getEdgeAttribute(scene.factOf(edge)!, "edges")).toHaveLength(1);
    scene.undo();
    expect(scene.graph.size).toBe(4);
  });
});
