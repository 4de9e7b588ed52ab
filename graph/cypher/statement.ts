/** Cypher with its parameters. Values are parameters; only names of the schema are in the text. */
export type Statement = {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
};

/** One row of an answer by column name, in plain JavaScript values. */
export type Row = Readonly<Record<string, unknown>>;

/** Where the two stores' Cypher differs. */
export type Dialect = {
  /** Takes the write lock on `node`, so that what is read next stays true until the commit. */
  readonly lockNode: (node: string) => string;
  /**
   * How an edge is written that may be there already. MERGE where a lost reply makes the driver send it
   * again; CREATE where there is one writer and MERGE would look through all edges of a hub.
   */
  readonly writeEdge: "MERGE" | "CREATE";
  /** Finds the nodes of a label in which a word begins with each of `$terms`. */
  readonly searchNodes: (label: "Entity" | "Article") => string;
};
