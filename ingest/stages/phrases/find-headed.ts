import type { HeadNoun } from "../../languages/language-pack.ts";
import { germanNominative, withoutGenitive } from "../../lexicon/nominative.ts";
import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import {
  addPhrase,
  type Chart,
  expandLeft,
  isFree,
  isNegative,
  type Left,
  textOf,
} from "./chart.ts";
import { isWhatIsSigned } from "./english-document.ts";
import {
  bodyBefore,
  countryBefore,
  englishName,
  firstToken,
  followsVerb,
  isCalledFor,
  isEnglishVerb,
  isHeldOn,
  isModifier,
  pastAbbreviation,
  roundStart,
  trimEnglish,
} from "./english-headed.ts";
import { isNoDeed, isPassing } from "./german-headed.ts";
import { isDateModifier, isMeasureModifier } from "./number-modifiers.ts";

/** Agreements and events, each known by its head noun. */
export function findHeaded(chart: Chart): void {
  const { pack, tokens } = chart;
  for (let at = tokens.length - 1; at >= 0; at--) {
    if (!isFree(chart, at) || tokens[at]!.kind !== "word") continue;
    const agreement = match(chart, at, pack.agreements, pack.notAgreements);
    const found = agreement ?? match(chart, at, pack.events, pack.notEvents);
    if (!found) continue;
    const phrase = build(chart, at, found, agreement ? "Agreement" : "Event");
    if (phrase) addPhrase(chart, phrase);
  }
}

type Match = { readonly noun: HeadNoun; readonly modifier: string; readonly plural: boolean };

function match(
  chart: Chart,
  at: number,
  nouns: readonly HeadNoun[],
  excluded: readonly string[],
): Match | undefined {
  const token = chart.tokens[at]!;
  const isGerman = chart.pack.code === "de";
  if (isGerman && !isCapitalised(token)) return undefined;
  let best: (Match & { length: number }) | undefined;
  for (const noun of nouns) {
    for (const form of noun.forms) {
      if (best && form.length <= best.length) continue;
      const whole = token.lower === form;
      const compound =
        isGerman &&
        form.length > 3 &&
        token.lower.endsWith(form) &&
        token.lower.length >= form.length + 2;
      if (!whole && !compound) continue;
      const modifier = token.lower.slice(0, token.lower.length - form.length).replace(/-$/, "");
      best = { noun, modifier, plural: noun.plural?.includes(form) ?? false, length: form.length };
    }
  }
  if (!best) return undefined;
  if (isGerman && best.noun.lemma === "Reise" && /[pk]$/.test(best.modifier)) return undefined;
  if (
    excluded.some(
      (word) =>
        best.modifier === word ||
        (best.modifier.length > word.length && word.length > 4 && best.modifier.endsWith(word)),
    )
  )
    return undefined;
  return best;
}

const GENERIC_ADJECTIVE =
  /^(?:neu|gemeinsam|bilateral|wichtig|historisch|umfassend|weiter|entsprechend|ander|erst|zweit|dritt|letzt|jüngst|heutig|gestrig|dies|groß|gut|offiziell|informell|vereinbart|ausverhandelt|ausgehandelt|ausgehandelt|unterzeichnet|geschlossen|abgeschlossen|sogenannt|so genannt|mehrstündig|mehrtägig|kurz|lang|ein-?tägig|zwei-?tägig|drei-?tägig|\d{1,3}-tägig|bevorstehend|anstehend|geplant|vergangen|kommend|nächst|früher|später|spät|trilateral|hochrangig|diesjährig|traditionell|jährlich|alljährlich|new|joint|important|historic|comprehensive|first|second|third|recent|landmark|similar|other|several|many|various|these|such|long|major|current|own|further|official|upcoming|forthcoming|ongoing|existing|(?:one|two|three|four|five|six|\d{1,2})-(?:day|hour|week))/;

function build(
  chart: Chart,
  head: number,
  { noun, modifier, plural }: Match,
  kind: "Agreement" | "Event",
): Phrase | undefined {
  const { tokens, pack } = chart;
  const left = pastAbbreviation(chart, head, expandLeft(chart, head));
  if (pack.code === "en" && (isEnglishVerb(chart, head, left) || isModifier(chart, head)))
    return undefined;
  let adjectives = left.adjectives;
  if (pack.code === "en") adjectives = trimEnglish(chart, adjectives);
  let to = head + 1;
  const named =
    pack.code === "en"
      ? englishName(chart, head, adjectives)
      : kind === "Agreement" && left.determiner !== "indefinite"
        ? germanPlaceName(chart, head)
        : undefined;
  if (named) to = named;
  if (noun.lemma === "letter" && (!named || tokens[named - 1]!.lower === "letter"))
    return undefined;
  if (noun.lemma === "consultation" && !plural && left.determiner === "none") return undefined;
  if (pack.code === "de" && isNoDeed(chart, head, noun, modifier)) return undefined;
  const isTitled = (index: number) =>
    pack.code === "en" &&
    kind === "Event" &&
    index > 0 &&
    isCapitalised(tokens[index]) &&
    isCapitalised(tokens[head]);
  const isGeneric = (index: number) =>
    (GENERIC_ADJECTIVE.test(tokens[index]!.lower) && !isTitled(index)) ||
    (pack.code === "en" && (isDateModifier(chart, index) || isMeasureModifier(chart, index))) ||
    (pack.code === "de" && isPassing(tokens[index]!.lower));
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
  const isPaper = noun.refersBack === true && signed && isWhatIsSigned(chart, left);
  const isBack = noun.refersBack === true && left.determiner === "definite" && isReference(left);
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
  const base =
    pack.code === "de"
      ? germanNominative(
          kept
            .filter((i) => chart.nameAt[i]?.type !== "Demonym" || kind === "Event")
            .map((i) => tokens[i]!.text),
          tokens[head]!.text,
          { determiner: word },
        ) + (named ? ` ${textOf(tokens, head + 1, to)}` : "")
      : textOf(tokens, kept[0] ?? head, to);
  const isGenitive =
    pack.code === "de" &&
    !plural &&
    (word === "des" || word === "eines" || /^(?:dieses|seines|ihres)$/.test(word ?? ""));
  const name = isGenitive
    ? base.replace(tokens[head]!.text, withoutGenitive(tokens[head]!.text))
    : base;
  const first = adjectives[0] ?? head;
  const nominative =
    pack.code === "de" && plural
      ? name.replace(/(besuche|gespräche|verträge|pakte)n$/i, "$1")
      : name;
  const body = pack.code === "en" ? bodyBefore(chart, left) : undefined;
  if (body) {
    const partner = countryBefore(chart, body);
    const phrase: Phrase = {
      kind,
      sentence: chart.sentence.index,
      from: partner ? partner.from : left.from,
      to,
      head,
      start: partner ? tokens[partner.name]!.start : body.start,
      end: tokens[to - 1]!.end,
      name: textOf(tokens, partner ? partner.name : firstToken(chart, body), to),
      determiner: body.determiner,
      confidence: 0.88,
      lemma: noun.lemma.toLowerCase(),
      modifier: body.name.toLowerCase(),
      nounKind: noun.kind,
      compound: true,
      generic: false,
      plural,
      offices: [],
      countries: [...left.countries],
      topics: [],
      negated: isNegative(tokens[body.from]!.lower, pack),
      planned: tokens
        .slice(Math.max(0, body.from - 2), head)
        .some(({ lower }) => pack.planning.has(lower)),
    };
    body.owner = phrase;
    body.ownerPreposition = "name";
    return phrase;
  }
  return {
    kind,
    sentence: chart.sentence.index,
    from: pack.code === "en" ? roundStart(chart, left.from) : left.from,
    to,
    head,
    start: tokens[kept[0] ?? head]!.start,
    end: tokens[to - 1]!.end,
    name: nominative,
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

/** "die Erklärung", "dieses Dokument": spoken of before, if at all. */
const isReference = ({ determiner, adjectives }: Left) =>
  (determiner === "definite" || determiner === "demonstrative") && adjectives.length === 0;

/** "ein nicht öffentliches Treffen" took place; "ein nicht unterzeichneter Vertrag" is not signed. */
const isNegatedAttribute = ({ tokens, pack }: Chart, first: number) =>
  pack.code === "de" &&
  tokens[first - 1]!.lower === "nicht" &&
  !pack.verbs.has(tokens[first]!.lower.replace(/(?:e|en|er|es|em)$/, ""));

/** "der Vertrag von Lissabon": named after a town; not "von Wien und Pressburg", the parties. */
function germanPlaceName({ tokens, nameAt, pack }: Chart, head: number): number | undefined {
  if (pack.code !== "de" || tokens[head + 1]?.lower !== "von") return undefined;
  const place = nameAt[head + 2];
  if (place?.type !== "Place" || place.from !== head + 2) return undefined;
  const next = tokens[place.to];
  return next && (pack.conjunctions.has(next.lower) || next.text === ",") && nameAt[place.to + 1]
    ? undefined
    : place.to;
}

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
