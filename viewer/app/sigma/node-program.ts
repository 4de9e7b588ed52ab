import { NodeProgram, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { Palette } from "../scene/palette.ts";
import type { NodeDisplay } from "../scene/reducers.ts";
import { ICON_CELLS, iconAtlas } from "./icon-atlas.ts";
import { NODE_FRAGMENT_SHADER, NODE_VERTEX_SHADER } from "./node-shaders.ts";
import type { Picking } from "./picking.ts";
import { createSender } from "./send-once.ts";

const UNIFORMS = [
  "u_matrix",
  "u_viewport",
  "u_scale",
  "u_pixelRatio",
  "u_ink",
  "u_canvas",
  "u_accent",
  "u_icons",
  "u_cells",
] as const;

type Uniform = (typeof UNIFORMS)[number];

/** Draws each node as a shape of its type with an icon on it and, when selected, a ring around it. */
export function nodeProgram(palette: () => Palette, picking: Picking) {
  return class extends NodeProgram<Uniform> {
    #texture: WebGLTexture | null = null;
    readonly #sender = createSender();

    override reallocate(capacity: number) {
      this.#sender.changed();
      super.reallocate(capacity);
    }

    override process(...item: Parameters<NodeProgram["process"]>) {
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
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: NODE_VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT_SHADER,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_shape", size: 1, type: FLOAT },
          { name: "a_icon", size: 1, type: FLOAT },
          { name: "a_ring", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, -1],
          [1, 1],
          [-1, 1],
        ],
      };
    }

    processVisibleItem(index: number, start: number, data: NodeDisplayData) {
      const { x, y, size, shape, icon, ring, color } = data as NodeDisplayData & NodeDisplay;
      const { array } = this;
      array[start] = x;
      array[start + 1] = y;
      array[start + 2] = size;
      array[start + 3] = shape ?? 0;
      array[start + 4] = icon ?? 0;
      array[start + 5] = ring ?? 0;
      array[start + 6] = floatColor(color);
      array[start + 7] = index;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      const { ink, canvas, accent } = palette();
      const { width, height, pixelRatio, sizeRatio, matrix } = params;
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform2f(uniformLocations.u_viewport, width * pixelRatio, height * pixelRatio);
      gl.uniform1f(uniformLocations.u_scale, pixelRatio / sizeRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio, pixelRatio);
      gl.uniform3fv(uniformLocations.u_ink, rgb(ink));
      gl.uniform3fv(uniformLocations.u_canvas, rgb(canvas));
      gl.uniform3fv(uniformLocations.u_accent, rgb(accent));
      gl.uniform1f(uniformLocations.u_cells, ICON_CELLS);
      this.#texture ??= uploadIcons(gl);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, this.#texture);
      gl.uniform1i(uniformLocations.u_icons, 0);
    }
  };
}

/** `#rrggbb` as shares of one. */
export function rgb(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function uploadIcons(gl: WebGLRenderingContext | WebGL2RenderingContext): WebGLTexture | null {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, iconAtlas());
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_LINEAR);
  gl.generateMipmap(gl.TEXTURE_2D);
  return texture;
}
