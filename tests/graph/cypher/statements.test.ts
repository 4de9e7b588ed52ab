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
UNWIND $rows AS row
MATCH (source:Entity {id: row.from})
MATCH (target:Entity {id: row.to})
MERGE (source)-[edge:SIGNED {id: row.id}]->(target)
SET edge = row.properties"
`);
    expect(writeEdges(grafeoDialect, "MENTIONS", []).text).toMatchInlineSnapshot(`
"
UNWIND $rows AS row
MATCH (source:Article {id: row.from})
MATCH (target:Entity {id: row.to})
CREATE (source)-[edge:MENTIONS {id: row.id}]->(target)
SET edge = row.properties"
`);
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
    const row = { id: CANARY, from: CANARY, to: CANARY, properties: { [CANARY]: CANARY } };
    const statements = [
      setNodes("Entity", [row]),
      edgesAt("Entity", EDGE_TYPE_NAMES, [CANARY], 1),
      ...NODE_TYPE_NAMES.map((type) => lockNodes(neo4jDialect, type, [CANARY])),
      ...EDGE_TYPE_NAMES.map((type) => writeEdges(neo4jDialect, type, [row])),
    ];
    for (const { text, parameters } of statements) {
      expect(text).not.toContain("canary");
      expect(JSON.stringify(parameters)).toContain("canary");
    }
  });
});
