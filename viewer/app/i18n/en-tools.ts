/** Words of the console, of what is kept and sent on, and of reading articles in. */
const console = {
  groups: { questions: "Questions", saved: "Saved", recent: "Run before" },
  own: "A query of your own",
  hint: "MATCH (o:Official)-[s:SIGNED]->(a:Agreement) RETURN o, s, a",
  limits: "Reading only; at most 1,000 rows and five seconds.",
  name: "Keep this query as …",
  tabs: { table: "Table", graph: "Graph", json: "JSON" },
  noGraph: "This answer has no nodes to draw. Return nodes and edges: RETURN o, s, a",
};

export const tools = { console };
