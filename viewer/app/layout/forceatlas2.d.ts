declare module "graphology-layout-forceatlas2/iterate.js" {
  /** One iteration; changes both matrices. Ten cells a node, three an edge. */
  export default function iterate(
    settings: Readonly<Record<string, unknown>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
}
