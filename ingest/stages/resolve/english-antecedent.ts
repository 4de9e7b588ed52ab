import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";

const NAMING = /^(?:called|named|dubbed|titled|entitled|as)$/;
const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/;
const NEAR = 4;
const FARTHEST = 12;

/** What an English agreement or event phrase takes up by its build; `undefined` where that says nothing. */
export function englishAntecedent(
  chains: Chains,
  phrase: Phrase,
  chart: Chart,
  compatible: readonly Chain[],
): Chain | undefined {
  if (phrase.kind === "Event" && phrase.anaphoric && phrase.nounKind !== "event")
    return compatible.find(
      ({ lemma, kind, lastSentence }) =>
        phrase.sentence - lastSentence <= NEAR &&
        (lemma === phrase.lemma || (phrase.lemma === "session" && kind === "meeting")),
    );
  return (
    inApposition(chains, phrase, chart) ??
    byName(
      phrase,
      chart,
      chains
        .ofType(phrase.kind as "Agreement" | "Event")
        .sort((a, b) => b.lastSentence - a.lastSentence),
    ) ??
    (phrase.kind === "Agreement" ? spokenOf(phrase, chart, compatible) : undefined)
  );
}

/** "the pact, which is called the New Bridge Treaty", "the Hay summit, a gathering of leaders". */
function inApposition(chains: Chains, phrase: Phrase, chart: Chart): Chain | undefined {
  const { tokens, sentence } = chart;
  const before = sentence.phrases.findLast(
    ({ kind, to }) => kind === phrase.kind && to <= phrase.from,
  );
  if (!before) return undefined;
  let at = phrase.from - 1;
  while (at > before.to && /^(?:["“”'‘’]|the|a|an)$/.test(tokens[at]!.lower)) at -= 1;
  const isNamed =
    NAMING.test(tokens[at]!.lower) &&
    (tokens[at]!.lower !== "as" || tokens[at - 1]?.lower === "known") &&
    at - before.to <= 4;
  const isSecond =
    phrase.determiner === "indefinite" &&
    phrase.group === undefined &&
    !sentence.phrases.some(
      (party) => party.owner === phrase && party.ownerPreposition === "with",
    ) &&
    Math.max(before.to, before.reach ?? 0) === phrase.from - 1 &&
    /^[,–—]$/.test(tokens[at]!.text);
  return isNamed || isSecond ? chains.of.get(before) : undefined;
}

/** "the water deal" after "a gas agreement": each has a name of its own, and they share no word. */
export function isOtherwiseCalled(phrase: Phrase, chain: Chain): boolean {
  if (phrase.kind !== "Agreement") return false;
  const wordsOf = (modifier: string) =>
    modifier
      .split(/\s+/)
      .filter((word) => !MEDIATED.test(word))
      .flatMap((word) => word.split("-"))
      .filter((word) => word !== "" && !SAYS_LITTLE.has(word) && !/^\d+$/.test(word));
  const own = wordsOf(phrase.modifier ?? "");
  const known = [...wordsOf(chain.modifier), ...wordsOf(chain.name.toLowerCase())];
  const year = (phrase.modifier ?? "").match(/\b\d{4}\b/)?.[0];
  if (year !== undefined && !`${chain.modifier} ${chain.name}`.includes(year)) {
    const plain = phrase.name.toLowerCase().split(/\s+/);
    return !plain.some((word) => word !== phrase.lemma && chain.name.toLowerCase().includes(word));
  }
  const isNamed = wordsOf(chain.modifier).length > 0;
  return isNamed && own.length > 0 && !own.some((word) => known.includes(word));
}

/** "signed a letter of intent and a joint statement": what is listed beside another is not the same. */
export const isBesideIt = (phrase: Phrase, { phrases }: Chain): boolean =>
  phrase.group !== undefined &&
  phrases.some((other) => other === phrase.group || other.group === phrase.group);

/** "this Agreement with Peru", "signed the deal with Jon Dahl": one that was spoken of, whoever is named beside it. */
export const isTakenUpWith = (phrase: Phrase, { sentence }: Chart): boolean =>
  phrase.kind === "Agreement" &&
  (phrase.determiner === "demonstrative" ||
    (phrase.determiner === "definite" &&
      phrase.generic === true &&
      sentence.phrases
        .filter(({ owner }) => owner === phrase)
        .every(({ kind }) => kind === "Person")));

/** "ministers laid the ground for the upcoming summit; the meeting": not the summit that is still ahead. */
export const isOtherEvent = (phrase: Phrase, chain: Chain): boolean =>
  phrase.kind === "Event" &&
  phrase.lemma !== chain.lemma &&
  phrase.nounKind === "meeting" &&
  chain.kind === "summit" &&
  phrase.planned !== true &&
  chain.phrases[0]?.planned === true;

/** "signed four memoranda; the memorandum on tourism": one of them, and not all. */
export const isOneOfMany = (phrase: Phrase, chain: Chain, { tokens }: Chart): boolean =>
  phrase.kind === "Agreement" &&
  phrase.plural !== true &&
  (phrase.topics.length > 0 ||
    /^(?:seeking|aimed|covering)$/.test(tokens[phrase.to]?.lower ?? "")) &&
  chain.phrases[0]?.plural === true;

/** "the memorandum on tourism" after "a memorandum on fisheries": what each is about differs. */
export function isAboutOther(phrase: Phrase, chain: Chain): boolean {
  const wordsOf = ({ topics }: Phrase) =>
    topics
      .flatMap(({ name }) => name.toLowerCase().split(/[\s-]+/))
      .filter((word) => word.length > 3);
  const own = wordsOf(phrase);
  const known = new Set(chain.phrases.flatMap(wordsOf));
  return (
    phrase.kind === "Agreement" &&
    own.length > 0 &&
    known.size > 0 &&
    !own.some((word) => known.has(word))
  );
}

/** "the visit of Jon Dahl" after that of Anna Berg: he was not spoken of when the first one was. */
export const isOthersVisit = (
  phrase: Phrase,
  { phrases }: Chain,
  { sentence }: Chart,
  chains: Chains,
): boolean =>
  phrase.nounKind === "visit" &&
  sentence.phrases.some((visitor) => {
    const isVisitor =
      visitor.kind === "Person" &&
      visitor.owner === phrase &&
      /^(?:of|by)$/.test(visitor.ownerPreposition ?? "");
    const known = isVisitor ? chains.of.get(visitor) : undefined;
    return (
      known !== undefined &&
      !known.phrases.some((named) =>
        phrases.some((told) => told.sentence === named.sentence && named.start < told.start),
      )
    );
  });

/** "a previous ceasefire": told beside what the text is about, and not meant by "the deal". */
export const isBackground = ({ kind }: Phrase, { name }: Chain): boolean =>
  kind === "Agreement" && /^(?:previous|earlier|past|old|failed|similar)\b/i.test(name);

/** "recalled earlier agreements between them": told beside what the text is about, and nothing of its own. */
export const isInPassing = ({ kind, determiner, from, head }: Phrase, { tokens, pack }: Chart) =>
  pack.code === "en" &&
  kind === "Agreement" &&
  determiner === "none" &&
  tokens
    .slice(Math.max(0, from - 1), head)
    .some(({ lower }) => /^(?:previous|earlier|past|prior|old)$/.test(lower));

/** Spoken of just before, not only in passing as in "unlike the rules of the Hay Treaty", "wished for a peace treaty". */
export const isForeground = ({ kind, sentence }: Phrase, { phrases }: Chain): boolean =>
  kind === "Agreement" &&
  phrases.some(
    (phrase, at) =>
      sentence - phrase.sentence <= NEAR &&
      phrase.preposition === undefined &&
      !phrase.owner &&
      (at === 0 || phrase.determiner === "definite" || phrase.determiner === "demonstrative"),
  );

/** "Swiss-mediated", "UN-backed": who helped, not what it is called. */
const MEDIATED = /-(?:mediated|brokered|backed|led|sponsored|facilitated|negotiated|supported)$/;
const SAYS_LITTLE: ReadonlySet<string> = new Set(
  `ten nine eight seven six five four three two first second third new major key latest
  sweeping comprehensive joint year month week day hour point page bilateral trilateral
  multilateral final interim proposed initial preliminary legally binding potential ambitious
  broad broader signed framework peace ceasefire landmark historic formal eventual possible
  long short original controversial`.split(/\s+/),
);

/** "the Strategic Dialogue" for "the U.S.-Peru Strategic Dialogue": all of a name ends another. */
function byName(phrase: Phrase, chart: Chart, compatible: readonly Chain[]): Chain | undefined {
  if (!isCapitalised(chart.tokens[phrase.head])) return undefined;
  const own = properTail(phrase.name);
  if (own.length < (phrase.determiner === "indefinite" ? 3 : 2)) return undefined;
  return compatible.find((chain) => {
    const known = properTail(chain.name);
    const [short, long] = own.length <= known.length ? [own, known] : [known, own];
    return short.length >= 2 && long.slice(-short.length).join(" ") === short.join(" ");
  });
}

/** The capitalised words that end a name, without what says only which country or year. */
function properTail(name: string): string[] {
  const words = name.split(/\s+/);
  const first = words.findLastIndex(
    (word) => !/^\p{Lu}/u.test(word) && !/^(?:of|and|on)$/.test(word),
  );
  return words.slice(first + 1);
}

/** What the first sentence tells of: meant by "the deal" rather than what was named in passing since. */
export const ofTheLead = (chains: readonly Chain[]): Chain | undefined =>
  chains.find(({ phrases }) => phrases[0]?.sentence === 0);

/** "the Accords" is what has that name; "the protocol" the only agreement spoken of just before. */
function spokenOf(phrase: Phrase, chart: Chart, compatible: readonly Chain[]): Chain | undefined {
  const isBare =
    (phrase.determiner === "definite" || phrase.determiner === "demonstrative") &&
    (phrase.modifier ?? "") === "" &&
    phrase.countries.length === 0 &&
    phrase.topics.length === 0;
  const number = chart.tokens[phrase.from]?.lower ?? "";
  if (phrase.plural && NUMBER.test(number))
    return compatible.find(
      ({ name, lastSentence }) =>
        name.toLowerCase().startsWith(`${number} `) && phrase.sentence - lastSentence <= NEAR,
    );
  if (!isBare) return undefined;
  const within = (reach: number) =>
    compatible.filter(({ lastSentence }) => phrase.sentence - lastSentence <= reach);
  if (phrase.nounKind === "ceasefire") {
    const truce = within(FARTHEST).find(({ modifier }) => /cease-?fire|truce/.test(modifier));
    if (truce) return truce;
  }
  const isName = isCapitalised(chart.tokens[phrase.head]);
  const same = within(FARTHEST).filter(
    ({ lemma, name }) => lemma === phrase.lemma && (!isName || /^\p{Lu}/u.test(name)),
  );
  // "the pact builds on the Hay Pact; this pact": the one that was told of
  if (same.length > 0) return same.find((chain) => isForeground(phrase, chain)) ?? same[0];
  const near = within(NEAR);
  if (near.length !== 1 || phrase.plural) return undefined;
  return isForeground(phrase, near[0]!) ? near[0] : (ofTheLead(within(FARTHEST)) ?? near[0]);
}
