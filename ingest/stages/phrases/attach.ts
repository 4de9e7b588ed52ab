import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isFiniteVerb, isFunctionWord } from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";
import { throughClassNoun } from "./class-nouns.ts";
import { isMasculineSubject } from "./masculine.ts";
import { contractionOf, parseTopics } from "./parse-topic.ts";
import { contrast, shareOffices } from "./share-offices.ts";

const ATTRIBUTION_NOUN =
  /^(?:angaben|aussage|aussagen|worten|informationen|einschätzung|meinung|ansicht|meldung|meldungen|bericht|berichten|darstellung|auffassung|mitteilung)$/;
/** "am Rande des Gipfels", "zum Abschluss des Treffens". */
const AT_THE_EDGE = /^(?:rande|abschluss|beginn|auftakt|rahmen|verlauf|anschluss|ende|eröffnung)$/;
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
  coordinateOwners(chart, phrases);
  possess(chart, phrases);
}

/** "in Nagoya, Japan": the country says where the town is. */
function locate(chart: Chart, phrases: readonly Phrase[]): void {
  if (chart.pack.code !== "en") return;
  for (const phrase of phrases) {
    if (phrase.kind !== "Country" || chart.tokens[phrase.from - 1]?.text !== ",") continue;
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

/** "Sato's visit to Peru": the person before the mark takes part. */
function possess(chart: Chart, phrases: readonly Phrase[]): void {
  if (chart.pack.code !== "en") return;
  for (const phrase of phrases) {
    if (phrase.kind !== "Event") continue;
    if (!/^'s?$/.test(chart.tokens[phrase.from - 1]?.text ?? "")) continue;
    const person = chart.phraseAt[phrase.from - 2];
    if (person && person.kind !== "Person" && person.preposition !== undefined && !person.owner) {
      phrase.preposition = person.preposition;
      person.owner = phrase;
      person.ownerPreposition = "name";
      delete person.preposition;
    }
    if (phrase.nounKind === "conference") continue;
    if (person?.kind !== "Person" || person.owner) continue;
    person.owner = phrase;
    person.ownerPreposition = "by";
    if (person.preposition !== undefined) phrase.preposition = person.preposition;
  }
}

/** "a contract with A and an agreement with B": joined across what hangs on the first. */
function coordinateOwners(chart: Chart, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    if (phrase.group || (phrase.kind !== "Agreement" && phrase.kind !== "Event")) continue;
    const link = chart.tokens[phrase.from - 1]?.lower ?? "";
    if (!chart.pack.conjunctions.has(link)) continue;
    const end = chart.tokens[phrase.from - 2]?.text === "," ? phrase.from - 2 : phrase.from - 1;
    const first = phrases.find((other) => other.kind === phrase.kind && other.reach === end);
    if (!first || first === phrase) continue;
    phrase.group = first.group ?? first;
    if (first.preposition !== undefined) phrase.preposition = first.preposition;
  }
}

function coordinate(chart: Chart, phrases: readonly Phrase[]): void {
  const { tokens } = chart;
  phrases.forEach((phrase, index) => {
    const own = prepositionBefore(chart, phrase);
    if (own) {
      phrase.preposition = own;
      return;
    }
    if (/^zufolge$/.test(tokens[phrase.to]?.lower ?? "")) {
      phrase.preposition = "laut";
      return;
    }
    const previous = phrases
      .slice(0, index)
      .findLast((other) => other.to <= phrase.from && !isNested(phrases, other));
    if (!previous || !isJoined(chart, previous, phrase)) return;
    if (isNewSubject(chart, previous, phrase)) return;
    phrase.group = previous.group ?? previous;
    if (previous.preposition !== undefined) phrase.preposition = previous.preposition;
  });
}

/** "signed for A and Minister B signed": what a verb follows is no second A. */
const isNewSubject = (chart: Chart, previous: Phrase, phrase: Phrase) =>
  chart.pack.code === "en" &&
  previous.preposition !== undefined &&
  (opensClause(chart, phrase) ||
    isSecondClause(chart, previous, phrase) ||
    (previous.kind !== phrase.kind && isBeforeVerb(chart, phrase)));

/** "A signed a pact with B, and C signed a deal": C, after a first verb and before its own. */
function isSecondClause(chart: Chart, previous: Phrase, phrase: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (previous.group || !isBeforeVerb(chart, phrase)) return false;
  const start = tokens.findLastIndex(
    ({ text }, at) => at < previous.from && /^[,;:–—]$/.test(text),
  );
  return tokens
    .slice(start + 1, previous.from)
    .some((token) => phraseAt[token.index] === undefined && isFiniteVerb(token, pack));
}

/** "on the talks with A, B and C discussed trade": B and C, whom a verb follows, are no further A. */
function opensClause({ tokens, phraseAt, pack }: Chart, phrase: Phrase): boolean {
  if (tokens[phrase.from - 1]?.text !== ",") return false;
  if (!pack.conjunctions.has(tokens[phrase.to]?.lower ?? "")) return false;
  const last = phraseAt[phrase.to + 1];
  const verb = last && tokens[last.to];
  return verb !== undefined && isFiniteVerb(verb, pack);
}

const isBeforeVerb = ({ tokens, pack }: Chart, phrase: Phrase) =>
  [phrase.to, tokens[phrase.to]?.text === "," ? phrase.to + 1 : -1].some(
    (at) => tokens[at] !== undefined && isFiniteVerb(tokens[at]!, pack),
  );

/** A body inside an office phrase, which belongs to the person. */
const isNested = (phrases: readonly Phrase[], phrase: Phrase) =>
  phrases.some((other) => other !== phrase && other.from <= phrase.from && other.to >= phrase.to);

function prepositionBefore(chart: Chart, phrase: Phrase): string | undefined {
  const { tokens, pack } = chart;
  const before = tokens[phrase.from - 1];
  if (!before) return undefined;
  const body = chart.phraseAt[phrase.from - 1];
  if (body?.owner === phrase && body.ownerPreposition === "name")
    return prepositionBefore(chart, body);
  if (before.text === "Under" && /^secretary$/.test(tokens[phrase.from]!.lower)) return undefined;
  const plain = pack.prepositions.get(before.lower);
  if (
    AT_THE_EDGE.test(before.lower) &&
    /^(?:des|der|of|seines|seiner|ihres|ihrer|eines|einer|dieses|dieser)$/.test(
      tokens[phrase.from]!.lower,
    )
  ) {
    const isBefore = tokens
      .slice(Math.max(0, phrase.from - 3), phrase.from - 1)
      .some(({ lower }) => lower === "vor");
    return isBefore ? "vor" : "am Rande";
  }
  if (ATTRIBUTION_NOUN.test(before.lower)) {
    const first = tokens[phrase.from - 2]?.lower;
    if (first === "nach" || first === "laut") return "laut";
  }
  if (plain === "von" && ATTRIBUTION_NOUN.test(tokens[phrase.from - 2]?.lower ?? "")) return "laut";
  if (pack.code === "en" && /^(?:after|before|since|until)$/.test(before.lower)) {
    const next = tokens[phrase.to];
    if (next && isFiniteVerb(next, pack)) return undefined;
  }
  if (before.lower === "to" && tokens[phrase.from - 2]?.lower === "according") return "laut";
  if (
    before.lower === "of" &&
    /^(?:side-?lines|margins)$/.test(tokens[phrase.from - 2]?.lower ?? "")
  )
    return "am Rande";
  if (before.lower === "of" && tokens[phrase.from - 2]?.lower === "behalf") return "for";
  if (chart.phraseAt[phrase.from - 1] !== undefined && chart.phraseAt[phrase.from - 1] !== phrase)
    return undefined;
  const past = plain === undefined ? pastModifier(chart, phrase) : undefined;
  if (past !== undefined) return pack.prepositions.get(tokens[past]?.lower ?? "");
  if (plain === undefined && phrase.kind === "Country") return throughClassNoun(chart, phrase);
  if (plain === "neben" && AGENTS.has(phrase.kind) && phrase.kind !== "Place") return undefined;
  return plain;
}

/** "between the ruling Front and the opposition Union": the token before article and modifier. */
function pastModifier({ tokens, phraseAt, pack }: Chart, phrase: Phrase): number | undefined {
  if (pack.code !== "en" || phrase.kind !== "Institution") return undefined;
  const word = tokens[phrase.from - 1];
  const isModifier =
    word !== undefined &&
    /^\p{Ll}[\p{L}-]+$/u.test(word.text) &&
    phraseAt[phrase.from - 1] === undefined &&
    !isFunctionWord(word, pack) &&
    !pack.verbs.has(word.lower);
  return isModifier && pack.articles.has(tokens[phrase.from - 2]?.lower ?? "")
    ? phrase.from - 3
    : undefined;
}

const AGENTS = new Set([
  "Country",
  "Person",
  "Institution",
  "Place",
  "Delegates",
  "Office",
  "Pronoun",
]);

function isJoined(chart: Chart, left: Phrase, right: Phrase): boolean {
  const { tokens, pack } = chart;
  const sameClass = left.kind === right.kind || (AGENTS.has(left.kind) && AGENTS.has(right.kind));
  if (!sameClass) return false;
  let at = left.to;
  let comma = false;
  let conjunction = false;
  if (tokens[at]?.text === ",") {
    comma = true;
    at += 1;
  }
  const word = tokens[at]?.lower ?? "";
  if (pack.conjunctions.has(word) || word === "noch") {
    conjunction = true;
    at += 1;
  } else if (word === "als" && tokens[at + 1]?.lower === "auch") {
    conjunction = true;
    at += 2;
  } else if (word === "as" && tokens[at + 1]?.lower === "well") {
    conjunction = true;
    at += 3;
  }
  while (
    /^(?:auch|der|die|das|den|dem|the|with|mit|von)$/.test(tokens[at]?.lower ?? "") &&
    at < right.from
  )
    at += 1;
  if (pastModifier(chart, right) === at - 1 || pastModifier(chart, right) === at - 2)
    at = right.from;
  const after = tokens[right.to];
  const goesOn = after !== undefined && (after.text === "," || pack.conjunctions.has(after.lower));
  return at === right.from && (conjunction || (comma && left.kind === right.kind && goesOn));
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
    const next = phrases.find((phrase, place) => place > index && phrase.from >= reach);
    const gap = next ? next.from - reach : Number.POSITIVE_INFINITY;
    if (next && gap === 0 && isGenitive(chart, next)) {
      extend(take(owner, next, "genitive", phrases));
      continue;
    }
    if (
      next &&
      (gap === 1 || isThroughNoun(chart, next, reach)) &&
      next.preposition &&
      next.preposition !== "laut" &&
      !(pack.code === "en" && owner.kind === "Agreement" && next.kind === "Event") &&
      (isAttributePreposition(next.preposition) ||
        (next.preposition === "to" && owner.nounKind === "visit"))
    ) {
      extend(take(owner, next, next.preposition, phrases));
      continue;
    }
    if (owner.kind === "Delegates") return;
    const word = tokens[reach]?.lower ?? "";
    if (/^(?:einer|einem)$/.test(tokens[reach + 1]?.lower ?? "") && word === "zu") return;
    const preposition = pack.prepositions.get(word) ?? "";
    if (
      TOPIC_PREPOSITIONS[pack.code]?.test(preposition) &&
      !(owner.kind === "Event" && /^(?:für|gegen)$/.test(preposition)) &&
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
    const genitive = plainGenitive(chart, reach);
    if (genitive > reach) {
      extend(genitive);
      continue;
    }
    const skipped = Math.max(dateEnd(chart, reach), bracketEnd(chart, reach));
    if (skipped === reach) return;
    reach = skipped;
  }
}

/** "zwischen den Nachbarländern Peru und Chile": the preposition stands right after the owner. */
const isThroughNoun = (chart: Chart, next: Phrase, reach: number) =>
  next.kind === "Country" &&
  chart.pack.code === "de" &&
  next.preposition !== undefined &&
  chart.pack.prepositions.get(chart.tokens[reach]?.lower ?? "") === next.preposition &&
  throughClassNoun(chart, next) === next.preposition;

/** "der Mitgliedstaaten der EU": the members count for the whole. */
function afterMembers(chart: Chart, at: number): number {
  const isMembers =
    /^der$/.test(chart.tokens[at]?.lower ?? "") &&
    /^(?:mitglieds?staaten|mitglieds?länder|staaten|länder)$/.test(
      chart.tokens[at + 1]?.lower ?? "",
    );
  return isMembers ? at + 2 : at;
}

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

/** "der Arktisstaaten" after "Gipfel": a genitive that stands for nothing in the graph. */
function plainGenitive(chart: Chart, at: number): number {
  const { tokens, pack, phraseAt } = chart;
  if (pack.code !== "de" || !/^(?:der|des)$/.test(tokens[at]?.lower ?? "")) return at;
  let to = at + 1;
  while (to < at + 3 && /^\p{Ll}{3,}(?:en|er)$/u.test(tokens[to]?.text ?? "")) to += 1;
  if (/-$/.test(tokens[to]?.text ?? "") && pack.conjunctions.has(tokens[to + 1]?.lower ?? ""))
    to += 2;
  return isCapitalised(tokens[to]) && phraseAt[to] === undefined ? to + 1 : at;
}

/** "the summit (its tenth) in Hobart": a remark in brackets before further attributes. */
function bracketEnd({ tokens, pack }: Chart, at: number): number {
  if (pack.code !== "en" || tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + 14).findIndex(({ text }) => text === ")");
  return close > 0 ? at + close + 1 : at;
}

/** "am Montag", "on Monday", "vom 3. Mai 2024" between a noun and its further attributes. */
function dateEnd(chart: Chart, at: number): number {
  const { tokens, pack } = chart;
  let to = at;
  if (/^(?:am|vom|im|on|in|seit|late|early)$/.test(tokens[to]?.lower ?? "")) to += 1;
  const start = to;
  while (
    tokens[to] &&
    to < start + 5 &&
    (tokens[to]!.kind === "number" ||
      tokens[to]!.text === "." ||
      pack.stopNames.has(tokens[to]!.lower) ||
      pack.dateWords.weekdays.has(tokens[to]!.lower))
  )
    to += 1;
  return to > start ? to : at;
}
