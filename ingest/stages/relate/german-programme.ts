import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import type { Clause } from "../segment-clauses.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { phrasesOf } from "./find-ends.ts";
import { fits } from "./fits.ts";
import { attendances, GUEST, isBare } from "./guests.ts";
import { findPredicates, type Predicate } from "./predicates.ts";
import { spokenOf, statusOfDeed } from "./topics/owners.ts";

/** ATTENDED from "Auf Dahls Programm steht ein Treffen" and "Norwegen wird von A vertreten". */
export function germanProgramme(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  attended: readonly DraftFact[],
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    chart.pack.code === "de"
      ? clauses[index]!.flatMap((clause) => [
          ...onProgramme(chart, clause, chains),
          ...findPredicates(chart, clause).flatMap((predicate) =>
            represented(chart, predicate, chains, charts, attended),
          ),
        ])
      : [],
  );
}

/** "Auf Dahls Besuchsprogramm stehen Gespräche mit X": Dahl is to hold them. */
function onProgramme(chart: Chart, clause: Clause, chains: Chains): DraftFact[] {
  const { tokens, sentence } = chart;
  const at = clause.at.find((index) => /programm$/.test(tokens[index]!.lower));
  const stands = clause.at.some((index) => /^(?:steht|stehen|stehe)$/.test(tokens[index]!.lower));
  if (at === undefined || !stands) return [];
  const name = tokens[at - 1]?.text.replace(/s$/, "") ?? "";
  if (name === "" || name === tokens[at - 1]!.text || tokens[at - 2]?.lower !== "auf") return [];
  const people = chains
    .ofType("Official")
    .filter((chain) => chain.name === name || chain.name.endsWith(` ${name}`));
  const [person] = people;
  if (!person || people.length > 1) return [];
  return phrasesOf(chart, clause)
    .filter((event) => event.kind === "Event" && isFree(event))
    .flatMap((event) => chains.of.get(event) ?? [])
    .map((to) => ({
      type: "ATTENDED" as const,
      from: person,
      to,
      status: "planned" as const,
      sentence: sentence.index,
      triggers: spansOf(tokens, [at]),
      rule: "de/attended/programme",
      confidence: 0.78,
    }));
}

const isFree = ({ preposition, owner }: Phrase) => preposition === undefined && owner === undefined;

/** "Norwegen wird von Ministerin Berg vertreten": at the meeting that the sentences before tell of. */
function represented(
  chart: Chart,
  predicate: Predicate,
  chains: Chains,
  charts: readonly Chart[],
  attended: readonly DraftFact[],
): DraftFact[] {
  if (predicate.lemma !== "vertreten" || predicate.status === "denied") return [];
  const { tokens, sentence } = chart;
  const phrases = phrasesOf(chart, predicate.clause);
  if (phrases.some(({ kind }) => kind === "Event")) return [];
  const state = phrases.find((phrase) => phrase.kind === "Country" && isBare(chart, phrase));
  const agents = phrases.filter(
    (phrase) => fits(phrase, GUEST) && /^(?:von|durch)$/.test(phrase.preposition ?? ""),
  );
  if (!state || agents.length === 0 || !agents.every(({ kind }) => kind === "Person")) return [];
  const start = tokens[predicate.clause.at[0]!]!.start;
  const event = spokenOf(
    chains,
    ["Event"],
    sentence.index,
    start,
    4,
    ({ kind }) => kind !== "visit" && kind !== "ceremony",
  );
  if (!event) return [];
  const common = { triggers: spansOf(tokens, predicate.triggers) };
  const stands = agents.flatMap((agent) =>
    referents(agent, chains, charts).flatMap(({ chain, confidence }) => {
      const to = chains.of.get(state);
      return to && chain.type === "Official"
        ? [
            {
              ...common,
              type: "REPRESENTS" as const,
              from: chain,
              to,
              status: "happened" as const,
              sentence: sentence.index,
              rule: "de/represents/verb",
              confidence: 0.8 * confidence,
            },
          ]
        : [];
    }),
  );
  const seen = attendances(
    agents,
    {
      ...common,
      to: event.chain,
      status: statusOfDeed(event.chain, attended) ?? predicate.status,
      rule: "de/attended/represented-there",
      confidence: 0.75,
    },
    chart,
    chains,
    charts,
  );
  return [...seen, ...stands];
}
