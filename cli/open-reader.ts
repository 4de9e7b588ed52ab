import type { Extractor } from "../ingest/extractors/extractor.ts";
import type { NameModel } from "../ingest/extractors/name-model.ts";
import { languages } from "../ingest/languages/packs.ts";
import { createReader, type Reader } from "../ingest/read-article.ts";
import { InvalidInputError } from "../schema/errors.ts";
import { UsageError } from "./errors.ts";
import type { ReaderOptions } from "./reader-options.ts";

type SummingReader = Reader & { summary(): readonly string[]; warnings(): readonly string[] };

/** A reader as the options ask for it; `summary` and `warnings` say what its extractors did. */
export async function openReader(options: ReaderOptions): Promise<SummingReader> {
  const { recogniser, language, extractor } = options;
  if (language !== undefined && !languages.has(language)) {
    const known = [...languages.keys()].join(", ");
    throw new UsageError(`--language ${language} is not supported. Choose from ${known}.`);
  }
  const extractors = extractor.includes("llm") ? [await openLlm(options)] : [];
  const nameModel = extractor.includes("onnx") ? await openOnnx(options) : undefined;
  const reader = await createReader({
    recogniser,
    rules: extractor.includes("rules"),
    extractors,
    ...(language !== undefined && { language }),
    ...(nameModel && { nameModel }),
  });
  return {
    ...reader,
    summary: () => extractors.flatMap((each) => each.summary?.() ?? []),
    warnings: () => extractors.flatMap((each) => each.warnings?.() ?? []),
  };
}

async function openLlm(options: ReaderOptions): Promise<Extractor> {
  const { createLlmExtractor } = await import("../ingest/extractors/llm/llm-extractor.ts");
  const { llmUrl, llmModel, llmCache, llmPrice, llmConcurrency } = options;
  return createLlmExtractor({
    ...(llmUrl !== undefined && { url: llmUrl }),
    ...(llmModel !== undefined && { model: llmModel }),
    ...((llmCache === false || typeof llmCache === "string") && { cache: llmCache }),
    ...(llmPrice !== undefined && { price: llmPrice }),
    ...(llmConcurrency !== undefined && { concurrency: llmConcurrency }),
  });
}

async function openOnnx({ onnxModel }: ReaderOptions): Promise<NameModel> {
  if (onnxModel === undefined) {
    throw new InvalidInputError("The onnx extractor has no model: set --onnx-model FOLDER.");
  }
  const { createOnnxTagger } = await import("../ingest/extractors/onnx/onnx-tagger.ts");
  return createOnnxTagger({ folder: onnxModel });
}
