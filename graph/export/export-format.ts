import type { GraphEdge, GraphNode } from "../../schema/graph.ts";

/** What is exported: all nodes, then all edges, as often as asked. A `GraphStore` is one. */
export type ExportSource = {
  nodes(): AsyncIterable<GraphNode> | Iterable<GraphNode>;
  edges(): AsyncIterable<GraphEdge> | Iterable<GraphEdge>;
};

/** One file of an export; `suffix` tells the files of one export apart (`.nodes`, `.edges`). */
type ExportFile = {
  readonly suffix: string;
  write(source: ExportSource): AsyncIterable<string>;
};

export type ExportFormat = {
  /** File name extension without the dot. */
  readonly extension: string;
  readonly description: string;
  readonly files: readonly ExportFile[];
};
