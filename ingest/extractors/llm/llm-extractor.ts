import type { Fact } from "../../../schema/fact.ts";
import type { Extraction, Extractor } from "../extractor.ts";
import { mergeFact } from "../merge-fact.ts";
import { type Page, pageOf } from "../page.ts";
import type { ParsedAnswer } from "./answer-schema.ts";
import { deedIds } from "./deed-ids.ts";
import { type GroundedEntity, groundEntities } from "./ground-entities.ts";
import { groundFact } from "./ground-facts.ts";
import { type LlmSettings, llmOptions } from "./llm-options.ts";
import { createWindowReader, type WindowReading } from "./read-windows.ts";
import { countInto } from "./rejections.ts";
import { describeFailures, describeRejected, describeUsage, noUsage, type Usage } from "./usage.ts";

const NAME = "llm@1";

export type LlmExtractor = Extractor & {
  readonly usage: Readonly<Usage>;
  summary(): readonly string[];
  warnings(): readonly string[];
};

/** Reads articles with a language model behind an OpenAI-compatible API, and keeps what it can ground. */
export function createLlmExtractor(settings: LlmSettings = {}): LlmExtractor {
  const options = llmOptions(settings);
  const usage = noUsage();
  const readWindows = createWindowReader(options, usage);
  return {
    name: NAME,
    usage,
    summary: () => describeUsage(usage, options),
    warnings: () => describeFailures(usage, options),
    async extract(graph) {
      const page = pageOf(graph);
      const readings = await readWindows(
        graph.article.text,
        page.sentences.map(({ span }) => span),
      );
      const rejected = new Map<string, number>();
      const extraction = ground(readings, page, options.model, rejected, usage);
      for (const [reason, count] of rejected)
        usage.rejected.set(reason, (usage.rejected.get(reason) ?? 0) + count);
      usage.facts += extraction.facts.length;
      return {
        ...extraction,
        skipped: [
          ...readings.flatMap((reading) =>
            "error" in reading
              ? [`${NAME}: ${reading.start} to ${reading.end}: the server ${reading.error}`]
              : [],
          ),
          ...describeRejected(rejected).map((line) => `${NAME}: ${line}`),
        ],
      };
    },
  };
}

function ground(
  readings: readonly WindowReading[],
  page: Page,
  model: string,
  rejected: Map<string, number>,
  usage: Usage,
): Extraction {
  const reject = countInto(rejected);
  const answers = readings.flatMap((reading): ParsedAnswer[] =>
    "answer" in reading ? [reading.answer] : [],
  );
  for (const { malformed } of answers)
    for (let item = 0; item < malformed; item++) reject("an item that does not keep to the schema");
  const { entities, byRef } = groundEntities(
    answers.map((answer) => answer.entities),
    page,
    reject,
  );
  const facts = new Map<string, Fact>();
  for (const [at, answer] of answers.entries()) {
    const grounding = {
      page,
      byRef: byRef[at]!,
      rule: model,
      extractor: NAME,
      reject,
      repaired: () => void usage.repaired++,
    };
    for (const item of answer.facts) {
      const fact = groundFact(item, grounding);
      if (!fact) continue;
      const key = [fact.type, fact.from, fact.to, fact.status].join("\n");
      const known = facts.get(key);
      // The same reader twice is no second witness.
      facts.set(
        key,
        known
          ? { ...mergeFact(known, fact), confidence: Math.max(known.confidence, fact.confidence) }
          : fact,
      );
    }
  }
  return deedIds(keepUsed(entities, [...facts.values()], reject));
}

/** Entities that a fact joins; a person without an office is no official, nor are the facts about them. */
function keepUsed(
  entities: readonly GroundedEntity[],
  facts: readonly Fact[],
  reject: (reason: string) => void,
): { entities: GroundedEntity[]; facts: Fact[] } {
  const inOffice = new Set(
    facts.flatMap(({ type, from }) =>
      type === "HOLDS_OFFICE_AT" || type === "REPRESENTS" ? from : [],
    ),
  );
  const refused = new Set(
    entities
      .filter(
        ({ type, isNew, role, id }) => type === "Official" && isNew && !role && !inOffice.has(id),
      )
      .map(({ id }) => id),
  );
  const kept = facts.filter(({ from, to, attributedTo = "" }) => {
    const isRefused = refused.has(from) || refused.has(to) || refused.has(attributedTo);
    if (isRefused) reject("a person without an office");
    return !isRefused;
  });
  const used = new Set(
    kept.flatMap(({ from, to, attributedTo }) => [from, to, attributedTo ?? ""]),
  );
  return { entities: entities.filter(({ id }) => used.has(id)), facts: kept };
}
