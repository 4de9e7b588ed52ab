import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { findPredicates, type Predicate } from "./predicates.ts";

const SIGN = new Set([
  "unterzeichnen",
  "unterschreiben",
  "paraphieren",
  "ratifizieren",
  "sign",
  "initial",
]);
const FOR = /^(?:für|for)$/;

/** "Für A unterschrieb X, für B Y": X and Y sign for A and B, the agreement may stand in the sentence before. */
export function signedForFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) => {
    const predicate = clauses[index]!.flatMap((clause) => findPredicates(chart, clause)).find(
      ({ lemma }) => SIGN.has(lemma),
    );
    if (!predicate) return [];
    const pairs = pairUp(chart, predicate);
    const deed = deedOf(chart, chains);
    if (!deed) return [];
    if (pairs.length === 0)
      return [
        ...signedIt(chart, predicate, deed, chains, charts),
        ...signedForBodies(chart, predicate, deed, chains, charts),
      ];
    return pairs.flatMap((pair) => factsOf(pair, deed, chart, predicate, chains, charts));
  });
}

/** "Unterschrieben wurde sie von X", "it was signed in Y": the pronoun stands for the agreement spoken of. */
function signedIt(
  chart: Chart,
  predicate: Predicate,
  deed: Chain,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { clause } = predicate;
  const isOwn = chart.sentence.phrases.some(
    ({ kind, head }) => kind === "Agreement" && clause.at.includes(head),
  );
  const hasPronoun = clause.at.some((at) =>
    /^(?:sie|er|es|it|dies|dieses|dieser)$/.test(chart.tokens[at]!.lower),
  );
  if (isOwn || !hasPronoun || predicate.voice !== "passive") return [];
  const common = {
    status: predicate.status,
    sentence: chart.sentence.index,
    triggers: spansOf(chart.tokens, predicate.triggers),
  };
  const phrases = phrasesOf(chart, clause);
  const agents = phrases.filter(
    (phrase) => fits(phrase, AGENT) && /^(?:von|durch|by)$/.test(phrase.preposition ?? ""),
  );
  const places = phrases.filter(
    ({ kind, preposition }) => kind === "Place" && /^(?:in|at)$/.test(preposition ?? ""),
  );
  return [
    ...agents.flatMap((agent) =>
      referents(agent, chains, charts).map(({ chain, confidence }) => ({
        ...common,
        type: "SIGNED" as const,
        from: chain,
        to: deed,
        rule: `${chart.pack.code}/signed/pronoun`,
        mode: "signed" as const,
        confidence: 0.8 * confidence,
      })),
    ),
    ...(chart.pack.code === "en" ? places : []).flatMap((place) => {
      const to = chains.of.get(place);
      return to
        ? [
            {
              ...common,
              type: "SIGNED_IN" as const,
              from: deed,
              to,
              rule: "en/signed-in/pronoun",
              confidence: 0.8 * place.confidence,
            },
          ]
        : [];
    }),
  ];
}

/** "X signed on behalf of the government", "A and B signed for their parties", of the agreement spoken of. */
function signedForBodies(
  chart: Chart,
  predicate: Predicate,
  deed: Chain,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { tokens, sentence, pack } = chart;
  const next = [1, 2, 3].map((step) => tokens[predicate.at + step]?.lower ?? "");
  const isFor = next[0] === "for" || (next[0] === "on" && next[1] === "behalf" && next[2] === "of");
  if (pack.code !== "en" || predicate.voice !== "active" || !isFor) return [];
  const inside = new Set(predicate.clause.at);
  const bare = sentence.phrases.filter(
    (phrase) =>
      phrase.kind === "Person" &&
      phrase.preposition === undefined &&
      !phrase.owner &&
      phrase.head < predicate.at,
  );
  const own = bare.filter(({ head }) => inside.has(head));
  const last = (own.length > 0 ? own : bare).at(-1);
  if (!last) return [];
  const first = last.group ?? last;
  const people = bare.filter((phrase) => phrase === first || phrase.group === first);
  const bodies = sentence.phrases.filter(
    (phrase) =>
      phrase.kind === "Institution" && phrase.preposition === "for" && phrase.head > predicate.at,
  );
  const common = {
    status: predicate.status,
    sentence: sentence.index,
    triggers: spansOf(tokens, predicate.triggers),
  };
  const signed = [...people, ...bodies].flatMap((party) =>
    referents(party, chains, charts).map(({ chain, confidence }) => ({
      ...common,
      type: "SIGNED" as const,
      from: chain,
      to: deed,
      rule: "en/signed/for-body",
      mode: "signed" as const,
      confidence: 0.82 * confidence,
    })),
  );
  return [
    ...signed,
    ...placesOf(chart, predicate, deed, chains).map((fact) => ({ ...common, ...fact })),
  ];
}

/** "signed for the government in Lima" */
const placesOf = (chart: Chart, { clause, at }: Predicate, deed: Chain, chains: Chains) =>
  phrasesOf(chart, clause).flatMap((phrase) => {
    const to = phrase.head > at ? chains.of.get(phrase) : undefined;
    if (phrase.kind !== "Place" || !to || !/^(?:in|at)$/.test(phrase.preposition ?? "")) return [];
    return [
      {
        type: "SIGNED_IN" as const,
        from: deed,
        to,
        rule: "en/signed-in/for-body",
        confidence: 0.75 * phrase.confidence,
      },
    ];
  });

const AGENT = { function: "agent", types: ["Official", "Country", "Institution"] } as const;

type Pair = { readonly party: Phrase; readonly people: readonly Phrase[] };

/** Each "für A" with the person named after it, or before it where none is. */
function pairUp(chart: Chart, predicate: Predicate): Pair[] {
  const phrases = chart.sentence.phrases.filter(
    ({ kind, owner }) =>
      (kind === "Country" || kind === "Person") && (!owner || owner.kind === "Agreement"),
  );
  const parties = phrases.filter(
    (phrase) => phrase.kind === "Country" && FOR.test(phrase.preposition ?? ""),
  );
  return parties.map((party, place) => {
    const limit = parties[place + 1]?.from ?? Number.POSITIVE_INFINITY;
    const isPerson = (phrase: Phrase) =>
      phrase.kind === "Person" && phrase.preposition === undefined;
    const after = phrases.filter(
      (phrase) => isPerson(phrase) && phrase.from >= party.to && phrase.from < limit,
    );
    const before = phrases.filter(
      (phrase) =>
        isPerson(phrase) && phrase.to <= party.from && phrase.from > (parties[place - 1]?.to ?? -1),
    );
    const first =
      chart.pack.code === "en" ? (before.at(-1) ?? after[0]) : (after[0] ?? before.at(-1));
    const people =
      first === undefined
        ? []
        : phrases.filter(
            (phrase) => phrase === first || (phrase.group === first && phrase.from < limit),
          );
    return { party, people: predicate.voice === "active" || people.length > 0 ? people : [] };
  });
}

function deedOf(chart: Chart, chains: Chains): Chain | undefined {
  const own = chart.sentence.phrases.find(({ kind }) => kind === "Agreement");
  if (own) return chains.of.get(own);
  return chains
    .ofType("Agreement")
    .filter((chain) =>
      chain.phrases.some(
        ({ sentence }) => sentence < chart.sentence.index && chart.sentence.index - sentence <= 2,
      ),
    )
    .sort((a, b) => latest(b, chart) - latest(a, chart))[0];
}

const latest = (chain: Chain, chart: Chart) =>
  Math.max(
    ...chain.phrases
      .filter(({ sentence }) => sentence < chart.sentence.index)
      .map(({ start }) => start),
  );

function factsOf(
  { party, people }: Pair,
  deed: Chain,
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const common = {
    sentence: chart.sentence.index,
    triggers: spansOf(chart.tokens, predicate.triggers),
  };
  const country = chains.of.get(party);
  if (!country || people.length === 0) return [];
  const signers = people.flatMap((person) => referents(person, chains, charts));
  const signed = [...signers.map(({ chain }) => chain), country].map((from) => ({
    ...common,
    type: "SIGNED" as const,
    from,
    to: deed,
    status: predicate.status,
    rule: `${chart.pack.code}/signed/for`,
    mode: "signed" as const,
    confidence: 0.85 * party.confidence,
  }));
  const bound = signers.filter(
    ({ chain }) => !chain.offices.some(({ countries }) => countries.length > 0),
  );
  const represents = bound.map(({ chain }) => ({
    ...common,
    type: "REPRESENTS" as const,
    from: chain,
    to: country,
    status: "happened" as const,
    rule: `${chart.pack.code}/represents/signed-for`,
    confidence: 0.85 * party.confidence,
    ...(chain.offices[0] && { role: chain.offices[0].role }),
  }));
  return [...signed, ...represents];
}
