import type { Phrase } from "../../lexicon/phrase.ts";
import {
  afterMembers,
  bracketEnd,
  dateEnd,
  fieldFrom,
  plainGenitive,
  worthEnd,
} from "./between-attributes.ts";
import type { Chart } from "./chart.ts";
import { throughClassNoun } from "./class-nouns.ts";
import { coordinate } from "./coordinate.ts";
import { coordinateOwners } from "./coordinate-owners.ts";
import { shareEnglishOffices } from "./english-shared-offices.ts";
import { isMasculineSubject } from "./masculine.ts";
import { contractionOf, parseTopics } from "./parse-topic.ts";
import { possess } from "./possess.ts";
import { contrast, shareOffices } from "./share-offices.ts";

const TIME_NOUN =
  /^(?:beginn|anfang|ende|zeit|mal|wochenbeginn|jahresbeginn|auftakt|abschluss|hause|gast|besuch|teil|recht|wort|stande|vorbereitung|vorbereitungen|entscheidung|fortsetzung|teilnahme)$/;
const TOPIC_PREPOSITIONS: Readonly<Record<string, RegExp>> = {
  de: /^(?:über|zu|für|gegen|bezüglich)$/,
  en: /^(?:on|for|about|regarding|concerning|against|over)$/,
};

/** Gives phrases their preposition, joins coordinated ones and hangs attributes on their owners. */
export function attach(chart: Chart): void {
  const phrases = chart.sentence.phrases.sort((a, b) => a.from - b.from || a.to - b.to);
  coordinate(chart, phrases);
  locate(chart, phrases);
  contrast(chart, phrases);
  shareOffices(chart, phrases);
  phrases.forEach((phrase, index) => {
    if (phrase.kind === "Agreement" || phrase.kind === "Event" || phrase.kind === "Delegates") {
      collectAttributes(chart, phrase, phrases, index);
    }
  });
  shareEnglishOffices(chart, phrases);
  coordinateOwners(chart, phrases);
  possess(chart, phrases);
}

/** "in Nagoya, Japan": the country says where the town is. */
function locate(chart: Chart, phrases: readonly Phrase[]): void {
  if (chart.pack.code !== "en") return;
  for (const phrase of phrases) {
    const isRegion = phrase.kind === "Country" || phrase.kind === "Place";
    if (!isRegion || chart.tokens[phrase.from - 1]?.text !== ",") continue;
    const place = chart.phraseAt[phrase.from - 2];
    const after = chart.tokens[phrase.to];
    const isList = after !== undefined && chart.pack.conjunctions.has(after.lower);
    if (place?.kind !== "Place" || place.preposition === undefined || isList) continue;
    phrase.owner = place;
    phrase.ownerPreposition = "in";
    delete phrase.preposition;
    delete phrase.group;
  }
}

/** Follows the attributes after an agreement, event or delegation, as far as they reach. */
function collectAttributes(
  chart: Chart,
  owner: Phrase,
  phrases: readonly Phrase[],
  index: number,
): void {
  const { tokens, pack } = chart;
  let reach = owner.to;
  const extend = (to: number) => {
    reach = to;
    owner.reach = to;
  };
  if (owner.kind === "Delegates") reach = afterMembers(chart, reach);
  for (let steps = 0; steps < 8; steps++) {
    const next = phrases.find(
      (phrase, place) =>
        place > index &&
        phrase.from >= reach &&
        !isOfDelegates(chart, phrase, phrases[place + 1]) &&
        !isInTitle(phrase, phrases),
    );
    const gap = next ? next.from - reach : Number.POSITIVE_INFINITY;
    // "the meeting of the ministers in Brussels": the town is that of the meeting.
    if (owner.owner !== undefined && next?.owner === owner.owner) return;
    if (next && gap === 0 && (isGenitive(chart, next) || isNameInGenitive(chart, owner, next))) {
      extend(take(owner, next, "genitive", phrases));
      continue;
    }
    if (
      next &&
      (gap === 1 || isThroughNoun(chart, next, reach)) &&
      next.preposition &&
      next.preposition !== "laut" &&
      !(pack.code === "en" && owner.kind === "Agreement" && next.kind === "Event") &&
      !isAgentOfVerb(chart, owner, next) &&
      !(next.preposition === "mit" && isMetAfter(chart, owner)) &&
      !(pack.code === "de" && next.preposition === "mit" && hasPartner(owner, phrases)) &&
      !isPreparedWith(chart, owner, next) &&
      (isAttributePreposition(next.preposition) ||
        (next.preposition === "to" && owner.nounKind === "visit"))
    ) {
      extend(take(owner, next, next.preposition, phrases));
      // "negotiations at a conference in Lima": the town is that of the conference.
      if (pack.code === "en" && next.kind === "Event") return;
      continue;
    }
    if (owner.kind === "Delegates") return;
    const word = tokens[reach]?.lower ?? "";
    if (/^(?:einer|einem)$/.test(tokens[reach + 1]?.lower ?? "") && word === "zu") {
      const isOwn = pack.code === "de" && owner.kind === "Event" && owner.preposition === undefined;
      const isLed = tokens.some(({ lower }, at) => at > reach && LEADS_TO.test(lower));
      if (!isOwn || isLed || [2, 3, 4].some((step) => chart.phraseAt[reach + step])) return;
    }
    const preposition = pack.prepositions.get(word) ?? "";
    if (
      TOPIC_PREPOSITIONS[pack.code]?.test(preposition) &&
      !(owner.kind === "Event" && /^(?:für|gegen)$/.test(preposition)) &&
      !(owner.kind === "Event" && preposition === "zu" && calls(chart, reach)) &&
      !TIME_NOUN.test(tokens[reach + 1]?.lower ?? "")
    ) {
      const topics = parseTopics(chart, reach + 1, contractionOf(word));
      const last = topics.at(-1);
      if (last && !(preposition === "to" && owner.kind === "Event")) {
        owner.topics.push(...topics);
        owner.topicFrom ??= tokens[reach]!.start;
        extend(last.to);
        continue;
      }
    }
    const field = owner.kind === "Agreement" ? fieldFrom(chart, reach) : reach;
    const fields = field > reach ? parseTopics(chart, field) : [];
    if (fields.length > 0) {
      owner.topics.push(...fields);
      owner.topicFrom ??= tokens[reach]!.start;
      extend(fields.at(-1)!.to);
      continue;
    }
    const genitive = plainGenitive(chart, reach);
    if (genitive > reach) {
      extend(genitive);
      continue;
    }
    const skipped = Math.max(
      dateEnd(chart, reach),
      bracketEnd(chart, reach),
      worthEnd(chart, reach),
    );
    if (skipped === reach) return;
    reach = skipped;
  }
}

/**
 * "represented at the summit by Anna Berg", "wurde beim Gipfel von Peru unterzeichnet": a visit is somebody's, a
 * summit is nobody's, and who stands before the closing participle acts.
 */
function isAgentOfVerb({ tokens, pack, sentence }: Chart, owner: Phrase, agent: Phrase): boolean {
  if (owner.kind !== "Event") return false;
  if (pack.code !== "de") {
    const isTime =
      /^(?:following|after)$/.test(owner.preposition ?? "") && agent.from === owner.to + 1;
    return agent.preposition === "by" && owner.nounKind !== "visit" && !isTime;
  }
  if (!/^(?:von|durch)$/.test(agent.preposition ?? "")) return false;
  const last = sentence.phrases.findLast((phrase) => phrase === agent || phrase.group === agent);
  const closing = pack.verbs.get(tokens[last?.to ?? agent.to]?.lower ?? "");
  return (
    closing?.some(({ form, lemma }) => form === "participle" && DONE_BY_SOME.test(lemma)) ===
      true &&
    tokens.slice(0, owner.from).some(({ lower }) => /^(?:wurden?|wird|werden|würden?)$/.test(lower))
  );
}

/** "discussed preparations for the summit with Anna Berg": who prepares it is not said to come to it. */
const isPreparedWith = ({ tokens, pack }: Chart, owner: Phrase, { preposition }: Phrase) =>
  pack.code === "en" &&
  owner.kind === "Event" &&
  owner.preposition === "for" &&
  preposition === "with" &&
  tokens
    .slice(Math.max(0, owner.from - 4), owner.from)
    .some(({ lower }) => /^preparations?$/.test(lower));

const DONE_BY_SOME =
  /^(?:unterzeichnen|unterschreiben|paraphieren|ratifizieren|besiegeln|vertreten|eröffnen|leiten)$/;

/** "of EU Foreign Ministers": of the ministers, whose name begins with that of the EU. */
const isOfDelegates = ({ pack }: Chart, phrase: Phrase, next: Phrase | undefined) =>
  pack.code === "en" &&
  next?.kind === "Delegates" &&
  next.from === phrase.from &&
  next.to > phrase.to;

/** "mit UN-Generalsekretär Jon Dahl": the body is part of the office, and the person comes. */
const isInTitle = (phrase: Phrase, phrases: readonly Phrase[]) =>
  phrase.kind === "Institution" &&
  phrases.some(
    ({ kind, from, to }) =>
      (kind === "Person" || kind === "Office") && from === phrase.from && to >= phrase.to,
  );

/** "zwischen den Nachbarländern Peru und Chile": the preposition stands right after the owner. */
const isThroughNoun = (chart: Chart, next: Phrase, reach: number) =>
  next.kind === "Country" &&
  chart.pack.code === "de" &&
  next.preposition !== undefined &&
  chart.pack.prepositions.get(chart.tokens[reach]?.lower ?? "") === next.preposition &&
  throughClassNoun(chart, next) === next.preposition;

/** "rief beim Gipfel zum Abbau von Zöllen auf": to what one calls belongs to the verb. */
const calls = ({ tokens }: Chart, from: number) =>
  tokens.some(
    ({ lower }, at) =>
      CALLS.test(lower) ||
      (at > from && lower === "auf" && /^[,.;]$/.test(tokens[at + 1]?.text ?? "")),
  );
const CALLS =
  /^(?:aufgerufen|aufruft|aufrief|aufriefen|aufgefordert|beigetragen|beiträgt|beitrug|gedrängt|bewegt|genutzt|nutzte[n]?)$/;

/** "traf nach der Audienz mit B zusammen": whom the verb is said to meet. */
const isMetAfter = ({ tokens, pack }: Chart, { kind, preposition, to }: Phrase) =>
  pack.code === "de" &&
  kind === "Event" &&
  /^(?:an|nach|vor|bei|am Rande)$/.test(preposition ?? "") &&
  tokens.some(
    ({ lower }, at) =>
      at > to &&
      /^(?:zusammen|zusammengetroffen|zusammengekommen|zusammentraf|zusammenkam|zusammentreffen|zusammenkommen)$/.test(
        lower,
      ),
  );

/** "die Verhandlungen zu einem Ergebnis führen" */
const LEADS_TO =
  /^(?:führen|geführt|führte[n]?|bringen|gebracht|kommen|gekommen|kamen?|gelangen|nutzen|genutzt)$/;

/** "Gespräche mit A über den Streit mit B": B is a party of the quarrel. */
const hasPartner = (owner: Phrase, phrases: readonly Phrase[]) =>
  phrases.some((phrase) => phrase.owner === owner && phrase.ownerPreposition === "mit");

const isAttributePreposition = (word: string) =>
  /^(?:zwischen|mit|von|in|auf|an|bei|durch|aus|between|with|of|by|in|at|among|with|from)$/.test(
    word,
  );

function take(
  owner: Phrase,
  first: Phrase,
  preposition: string,
  phrases: readonly Phrase[],
): number {
  let reach = first.to;
  for (const phrase of phrases) {
    if (phrase !== first && phrase.group !== first) continue;
    if (phrase.owner === undefined || phrase === first) {
      phrase.owner = owner;
      phrase.ownerPreposition = preposition;
    }
    reach = Math.max(reach, phrase.to);
  }
  return reach;
}

function isGenitive(chart: Chart, phrase: Phrase): boolean {
  const { tokens, pack } = chart;
  const first = tokens[phrase.from]!.lower;
  if (pack.code === "en") return false;
  if (isMasculineSubject(chart, phrase)) return false;
  if (/^(?:der|des|eines|einer|beider)$/.test(first)) return true;
  return phrase.kind === "Country" && /s$/.test(tokens[phrase.to - 1]!.lower);
}

/** "ein Gespräch Dahls mit Premier Sato": right after the noun a surname in -s is whose it is. */
const isNameInGenitive = (
  { tokens, pack }: Chart,
  owner: Phrase,
  { kind, from, to, offices }: Phrase,
) =>
  pack.code === "de" &&
  owner.kind === "Event" &&
  kind === "Person" &&
  offices.length === 0 &&
  to === from + 1 &&
  /[^sxzß]s$/.test(tokens[from]!.text);
