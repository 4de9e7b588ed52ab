import type { ProgramAttributeSpecification, ProgramInfo } from "sigma/rendering";

type Program = {
  readonly ATTRIBUTES: readonly ProgramAttributeSpecification[];
  readonly CONSTANT_ATTRIBUTES: readonly ProgramAttributeSpecification[];
  readonly array: Float32Array;
  readonly constantArray: Float32Array;
};
type Bind = (
  attribute: ProgramAttributeSpecification,
  offset: number,
  isForEachItem: boolean,
) => number;

/**
 * Sigma sends all items of an instanced program to the graphics card with every frame; here they are
 * sent again only after `changed`, as a camera that moves changes none of them.
 */
export function createSender() {
  const sent = new WeakMap<ProgramInfo, number>();
  let version = 0;
  return {
    changed() {
      version++;
    },
    bind(info: ProgramInfo, program: Program, bindAttribute: Bind) {
      const { gl, constantBuffer, buffer } = info;
      const isFirst = !sent.has(info);
      gl.bindBuffer(gl.ARRAY_BUFFER, constantBuffer);
      bindAll(program.CONSTANT_ATTRIBUTES, bindAttribute, false);
      if (isFirst) gl.bufferData(gl.ARRAY_BUFFER, program.constantArray, gl.STATIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      bindAll(program.ATTRIBUTES, bindAttribute, true);
      if (sent.get(info) !== version) {
        gl.bufferData(gl.ARRAY_BUFFER, program.array, gl.DYNAMIC_DRAW);
      }
      sent.set(info, version);
      gl.bindBuffer(gl.ARRAY_BUFFER, null);
    },
  };
}

function bindAll(
  attributes: readonly ProgramAttributeSpecification[],
  bind: Bind,
  isForEachItem: boolean,
): void {
  let offset = 0;
  for (const attribute of attributes) offset += bind(attribute, offset, isForEachItem);
}
