import { randomUUID } from "node:crypto";
import { EDGE_TYPE_NAMES, EDGE_TYPES, type EdgeType } from "../schema/edge-types.ts";
import { InvalidInputError } from "../schema/errors.ts";
import { graphHash } from "../schema/graph-hash.ts";
import { batchesOf } from "./batches.ts";
import { changeGraph, type GraphChange, lock } from "./change-graph.ts";
import { degreesOf, edgeById, edgesOfArticle } from "./cypher/edges.ts";
import { readDocuments } from "./cypher/identity.ts";
import { documentHashes } from "./cypher/nodes.ts";
import { placesOf, writePlaces } from "./cypher/places.ts";
import { deleteView } from "./cypher/views.ts";
import type { CypherConnection } from "./cypher-connection.ts";
import { indexDecisions } from "./decisions/apply-decisions.ts";
import { takeDecision, takeDecisions, undoDecision } from "./decisions/decide.ts";
import { readStoredDecisions } from "./decisions/stored-decisions.ts";
import { egoNetwork, isArticleId, readNodes } from "./ego-network.ts";
import { LARGEST_BLOCK } from "./identity/cluster-records.ts";
import { explainIdentity } from "./identity/explain-identity.ts";
import { MemoryKeeper } from "./identity/record-memory.ts";
import { reviewPairs } from "./identity/review-pairs.ts";
import { compare, runChunked } from "./row-chunks.ts";
import { searchGraph } from "./search-graph.ts";
import type { EdgeCount, GraphStore, WriteReport } from "./store.ts";
import { edgeFromRow } from "./stored-rows.ts";
import { documentHash } from "./to-graph.ts";
import { readVersion } from "./versions.ts";
import { readViews, storeView } from "./views/stored-views.ts";

const DEEPEST = 10;

const nothing: GraphChange = {
  written: [],
  removed: [],
  revisited: [],
  decided: [],
  ingestedAt: "",
};

/** A graph store over a database that speaks Cypher. `largestBlock`: how many records are compared. */
export function createCypherStore(
  connection: CypherConnection,
  { largestBlock = LARGEST_BLOCK }: { readonly largestBlock?: number | undefined } = {},
): GraphStore {
  const { dialect, integer, readToWrite = connection.read } = connection;
  const options = { dialect, largestBlock };
  let migrated: Promise<void> | undefined;
  const migrate = () => {
    migrated ??= connection.migrate().catch((error) => {
      migrated = undefined;
      throw error;
    });
    return migrated;
  };
  const keeper = new MemoryKeeper();
  const change = async (graphChange: GraphChange) => {
    const revision = randomUUID();
    const { report, memory } = await connection.write(async (transaction) => {
      const [before, stored] = await Promise.all([
        lock(transaction, dialect, revision),
        readStoredDecisions(transaction),
      ]);
      const memory = keeper.take(before);
      const decisions = indexDecisions(stored);
      const both = { before: decisions, after: decisions };
      const report = await changeGraph(transaction, { ...options, memory }, both, graphChange);
      return { report, memory };
    });
    keeper.keep(revision, memory);
    return report;
  };

  return {
    address: connection.address,
    migrate,
    query: connection.query,
    read: (statement) => connection.read((transaction) => transaction.run(statement)),
    nodes: connection.nodes,
    edges: connection.edges,
    close: connection.close,

    async write(documents, { ingestedAt, onProgress }) {
      await migrate();
      const articles: WriteReport["articles"][number][] = [];
      let nodesWritten = 0;
      let edgesWritten = 0;
      for (const batch of batchesOf(documents)) {
        const ids = batch.map(({ article }) => article.id);
        const stored = await readToWrite((transaction) =>
          runChunked(ids, (chunk) => transaction.run(documentHashes(chunk))),
        );
        const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
        const written = batch.filter(
          (document) => hashes.get(document.article.id) !== documentHash(document),
        );
        const report =
          written.length > 0 ? await change({ ...nothing, written, ingestedAt }) : undefined;
        for (const id of ids) {
          const changes = report?.changes.get(id);
          const outcome = report?.outcomes.get(id) ?? "unchanged";
          articles.push({ id, outcome, ...(changes && { changes }) });
        }
        nodesWritten += report?.nodesWritten ?? 0;
        edgesWritten += report?.edgesWritten ?? 0;
        onProgress?.(articles.length);
      }
      return { articles, nodesWritten, edgesWritten };
    },

    async remove(articleId) {
      await migrate();
      const [found] = await readToWrite((transaction) =>
        transaction.run(documentHashes([articleId])),
      );
      if (!found) return { found: false, nodesRemoved: 0, edgesRemoved: 0 };
      const { nodesRemoved, edgesRemoved } = await change({ ...nothing, removed: [articleId] });
      return { found: true, nodesRemoved, edgesRemoved };
    },

    async decide(request) {
      await migrate();
      return connection.write((transaction) => takeDecision(transaction, options, request));
    },

    async undo(id) {
      await migrate();
      return connection.write((transaction) => undoDecision(transaction, options, id));
    },

    async importDecisions(decisions, { ahead = false } = {}) {
      await migrate();
      return connection.write((transaction) =>
        takeDecisions(transaction, options, decisions, { ahead }),
      );
    },

    decisions: () => connection.read(readStoredDecisions),
    review: (limit) => connection.read((transaction) => reviewPairs(transaction, integer, limit)),
    explain: (a, b) => connection.read((transaction) => explainIdentity(transaction, a, b)),

    views: () => connection.read(readViews),

    async saveView(view) {
      await migrate();
      return connection.write((transaction) => storeView(transaction, view));
    },

    async removeView(name) {
      await migrate();
      await connection.write((transaction) => transaction.run(deleteView(name)));
    },

    places: (ids) =>
      connection.read((transaction) =>
        runChunked(ids, async (chunk) =>
          (await transaction.run(placesOf(chunk))).map(({ id, x, y }) => ({
            id: id as string,
            x: Number(x),
            y: Number(y),
          })),
        ),
      ),

    async keepPlaces(places) {
      await migrate();
      const sorted = places.toSorted((a, b) => compare(a.id, b.id));
      await connection.write((transaction) =>
        runChunked(sorted, (chunk) => transaction.run(writePlaces(chunk))),
      );
    },

    async versions(articleId) {
      const [row] = await connection.read((transaction) =>
        transaction.run(readDocuments([articleId])),
      );
      return ((row?.versions ?? []) as string[]).map(readVersion);
    },

    async node(id) {
      const [node] = await connection.read((transaction) => readNodes(transaction, [id]));
      return node;
    },

    async edge(id) {
      const rows = await connection.read((transaction) =>
        Promise.all(EDGE_TYPE_NAMES.map((type) => transaction.run(edgeById(type, id)))),
      );
      const [row] = rows.flat();
      return row && edgeFromRow(row);
    },

    neighbourhood(id, options) {
      if (!Number.isInteger(options.depth) || options.depth < 0 || options.depth > DEEPEST) {
        throw new InvalidInputError(`A depth is a whole number from 0 to ${DEEPEST}.`);
      }
      return connection.read((transaction) => egoNetwork(transaction, integer, id, options));
    },

    async articleSubgraph(articleId) {
      return connection.read(async (transaction) => {
        const types = EDGE_TYPE_NAMES.filter((type) => EDGE_TYPES[type].layer !== "article");
        const rows = await Promise.all(
          edgesOfArticle(types, articleId).map((statement) => transaction.run(statement)),
        );
        const edges = rows.flat().map(edgeFromRow);
        const mentions = await egoNetwork(transaction, integer, articleId, {
          depth: 1,
          edgeTypes: ["MENTIONS"],
          includeMentions: true,
          limit: Number.MAX_SAFE_INTEGER - 1,
        });
        return { nodes: mentions.nodes, edges: [...mentions.edges, ...edges] };
      });
    },

    async degrees(id) {
      const label = isArticleId(id) ? "Article" : "Entity";
      const [out, into] = await connection.read((transaction) =>
        Promise.all([
          transaction.run(degreesOf(label, id, "out")),
          transaction.run(degreesOf(label, id, "in")),
        ]),
      );
      const counts = (rows: typeof out, direction: "out" | "in"): EdgeCount[] =>
        rows.map(({ type, count }) => ({
          type: type as EdgeType,
          direction,
          count: Number(count),
        }));
      return [...counts(out, "out"), ...counts(into, "in")];
    },

    search: (text, options = {}) =>
      connection.read((transaction) => searchGraph(transaction, connection, text, options)),

    async stats() {
      const nodes = await collect(connection.nodes());
      const edges = await collect(connection.edges());
      const nodeCounts = countByType(nodes);
      return {
        graphHash: graphHash(nodes, edges),
        nodes: nodeCounts,
        edges: countByType(edges),
        articles: nodeCounts.Article ?? 0,
      };
    },
  };
}

function countByType<Type extends string>(
  items: readonly { readonly type: Type }[],
): Partial<Record<Type, number>> {
  const counts: Partial<Record<Type, number>> = {};
  for (const { type } of items) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
