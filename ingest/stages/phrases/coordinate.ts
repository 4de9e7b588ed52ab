import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import {
  hasInside,
  isFiniteVerb,
  isFunctionWord,
  isGermanAdjective,
} from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";
import { throughClassNoun } from "./class-nouns.ts";
import { isTimeOf, pastMeasure } from "./german-prepositions.ts";
import { isNewSubject, whoActsFor } from "./new-subject.ts";
import { startWithBody } from "./start-with-body.ts";

const ATTRIBUTION_NOUN =
  /^(?:angaben|aussage|aussagen|worten|informationen|einschätzung|meinung|ansicht|meldung|meldungen|bericht|berichten|darstellung|auffassung|mitteilung)$/;
/** "am Rande des Gipfels", "zum Abschluss des Treffens". */
const AT_THE_EDGE = /^(?:rande|abschluss|beginn|auftakt|rahmen|verlauf|anschluss|ende|eröffnung)$/;

export function coordinate(chart: Chart, phrases: readonly Phrase[]): void {
  const { tokens } = chart;
  phrases.forEach((phrase, index) => {
    const owner = ownerOfBody(chart, phrase);
    if (owner) {
      if (owner.preposition !== undefined) phrase.preposition = owner.preposition;
      if (owner.group) phrase.group = owner.group;
      return;
    }
    const own = prepositionBefore(chart, phrase);
    if (own) {
      phrase.preposition = own;
      return;
    }
    if (/^zufolge$/.test(tokens[phrase.to]?.lower ?? "")) {
      phrase.preposition = "laut";
      return;
    }
    // "the NATO ministerial and the EU meeting": the body in front of the noun does not part them.
    const from = startWithBody(chart, phrase);
    const nearest = phrases
      .slice(0, index)
      .findLast(
        (other) => other.to <= from && !isNested(phrases, other) && !isBracketed(chart, other),
      );
    const previous = nearest && (whoActsFor(chart, nearest, phrase) ?? nearest);
    if (
      !previous ||
      !isJoined(chart, nearest, {
        ...phrase,
        from,
        kind: previous.kind === phrase.kind ? nearest.kind : phrase.kind,
      })
    )
      return;
    if (isNewSubject(chart, previous, phrase)) return;
    phrase.group = previous.group ?? previous;
    if (previous.preposition !== undefined) phrase.preposition = previous.preposition;
  });
}

/** "between Berg's Labour Party and Ness's Union": the party stands where its owner's name does. */
function ownerOfBody({ tokens, phraseAt, pack }: Chart, phrase: Phrase): Phrase | undefined {
  if (pack.code !== "en" || phrase.kind !== "Institution") return undefined;
  if (!/^'s?$/.test(tokens[phrase.from - 1]?.text ?? "")) return undefined;
  const owner = phraseAt[phrase.from - 2];
  return owner?.kind === "Person" && owner.to === phrase.from - 1 ? owner : undefined;
}

/** A body inside an office phrase, which belongs to the person. */
const isNested = (phrases: readonly Phrase[], phrase: Phrase) =>
  phrases.some((other) => other !== phrase && other.from <= phrase.from && other.to >= phrase.to);

/** "during Sunday's summit": past the day. */
const isDayBefore = ({ tokens, pack, phraseAt }: Chart, at: number) =>
  phraseAt[at] === undefined && pack.stopNames.has(tokens[at]?.lower ?? "");

function prepositionBefore(chart: Chart, phrase: Phrase): string | undefined {
  const { tokens, pack } = chart;
  const before = tokens[phrase.from - 1];
  if (!before) return undefined;
  const body = chart.phraseAt[phrase.from - 1];
  if (body?.owner === phrase && body.ownerPreposition === "name")
    return prepositionBefore(chart, body);
  if (pack.code === "en" && phrase.kind === "Place" && /^'s?$/.test(before.text)) {
    const owner = chart.nameAt[phrase.from - 2];
    return owner && pack.prepositions.get(tokens[owner.from - 1]?.lower ?? "");
  }
  // "by the UK's Foreign Secretary Anna Berg"
  if (pack.code === "en" && phrase.kind === "Person" && before.lower === "the")
    if (chart.nameAt[phrase.from]?.type === "Country")
      return pack.prepositions.get(tokens[phrase.from - 2]?.lower ?? "");
  if (pack.code === "en" && before.text === "'s" && isDayBefore(chart, phrase.from - 2))
    return pack.prepositions.get(tokens[phrase.from - 3]?.lower ?? "");
  if (before.text === "Under" && /^secretary$/.test(tokens[phrase.from]!.lower)) return undefined;
  if (pack.code === "de" && opensInfinitive(chart, phrase)) return undefined;
  const plain = pack.prepositions.get(before.lower);
  if (
    AT_THE_EDGE.test(before.lower) &&
    isTimeOf(chart, phrase.from - 1) &&
    /^(?:des|der|of|seines|seiner|ihres|ihrer|eines|einer|dieses|dieser)$/.test(
      tokens[phrase.from]!.lower,
    )
  ) {
    const isBefore = tokens
      .slice(Math.max(0, phrase.from - 3), phrase.from - 1)
      .some(({ lower }) => lower === "vor");
    if (!isBefore && before.lower === "eröffnung") {
      const [first, second] = [tokens[phrase.from - 3]?.lower, tokens[phrase.from - 2]?.lower];
      if (second === "der" && first === "an") return "an";
    }
    return isBefore ? "vor" : "am Rande";
  }
  const measured = pastMeasure(chart, phrase.from);
  if (measured) return measured;
  if (ATTRIBUTION_NOUN.test(before.lower)) {
    const first = tokens[phrase.from - 2]?.lower;
    if (first === "nach" || first === "laut") return "laut";
  }
  if (pack.code === "de" && isSource(chart, phrase.from - 1)) return "laut";
  if (plain === "von" && ATTRIBUTION_NOUN.test(tokens[phrase.from - 2]?.lower ?? "")) return "laut";
  if (pack.code === "en" && /^(?:after|before|since|until)$/.test(before.lower)) {
    const next = tokens[phrase.to];
    if (next && isFiniteVerb(next, pack)) return undefined;
  }
  if (before.lower === "to" && tokens[phrase.from - 2]?.lower === "according") return "laut";
  if (phrase.kind === "Institution" && followsAccordingTo(chart, phrase.from - 1)) return "laut";
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

/** "nach Angaben der peruanischen Nachrichtenagentur X": the source, past article and adjective. */
function isSource({ tokens, pack }: Chart, last: number): boolean {
  let at = last;
  while (at > last - 3 && isGermanAdjective(tokens[at], pack)) at -= 1;
  if (pack.articles.has(tokens[at]?.lower ?? "")) at -= 1;
  return (
    at < last &&
    ATTRIBUTION_NOUN.test(tokens[at]?.lower ?? "") &&
    /^(?:nach|laut)$/.test(tokens[at - 1]?.lower ?? "")
  );
}

const LONGEST_SOURCE_CLASS = 5;

/** "according to the Norwegian news agency X": the source, past the words that say what it is. */
function followsAccordingTo({ tokens, pack }: Chart, last: number): boolean {
  if (pack.code !== "en") return false;
  const isClassWord = (at: number) =>
    tokens[at] !== undefined &&
    tokens[at].kind !== "mark" &&
    !pack.prepositions.has(tokens[at].lower) &&
    !pack.conjunctions.has(tokens[at].lower);
  let at = last;
  while (tokens[at]?.lower !== "to" && isClassWord(at) && at > last - LONGEST_SOURCE_CLASS) at -= 1;
  return tokens[at]?.lower === "to" && tokens[at - 1]?.lower === "according";
}

/** "ohne den Vertrag zu unterzeichnen": a conjunction, and no preposition. */
function opensInfinitive({ tokens }: Chart, { from, to }: Phrase): boolean {
  if (!/^(?:ohne|statt|anstatt|um)$/.test(tokens[from - 1]!.lower)) return false;
  for (let at = to; at < to + 12; at++) {
    const token = tokens[at];
    if (!token || token.kind === "mark") return false;
    const isOne = token.lower === "zu" && /^\p{Ll}+n$/u.test(tokens[at + 1]?.text ?? "");
    if (isOne || (/^\p{Ll}+n$/u.test(token.text) && hasInside(token.lower, "zu", 2))) return true;
  }
  return false;
}

/** "between the ruling Front and the opposition Union": the token before article and modifier. */
function pastModifier({ tokens, phraseAt, pack }: Chart, phrase: Phrase): number | undefined {
  if (pack.code !== "en" || phrase.kind !== "Institution") return undefined;
  const word = tokens[phrase.from - 1];
  const owner = tokens[phrase.from - 2];
  // "between Berg's Labour Party and …", where nothing says who Berg is
  if (word?.text === "'s" && isCapitalised(owner) && !phraseAt[phrase.from - 2])
    return phrase.from - 3;
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

/** The party of a person, a short form, who represents a party: "Anna Berg (SPD)", "A, vertreten durch B". */
const isBracketed = ({ tokens, pack }: Chart, { kind, from, to }: Phrase) =>
  (kind !== "Person" && to === from + 1 && isShortForm(tokens, from - 1)) ||
  (pack.code === "de" &&
    ((kind === "Institution" && tokens[from - 1]?.text === "(" && tokens[to]?.text === ")") ||
      (tokens[from - 1]?.lower === "durch" && tokens[from - 2]?.lower === "vertreten")));

/** "the Democratic Republic of the Congo (DRC)": letters alone in brackets. */
const isShortForm = (tokens: Chart["tokens"], at: number) =>
  tokens[at]?.text === "(" &&
  /^\p{Lu}[\p{Lu}\d-]{1,7}$/u.test(tokens[at + 1]?.text ?? "") &&
  tokens[at + 2]?.text === ")";

/** "Anna Berg (SPD), Jon Dahl (FDP) und …", "A, vertreten durch B, und C": what stands between two that are joined. */
function pastBracket({ tokens, pack }: Chart, { kind, to }: Phrase): number {
  if (kind !== "Person" && isShortForm(tokens, to)) return to + 3;
  if (pack.code !== "de") return to;
  if (tokens[to]?.text === "," && tokens[to + 1]?.lower === "vertreten") {
    const close = tokens.slice(to + 1, to + 14).findIndex(({ text }) => text === ",");
    return close > 0 ? to + 1 + close : to;
  }
  if (kind !== "Person" || tokens[to]?.text !== "(") return to;
  const close = tokens.slice(to, to + 6).findIndex(({ text }) => text === ")");
  return close > 0 ? to + close + 1 : to;
}

function isJoined(chart: Chart, left: Phrase, right: Phrase): boolean {
  const { tokens, pack } = chart;
  const sameClass = left.kind === right.kind || (AGENTS.has(left.kind) && AGENTS.has(right.kind));
  if (!sameClass) return false;
  let at = pastBracket(chart, left);
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
  const next = tokens[pastBracket(chart, right)];
  const goesOn =
    after !== undefined &&
    (after.text === "," ||
      pack.conjunctions.has(after.lower) ||
      next?.text === "," ||
      pack.conjunctions.has(next?.lower ?? ""));
  return at === right.from && (conjunction || (comma && left.kind === right.kind && goesOn));
}
