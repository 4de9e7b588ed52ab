import { type Command, InvalidArgumentError, Option } from "commander";
import type { Extractor } from "../ingest/extractors/extractor.ts";

export type ReaderOptions = {
  readonly recogniser: "tagger" | "rules";
  readonly language?: string;
  readonly extractor: readonly string[];
  readonly llmUrl?: string;
  readonly llmModel?: string;
};

/** What reads articles beside the rules; a new one is a line here. */
const EXTRACTORS: Readonly<Record<string, (options: ReaderOptions) => Promise<Extractor>>> = {
  llm: async ({ llmUrl, llmModel }) => {
    const { createLlmExtractor } = await import("../ingest/extractors/llm/llm-extractor.ts");
    return createLlmExtractor({
      ...(llmUrl !== undefined && { url: llmUrl }),
      ...(llmModel !== undefined && { model: llmModel }),
    });
  },
};

/** The options of every command that reads articles. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--recogniser <name>",
        "how names are found: rules and gazetteers, or the trained tagger beside them",
      )
        .choices(["tagger", "rules"])
        .default("tagger"),
    )
    .option("--language <code>", "language of the articles, such as de (default: detected)")
    .addOption(
      new Option("--extractor <names>", "what reads facts: rules, or rules,llm")
        .argParser(extractorNames)
        .default(["rules"], "rules"),
    )
    .option("--llm-url <address>", "OpenAI-compatible server (also PRESSGRAPH_LLM_URL)")
    .option("--llm-model <name>", "model there (also PRESSGRAPH_LLM_MODEL)");
}

function extractorNames(value: string): readonly string[] {
  const names = value.split(",").map((name) => name.trim());
  const known = ["rules", ...Object.keys(EXTRACTORS)];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new InvalidArgumentError(`Choose from ${known.join(", ")}.`);
  if (!names.includes("rules")) {
    throw new InvalidArgumentError("The others add to the rules: write rules,llm.");
  }
  return names;
}

/** The extractors beside the rules that were asked for. */
export const createExtractors = (options: ReaderOptions): Promise<readonly Extractor[]> =>
  Promise.all(
    options.extractor.flatMap((name) => {
      const create = EXTRACTORS[name];
      return create ? [create(options)] : [];
    }),
  );
