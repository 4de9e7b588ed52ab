import type { Coverage } from "../../schema/document-graph.ts";
import type { Fact, Statement } from "../../schema/fact.ts";
import type { Chart } from "./phrases/chart.ts";
import { findPredicates } from "./relate/predicates.ts";
import type { Clause } from "./segment-clauses.ts";

/**
 * How much was read, and which sentences hold a trigger and something it could be about but gave nothing:
 * "im Vertrag vorgeschrieben" names nobody, and a pronoun alone is no known entity.
 */
export function measureCoverage(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  facts: readonly Fact[],
  statements: readonly Statement[],
  skipped: readonly string[],
): Coverage {
  const read = new Set([
    ...facts.flatMap(({ evidence }) => evidence.map(({ start }) => start)),
    ...statements.map(({ evidence }) => evidence.start),
  ]);
  const body = charts.filter(({ sentence }) => sentence.kind === "body");
  const missed = body.flatMap((chart) => {
    const { start, end, index } = chart.sentence;
    if (read.has(start)) return [];
    const phrases = chart.sentence.phrases.filter(({ kind }) => kind !== "Pronoun");
    const verbs = clauses[index]!.flatMap((clause) =>
      findPredicates(chart, clause).map(({ at }) => at),
    );
    const nouns = phrases
      .filter(({ kind }) => kind === "Agreement" || kind === "Event")
      .map(({ head }) => head);
    const isAbout = verbs.length > 0 ? phrases.length > 0 : phrases.length > nouns.length;
    const triggers = [...new Set([...verbs, ...nouns])].sort((a, b) => a - b);
    if (triggers.length === 0 || !isAbout) return [];
    return [
      {
        start,
        end,
        triggers: triggers.map((at) => ({
          start: chart.tokens[at]!.start,
          end: chart.tokens[at]!.end,
        })),
      },
    ];
  });
  return {
    sentences: body.length,
    sentencesRead: body.filter(({ sentence }) => read.has(sentence.start)).length,
    missed,
    skipped: [...skipped],
  };
}
