import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { fill, phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { findPredicates, type Predicate } from "./predicates.ts";
import { spokenOf } from "./topics/owners.ts";

const PARTY = { function: "subject", types: ["Official", "Country", "Institution"] } as const;
const PARTNER = { function: "preposition", prepositions: ["mit"], types: PARTY.types } as const;

const SIGNED =
  /^(?:unterzeichnen|unterschreiben|paraphieren|ratifizieren|abschließen|schließen|besiegeln)$/;
const HELD = /^(?:stattfinden|abhalten)$/;

/** German nouns by the pronoun that takes them up. */
const GENDERS: readonly [string, RegExp][] = [
  [
    "es",
    /(?:abkommen|übereinkommen|memorandum|protokoll|papier|dokument|treffen|gespräch|forum|bankett)$/,
  ],
  ["er", /(?:vertrag|pakt|deal|kontrakt|gipfel|besuch|kongress|parteitag|empfang|festakt)$/],
  [
    "sie",
    /(?:vereinbarung|erklärung|übereinkunft|einigung|konvention|charta|konferenz|tagung|sitzung|reise|zeremonie|visite)$/,
  ],
];

/** Whether a German pronoun agrees with the noun of an agreement or event. */
export const takesUp = (pronoun: string, lemma: string | undefined): boolean =>
  GENDERS.some(
    ([word, nouns]) => word === pronoun.replace(/^ihn$/, "er") && nouns.test(lemma ?? ""),
  );

/** "A und B hatten es 2015 abgeschlossen", "Er wurde in Oslo unterzeichnet": the deed of the sentence before. */
export function pronounDeeds(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    chart.pack.code === "de"
      ? clauses[index]!.filter(({ kind }) => kind === "main").flatMap((clause) =>
          findPredicates(chart, clause).flatMap((predicate) => [
            ...signatories(chart, predicate, chains, charts),
            ...places(chart, predicate, chains),
          ]),
        )
      : [],
  );
}

/** The pronoun that stands for what is signed or held: an object, or the subject that opens a passive clause. */
function pronounOf({ tokens, phraseAt }: Chart, { clause, voice, lemma }: Predicate) {
  const isSubject = voice === "passive" || lemma === "stattfinden";
  return clause.at.find((at, place) =>
    isSubject
      ? place < 3 && /^(?:es|er|sie)$/.test(tokens[at]!.lower)
      : /^(?:es|ihn)$/.test(tokens[at]!.lower) &&
        clause.at.slice(0, place).some((before) => phraseAt[before] !== undefined),
  );
}

function deedOf(chart: Chart, predicate: Predicate, chains: Chains, kind: "Agreement" | "Event") {
  const { tokens, sentence } = chart;
  if (phrasesOf(chart, predicate.clause).some((phrase) => phrase.kind === kind)) return undefined;
  const at = pronounOf(chart, predicate);
  if (at === undefined) return undefined;
  const found = spokenOf(chains, [kind], sentence.index, tokens[at]!.start, 1);
  if (!found || found.phrase.plural || !takesUp(tokens[at]!.lower, found.phrase.lemma))
    return undefined;
  return { at, to: found.chain };
}

function signatories(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  if (!SIGNED.test(predicate.lemma)) return [];
  const deed = deedOf(chart, predicate, chains, "Agreement");
  if (!deed) return [];
  const { at, to } = deed;
  const phrases = phrasesOf(chart, predicate.clause).filter(({ head }) => head !== at);
  const subjects = fill(chart, predicate, PARTY, phrases).filter(({ head }) => head !== at);
  const partners =
    subjects.length > 0 || predicate.voice === "passive"
      ? phrases.filter((phrase) => fits(phrase, PARTNER) && phrase.preposition === "mit")
      : [];
  return [...subjects, ...partners].flatMap((phrase) =>
    referents(phrase, chains, charts).map(({ chain, confidence }) => ({
      type: "SIGNED" as const,
      from: chain,
      to,
      status: predicate.status,
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: "de/signed/pronoun",
      confidence: 0.75 * confidence,
      mode: /^(?:ab)?schließen$/.test(predicate.lemma)
        ? ("concluded" as const)
        : ("signed" as const),
    })),
  );
}

function places(chart: Chart, predicate: Predicate, chains: Chains): DraftFact[] {
  const isSigned = SIGNED.test(predicate.lemma) && predicate.voice === "passive";
  if (!isSigned && !HELD.test(predicate.lemma)) return [];
  const deed = deedOf(chart, predicate, chains, isSigned ? "Agreement" : "Event");
  const place = phrasesOf(chart, predicate.clause).find(
    ({ kind, preposition, owner }) =>
      kind === "Place" && !owner && /^(?:in|auf|an|bei)$/.test(preposition ?? ""),
  );
  const to = place && chains.of.get(place);
  if (!deed || !to) return [];
  return [
    {
      type: isSigned ? "SIGNED_IN" : "TOOK_PLACE_IN",
      from: deed.to,
      to,
      status: predicate.status,
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, predicate.triggers),
      rule: isSigned ? "de/signed-in/pronoun" : "de/took-place-in/pronoun",
      confidence: 0.75,
    },
  ];
}
