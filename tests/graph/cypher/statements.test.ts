import { describe, expect, test } from "@jest/globals";
import { edgesAt, writeEdges } from "../../../graph/cypher/edges.ts";
import { lockNodes, setNodes } from "../../../graph/cypher/nodes.ts";
import { grafeoDialect } from "../../../graph/embedded/grafeo-dialect.ts";
import { neo4jDialect } from "../../../graph/neo4j/neo4j-dialect.ts";
import { EDGE_TYPE_NAMES } from "../../../schema/edge-types.ts";
import { NODE_TYPE_NAMES } from "../../../schema/node-types.ts";

const CANARY = "canary'`}) DETACH DELETE n //";

describe("statements", () => {
  test("writeEdges() merges on the id in Neo4j, and creates in the file", () => {
    expect(writeEdges(neo4jDialect, "SIGNED", []).text).toMatchInlineSnapshot(`
"
UNWIND $groups AS group
MATCH (source:Entity {id: group[0]})
UNWIND group[1] AS row
MATCH (target:Entity {id: row[0]})
MERGE (source)-[edge:SIGNED {id: row[1]}]->(target)
SET edge.article = row[2], edge.status = row[3], edge.sentences = row[4], edge.starts = row[5], edge.ends = row[6], edge.triggers = row[7], edge.triggerSpans = row[8], edge.rules = row[9], edge.extractors = row[10], edge.extractor = row[11], edge.confidence = toFloat(row[12]), edge.attributedTo = row[13], edge.mode = row[14], edge.date = row[15], edge.role = row[16]"
`);
    expect(writeEdges(grafeoDialect, "COPY_OF", []).text).toMatchInlineSnapshot(`
"
UNWIND $groups AS group
MATCH (source:Article {id: group[0]})
UNWIND group[1] AS row
MATCH (target:Article {id: row[0]})
CREATE (source)-[edge:COPY_OF {id: row[1]}]->(target)
SET edge.article = row[2], edge.status = row[3], edge.similarity = toFloat(row[4])"
`);
  });

  test("writeEdges() looks for none where none can be", () => {
    expect(writeEdges(neo4jDialect, "COPY_OF", [], { areNew: true }).text).toContain(
      "CREATE (source)-[edge:COPY_OF {id: row[1]}]->(target)",
    );
  });

  test("lockNodes() finds by the indexed label and takes the write lock", () => {
    expect(lockNodes(neo4jDialect, "Official", []).text).toMatchInlineSnapshot(`
"
UNWIND $ids AS id
MERGE (node:Entity {id: id})
ON CREATE SET node:Entity:Official
SET node.id = node.id
RETURN node.id AS id, properties(node) AS properties"
`);
  });

  test("C1 the text depends on the schema's names alone, never on a value", () => {
    const row = { id: CANARY, from: CANARY, to: CANARY, properties: { article: CANARY } };
    const statements = [
      setNodes("Entity", [{ id: CANARY, properties: { [CANARY]: CANARY } }]),
      edgesAt("Entity", EDGE_TYPE_NAMES, [CANARY], 1),
      ...NODE_TYPE_NAMES.map((type) => lockNodes(neo4jDialect, type, [CANARY])),
      ...EDGE_TYPE_NAMES.map((type) => writeEdges(neo4jDialect, type, [row])),
    ];
    for (const { text, parameters } of statements) {
      expect(text).not.toContain("canary");
      expect(JSON.stringify(parameters)).toContain("canary");
    }
  });

  test("writeEdges() loses no property: it refuses those that it doesn't know", () => {
    const row = { id: "1", from: "2", to: "3", properties: { id: "1", [CANARY]: "value" } };
    expect(() => writeEdges(neo4jDialect, "SIGNED", [row])).toThrow(
      "SIGNED edges have no property",
    );
  });
});
