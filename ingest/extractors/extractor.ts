import type { DocumentGraph } from "../../schema/document-graph.ts";
import type { Entity, Fact } from "../../schema/fact.ts";

/** What an extractor adds. Its facts may join entities of the graph it was given and its own. */
export type Extraction = {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
};

/**
 * A second reader beside the rules (a language model, an ONNX model). Each fact it returns has evidence
 * that reproduces a sentence of the article; what it cannot ground it leaves out.
 */
export interface Extractor {
  /** `name@version`, kept with every fact it states. */
  readonly name: string;
  extract(graph: DocumentGraph): Promise<Extraction>;
}
