import { MultiDirectedGraph } from "graphology";
import write from "graphology-gexf/common/writer.js";
import { labelText } from "../scene/label-text.ts";
import { nodeDisplay } from "../scene/reducers.ts";
import type { NodeAttributes } from "../scene/scene-types.ts";
import { type EdgeRow, edgeRows } from "./edge-rows.ts";
import type { ExportedScene } from "./export-scene.ts";

/** The scene for Gephi and others, with places, sizes and colours, and every edge's sentences. */
export function sceneToGexf(scene: ExportedScene): string {
  const { graph, look } = scene;
  const visible = new MultiDirectedGraph<NodeAttributes, EdgeRow>();
  for (const id of look.visibility.nodes) visible.addNode(id, graph.getNodeAttributes(id));
  for (const row of edgeRows(scene)) {
    visible.addEdgeWithKey(row.edge.id, row.edge.from, row.edge.to, row);
  }
  const plain = { ...look, focus: undefined };
  return write<NodeAttributes, EdgeRow>(visible, {
    formatNode: (id: string, node: NodeAttributes) => {
      const { x, y, size, color } = nodeDisplay(id, node, plain);
      return {
        label: labelText(node.name),
        attributes: { type: node.type, country: node.country, kind: node.kind, date: node.date },
        viz: { x, y, size, color },
      };
    },
    formatEdge: (_: string, { edge, speaker, source, evidence }: EdgeRow) => ({
      label: edge.type,
      attributes: {
        type: edge.type,
        status: edge.status,
        attributedTo: labelText(speaker),
        date: edge.date,
        confidence: edge.confidence,
        article: edge.article,
        title: labelText(source.title),
        url: source.url,
        sentence: printable(evidence.map(({ sentence }) => sentence).join(" ¶ ")),
        starts: evidence.map(({ start }) => start).join(" "),
        ends: evidence.map(({ end }) => end).join(" "),
      },
    }),
  });
}

/** What XML can hold; the writer does not look. */
const printable = (text: string) =>
  text.toWellFormed().replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, " ");
