import type { LanguagePack } from "../languages/language-pack.ts";
import { germanNominative } from "../lexicon/nominative.ts";
import type { NameSpan } from "../lexicon/phrase.ts";
import { isPlaceClass } from "../lexicon/place-classes.ts";
import type { Token } from "../lexicon/token.ts";
import type { TaggedSpan, Tagger } from "../tagger/tagger.ts";
import { textOf } from "./phrases/chart.ts";
import { NO_BODY, NOT_ORGANISATION } from "./phrases/no-body.ts";

const LEAST_CONFIDENCE = 0.6;
const TYPES: Readonly<Record<string, NameSpan["type"]>> = {
  PER: "Person",
  LOC: "Place",
  ORG: "Institution",
};

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
    const end = label === "PER" ? withoutDay(tokens, start, whole, pack) : whole;
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

/** "Andrew Hill Friday": the day is no part of the name. */
function withoutDay(
  tokens: readonly Token[],
  start: number,
  end: number,
  pack: LanguagePack,
): number {
  const isDay = pack.dateWords.weekdays.has(tokens[end - 1]!.lower);
  return isDay && end - start > 1 ? end - 1 : end;
}

/** "Prime Minister Sato", tagged as a whole: where the name begins. */
function afterTitle(
  tokens: readonly Token[],
  start: number,
  end: number,
  label: string,
  pack: LanguagePack,
): number {
  if (pack.code !== "en" || label !== "PER") return start;
  const office = tokens.findLastIndex(
    ({ lower }, at) => at > start && at < end - 1 && pack.offices.includes(lower),
  );
  const isTitle =
    office > start &&
    tokens
      .slice(start, office)
      .every(({ lower }) => PORTFOLIO.test(lower) || pack.offices.includes(lower));
  return isTitle ? office + 1 : start;
}

/** "the Artemis Accords": what an agreement is called by is no person or body. */
const namesDeed = (tokens: readonly Token[], from: number, end: number, pack: LanguagePack) =>
  end - from === 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[from]!.text) &&
  /^\p{Lu}/u.test(tokens[end]?.text ?? "") &&
  pack.agreements.some(({ forms }) => forms.includes(tokens[end]!.lower));

/** "Deputy Director-General": an office without a name. */
const isTitleAlone = (words: readonly Token[], pack: LanguagePack) =>
  words.some(({ lower }) => lower.split("-").some((part) => pack.offices.includes(part))) &&
  words.every(
    ({ lower }) =>
      PORTFOLIO.test(lower) ||
      RANK.test(lower) ||
      lower.split("-").some((part) => pack.offices.includes(part)),
  );

const PLURAL_TITLE = /^(?:Presidents|Ministers|Secretaries|Chancellors|Premiers|Ambassadors)$/;
const RANK = /^(?:executive|deputy|vice|assistant|acting|first|under|managing|general)$/;
const CLOSES_FIELD = /^(?:affairs|relations|matters|security|rights|resources)$/;

/** "Office of Space Affairs Jane Roe": the body without the name of who leads it. */
function withoutHolder(
  tokens: readonly Token[],
  start: number,
  end: number,
  label: string,
  pack: LanguagePack,
): number {
  if (label !== "ORG") return end;
  const office = tokens.findIndex(
    ({ lower }, at) => at > start + 1 && at < end && pack.offices.includes(lower),
  );
  const isLed = tokens
    .slice(start, Math.max(office, start))
    .some(({ lower }) => pack.institutionHeads.includes(lower));
  if (isLed) return RANK.test(tokens[office - 1]!.lower) ? office - 1 : office;
  const party = partyEnd(tokens, start, end, pack);
  if (party < end) return party;
  const ranked = tokens.findIndex(
    ({ lower }, at) => at > start + 1 && at < end - 1 && pack.honorifics.has(lower),
  );
  if (ranked > 0) return ranked;
  const closed = tokens.findLastIndex(
    ({ lower }, at) => at > start + 1 && at < end - 2 && CLOSES_FIELD.test(lower),
  );
  const rest = tokens.slice(closed + 1, end);
  const isName = rest.every(
    ({ text, lower }) => /^\p{Lu}/u.test(text) && !pack.institutionHeads.includes(lower),
  );
  return closed > 0 && isName ? closed + 1 : end;
}

/** "chairman of the Centre Party Anna Berg": where the party's name ends and its chairman's begins. */
function partyEnd(
  tokens: readonly Token[],
  start: number,
  end: number,
  pack: LanguagePack,
): number {
  const head = tokens.findIndex(
    ({ text }, at) =>
      at > start && at < end && /^(?:Party|Union|Movement|Front|Alliance)$/.test(text),
  );
  const before = tokens.slice(Math.max(0, start - 3), start);
  const isLed =
    before.some(({ lower }) => pack.offices.includes(lower)) &&
    before.some(({ lower }) => lower === "of");
  const rest = tokens.slice(head + 1, end);
  const isName =
    rest.length > 1 && rest.length < 4 && rest.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
  return head > 0 && isLed && isName ? head + 1 : end;
}

/** "im Kurort Bela Voda", "Palais Coburg": its class says that it is a place. */
const isNamedPlace = (tokens: readonly Token[], start: number, pack: LanguagePack) =>
  pack.code === "de" &&
  [tokens[start - 1], tokens[start]].some(
    (token) => token !== undefined && /^\p{Lu}/u.test(token.text) && isPlaceClass(token.lower),
  );

/** The type of a tagged span; after a title or office an organisation is a person after all. */
function typeOf(
  tokens: readonly Token[],
  start: number,
  end: number,
  label: string,
  pack: LanguagePack,
): NameSpan["type"] | undefined {
  const type = TYPES[label];
  if (type !== "Institution") return type;
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const isDeed = [...pack.agreements, ...pack.events].some(({ forms }) =>
    words.some((word) => forms.includes(word)),
  );
  if (words.some((word) => /^(?:allies|alliance|members|countries|nations)$/.test(word)))
    return undefined;
  if (pack.code === "en" && (NO_BODY.test(words.at(-1)!) || NO_BODY.test(tokens[end]?.text ?? "")))
    return undefined;
  if (pack.code === "en" && /^(?:american|african|asian|european)s?$/.test(words.at(-1)!))
    return undefined;
  if (words.length === 1 && NOT_ORGANISATION.test(tokens[start]!.text)) return undefined;
  if (isDeed || words.every((word) => pack.mediaNouns.has(word))) return undefined;
  if (pack.code === "en" && isOfficeInFull(words, tokens[end]?.lower ?? "", pack)) return undefined;
  if (pack.code === "en" && isStateOrTitle(words, tokens, start, pack)) return undefined;
  if (pack.code === "en" && isAttribute(words, tokens[end], pack)) return undefined;
  const before = tokens[start - 1]?.lower ?? "";
  const titled =
    pack.honorifics.has(before) || pack.honorifics.has(words[0]!) || isOffice(before, pack);
  return titled && end - start <= 3 ? "Person" : type;
}

/** "Federal Republic of X"; "Prevent High Seas Fisheries" after "Agreement to". */
const isStateOrTitle = (
  words: readonly string[],
  tokens: readonly Token[],
  start: number,
  pack: LanguagePack,
) =>
  words.some((word) => /^(?:republic|kingdom|sultanate|emirates)$/.test(word)) ||
  (tokens[start - 1]?.lower === "to" &&
    pack.agreements.some(({ forms }) => forms.includes(tokens[start - 2]?.lower ?? "")));

/** "Civil Nuclear agreement": words that say what kind of agreement it is, and no body. */
const isAttribute = (words: readonly string[], next: Token | undefined, pack: LanguagePack) =>
  words.length > 1 &&
  !words.some((word) => pack.institutionHeads.includes(word)) &&
  pack.agreements.some(({ forms }) => forms.includes(next?.lower ?? ""));

const PORTFOLIO =
  /^(?:foreign|prime|finance|defen[cs]e|interior|trade|justice|health|energy|economy|economic|affairs|environment|agriculture|education|transport|vice|deputy|senior|assistant|bureau|state)$/;

/** "Foreign Minister", or "Somalia Foreign" before "Minister": an office and no body. */
function isOfficeInFull(words: readonly string[], next: string, pack: LanguagePack): boolean {
  if (/^(?:jr|sr)\.?$/.test(words[0]!)) return true;
  const isBody = words.some((word) => pack.institutionHeads.includes(word) && word !== "bureau");
  if (isBody) return false;
  if (words.some((word) => pack.offices.includes(word) || word === "official")) return true;
  const isBefore = pack.offices.includes(next) || next === "official";
  return isBefore && PORTFOLIO.test(words.at(-1)!);
}

const isOffice = (word: string, pack: LanguagePack) =>
  pack.code === "de" &&
  !pack.notOffices.has(word) &&
  pack.officeSuffixes.some((suffix) => suffix.length > 5 && word.endsWith(suffix));

/** "President of Peru Jon Dahl", tagged from the country on: who holds the office, and no body of Peru's. */
function isHolderOf(
  tokens: readonly Token[],
  listed: readonly (NameSpan | undefined)[],
  start: number,
  end: number,
  pack: LanguagePack,
): boolean {
  const name = listed[start];
  if (pack.code !== "en" || name?.type !== "Country" || name.from !== start || name.to >= end)
    return false;
  if (tokens[start - 1]?.lower !== "of" || !pack.offices.includes(tokens[start - 2]?.lower ?? ""))
    return false;
  return tokens
    .slice(name.to, end)
    .every(({ text, lower }) => /^\p{Lu}/u.test(text) && !pack.institutionHeads.includes(lower));
}

/** "Envoy for Afghanistan Zalmay Noor": after a preposition a country does not begin a person's name. */
function withoutRegion(
  tokens: readonly Token[],
  listed: readonly (NameSpan | undefined)[],
  from: number,
  type: NameSpan["type"] | undefined,
): number {
  const name = listed[from];
  const isRegion = type === "Person" && name?.type === "Country" && name.from === from;
  return isRegion && /^(?:for|to)$/.test(tokens[from - 1]?.lower ?? "") ? name.to : from;
}

function withoutDemonyms(
  listed: readonly (NameSpan | undefined)[],
  start: number,
  end: number,
): number {
  let from = start;
  while (from < end && listed[from]?.type === "Demonym") from += 1;
  return from;
}

/** A listed name gives way to a longer person or organisation, and a place to a person. */
function yields(name: NameSpan, type: NameSpan["type"], length: number): boolean {
  const isLonger = length > name.to - name.from;
  if (name.prefixEnd !== undefined) return isLonger;
  if (name.type === "Place") return type === "Person" || isLonger;
  if (name.type === "Country" || name.type === "Demonym") return isLonger && type !== "Place";
  return isLonger && type === name.type;
}
