import type { DocumentGraph } from "../schema/document-graph.ts";
import { ExtractionError, InvalidInputError } from "../schema/errors.ts";
import type { ArticleInput } from "./article-input.ts";
import type { Extraction, Extractor } from "./extractors/extractor.ts";
import { mergeExtractions } from "./extractors/merge-extractions.ts";
import { type NameModel, withNamesOf } from "./extractors/name-model.ts";
import { languages } from "./languages/packs.ts";
import { runPipeline, type Tools } from "./pipeline.ts";
import { detectLanguage } from "./stages/detect-language.ts";

export type ReaderOptions = {
  /** `tagger` finds names that no list has; `rules` goes by lists, titles and offices alone. */
  readonly recogniser?: "tagger" | "rules";
  /** Overrides what the article or its text says. */
  readonly language?: string;
  /** Whether the rules' entities, facts and statements are kept; without them further extractors read alone. */
  readonly rules?: boolean;
  /** A further model that finds names for the rules. */
  readonly nameModel?: NameModel;
  /** Further extractors, whose facts are merged with those of the rules. */
  readonly extractors?: readonly Extractor[];
};

export type Reader = {
  read(input: ArticleInput): Promise<DocumentGraph>;
  /** What the rules read; further extractors are not asked. */
  readSync(input: ArticleInput): DocumentGraph;
};

/** Loads what reading needs once; the reader may then be used for any number of articles. */
export async function createReader(options: ReaderOptions = {}): Promise<Reader> {
  const recogniser = options.recogniser ?? "tagger";
  const toolsFor = (input: ArticleInput) => {
    const code = options.language ?? input.metadata?.language ?? detectLanguage(input.text) ?? "";
    const language = languages.get(code);
    if (!language) throw unsupported(code, [...languages.keys()]);
    return language.tools(recogniser);
  };
  const readSync = (input: ArticleInput) => runPipeline(input, toolsFor(input));
  const readRules = (input: ArticleInput) =>
    options.nameModel ? readWithNames(input, toolsFor(input), options.nameModel) : readSync(input);
  return {
    readSync,
    async read(input) {
      const read = await readRules(input);
      let graph = options.rules === false ? withoutFacts(read) : read;
      for (const extractor of options.extractors ?? []) {
        graph = mergeExtractions(graph, await extractFrom(graph, extractor));
      }
      return graph;
    },
  };
}

async function readWithNames(
  input: ArticleInput,
  tools: Tools,
  model: NameModel,
): Promise<DocumentGraph> {
  try {
    const withNames = await withNamesOf(model, tools, (first) => runPipeline(input, first));
    return runPipeline(input, withNames);
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    const graph = runPipeline(input, tools);
    const skipped = [...graph.coverage.skipped, `${model.name}: ${error.message}`];
    return { ...graph, coverage: { ...graph.coverage, skipped } };
  }
}

const withoutFacts = (graph: DocumentGraph): DocumentGraph => ({
  ...graph,
  entities: [],
  facts: [],
  statements: [],
  coverage: { ...graph.coverage, sentencesRead: 0, missed: [] },
});

/** What a further extractor fails on is said in the coverage; what was read before stands. */
async function extractFrom(graph: DocumentGraph, extractor: Extractor): Promise<Extraction> {
  try {
    return await extractor.extract(graph);
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return { entities: [], facts: [], skipped: [`${extractor.name}: ${error.message}`] };
  }
}

function unsupported(code: string, known: readonly string[]): InvalidInputError {
  const languages = known.join(", ");
  return new InvalidInputError(
    code === ""
      ? `Its language was not recognised as one of ${languages}: where it is one, name it (--language).`
      : `The language "${code}" is not supported, only ${languages}.`,
  );
}
