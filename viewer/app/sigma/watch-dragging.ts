import type Sigma from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import type { SceneGraph } from "../scene/graph-scene.ts";
import type { NodeAttributes, Point, SceneFact } from "../scene/scene-types.ts";

const SLACK = 4;

type Handlers = {
  readonly onClick: (id: string, isAdding: boolean) => void;
  readonly onDragged: (id: string, at: Point) => void;
};

/** Tells a click on a node from a drag; a hand that trembles by a few pixels has clicked. */
export function watchDragging(
  sigma: Sigma<NodeAttributes, SceneFact>,
  graph: SceneGraph,
  { onClick, onDragged }: Handlers,
): void {
  let held: { id: string; from: Point; isMoving: boolean } | undefined;

  sigma.on("downNode", ({ node, event }) => {
    held = { id: node, from: { x: event.x, y: event.y }, isMoving: false };
  });

  const move = (at: Point, stop: () => void) => {
    if (!held) return;
    stop();
    if (!held.isMoving && Math.hypot(at.x - held.from.x, at.y - held.from.y) < SLACK) return;
    held.isMoving = true;
    if (!graph.hasNode(held.id)) return;
    const { x, y } = sigma.viewportToGraph(at);
    graph.mergeNodeAttributes(held.id, { x, y });
  };
  const drop = () => {
    const done = held;
    held = undefined;
    if (!done?.isMoving || !graph.hasNode(done.id)) return;
    const { x, y } = graph.getNodeAttributes(done.id);
    onDragged(done.id, { x, y });
  };

  let wasMoved = false;
  sigma.on("clickNode", ({ node, event }) => {
    if (!wasMoved) onClick(node, "shiftKey" in event.original && event.original.shiftKey);
  });
  const mouse = sigma.getMouseCaptor();
  mouse.on("mousemovebody", (event: MouseCoords) => move(event, () => event.preventSigmaDefault()));
  mouse.on("mouseup", () => {
    wasMoved = held?.isMoving ?? false;
    drop();
  });
  const touch = sigma.getTouchCaptor();
  touch.on("touchmove", (event: TouchCoords) => {
    const finger = event.touches[0];
    if (finger && event.touches.length === 1) {
      move(finger, () => {
        event.sigmaDefaultPrevented = true;
      });
    }
  });
  touch.on("touchup", drop);
}
