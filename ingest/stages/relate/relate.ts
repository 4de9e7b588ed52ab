import { isAllowedEdge } from "../../../schema/edge-types.ts";
import { groupBy } from "../../../schema/group-by.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "../resolve/chain.ts";
import { referents } from "../resolve/referents.ts";
import { countryChain } from "../resolve/resolve-names.ts";
import type { Clause } from "../segment-clauses.ts";
import { delegationFacts } from "./delegation-facts.ts";
import { type DraftFact, spansOf } from "./draft-fact.ts";
import { englishSignatories } from "./english-signatories.ts";
import { eventPlaceFacts } from "./event-places.ts";
import { germanGuests } from "./german-guests.ts";
import { germanProgramme } from "./german-programme.ts";
import { type Match, matchRules, type RuleIndex } from "./match-rules.ts";
import { meetingFacts } from "./meeting-facts.ts";
import { isAsked } from "./not-asserted.ts";
import { nounStatus } from "./noun-status.ts";
import { officeFacts } from "./office-facts.ts";
import { preferPlanned } from "./prefer-planned.ts";
import { presenceFacts } from "./presence-facts.ts";
import { pronounDeeds } from "./pronoun-deeds.ts";
import { signatoryFacts } from "./signatory-facts.ts";
import { signedForFacts } from "./signed-for-facts.ts";
import { signingPlaces } from "./signing-places.ts";
import { findTopicsAgain } from "./topics/topic-chain.ts";
import { topicFacts } from "./topics/topic-facts.ts";
import { tripPlaces } from "./trip-places.ts";

/** Every fact that the analysed sentences state, with attribution. */
export function relate(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  rules: RuleIndex,
  text: string,
): DraftFact[] {
  const body = (index: number) => charts[index]!.sentence.kind === "body";
  const matched = charts.flatMap((chart, index) =>
    body(index)
      ? matchRules(chart, clauses[index]!, rules).flatMap((match) =>
          toFacts(match, chart, chains, charts),
        )
      : [],
  );
  const signedFor = signedForFacts(charts, clauses, chains);
  const signatories = [...signatoryFacts(charts, chains), ...englishSignatories(charts, chains)];
  const bilateral = bilateralFacts(charts, clauses, chains, matched);
  const present = presenceFacts(charts, clauses, chains);
  const met = meetingFacts(charts, clauses, chains);
  const led = delegationFacts(charts, clauses, chains, [...matched, ...present, ...met]);
  const guests = germanGuests(charts, clauses, chains, [...matched, ...present, ...met]);
  const programme = germanProgramme(charts, clauses, chains, [...matched, ...present, ...met]);
  const taken = pronounDeeds(charts, clauses, chains);
  const places = [
    ...eventPlaceFacts(charts, clauses, chains),
    ...tripPlaces(charts, clauses, chains),
    ...signingPlaces(charts, clauses, chains),
  ];
  const known = [...matched, ...present, ...met, ...led, ...guests, ...places];
  const topics = topicFacts(charts, clauses, chains, known, text);
  findTopicsAgain(charts, chains, text);
  markPrivate(matched);
  const facts = [
    ...matched,
    ...signedFor,
    ...signatories,
    ...bilateral,
    ...topics,
    ...present,
    ...met,
    ...led,
    ...guests,
    ...programme,
    ...taken,
    ...places,
  ].filter((fact) => body(fact.sentence) && !isAsked(charts[fact.sentence]!));
  const offices = officeFacts(charts, chains).filter((fact) => body(fact.sentence));
  const attributed = preferPlanned(facts).map((fact) => attribute(fact, charts, chains));
  return [...attributed, ...offices, ...signFor(attributed, offices)];
}

/** An agreement that only persons without office are said to sign is a private contract. */
function markPrivate(facts: readonly DraftFact[]): void {
  const signed = facts.filter(({ type }) => type === "SIGNED");
  const isPublic = ({ from }: DraftFact) =>
    from.type === "Country" || (from.type === "Official" && from.offices.length > 0);
  const published = new Set(signed.filter(isPublic).map(({ to }) => to));
  for (const { from, to } of signed) {
    if (from.type !== "Official" || from.offices.length > 0) continue;
    if (!published.has(to)) to.private = true;
  }
}

function toFacts(
  match: Match,
  chart: Chart,
  chains: Chains,
  charts: readonly Chart[],
): DraftFact[] {
  const { rule } = match;
  const resolve = (phrase: Match["from"]) =>
    phrase.kind === "Place" && rule.edge === "SIGNED"
      ? capital(phrase.code, chains)
      : referents(phrase, chains, charts);
  return resolve(match.from).flatMap((from) =>
    resolve(match.to)
      .filter((to) => isAllowedEdge(rule.edge, from.chain.type, to.chain.type))
      .map((to) => ({
        type: rule.edge,
        from: from.chain,
        to: to.chain,
        status: match.status,
        sentence: match.sentence,
        triggers: spansOf(chart.tokens, match.triggers),
        rule: rule.id,
        confidence: rule.confidence * Math.min(from.confidence, to.confidence),
        ...(rule.mode && { mode: rule.mode }),
      })),
  );
}

/**
 * "das deutsch-polnische Abkommen", "EU-Kanada-Abkommen": both countries are parties. Who comes to the
 * "U.S.-Peru Strategic Dialogue" its name does not say.
 */
function bilateralFacts(
  charts: readonly Chart[],
  clauses: readonly (readonly Clause[])[],
  chains: Chains,
  matched: readonly DraftFact[],
): DraftFact[] {
  const saidOf = groupBy(matched, ({ to }) => to);
  return charts.flatMap(({ sentence, tokens, pack }, index) =>
    sentence.phrases.flatMap((phrase) => {
      const to = chains.of.get(phrase);
      const codes = [...new Set(phrase.countries)];
      if (!to || codes.length < 2 || (to.type !== "Agreement" && to.type !== "Event")) return [];
      const isNamed = isCapitalised(tokens[phrase.head]) || phrase.nounKind === "conference";
      if (to.type === "Event" && pack.code === "en" && isNamed) return [];
      // "auf dem deutsch-russischen Wirtschaftsforum": whoever comes
      if (to.type === "Event" && to.kind === "conference") return [];
      const type = to.type === "Agreement" ? ("SIGNED" as const) : ("ATTENDED" as const);
      const clause = clauses[index]!.find(({ at }) => at.includes(phrase.head));
      const said = saidOf.get(to)?.find(({ sentence }) => sentence === index)?.status;
      return codes.flatMap((code) => {
        const from = countryChain(chains, code);
        if (!from) return [];
        return {
          type,
          from,
          to,
          status: said ?? nounStatus(charts[index]!, phrase, clause),
          sentence: index,
          triggers: spansOf(tokens, [phrase.head]),
          rule: `${pack.code}/${type.toLowerCase()}/two-country-adjective`,
          confidence: 0.8,
          ...(type === "SIGNED" && { mode: "concluded" as const }),
        };
      });
    }),
  );
}

function capital(code: string | undefined, chains: Chains) {
  const chain = code === undefined ? undefined : countryChain(chains, code);
  return chain ? [{ chain, confidence: 0.75 }] : [];
}

/** Who says so: "laut X", "nach Angaben von X" in the sentence. */
function attribute(fact: DraftFact, charts: readonly Chart[], chains: Chains): DraftFact {
  const source = charts[fact.sentence]!.sentence.phrases.find(
    (phrase) => phrase.preposition === "laut",
  );
  const chain = source && referents(source, chains, charts)[0]?.chain;
  return chain && chain !== fact.from && chain !== fact.to
    ? { ...fact, attributedTo: chain }
    : fact;
}

/** A deputy, or a minister with a party's label, does not sign for the body beside his or her name. */
const signsForBody = (role: string) =>
  !/(?:vize|vice|deputy|stellvertret|sprecher|spokes|mitglied|member)/i.test(role) &&
  !/^[^\s-]+-\S*(?:minister|kanzler|politiker|abgeordnete)/i.test(role);

/** A minister signs for the state, also where the text does not say for which. */
const MINISTRY = /(?:ministerium|departement|ministry)$/;

/** Whoever represents a country signs for it; otherwise for the body whose office he or she holds. */
function signFor(facts: readonly DraftFact[], offices: readonly DraftFact[]): DraftFact[] {
  const officesOf = groupBy(offices, ({ from }) => from);
  const signedForOthers = groupBy(
    facts.filter(({ rule }) => rule.endsWith("/signed/for")),
    ({ from }) => from,
  );
  return facts.flatMap((fact) => {
    const isGovernment =
      fact.from.type === "Institution" && /(?:^|\s)(?:government|regierung)$/.test(fact.from.lemma);
    if (fact.type !== "SIGNED" || !(fact.from.type === "Official" || isGovernment)) return [];
    if (signedForOthers.get(fact.from)?.some(({ to }) => to === fact.to)) return [];
    const of = (type: DraftFact["type"]): Chain[] =>
      (officesOf.get(fact.from) ?? [])
        .filter((office) => office.type === type)
        .filter(
          ({ role, to }) =>
            type === "REPRESENTS" || (signsForBody(role ?? "") && !MINISTRY.test(to.lemma)),
        )
        .map(({ to }) => to);
    const represented = of("REPRESENTS");
    const principals = represented.length > 0 ? represented : of("HOLDS_OFFICE_AT");
    return [...new Set(principals)].map((from) => ({
      ...fact,
      from,
      confidence: fact.confidence * 0.9,
    }));
  });
}
