import type { Phrase } from "../../lexicon/phrase.ts";
import type { Slot } from "../../lexicon/relation-rule.ts";
import { isFiniteVerb, isFunctionWord } from "../../lexicon/word-class.ts";
import type { Chart } from "../phrases/chart.ts";
import { startWithBody } from "../phrases/start-with-body.ts";
import type { Clause } from "../segment-clauses.ts";
import { fits } from "./fits.ts";
import type { Predicate } from "./predicates.ts";
import { PREPARES } from "./prepared-events.ts";

/** "thanked A and B for hosting", "congratulated A on signing": whom the verb before is done to. */
export function thankedFor(chart: Chart, predicate: Predicate, slot: Slot): Phrase[] {
  const { tokens, phraseAt, pack, sentence } = chart;
  if (pack.code !== "en" || predicate.form !== "gerund") return [];
  const last = phraseAt[predicate.at - 2];
  if (!/^(?:for|on)$/.test(tokens[predicate.at - 1]?.lower ?? "") || last?.to !== predicate.at - 1)
    return [];
  if (!/^(?:|to)$/.test(last.preposition ?? "") || !fits(last, slot)) return [];
  const head = last.group ?? last;
  return sentence.phrases.filter(
    (phrase) => (phrase.group ?? phrase) === head && fits(phrase, slot),
  );
}

/** "at a ceremony attended by A": what stands right before the participle, whatever it hangs on. */
export function reducedObject(chart: Chart, predicate: Predicate, slot: Slot): Phrase | undefined {
  const { phraseAt, pack } = chart;
  if (pack.code !== "en" || predicate.voice !== "passive") return undefined;
  const before = phraseAt[predicate.at - 1];
  return before && before.to === predicate.at && fits(before, slot) ? before : undefined;
}

/** "signed the pact after a meeting in Oslo": the town of the meeting, at another time. */
export const isElsewhen = ({ owner }: Phrase, deed: Phrase) =>
  owner?.kind === "Event" &&
  owner !== deed &&
  /^(?:after|following|before|since|until)$/.test(owner.preposition ?? "");

/** "signed a contract for a power plant in Lima", "a clash in Lima means": where the plant or clash is, and nothing was signed. */
export function isOfOtherNoun(
  { tokens, pack, phraseAt }: Chart,
  { at: verb, clause }: Predicate,
  { from, kind }: Phrase,
): boolean {
  const noun = tokens[from - 2];
  if (pack.code !== "en" || kind !== "Place" || noun?.kind !== "word") return false;
  if (phraseAt[noun.index] !== undefined || /^\p{Lu}/u.test(noun.text)) return false;
  if (isFunctionWord(noun, pack) || pack.verbs.has(noun.lower)) return false;
  const first = clause.at.find(
    (at) => phraseAt[at] === undefined && isFiniteVerb(tokens[at]!, pack),
  );
  if (from < verb && first !== undefined && from < first && first < verb) return true;
  for (let at = noun.index - 1; at > noun.index - 7 && at >= 0; at--) {
    const word = tokens[at]!;
    if (phraseAt[at] !== undefined || word.kind === "mark") return false;
    if (pack.prepositions.has(word.lower)) return /^(?:for|of|on|about)$/.test(word.lower);
  }
  return false;
}

const TELLS =
  /^(?:order|instruct|tell|ask|urge|authori[sz]e|direct|allow|invite|encourage|persuade|request|enable|permit|press)(?:e?d|s)?$|^told$/;

/** "ordered his officials not to sign", "instructed A to sign": who is told to do it; undefined where nobody is. */
export function toldTo(chart: Chart, predicate: Predicate, slot: Slot): Phrase[] | undefined {
  const { tokens, phraseAt, pack, sentence } = chart;
  const { form, voice, at } = predicate;
  if (pack.code !== "en" || form !== "infinitive" || voice === "passive") return undefined;
  if (tokens[at - 1]?.lower !== "to") return undefined;
  const end = tokens[at - 2]?.lower === "not" ? at - 2 : at - 1;
  const verb = tokens.findLastIndex(
    ({ lower }, index) =>
      index < end && index > end - 12 && phraseAt[index] === undefined && TELLS.test(lower),
  );
  if (verb < 0 || verb === end - 1) return undefined;
  const isPassive = tokens
    .slice(Math.max(0, verb - 3), verb)
    .some(({ lower }) => pack.auxiliaries.get(lower)?.verb === "be");
  const between = tokens.slice(verb + 1, end);
  if (isPassive || between.some((token) => token.kind === "mark" && token.text !== ","))
    return undefined;
  const isOther = between.some(
    (token) =>
      phraseAt[token.index] === undefined &&
      (isFiniteVerb(token, pack) || token.lower === "to" || pack.prepositions.has(token.lower)),
  );
  if (isOther) return undefined;
  return sentence.phrases.filter(
    (phrase) =>
      phrase.from > verb &&
      phrase.to <= end &&
      fits(phrase, slot) &&
      phrase.preposition === undefined,
  );
}

/** "agreed on a plan to sign a treaty": the object of the infinitive, not of the verb before. */
export function isObjectOfInfinitive(
  { tokens, pack, phraseAt }: Chart,
  { at, voice }: Predicate,
  phrase: Phrase,
): boolean {
  if (pack.code !== "en" || voice === "passive") return false;
  const first = phrase.group ?? phrase;
  for (let to = at + 1; to < first.from - 1; to++) {
    if (tokens[to]!.lower !== "to" || phraseAt[to + 1] !== undefined) continue;
    if (pack.verbs.get(tokens[to + 1]!.lower)?.some(({ form }) => form === "infinitive"))
      return true;
  }
  return false;
}

/** "Peru's refusal to sign", "Anna Berg's plan to attend": who would do it stands before the noun. */
export function ownersOfPlan(chart: Chart, predicate: Predicate, slot: Slot): Phrase[] {
  const { tokens, phraseAt, pack, sentence } = chart;
  if (pack.code !== "en" || tokens[predicate.at - 1]?.lower !== "to") return [];
  const noun = tokens[predicate.at - 2]?.lower === "not" ? predicate.at - 3 : predicate.at - 2;
  if (!pack.governors.has(tokens[noun]?.lower ?? "")) return [];
  const mark = [noun - 1, noun - 2].find((at) => /^'s?$/.test(tokens[at]?.text ?? ""));
  const owner = mark === undefined ? undefined : phraseAt[mark - 1];
  if (!owner || !fits(owner, slot)) return [];
  return sentence.phrases.filter(
    (phrase) => phrase === owner || (owner.group !== undefined && phrase.group === owner.group),
  );
}

/** "By signing the pact, A joined": the subject stands after the mark and before the next verb. */
export function isAfterGerund(
  chart: Chart,
  { form, clause, at }: Predicate,
  phrase: Phrase,
): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (form !== "gerund" || phrase.head < at || clause.at.indexOf(at) > 2) return false;
  const mark = tokens.findIndex(({ text }, index) => index > at && text === ",");
  const verb = tokens.findIndex(
    (token, index) => index > mark && phraseAt[index] === undefined && isFiniteVerb(token, pack),
  );
  return mark > at && phrase.from > mark && verb > phrase.head;
}

/** Before the first verb of the clause, or right before its own: in "thanked B for hosting" not B. */
export function isEnglishSubject(chart: Chart, { clause, at }: Predicate, phrase: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  const first = clause.at.find(
    (index) => phraseAt[index] === undefined && isFiniteVerb(tokens[index]!, pack),
  );
  if (first === undefined || first >= at || phrase.head < first) return true;
  const between = tokens.slice(phrase.to, at);
  return between.every(
    ({ lower, kind }) =>
      kind === "mark" ||
      pack.auxiliaries.has(lower) ||
      pack.negators.has(lower) ||
      /ly$|^(?:to|also|then|today|both|jointly)$/.test(lower),
  );
}

/** "A and B were among the leaders who attended": A and B did. */
export function amongWhom(chart: Chart, clause: Clause, slot: Slot): Phrase[] {
  const { tokens, sentence, pack } = chart;
  const first = clause.at[0]!;
  if (pack.code !== "en" || !/^(?:who|which|that)$/.test(tokens[first]!.lower)) return [];
  const among = [2, 3, 4].map((step) => first - step).find((at) => tokens[at]?.lower === "among");
  if (among === undefined || pack.auxiliaries.get(tokens[among - 1]?.lower ?? "")?.verb !== "be")
    return [];
  const bare = sentence.phrases.filter(
    (phrase) => phrase.to < among && phrase.preposition === undefined && !phrase.owner,
  );
  const last = bare.at(-1);
  const head = last?.group ?? last;
  return bare.filter((phrase) => fits(phrase, slot) && (phrase.group ?? phrase) === head);
}

/** "the pact and the treaty, which Peru signed": in English the last of them, unless the verb is plural. */
export const isOfLast = ({ tokens, pack }: Chart, clause: Clause, { kind }: Phrase) =>
  pack.code === "en" &&
  (kind === "Agreement" || kind === "Event") &&
  !clause.at.slice(0, 3).some((at) => /^(?:are|were|have)$/.test(tokens[at]!.lower));

/** "laid the groundwork for the summit": hangs on a noun after its article, and not on the verb. */
export function hangsOnNoun(chart: Chart, phrase: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  const noun = tokens[startWithBody(chart, phrase.group ?? phrase) - 2];
  if (pack.code !== "en" || noun?.kind !== "word" || phraseAt[noun.index] !== undefined)
    return false;
  if (pack.stopNames.has(noun.lower) || isFunctionWord(noun, pack)) return false;
  if (PREPARES.test(noun.lower) || noun.lower === "support") return true;
  const before = tokens.slice(Math.max(0, noun.index - 2), noun.index);
  return before.some(({ lower }) => pack.articles.has(lower) || /^an?$/.test(lower));
}

const SAYS = /^(?:said|says|say)$/;

/** "The governor said lawmakers could sign": whoever speaks is not the subject of what is said. */
export function isSpeaker(
  { tokens, pack, phraseAt }: Chart,
  at: number,
  { head }: Phrase,
): boolean {
  const said = tokens.findIndex(
    ({ lower }, index) =>
      index > head && index < at && SAYS.test(lower) && phraseAt[index] === undefined,
  );
  if (said < 0) return false;
  let next = said + 1;
  while (next < at && pack.stopNames.has(tokens[next]!.lower)) next += 1;
  const word = tokens[next]!;
  if (next >= at || word.kind === "mark") return false;
  if (/^(?:it|they|he|she|we|that)$/.test(word.lower)) return false;
  if (pack.prepositions.has(word.lower) || /ly$/.test(word.lower)) return false;
  return tokens
    .slice(next + 1, at + 1)
    .some((token) => phraseAt[token.index] === undefined && isFiniteVerb(token, pack));
}
