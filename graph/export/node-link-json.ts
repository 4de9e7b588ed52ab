import { canonicalJson } from "../../schema/canonical-json.ts";
import type { ExportFormat, ExportSource } from "./export-format.ts";

/** The node-link form that D3 and NetworkX (`node_link_graph(data, edges="links")`) read. */
async function* writeNodeLinkJson(source: ExportSource): AsyncIterable<string> {
  yield '{"directed":true,"multigraph":true,"graph":{"name":"pressgraph"},"nodes":[';
  let separator = "\n";
  for await (const { id, type, properties } of source.nodes()) {
    yield separator + canonicalJson({ ...properties, id, type });
    separator = ",\n";
  }
  yield '\n],"links":[';
  separator = "\n";
  for await (const { id, type, from, to, article, status, properties } of source.edges()) {
    const link = { ...properties, key: id, type, source: from, target: to, article, status };
    yield separator + canonicalJson(link);
    separator = ",\n";
  }
  yield "\n]}\n";
}

export const nodeLinkJson: ExportFormat = {
  extension: "json",
  description: "JSON node-link for D3 and NetworkX",
  files: [{ suffix: "", write: writeNodeLinkJson }],
};
