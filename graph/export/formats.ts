import { csv } from "./csv.ts";
import type { ExportFormat } from "./export-format.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { neo4jCsv } from "./neo4j-csv.ts";
import { nodeLinkJson } from "./node-link-json.ts";

/** Every format of `pressgraph export`; a new one is a file beside this one and a line here. */
export const EXPORT_FORMATS = {
  graphml,
  gexf,
  json: nodeLinkJson,
  csv,
  "neo4j-csv": neo4jCsv,
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;
export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as ExportFormatName[];
