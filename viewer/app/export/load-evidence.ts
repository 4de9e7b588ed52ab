import type { EdgeDetail } from "../../api/evidence-contract.ts";
import type { ApiClient } from "../api/api-client.ts";
import type { ExportedScene } from "./export-scene.ts";
import { inParallel } from "./in-parallel.ts";

export type Evidence = ReadonlyMap<string, EdgeDetail>;

const PER_REQUEST = 50;
const AT_ONCE = 4;

/** The store's edges behind the visible facts, in the order in which they are drawn. */
export function visibleEdges({
  graph,
  look: { visibility },
}: Pick<ExportedScene, "graph" | "look">) {
  return [...visibility.facts].flatMap((key) => graph.getEdgeAttribute(key, "edges"));
}

/** Every sentence behind these edges; what the store no longer has is left out. */
export async function loadEvidence(
  api: Pick<ApiClient, "edges">,
  ids: readonly string[],
): Promise<Evidence> {
  const chunks = Array.from({ length: Math.ceil(ids.length / PER_REQUEST) }, (_, index) =>
    ids.slice(index * PER_REQUEST, (index + 1) * PER_REQUEST),
  );
  const answers = await inParallel(chunks, AT_ONCE, (chunk) => api.edges(chunk));
  return new Map(answers.flatMap(({ edges }) => edges.map((edge) => [edge.id, edge] as const)));
}
