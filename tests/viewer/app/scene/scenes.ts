import type { EdgeType } from "../../../../schema/edge-types.ts";
import type { Status } from "../../../../schema/fact.ts";
import type { NodeType } from "../../../../schema/node-types.ts";
import type { DecodedScene } from "../../../../viewer/app/scene/decode-scene.ts";
import type { SceneEdge } from "../../../../viewer/app/scene/scene-types.ts";

type Line = readonly [
  from: string,
  type: EdgeType,
  to: string,
  article?: string,
  status?: Status,
  date?: string,
];

const TYPES: Readonly<Record<string, NodeType>> = {
  o: "Official",
  c: "Country",
  a: "Agreement",
  e: "Event",
  t: "Topic",
};

/** A scene in short: node ids begin with the letter of their type (`o1`, `a2`). */
export function sceneOf(lines: readonly Line[], loners: readonly string[] = []): DecodedScene {
  const ids = new Set([...lines.flatMap(([from, , to]) => [from, to]), ...loners]);
  const edges = lines.map(
    ([from, type, to, article = "article:1", status = "happened", date = ""]): SceneEdge => ({
      id: [from, type, to, article, status].join(" "),
      type,
      from,
      to,
      status,
      article,
      speaker: undefined,
      date,
      confidence: 1,
    }),
  );
  return {
    nodes: [...ids].map((id) => ({
      id,
      type: TYPES[id[0]!]!,
      name: `Name of ${id}`,
      country: "",
      kind: "",
      date: "",
    })),
    edges,
    articles: [...new Set(edges.map(({ article }) => article))].map((id, index) => ({
      id,
      title: `Title of ${id}`,
      publisher: "Post",
      language: "en",
      publishedAt: `2026-0${index + 1}-15`,
      source: index,
    })),
    omittedEdges: 0,
  };
}
