import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { FactDisplay } from "../scene/reducers.ts";
import { EDGE_FRAGMENT_SHADER, EDGE_VERTEX_SHADER } from "./edge-shaders.ts";
import type { Picking } from "./picking.ts";
import { createSender } from "./send-once.ts";

/** Pieces that a bent line is drawn in; a straight one needs no more than one. */
export const BENT = 12;
const UNIFORMS = ["u_matrix", "u_viewport", "u_scale", "u_pixelRatio"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** [place along the line, side, part]: part 0 is the line, 1 the arrow head. */
const verticesOf = (segments: number): number[][] => [
  ...Array.from({ length: segments }, (_, segment) => {
    const [start, end] = [segment / segments, (segment + 1) / segments];
    return [
      [start, -1, 0],
      [start, 1, 0],
      [end, -1, 0],
      [end, -1, 0],
      [start, 1, 0],
      [end, 1, 0],
    ];
  }).flat(),
  [0, -1, 1],
  [0, 1, 1],
  [1, 0, 1],
];

/** Draws a fact as a line in so many pieces with an arrow head: solid, dashed or dotted. */
export function edgeProgram(segments: number, picking: Picking) {
  const vertices = verticesOf(segments);
  return class extends EdgeProgram<Uniform> {
    readonly #sender = createSender();

    override reallocate(capacity: number) {
      this.#sender.changed();
      super.reallocate(capacity);
    }

    override process(...item: Parameters<EdgeProgram["process"]>) {
      this.#sender.changed();
      super.process(...item);
    }

    protected override bindProgram(info: ProgramInfo) {
      this.#sender.bind(info, this, (attribute, offset, isForEach) =>
        this.bindAttribute(attribute, info, offset, isForEach),
      );
    }

    override render(params: RenderParams) {
      picking.withoutHidden(this, params, () => super.render(params));
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: vertices.length,
        VERTEX_SHADER_SOURCE: EDGE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: EDGE_FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_source", size: 2, type: FLOAT },
          { name: "a_target", size: 2, type: FLOAT },
          { name: "a_sizes", size: 3, type: FLOAT },
          { name: "a_curvature", size: 1, type: FLOAT },
          { name: "a_dash", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_vertex", size: 3, type: FLOAT }],
        CONSTANT_DATA: vertices,
      };
    }

    processVisibleItem(
      index: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const { size, curvature, dash, color } = data as EdgeDisplayData & FactDisplay;
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = size;
      array[start + 5] = source.size;
      array[start + 6] = target.size;
      array[start + 7] = curvature ?? 0;
      array[start + 8] = dash ?? 0;
      array[start + 9] = floatColor(color);
      array[start + 10] = index;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      const { width, height, pixelRatio, sizeRatio, matrix } = params;
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform2f(uniformLocations.u_viewport, width * pixelRatio, height * pixelRatio);
      gl.uniform1f(uniformLocations.u_scale, pixelRatio / sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
    }
  };
}
