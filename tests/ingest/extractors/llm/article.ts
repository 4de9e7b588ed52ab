import { createLlmExtractor } from "../../../../ingest/extractors/llm/llm-extractor.ts";
import type { LlmSettings } from "../../../../ingest/extractors/llm/llm-options.ts";
import { createReader } from "../../../../ingest/read-article.ts";
import { DocumentGraph } from "../../../../schema/document-graph.ts";

/** Odd wording that the rules don't read, so that what is found is the model's. */
export const TEXT = `Harbour pact between Norway and Ghana

The ink is dry: Norway put its name under the Harbour Pact on 3 March 2026 in Accra. Harbour minister
Ingrid Solberg stood beside the desk while the cameras clicked. She had flown in for the “Harbour Day”
only hours before.

Ghana will put its name under the Harbour Pact in May.`;

export const entity = (id: string, type: string, name: string, more: object = {}) => ({
  id,
  type,
  name,
  mentions: [name],
  countryCode: null,
  role: null,
  kind: null,
  ...more,
});

export const ENTITIES = [
  entity("e1", "Country", "Norway", { countryCode: "NO" }),
  entity("e2", "Country", "Ghana", { countryCode: "GH" }),
  entity("e3", "Agreement", "Harbour Pact", { kind: "pact" }),
  entity("e4", "Official", "Ingrid Solberg", { role: "Harbour minister" }),
  entity("e5", "Place", "Accra"),
  entity("e6", "Event", "Harbour Day"),
];

export const SIGNING =
  "The ink is dry: Norway put its name under the Harbour Pact on 3 March 2026 in Accra.";

export const fact = (more: object = {}) => ({
  type: "SIGNED",
  from: "e1",
  to: "e3",
  sentence: SIGNING,
  fromWords: "Norway",
  toWords: "Harbour Pact",
  trigger: "put its name under",
  status: "happened",
  attributedTo: null,
  mode: "signed",
  date: null,
  role: null,
  ...more,
});

export const answer = (facts: readonly unknown[], entities: readonly unknown[] = ENTITIES) =>
  JSON.stringify({ entities, facts });

/** Fast retries, no cache. */
export const extractorFor = (url: string, settings: LlmSettings = {}) =>
  createLlmExtractor({
    url,
    model: "test-model",
    cache: false,
    backoffMilliseconds: 5,
    ...settings,
  });

/** The article as the model alone reads it. */
export async function readWith(
  extractor: ReturnType<typeof extractorFor>,
  text = TEXT,
  rules = false,
): Promise<DocumentGraph> {
  const reader = await createReader({ recogniser: "rules", rules, extractors: [extractor] });
  return DocumentGraph.parse(await reader.read({ text, metadata: { language: "en" } }));
}
