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

const exports = {
  title: "Save what is on screen",
  formats: {
    html: "Explorer in one file, to send",
    pdf: "Report with sentences and sources",
    png: "Picture",
    svg: "Drawing for print",
    csv: "Facts for a spreadsheet",
    "nodes.csv": "Entities for a spreadsheet",
    json: "Nodes, edges and evidence",
    gexf: "For Gephi",
    graphml: "For yEd, Cytoscape, R",
  },
};

const report = {
  title: "What the news says",
  facts: "Facts and the sentences that state them",
  sources: "Sources",
  omitted: (n: number) =>
    `${n.toLocaleString("en")} further facts with fewer sources are left out. Filter to see them.`,
  page: (page: number, pages: number) => `${page} of ${pages}`,
};

const intake = {
  title: "Read articles in",
  drop: "Drop files here, or anywhere on the page.",
  dropVeil: "Let go to read these files",
  choose: "Choose files",
  kinds: "Text, HTML, JSON or JSONL; German or English; at most 4 MB each.",
  anyLanguage: "as the text tells",
  paste: "Or paste an article",
  pasteHint: "Headline, empty line, text",
  pasted: "pasted text",
  read: "Read",
  reading: (done: number, total: number) => `Read ${done} of ${total} …`,
  write: "Write to the graph",
  writing: (done: number, total: number) => `Written ${done} of ${total} …`,
  other: "Choose others",
  written: (n: number) => `${n} ${n === 1 ? "article is" : "articles are"} in the graph.`,
  known: "already in the graph",
  nothing: "No fact was read in it.",
  understood: (read: number, all: number) => `${read} of ${all} sentences gave something`,
  failed: "Not read",
  tooLarge: (name: string) =>
    `${name} is larger than 4 MB: ingest it on the command line (pressgraph ingest).`,
  tooMany: (n: number) =>
    `More than ${n} files at once: ingest the folder on the command line (pressgraph ingest).`,
};

const profile = {
  timeline: "Over time",
  rename: "Correct the name",
  renameHint: "Correct the name …",
  elsewhere: "Someone else in this article",
  conflict: "Reports conflict",
};

export const tools = { console, exports, report, intake, profile };
