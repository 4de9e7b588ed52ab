import type { LanguagePack } from "../languages/language-pack.ts";
import { germanNominative } from "../lexicon/nominative.ts";
import type { NameSpan } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";
import type { TaggedSpan, Tagger } from "../tagger/tagger.ts";
import { textOf } from "./phrases/chart.ts";
import { CLOSES_FIELD, isTitleAlone } from "./title-words.ts";
import {
  afterTitle,
  withoutDay,
  withoutDemonyms,
  withoutHolder,
  withoutOwned,
  withoutRegion,
} from "./trim-tagged.ts";
import { isHolderOf, isNamedPlace, typeOf } from "./type-tagged.ts";

const LEAST_CONFIDENCE = 0.6;
/** Adds the names that a tagger finds to those of the lists, which keep countries and what is longer. */
export function recogniseNames(
  tagger: Tagger,
  sentences: readonly (readonly Token[])[],
  listed: readonly (readonly (NameSpan | undefined)[])[],
  pack: LanguagePack,
): (NameSpan | undefined)[][] {
  const tagged = tagger.tag(sentences.map((tokens) => tokens.map(({ text }) => text)));
  return sentences.map((tokens, index) => merge(tokens, listed[index]!, tagged[index] ?? [], pack));
}

function merge(
  tokens: readonly Token[],
  listed: readonly (NameSpan | undefined)[],
  spans: readonly TaggedSpan[],
  pack: LanguagePack,
): (NameSpan | undefined)[] {
  const nameAt = [...listed];
  for (const { start, end: last, label, confidence } of spans) {
    const whole = pack.code === "en" ? withoutHolder(tokens, start, last, label, pack) : last;
    const end =
      label === "PER"
        ? withoutOwned(tokens, start, withoutDay(tokens, start, whole, pack), pack)
        : whole;
    const isTitle =
      pack.offices.includes(tokens[start]!.lower) ||
      (pack.code === "en" && PLURAL_TITLE.test(tokens[start]!.text)) ||
      (pack.code === "en" && label === "PER" && CLOSES_FIELD.test(tokens[start]!.lower));
    const isLong = isTitle && end - start > 1;
    const titled = isLong ? start + 1 : afterTitle(tokens, start, end, label, pack);
    const isHolder = isHolderOf(tokens, listed, start, end, pack);
    const type = isNamedPlace(tokens, start, pack)
      ? "Place"
      : titled > start || isHolder
        ? "Person"
        : typeOf(tokens, start, end, label, pack);
    const bare = isHolder
      ? listed[start]!.to
      : withoutRegion(tokens, listed, withoutDemonyms(listed, titled, end), type);
    const isProper = isProperAdjective(tokens, listed, bare - 1, end, type, pack);
    const from = isProper ? bare - 1 : bare;
    if (!type || confidence < LEAST_CONFIDENCE || from >= end) continue;
    if (pack.code === "de" && isNickname(tokens, from)) continue;
    if (pack.code === "en" && type !== "Place" && namesDeed(tokens, from, end, pack)) continue;
    if (pack.code === "en" && type === "Person" && /^(?:of|for|in|the)$/.test(tokens[from]!.text))
      continue;
    if (pack.code === "en" && isTitleAlone(tokens.slice(from, end), pack)) continue;
    if (!tokens.slice(from, end).some(({ text }) => /\p{Lu}/u.test(text))) continue;
    if (
      end - from === 1 &&
      (pack.stopNames.has(tokens[from]!.lower) || pack.functionWords.has(tokens[from]!.lower))
    )
      continue;
    const organ = tokens.slice(from, end).some(({ lower }) => pack.stateOrgans.includes(lower));
    const known = new Set(listed.slice(from, end).filter((name) => name !== undefined));
    if (![...known].every((name) => yields(name, type, end - from))) continue;
    const span: NameSpan = {
      from,
      to: end,
      type,
      name: isProper ? properName(tokens, from, end) : textOf(tokens, from, end),
      confidence: Math.round(confidence * 1000) / 1000,
      source: "tagger",
    };
    for (let at = from; at < end; at++) {
      const isCountry = nameAt[at]?.type === "Country" || nameAt[at]?.type === "Demonym";
      if (
        !isCountry ||
        isProper ||
        (type === "Institution" && !organ && at > from && end - from > 1)
      )
        nameAt[at] = span;
    }
  }
  return nameAt;
}

/** "der Deutschen Bahn": with a capital inside a sentence the adjective is part of the name. */
function isProperAdjective(
  tokens: readonly Token[],
  listed: readonly (NameSpan | undefined)[],
  at: number,
  end: number,
  type: NameSpan["type"] | undefined,
  pack: LanguagePack,
): boolean {
  if (pack.code !== "de" || at < 1 || (type !== "Institution" && type !== "Place")) return false;
  const name = listed[at];
  if (name?.type !== "Demonym" || name.second || tokens[at - 1]!.kind !== "word") return false;
  const isOrgan = tokens
    .slice(at, end)
    .some(({ lower }) => pack.stateOrgans.includes(lower) || STATE.test(lower));
  return !isOrgan && /^\p{Lu}\p{Ll}*sch(?:e|en|er|es|em)$/u.test(tokens[at]!.text);
}

const STATE = /(?:republik|königreich|föderation|eidgenossenschaft|union|staaten|emirate)$/;

const properName = (tokens: readonly Token[], from: number, end: number) =>
  germanNominative([tokens[from]!.text], textOf(tokens, from + 1, end), {
    determiner: tokens[from - 1]!.lower,
  });

/** "Pedro Arce alias «El Zorro»": no further person or body. */
const isNickname = (tokens: readonly Token[], from: number) =>
  tokens.slice(Math.max(0, from - 2), from).some(({ lower }) => lower === "alias");

/** "the Artemis Accords": what an agreement is called by is no person or body. */
const namesDeed = (tokens: readonly Token[], from: number, end: number, pack: LanguagePack) =>
  end - from === 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[from]!.text) &&
  /^\p{Lu}/u.test(tokens[end]?.text ?? "") &&
  pack.agreements.some(({ forms }) => forms.includes(tokens[end]!.lower));

const PLURAL_TITLE = /^(?:Presidents|Ministers|Secretaries|Chancellors|Premiers|Ambassadors)$/;
/** A listed name gives way to a longer person or organisation, and a place to a person. */
function yields(name: NameSpan, type: NameSpan["type"], length: number): boolean {
  const isLonger = length > name.to - name.from;
  if (name.prefixEnd !== undefined) return isLonger;
  if (name.type === "Place") return type === "Person" || isLonger;
  if (name.type === "Country" || name.type === "Demonym") return isLonger && type !== "Place";
  return isLonger && type === name.type;
}
