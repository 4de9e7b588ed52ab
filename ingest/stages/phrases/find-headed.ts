import type { HeadNoun } from "../../languages/language-pack.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { addPhrase, type Chart, expandLeft, isFree, isNegative, type Left } from "./chart.ts";
import { deedName, englishTitleEnd, germanPlaceName, isGenericAdjective } from "./deed-name.ts";
import { bodyBefore, deedOfBody, pastFormat } from "./deed-of-body.ts";
import { isListedPaper, isSignedAfter, isWhatIsSigned } from "./english-document.ts";
import {
  englishName,
  followsVerb,
  isCalledFor,
  isEnglishVerb,
  isHeldOn,
  isModifier,
  pastAbbreviation,
  roundStart,
  trimEnglish,
} from "./english-headed.ts";
import { isNoDeed } from "./german-headed.ts";
import { type HeadMatch, matchHeadNoun } from "./match-head-noun.ts";

/** Agreements and events, each known by its head noun. */
export function findHeaded(chart: Chart): void {
  const { pack, tokens } = chart;
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (!isFree(chart, at) || tokens[at]!.kind !== "word") continue;
    const agreement = matchHeadNoun(chart, at, pack.agreements, pack.notAgreements);
    const found = agreement ?? matchHeadNoun(chart, at, pack.events, pack.notEvents);
    if (!found) continue;
    const phrase = build(chart, at, found, agreement ? "Agreement" : "Event");
    if (phrase) addPhrase(chart, phrase);
  }
}

function build(
  chart: Chart,
  head: number,
  { noun, modifier, plural }: HeadMatch,
  kind: "Agreement" | "Event",
): Phrase | undefined {
  const { tokens, pack } = chart;
  const core = compoundFrom(chart, head);
  const left = pastAbbreviation(chart, head, expandLeft(chart, core));
  if (pack.code === "en" && (isEnglishVerb(chart, head, left) || isModifier(chart, head)))
    return undefined;
  let adjectives = left.adjectives;
  if (pack.code === "en") adjectives = trimEnglish(chart, adjectives);
  let to = head + 1;
  const named =
    pack.code === "en"
      ? englishName(chart, head, adjectives)
      : (englishTitleEnd(chart, head) ??
        (kind === "Agreement" && left.determiner !== "indefinite"
          ? germanPlaceName(chart, head)
          : undefined));
  if (named) to = named;
  if (kind === "Event" && pack.code === "en") to = pastFormat(chart, to);
  if (noun.lemma === "letter" && (!named || tokens[named - 1]!.lower === "letter"))
    return undefined;
  if (noun.lemma === "consultation" && !plural && left.determiner === "none") return undefined;
  const isGeneric = (index: number) => isGenericAdjective(chart, index, { head, kind });
  if (pack.code === "de" && isNoDeed(chart, head, noun, modifier)) return undefined;
  const isProper = adjectives.some((index) => isCapitalised(tokens[index]) && index > 0);
  const attribute = adjectives.find(
    (index) =>
      !isGeneric(index) &&
      chart.nameAt[index]?.type !== "Demonym" &&
      chart.nameAt[index]?.type !== "Country",
  );
  const isHosted = kind === "Event" && noun.needsAttribute === true && isHeldOn(chart, head, left);
  const joint = adjectives.some((index) => /^(?:gemeinsam|joint)/.test(tokens[index]!.lower));
  const described =
    pack.code === "en" &&
    attribute !== undefined &&
    /^(?:arrangement|compact|convention|protocol|charter|declaration)$/.test(noun.lemma);
  const isSeries =
    pack.code === "en" &&
    kind === "Event" &&
    adjectives.some((index) => /^(?:strategic|ministerial|high-level)$/.test(tokens[index]!.lower));
  if (
    pack.code === "en" &&
    adjectives.some((index) =>
      (kind === "Event" ? pack.notEvents : pack.notAgreements).includes(tokens[index]!.lower),
    )
  )
    return undefined;
  if (pack.code === "en" && noun.kind === "ceasefire" && isCalledFor(chart, left)) return undefined;
  if (isPrivate(chart, noun, modifier)) return undefined;
  if (chart.isLeisure && /^(?:Gespräch|Verhandlung|Unterredung)$/.test(noun.lemma))
    return undefined;
  const signed = kind === "Agreement" && isSigned(chart);
  const isPaper =
    noun.refersBack === true &&
    signed &&
    (isWhatIsSigned(chart, left) ||
      (noun.lemma !== "document" && isListedPaper(chart, head, left)));
  const isBack =
    noun.refersBack === true &&
    left.determiner === "definite" &&
    isReference(left) &&
    (kind === "Event" || noun.lemma === "document" || isSignedAfter(chart, head));
  if (noun.refersBack && !isBack && !isPaper) return undefined;
  const anaphoric =
    isBack ||
    (!isPaper &&
      !described &&
      !isSeries &&
      !isHosted &&
      !signed &&
      noun.needsAttribute === true &&
      modifier === "" &&
      !joint &&
      !isProper &&
      to === head + 1);
  const isTakenUp =
    pack.code === "de"
      ? kind === "Agreement"
      : kind === "Event" && /^(?:dialogue|session|forum)$/.test(noun.lemma);
  if (anaphoric && !isBack && !(isTakenUp && isReference(left))) return undefined;
  if (
    pack.code === "en" &&
    left.determiner === "none" &&
    !isCapitalised(tokens[head]) &&
    followsVerb(chart, left.from)
  )
    return undefined;
  const word = left.determinerWord;
  const words = adjectives.map((index) => tokens[index]!.text);
  const kept = adjectives.filter(
    (index) => !isGeneric(index) || /^(?:gemeinsam|joint)/.test(tokens[index]!.lower),
  );
  const first = adjectives[0] ?? head;
  const body = bodyBefore(chart, left);
  if (body) return deedOfBody(chart, body, left, { kind, head, to, noun, plural });
  return {
    kind,
    sentence: chart.sentence.index,
    from: pack.code === "en" ? roundStart(chart, left.from) : left.from,
    to,
    head,
    start: tokens[kept[0] ?? core]!.start,
    end: tokens[to - 1]!.end,
    name: deedName(chart, { core, head }, kept, { kind, plural, determiner: word, end: to }),
    determiner: left.determiner,
    confidence: noun.generic ? 0.8 : 0.9,
    lemma: noun.lemma.toLowerCase(),
    modifier: [
      /^(?:arbeits|spitzen|fach|antritts|kurz)$/.test(modifier) ? "" : modifier,
      pack.code === "de" && named ? tokens[to - 1]!.lower : "",
      attribute === undefined ? "" : tokens[attribute]!.lower.replace(/(?:en|em|er|es|e)$/, ""),
    ]
      .filter((m) => m !== "")
      .join(" "),
    nounKind: noun.kind,
    compound: modifier !== "" || isProper || (pack.code === "de" && named !== undefined),
    generic:
      (noun.generic === true || anaphoric || (noun.needsAttribute === true && isReference(left))) &&
      modifier === "" &&
      !isProper &&
      to === head + 1,
    ...(anaphoric && { anaphoric }),
    plural,
    offices: [],
    countries: [...left.countries, ...prefixes(chart, head)],
    topics: [],
    negated:
      isNegative(word, pack) ||
      (first > 0 &&
        isNegative(tokens[first - 1]?.lower, pack) &&
        !isNegatedAttribute(chart, first)),
    planned: words.some((w) => pack.planning.has(w.toLowerCase())),
  };
}

/** "Stabilisierungs- und Assoziierungsabkommen": where the first half of the compound stands. */
const compoundFrom = ({ tokens, pack }: Chart, head: number) =>
  pack.code === "de" &&
  pack.conjunctions.has(tokens[head - 1]?.lower ?? "") &&
  /^\p{Lu}.*-$/u.test(tokens[head - 2]?.text ?? "")
    ? head - 2
    : head;

/** "die Erklärung", "dieses Dokument": spoken of before, if at all. */
const isReference = ({ determiner, adjectives }: Left) =>
  (determiner === "definite" || determiner === "demonstrative") && adjectives.length === 0;

/** "ein nicht öffentliches Treffen" took place; "ein nicht unterzeichneter Vertrag" is not signed. */
const isNegatedAttribute = ({ tokens, pack }: Chart, first: number) =>
  pack.code === "de" &&
  tokens[first - 1]!.lower === "nicht" &&
  !pack.verbs.has(tokens[first]!.lower.replace(/(?:e|en|er|es|em)$/, ""));

function prefixes(chart: Chart, at: number): string[] {
  const name = chart.nameAt[at];
  return name?.type === "Country" && name.prefixEnd !== undefined
    ? [name.code!, ...(name.second ? [name.second.code] : [])]
    : [];
}

/** A contract of sport or show business, going by the words around it. */
const isPrivate = (chart: Chart, noun: HeadNoun, modifier: string) =>
  modifier === "" &&
  /^(?:vertrag|deal|kontrakt|contract|pact|pakt)$/i.test(noun.lemma) &&
  (chart.isLeisure ||
    chart.tokens.some(
      ({ lower, text }) =>
        chart.pack.privateWords.has(lower) && !(chart.pack.code === "en" && text !== lower),
    ));

/** A declaration or protocol that the sentence has signed or ratified is one between parties. */
const isSigned = (chart: Chart) =>
  chart.tokens.some(
    ({ lower }) =>
      chart.pack.code === "en" && /^(?:signator(?:y|ies)|signature|ratification)$/.test(lower),
  ) ||
  chart.tokens.some(({ lower }) =>
    chart.pack.verbs
      .get(lower)
      ?.some(({ lemma }) =>
        /^(?:unterzeichnen|unterschreiben|paraphieren|ratifizieren|sign|ratify|initial)$/.test(
          lemma,
        ),
      ),
  );
