import { createReader, type Reader } from "../ingest/read-article.ts";
import { createExtractors, type ReaderOptions } from "./reader-options.ts";

/** A reader as the options ask for it; `summary` says what its extractors did. */
export async function openReader(
  options: ReaderOptions,
): Promise<Reader & { summary(): readonly string[] }> {
  const { recogniser, language } = options;
  const extractors = await createExtractors(options);
  const reader = await createReader({
    recogniser,
    ...(language !== undefined && { language }),
    extractors,
  });
  return { ...reader, summary: () => extractors.flatMap((each) => each.summary?.() ?? []) };
}
