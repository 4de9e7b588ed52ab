import { EDGE_TYPE_NAMES } from "../../schema/edge-types.ts";
import type { GraphEdge, GraphNode } from "../../schema/graph.ts";
import { edgesAfter } from "../cypher/edges.ts";
import { nodesAfter } from "../cypher/nodes.ts";
import type { Row, Statement } from "../cypher/statement.ts";
import { compare } from "../row-chunks.ts";
import { edgeFromRow, nodeFromRow } from "../stored-rows.ts";

type Run = (statement: Statement) => Promise<readonly Row[]>;

const PAGE = 1000;

export function streamNodes(run: Run): AsyncGenerator<GraphNode> {
  const labels = ["Entity", "Article"] as const;
  return merge(
    labels.map((label) => pages((after) => run(nodesAfter(label, after, PAGE)), nodeFromRow)),
  );
}

export function streamEdges(run: Run): AsyncGenerator<GraphEdge> {
  return merge(
    EDGE_TYPE_NAMES.map((type) =>
      pages((after) => run(edgesAfter(type, after, PAGE)), edgeFromRow),
    ),
  );
}

/** Page by page through an index that is in id order. */
async function* pages<Item extends { readonly id: string }>(
  read: (after: string) => Promise<readonly Row[]>,
  fromRow: (row: Row) => Item,
): AsyncGenerator<Item> {
  let after = "";
  for (;;) {
    const rows = await read(after);
    const items = rows.map(fromRow);
    yield* items;
    const last = items.at(-1);
    if (last === undefined || items.length < PAGE) return;
    after = last.id;
  }
}

/** Merges streams that are in id order into one that is. */
async function* merge<Item extends { readonly id: string }>(
  streams: readonly AsyncGenerator<Item>[],
): AsyncGenerator<Item> {
  const heads = await Promise.all(
    streams.map(async (stream) => ({ stream, next: await stream.next() })),
  );
  for (;;) {
    const waiting = heads.filter(({ next }) => !next.done);
    if (waiting.length === 0) return;
    const first = waiting.reduce((a, b) =>
      compare(a.next.value.id, b.next.value.id) <= 0 ? a : b,
    );
    yield first.next.value;
    first.next = await first.stream.next();
  }
}
