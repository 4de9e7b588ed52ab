import type { Dialect, Row, Statement } from "./cypher/statement.ts";
import type { GraphStore } from "./store.ts";

/** Statements take effect in the order in which they are called. */
export interface CypherTransaction {
  run(statement: Statement): Promise<readonly Row[]>;
  /** Without waiting for it. If it fails, so does the transaction. */
  send(statement: Statement): void;
}

/** What a database must offer to hold a graph; `createCypherStore` makes the store from it. */
export interface CypherConnection {
  readonly address: string;
  readonly dialect: Dialect;
  /** `work` may run more than once; it must only read. */
  read<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T>;
  /** Reads what a write is about to need, with the patience of a write; where absent, `read` does. */
  readonly readToWrite?: CypherConnection["read"];
  /** All of `work` or nothing; it may run more than once, so every statement must be idempotent. */
  write<T>(work: (transaction: CypherTransaction) => Promise<T>): Promise<T>;
  /** Turns an integer into what the database stores as one. */
  readonly integer: (value: number) => unknown;
  readonly migrate: GraphStore["migrate"];
  readonly query: GraphStore["query"];
  readonly nodes: GraphStore["nodes"];
  readonly edges: GraphStore["edges"];
  readonly close: GraphStore["close"];
}
