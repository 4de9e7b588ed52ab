/** Everything here would change the graph or its schema. */
export const WRITING_QUERIES: readonly string[] = [
  "CREATE (:Topic {id: 'topic:x'})",
  "CREATE (n) RETURN n",
  "MERGE (n:Topic {id: 'topic:x'}) RETURN n",
  "MATCH (n:Country) MERGE (n)-[:COVERS]->(:Topic {id: 'topic:x'})",
  "MATCH (n) SET n.name = 'x'",
  "MATCH (n) SET n += {name: 'x'} RETURN n",
  "MATCH (n) SET n:Other",
  "MATCH (n {id: 'nothing'}) SET n.name = 'x'",
  "MATCH (n) REMOVE n.name",
  "MATCH (n) REMOVE n:Entity",
  "MATCH (n) DELETE n",
  "MATCH (n) DETACH DELETE n",
  "MATCH ()-[e]->() DELETE e",
  "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
  "FOREACH (x IN [1] | CREATE (:Topic))",
  "MATCH (n) CALL { CREATE (:Topic) } RETURN n",
  "CALL { MATCH (n) DETACH DELETE n } IN TRANSACTIONS",
  "UNWIND [1] AS x CALL { WITH x CREATE (:Topic) } IN TRANSACTIONS OF 1 ROWS RETURN x",
  "RETURN 1 AS x UNION CREATE (:Topic) RETURN 2 AS x",
  "MATCH (n) WITH n LIMIT 1 SET n.name = 'x' RETURN n",
  "MATCH (n) /* read only */ SET n.name = 'x' // RETURN n",
  "CREATE INDEX x FOR (n:Topic) ON (n.name)",
  "DROP CONSTRAINT entity_id",
  "CALL db.createLabel('Other')",
  "PROFILE CREATE (:Topic)",
  "EXPLAIN CREATE (:Topic)",
  "CYPHER runtime=slotted CREATE (:Topic)",
  "RETURN 1; CREATE (:Topic)",
  "PROFILE MATCH (n) DETACH DELETE n",
];

/** Queries that reach out of the graph: to files, to the net, to other sessions, to settings. */
export const REACHING_QUERIES: readonly string[] = [
  "SHOW USERS",
  "SHOW SETTINGS",
  "SHOW DATABASES",
  "SHOW TRANSACTIONS",
  "TERMINATE TRANSACTION 'neo4j-transaction-1'",
  "CALL dbms.killConnection('bolt-1')",
  "CALL dbms.listConfig()",
  "CALL dbms.listConfig() YIELD name RETURN name",
  "CALL dbms.queryJmx('*:*')",
  "CALL db.clearQueryCaches()",
  "CALL dbms.components()",
  "MATCH (n) CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
];

/** `url`, `path` are set in by the test; both must stay untouched. */
export const loadingQueries = (url: string, path: string): readonly string[] =>
  [url, `file://${path}`, path, `${url}/redirect`, "ftp://127.0.0.1:1/x"].flatMap((source) => [
    `LOAD CSV FROM '${source}' AS line RETURN line`,
    `LOAD CSV WITH HEADERS FROM "${source}" AS line RETURN line`,
    `MATCH (n) WITH n LIMIT 1 LOAD CSV FROM '${source}' AS line RETURN n, line`,
    `CALL { LOAD CSV FROM '${source}' AS line RETURN line } RETURN line`,
    `RETURN COLLECT { LOAD CSV FROM '${source}' AS line RETURN line } AS lines`,
    `RETURN EXISTS { LOAD CSV FROM '${source}' AS line RETURN line } AS there`,
  ]);

/** Small texts that make a database work or grow without end, by what they strain. */
export const BOMBS: readonly (readonly [row: string, cypher: string])[] = [
  [
    "C5 work",
    "UNWIND range(1, 1000000000) AS x UNWIND range(1, 1000000000) AS y RETURN sum(x * y)",
  ],
  ["C5 work", "MATCH p = (a)-[*1..60]-(b) RETURN sum(length(p))"],
  ["C5 work", "MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE a.id <> h.id RETURN count(*)"],
  ["C5 work", "RETURN reduce(s = 0, i IN range(1, 1000000000) | s + i)"],
  ["C6 memory", "RETURN reduce(s = 'x', i IN range(1, 29) | s + s)"],
  ["C6 memory", "RETURN [x IN range(1, 300000000) | x]"],
  ["C6 memory", "RETURN size(range(1, 300000000))"],
  ["C6 memory", "UNWIND range(1, 300000000) AS x RETURN size(collect(x))"],
  ["C6 memory", "UNWIND range(1, 300000000) AS x RETURN x ORDER BY x DESC LIMIT 2000"],
  ["C7 parsing", `RETURN ${"(".repeat(500)}1${")".repeat(500)}`],
  ["C7 parsing", `RETURN ${"[".repeat(500)}1${"]".repeat(500)}`],
  ["C7 parsing", `RETURN ${Array(1001).fill("true").join(" AND ")}`],
  ["C7 parsing", `RETURN 1 AS x ${"UNION RETURN 1 AS x ".repeat(200)}`],
  [
    "C7 parsing",
    `MATCH ${Array.from({ length: 60 }, (_, at) => `(a${at})--(b${at})`).join(" MATCH ")} RETURN 1`,
  ],
  ["C7 parsing", `RETURN '${"x".repeat(5000)}'`],
];
