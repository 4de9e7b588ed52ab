import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Entity, Fact } from "../../schema/fact.ts";

/** What an extractor adds. Its facts may join entities of the graph it was given and its own. */
export type Extraction = {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  /** What could not be read or was left out, in words, for the article's coverage. */
  readonly skipped?: readonly string[];
};

/**
 * A second reader beside the rules (a language model, an ONNX model). Each fact it returns has evidence
 * that reproduces a sentence of the article; what it cannot ground it leaves out.
 */
export interface Extractor {
  /** `name@version`, kept with every fact it states. */
  readonly name: string;
  /** Throws an `ExtractionError` where the article could not be read at all. */
  extract(graph: DocumentGraph): Promise<Extraction>;
  /** What the extractor did so far, in a line or two: requests, cost, what was left out. */
  summary?(): readonly string[];
  /** What went wrong so far, for people to see. */
  warnings?(): readonly string[];
}
