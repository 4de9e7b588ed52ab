import { EDGE_TYPE_NAMES, EDGE_TYPES } from "./edge-types.ts";
import { NODE_TYPE_NAMES, NODE_TYPES } from "./node-types.ts";

/** The ontology as a Markdown page: one table of node types, one of edge types. */
export function ontologyTable(): string {
  const nodes = NODE_TYPE_NAMES.map((name) => {
    const { description, idForm, properties, isEntity } = NODE_TYPES[name];
    const labels = isEntity ? `\`${name}\`, \`Entity\`` : `\`${name}\``;
    return `| ${labels} | ${description} | \`${idForm}\` | ${properties.join(", ")} |`;
  });
  const edges = EDGE_TYPE_NAMES.map((name) => {
    const { description, from, to, properties } = EDGE_TYPES[name];
    const own = properties.length === 0 ? "–" : properties.join(", ");
    return `| \`${name}\` | ${from.join(", ")} | ${to.join(", ")} | ${description} | ${own} |`;
  });
  return `${[
    "# Ontology",
    "",
    "Generated from `schema/node-types.ts` and `schema/edge-types.ts` by `npm run generate`.",
    "",
    "## Nodes",
    "",
    "| labels | what | id | properties |",
    "| --- | --- | --- | --- |",
    ...nodes,
    "",
    "## Edges",
    "",
    "`PART_OF` joins an institution to an institution, or a place to a country.",
    "",
    "| type | from | to | the first … the second | own properties |",
    "| --- | --- | --- | --- | --- |",
    ...edges,
    "",
    "Every edge also has `id`, `article`, `status` (`happened`, `planned`, `denied`) and, where a sentence",
    "states it, `sentences[]`, `starts[]`, `ends[]` (UTF-16 offsets into `Article.text`), `triggers[]`,",
    "`triggerSpans[]`, `rules[]`, `extractors[]`, `extractor`, `confidence` and, where somebody is quoted for",
    "it, `attributedTo`. Its identity is (from, type, to, article, status).",
  ].join("\n")}\n`;
}
