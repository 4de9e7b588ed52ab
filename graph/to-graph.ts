import { canonicalJson, sha256 } from "../schema/canonical-json.ts";
import type { DocumentGraph } from "../schema/document-graph.ts";
import { isAllowedEdge } from "../schema/edge-types.ts";
import { InvalidInputError } from "../schema/errors.ts";
import type { Entity, Fact, Statement, Status } from "../schema/fact.ts";
import type { GraphEdge, GraphNode } from "../schema/graph.ts";
import { statementId } from "../schema/ids.ts";
import type { NodeType } from "../schema/node-types.ts";
import { contributionOf, hasStatus, nodeFromContribution, withoutAbsent } from "./contribution.ts";
import { edge, evidenceProperties, factEdges } from "./fact-edges.ts";

/** What one article puts into the graph: nodes as it alone would make them, and its own edges. */
export type ArticleRows = {
  readonly article: GraphNode;
  /** Entities and statements. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Keys of the identity records behind each entity: kept at its mention, out of sight. */
  readonly records?: ReadonlyMap<string, readonly string[]>;
};

const LONGEST_STATEMENT_NAME = 80;

/**
 * The rows of an article's document graph; the same whatever order its lists are in. `hash` is that of
 * the document as it was read, where its entities have got other ids since.
 */
export function toGraph(
  document: DocumentGraph,
  ingestedAt: string,
  hash: string = documentHash(document),
): ArticleRows {
  const { article, entities, facts } = document;
  const types = typesById(document);
  const statements = uniqueStatements(document);
  const mentions = entities.map((entity) => mentionEdge(article.id, entity, facts));
  return {
    article: articleNode(document, ingestedAt, hash),
    nodes: [
      ...mentions.map(({ to, properties }) => {
        const type = types.get(to) as NodeType;
        return { id: to, type, properties: nodeFromContribution(to, type, properties) };
      }),
      ...[...statements].map(([id, statement]) => statementNode(id, statement)),
    ],
    edges: [
      ...mentions,
      ...factEdges(article.id, article.text, facts),
      ...[...statements].flatMap(([id, statement]) => statementEdges(document, id, statement)),
    ],
  };
}

/** Equal for equal content: an article that is in the store with the same hash need not be written. */
export function documentHash(document: DocumentGraph): string {
  const known = hashes.get(document);
  if (known !== undefined) return known;
  const hash = sha256(canonicalJson(document));
  hashes.set(document, hash);
  return hash;
}

const hashes = new WeakMap<DocumentGraph, string>();

function articleNode(document: DocumentGraph, ingestedAt: string, hash: string): GraphNode {
  const { id, spans, ...metadata } = document.article;
  const { sentences, sentencesRead, missed, skipped } = document.coverage;
  const properties = withoutAbsent({
    ...metadata,
    ingestedAt,
    documentHash: hash,
    spanKinds: spans.map(({ kind }) => kind),
    spanStarts: spans.map(({ start }) => start),
    spanEnds: spans.map(({ end }) => end),
    sentences,
    sentencesRead,
    missedStarts: missed.map(({ start }) => start),
    missedEnds: missed.map(({ end }) => end),
    skipped,
  });
  return { id, type: "Article", properties };
}

function mentionEdge(article: string, entity: Entity, facts: readonly Fact[]): GraphEdge {
  const spans = [...entity.mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const status = hasStatus(entity.type) ? statusOf(entity.id, facts) : undefined;
  return edge("MENTIONS", { from: article, to: entity.id }, article, {
    ...contributionOf(entity, status),
    count: spans.length,
    starts: spans.map(({ start }) => start),
    ends: spans.map(({ end }) => end),
  });
}

const PROVES_STATUS = new Set(["SIGNED", "SIGNED_IN", "ATTENDED", "TOOK_PLACE_IN"]);

/** Whether the agreement or event took place, as far as this article says: the firmest it states. */
function statusOf(id: string, facts: readonly Fact[]): Status | undefined {
  const stated = facts
    .filter(({ type, from, to }) => PROVES_STATUS.has(type) && (from === id || to === id))
    .map(({ status }) => status);
  return (["happened", "planned", "denied"] as const).find((status) => stated.includes(status));
}

function statementNode(id: string, { text, direct }: Statement): GraphNode {
  const line = text.replace(/\s+/g, " ").trim();
  const name =
    line.length <= LONGEST_STATEMENT_NAME
      ? line
      : `${line.slice(0, LONGEST_STATEMENT_NAME - 1).toWellFormed()}…`;
  return { id, type: "Statement", properties: { name, text, direct } };
}

function statementEdges(
  { article, entities }: DocumentGraph,
  id: string,
  { by, about, evidence, start, end }: Statement,
): GraphEdge[] {
  const types = new Map(entities.map((entity) => [entity.id, entity.type]));
  const properties = { ...evidenceProperties(article.text, [evidence]), confidence: 1 };
  const byType = types.get(by);
  if (!byType || !isAllowedEdge("MADE", byType, "Statement")) {
    throw new InvalidInputError(`In ${article.id}, ${by} cannot be who made a statement.`);
  }
  const edges = [
    edge("MADE", { from: by, to: id }, article.id, properties),
    edge("MENTIONS", { from: article.id, to: id }, article.id, {
      count: 1,
      starts: [start],
      ends: [end],
    }),
  ];
  if (about === undefined) return edges;
  const aboutType = types.get(about);
  if (!aboutType || !isAllowedEdge("ABOUT", "Statement", aboutType)) {
    throw new InvalidInputError(`In ${article.id}, ${about} cannot be what a statement is about.`);
  }
  return [...edges, edge("ABOUT", { from: id, to: about }, article.id, properties)];
}

/** The same words by the same speaker at the same place are one statement. */
function uniqueStatements({ article, statements }: DocumentGraph): Map<string, Statement> {
  const sorted = [...statements].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  return new Map(
    sorted.map((statement) => [
      statementId(article.id, statement.start, statement.end, statement.by),
      statement,
    ]),
  );
}

function typesById({ article, entities }: DocumentGraph): Map<string, NodeType> {
  const types = new Map<string, NodeType>();
  for (const { id, type } of entities) {
    if (types.has(id)) throw new InvalidInputError(`In ${article.id}, ${id} is there twice.`);
    if (!id.startsWith(`${type.toLowerCase()}:`)) {
      throw new InvalidInputError(`In ${article.id}, ${id} is no id of a ${type}.`);
    }
    types.set(id, type);
  }
  return types;
}
