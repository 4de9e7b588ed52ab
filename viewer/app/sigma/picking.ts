import type Sigma from "sigma";
import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { NodeAttributes, SceneFact } from "../scene/scene-types.ts";

type Program = {
  pickProgram: ProgramInfo | null;
  bindProgram(program: ProgramInfo): void;
  renderProgram(params: RenderParams, program: ProgramInfo): void;
  unbindProgram(program: ProgramInfo): void;
};

export type Picking = ReturnType<typeof createPicking>;

/**
 * The hidden picture that tells what lies under the pointer costs as much as the one on screen. Sigma
 * draws it with every frame; here it is drawn when something is pointed at for the first time since.
 */
export function createPicking() {
  const waiting = new Map<Program, RenderParams>();

  const draw = () => {
    for (const [program, params] of waiting) {
      const info = program.pickProgram;
      if (!info) continue;
      const pixelRatio = params.pixelRatio / params.downSizingRatio;
      info.gl.viewport(0, 0, params.width * pixelRatio, params.height * pixelRatio);
      program.bindProgram(info);
      program.renderProgram({ ...params, pixelRatio }, info);
      program.unbindProgram(info);
    }
    waiting.clear();
  };

  return {
    /** Draws the picture on screen alone; the hidden one follows when it is needed. */
    withoutHidden(program: object, params: RenderParams, render: () => void) {
      const drawn = program as Program;
      const { pickProgram } = drawn;
      drawn.pickProgram = null;
      render();
      drawn.pickProgram = pickProgram;
      if (pickProgram) waiting.set(drawn, params);
    },

    /** Makes Sigma ask for the hidden picture, and point at nothing new while something is dragged. */
    watch(sigma: Sigma<NodeAttributes, SceneFact>) {
      const inner = sigma as unknown as {
        hoveredNode: string | null;
        hoveredEdge: string | null;
        getNodeAtPosition(position: { x: number; y: number }): string | null;
        getEdgeAtPoint(x: number, y: number): string | null;
      };
      const mouse = sigma.getMouseCaptor();
      const isDragging = () => mouse.isMouseDown && mouse.draggedEvents > 0;
      const { getNodeAtPosition, getEdgeAtPoint } = inner;
      inner.getNodeAtPosition = (position) => {
        if (isDragging()) return inner.hoveredNode;
        draw();
        return getNodeAtPosition.call(sigma, position);
      };
      inner.getEdgeAtPoint = (x, y) => {
        if (isDragging()) return inner.hoveredEdge;
        draw();
        return getEdgeAtPoint.call(sigma, x, y);
      };
    },
  };
}
