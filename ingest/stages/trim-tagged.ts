import type { LanguagePack } from "../languages/language-pack.ts";
import type { NameSpan } from "../lexicon/phrase.ts";
import type { Token } from "../lexicon/token.ts";
import { CLOSES_FIELD, PORTFOLIO, RANK } from "./title-words.ts";

/** "Andrew Hill Friday": the day is no part of the name. */
export function withoutDay(
  tokens: readonly Token[],
  start: number,
  end: number,
  pack: LanguagePack,
): number {
  const isDay = pack.dateWords.weekdays.has(tokens[end - 1]!.lower);
  return isDay && end - start > 1 ? end - 1 : end;
}

/** "auf Pahors Programm": the noun that somebody has is no part of the name. */
export function withoutOwned(
  tokens: readonly Token[],
  start: number,
  end: number,
  pack: LanguagePack,
): number {
  const last = tokens[end - 1]!.lower;
  const isNoun =
    pack.topics.stages.has(last) || pack.topics.light.has(last) || pack.topics.needy.has(last);
  return pack.code === "de" && end - start === 2 && /[^s]s$/.test(tokens[start]!.text) && isNoun
    ? end - 1
    : end;
}

/** "Prime Minister Sato", tagged as a whole: where the name begins. */
export function afterTitle(
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

/** "Office of Space Affairs Jane Roe": the body without the name of who leads it. */
export function withoutHolder(
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

/** "Envoy for Afghanistan Zalmay Noor": after a preposition a country does not begin a person's name. */
export function withoutRegion(
  tokens: readonly Token[],
  listed: readonly (NameSpan | undefined)[],
  from: number,
  type: NameSpan["type"] | undefined,
): number {
  const name = listed[from];
  const isRegion = type === "Person" && name?.type === "Country" && name.from === from;
  return isRegion && /^(?:for|to)$/.test(tokens[from - 1]?.lower ?? "") ? name.to : from;
}

export function withoutDemonyms(
  listed: readonly (NameSpan | undefined)[],
  start: number,
  end: number,
): number {
  let from = start;
  while (from < end && listed[from]?.type === "Demonym") from += 1;
  return from;
}
