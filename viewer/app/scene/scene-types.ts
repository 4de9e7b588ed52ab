import type { EdgeType } from "../../../schema/edge-types.ts";
import type { Status } from "../../../schema/fact.ts";
import type { NodeType } from "../../../schema/node-types.ts";

export type Point = { readonly x: number; readonly y: number };

export type SceneNode = {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
  readonly country: string;
  readonly kind: string;
  readonly date: string;
  /** Where it lies in the picture of the whole graph, if that was kept. */
  readonly place?: Point;
};

export type SceneArticle = {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly language: string;
  /** Copies of one text share a number. */
  readonly source: number;
};

/** One edge of the store: a fact as one article states it. */
export type SceneEdge = {
  readonly id: string;
  readonly type: EdgeType;
  readonly from: string;
  readonly to: string;
  readonly status: Status;
  readonly article: string;
  readonly speaker: string | undefined;
  readonly date: string;
  readonly confidence: number;
};

/** What is drawn as one line: all edges of the same ends, type and status. */
export type SceneFact = {
  readonly type: EdgeType;
  readonly status: Status;
  readonly edges: readonly SceneEdge[];
  /** Distinct texts among the articles: copies count once. */
  readonly sources: number;
  /** Bend of the line among others between the same two nodes; 0 is straight. */
  readonly curvature: number;
};

export type NodeAttributes = SceneNode & { x: number; y: number; pinned: boolean };
