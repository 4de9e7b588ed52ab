/** Where in a query's text a database stumbled; lines and columns count from 1. */
export type QueryPlace = { readonly line: number; readonly column: number };

const EXPLAIN = "EXPLAIN ".length;

/** The place as an offset into the query, whose text the database saw after `EXPLAIN `. */
export function offsetInQuery(cypher: string, { line, column }: QueryPlace): number {
  const start = cypher.length - cypher.trimStart().length;
  const before = cypher
    .slice(start)
    .split("\n")
    .slice(0, line - 1);
  const lines = before.reduce((sum, text) => sum + text.length + 1, 0);
  const inLine = column - 1 - (line === 1 ? EXPLAIN : 0);
  return Math.min(cypher.length, Math.max(0, start + lines + inLine));
}

/** The place of the name that a message quotes, where it gives no line and column. */
export function offsetOfName(cypher: string, message: string): number | undefined {
  const name = /['`"]([^'`"]+)['`"]|(\$\w+)/.exec(message);
  const found = cypher.indexOf(name?.[1] ?? name?.[2] ?? "\0");
  return found === -1 ? undefined : found;
}
