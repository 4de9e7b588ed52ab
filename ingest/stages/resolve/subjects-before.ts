import type { Phrase } from "../../lexicon/phrase.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "../phrases/chart.ts";

/** "Kenya signed a pact. It also …", "A and B met. They signed …": the subject of the sentence before. */
export function subjectsBefore(phrase: Phrase, charts: readonly Chart[]): readonly Phrase[] {
  const chart = charts[phrase.sentence - 1];
  if (!chart) return [];
  const { tokens, phraseAt, pack, sentence } = chart;
  const verb = tokens.findIndex(
    (token, at) => phraseAt[at] === undefined && isFiniteVerb(token, pack),
  );
  const first = sentence.phrases.find(
    ({ preposition, owner }) => preposition === undefined && !owner,
  );
  if (!first || first.kind === "Pronoun" || verb < first.to) return [];
  if (/^'s?$/.test(tokens[first.to]?.text ?? "")) return [];
  const all = sentence.phrases.filter(
    (other) => other === first || (other.group === first && other.to <= verb),
  );
  if (phrase.lemma === "it") {
    const isBody = first.kind === "Country" || first.kind === "Institution";
    return isBody && all.length === 1 ? all : [];
  }
  const isPlural = all.length > 1 || first.kind === "Parties" || first.kind === "Delegates";
  const partners = partnersOf(chart, first, verb);
  return isPlural || partners.length === 1 ? [...all, ...partners] : [];
}

/** "A met B. They signed": B, too. */
const partnersOf = ({ tokens, sentence, pack }: Chart, first: Phrase, verb: number): Phrase[] =>
  first.kind === "Person" &&
  pack.verbs.get(tokens[verb]!.lower)?.some(({ lemma }) => lemma === "meet")
    ? sentence.phrases.filter(
        ({ kind, from, preposition, owner }) =>
          kind === "Person" &&
          from > verb &&
          !owner &&
          (preposition === undefined || preposition === "with"),
      )
    : [];
