import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chains } from "../resolve/chain.ts";
import type { Clause } from "../segment-clauses.ts";
import { statusOf } from "./clause-status.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { phrasesOf } from "./find-ends.ts";
import { nounStatus } from "./noun-status.ts";

/** TOOK_PLACE_IN, from who acts in a town at an event, and from "in X, wo der Gipfel stattfand". */
export function eventPlaceFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
): DraftFact[] {
  return charts.flatMap((chart, index) =>
    chart.pack.code === "de"
      ? clauses[index]!.flatMap((clause) => [
          ...actedThere(chart, clause, chains),
          ...where(chart, clause, chains),
          ...venue(chart, clause, chains),
        ])
      : chart.pack.code === "en"
        ? clauses[index]!.flatMap((clause) => townBefore(chart, clause, chains))
        : [],
  );
}

const BETWEEN = /^(?:on|at|the|during|of|margins|sidelines|side-lines|a|an)$/;

/** "met B in Lima on the margins of the summit", "spoke in Lima at a conference": the town right before the event. */
function townBefore(chart: Chart, clause: Clause, chains: Chains): DraftFact[] {
  const { tokens, sentence, pack } = chart;
  const phrases = phrasesOf(chart, clause);
  return phrases.flatMap((event) => {
    if (event.kind !== "Event" || event.owner || !/^(?:at|am Rande)$/.test(event.preposition ?? ""))
      return [];
    const place = phrases.findLast(({ kind, to }) => kind === "Place" && to <= event.from);
    const from = chains.of.get(event);
    const to = place && chains.of.get(place);
    if (!place || place.owner || !/^(?:in|at)$/.test(place.preposition ?? "") || !from || !to)
      return [];
    const between = tokens.slice(place.to, event.from);
    if (between.length > 5 || !between.every(({ lower }) => BETWEEN.test(lower))) return [];
    const status = statusOf(chart, clause, event.head, "finite", "active");
    return [
      {
        type: "TOOK_PLACE_IN" as const,
        from,
        to,
        status: status === "planned" || event.planned ? "planned" : "happened",
        sentence: sentence.index,
        triggers: spansOf(tokens, [event.head]),
        rule: `${pack.code}/took-place-in/town-before`,
        confidence: 0.75 * place.confidence,
      },
    ];
  });
}

const DURING = /^(?:bei|auf|während|am Rande|zu)$/;

/** "Am Montag sagte X in Wien bei einem Treffen mit Y": the one town of the clause. */
function actedThere(chart: Chart, clause: Clause, chains: Chains): DraftFact[] {
  const phrases = phrasesOf(chart, clause);
  const events = phrases.filter(
    ({ kind, preposition, owner }) =>
      kind === "Event" && owner === undefined && DURING.test(preposition ?? ""),
  );
  const places = phrases.filter(({ kind }) => kind === "Place");
  const [event] = events;
  const [place] = places;
  if (!event || !place || events.length > 1 || places.length > 1) return [];
  if (!isFreePlace(chart, place, clause) || Math.abs(place.from - event.to) > 8) return [];
  const isOwned = chart.sentence.phrases.some(
    ({ kind, owner }) => kind === "Place" && owner === event,
  );
  const from = chains.of.get(event);
  const to = chains.of.get(place);
  if (isOwned || !from || !to || from.attributes.has(to.name)) return [];
  const status = statusOf(chart, clause, event.head, "finite", "active");
  return [
    {
      type: "TOOK_PLACE_IN",
      from,
      to,
      status: status === "planned" || event.planned ? "planned" : "happened",
      sentence: chart.sentence.index,
      triggers: spansOf(chart.tokens, [event.head]),
      rule: `${chart.pack.code}/took-place-in/acted-there`,
      confidence: 0.72,
    },
  ];
}

/** "in Wien", "auf Rügen", standing by itself and not after a body: "die Regierung in Wien". */
function isFreePlace(chart: Chart, place: Phrase, clause: Clause): boolean {
  if (place.owner !== undefined || !/^(?:in|auf|an)$/.test(place.preposition ?? "")) return false;
  const at = place.from - 2;
  const before = chart.tokens[at];
  if (!before || !clause.at.includes(at)) return true;
  const { kind } = chart.phraseAt[at] ?? {};
  if (kind === "Institution" || kind === "Delegates" || kind === "Office") return false;
  const isDate =
    chart.pack.stopNames.has(before.lower) || chart.pack.dateWords.weekdays.has(before.lower);
  return isDate || kind !== undefined || before.kind !== "word" || !/^\p{Lu}/u.test(before.text);
}

const VENUE = /^(?:tagungsort|austragungsort|veranstaltungsort|verhandlungsort|schauplatz)$/;

/** "Wien war Tagungsort der Gespräche" */
function venue(chart: Chart, clause: Clause, chains: Chains): DraftFact[] {
  const { tokens, sentence, pack } = chart;
  const at = clause.at.find((index) => VENUE.test(tokens[index]!.lower));
  const isSaid = clause.at.some(
    (index) => pack.auxiliaries.get(tokens[index]!.lower)?.verb === "be",
  );
  if (at === undefined || !isSaid) return [];
  const phrases = phrasesOf(chart, clause);
  const event = phrases.find(({ kind, from }) => kind === "Event" && from === at + 1);
  const places = phrases.filter(
    ({ kind, preposition, owner }) => kind === "Place" && preposition === undefined && !owner,
  );
  const from = event && chains.of.get(event);
  const to = places[0] && chains.of.get(places[0]);
  if (!event || !from || !to || places.length > 1) return [];
  return [
    {
      type: "TOOK_PLACE_IN",
      from,
      to,
      status: statusOf(chart, clause, at, "finite", "active"),
      sentence: sentence.index,
      triggers: spansOf(tokens, [at]),
      rule: `${pack.code}/took-place-in/venue`,
      confidence: 0.82,
    },
  ];
}

/** "in Wien, wo er einen Besuch absolvierte": the town before the clause. */
function where(chart: Chart, clause: Clause, chains: Chains): DraftFact[] {
  const { tokens, sentence, phraseAt } = chart;
  const first = clause.at[0];
  if (first === undefined || tokens[first]!.lower !== "wo") return [];
  const place = phraseAt[first - 2];
  const to = place?.kind === "Place" ? chains.of.get(place) : undefined;
  const event = phrasesOf(chart, clause).find(
    ({ kind, preposition }) =>
      kind === "Event" && (preposition === undefined || /^(?:bei|an|zu)$/.test(preposition)),
  );
  const from = event && chains.of.get(event);
  if (!to || !event || !from) return [];
  return [
    {
      type: "TOOK_PLACE_IN",
      from,
      to,
      status: nounStatus(chart, event, clause),
      sentence: sentence.index,
      triggers: spansOf(tokens, [event.head]),
      rule: `${chart.pack.code}/took-place-in/where`,
      confidence: 0.8,
    },
  ];
}
