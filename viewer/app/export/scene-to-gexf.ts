import write from "graphology-gexf/common/writer.js";
import { labelText } from "../scene/label-text.ts";
import { nodeDisplay } from "../scene/reducers.ts";
import type { NodeAttributes, SceneFact } from "../scene/scene-types.ts";
import type { ExportedScene } from "./export-scene.ts";

/** The scene for Gephi and others, with places, sizes and colours. */
export function sceneToGexf({ graph, look }: ExportedScene): string {
  const visible = graph.copy();
  for (const key of graph.edges()) if (!look.visibility.facts.has(key)) visible.dropEdge(key);
  for (const id of graph.nodes()) if (!look.visibility.nodes.has(id)) visible.dropNode(id);
  return write<NodeAttributes, SceneFact>(visible, {
    formatNode: (id: string, node: NodeAttributes) => {
      const { x, y, size, color } = nodeDisplay(id, node, { ...look, focus: undefined });
      return {
        label: labelText(node.name),
        attributes: { type: node.type, country: node.country, kind: node.kind, date: node.date },
        viz: { x, y, size, color },
      };
    },
    formatEdge: (_: string, { type, status, edges, sources }: SceneFact) => ({
      label: type,
      attributes: { type, status, articles: edges.length, sources },
    }),
  });
}
