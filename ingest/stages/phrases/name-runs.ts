import { isCapitalised } from "../../lexicon/token.ts";
import { isFunctionWord } from "../../lexicon/word-class.ts";
import { type Chart, isFree } from "./chart.ts";

export const PARTICLES = new Set([
  "de",
  "la",
  "del",
  "della",
  "di",
  "da",
  "dos",
  "van",
  "von",
  "der",
  "den",
  "bin",
  "bint",
  "ibn",
  "al",
  "el",
  "y",
  "ten",
  "zu",
  "le",
]);
const NOUN_END =
  /(?:ung|heit|keit|schaft|tion|tät|ismus|nis|ment|minister|präsident|chef|regierung|abkommen|vertrag|treffen|gipfel|ausschuss|ausschusses|partei|parteien|ministerium|tag|woche|jahr|jahre|monat|ministers|gespräche?|verhandlungen)$/;

export function isNamePart(chart: Chart, at: number): boolean {
  const token = chart.tokens[at];
  if (!token || !isFree(chart, at)) return false;
  const name = chart.nameAt[at];
  const isDoubtful =
    name?.source === "tagger" &&
    (name.type === "Place" || (name.type === "Institution" && name.to - name.from === 1));
  if (name && name.type !== "Person" && !isDoubtful && !isAlsoGivenName(chart, at)) return false;
  if (isInnerThe(chart, at)) return true;
  if (PARTICLES.has(token.text) || /^(?:Van|Von|De|Di|Al|El|Bin)$/.test(token.text)) return true;
  if (/^(?:al|el|ad|as|an|ar|bin|ibn)-\p{Lu}/u.test(token.text)) return true;
  if (/^\p{Lu}\.$/u.test(token.text) || isMiddleInitial(chart, at)) return true;
  return (
    isCapitalised(token) &&
    !isFunctionWord(token, chart.pack) &&
    !chart.pack.stopNames.has(token.lower) &&
    (!/^\p{Lu}{2,}$/u.test(token.text) || isInitials(chart, at)) &&
    !(chart.pack.code === "de" && NOUN_END.test(token.lower))
  );
}

/** "Bui The Duy": with a capital between the words of a name it is no article. */
const isInnerThe = ({ tokens, pack, nameAt }: Chart, at: number) =>
  pack.code === "en" &&
  tokens[at]!.text === "The" &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at - 1]?.text ?? "") &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? "") &&
  nameAt[at + 1]?.type !== "Institution";

/** "Donald J Hall", "AK A Momen": a letter between capitalised words. */
const isMiddleInitial = ({ tokens, pack }: Chart, at: number) =>
  pack.code === "en" &&
  at > 1 &&
  /^\p{Lu}$/u.test(tokens[at]!.text) &&
  isCapitalised(tokens[at - 1]) &&
  isCapitalised(tokens[at + 1]);

/** "AK Barua", "KM Khalid": initials without full stops, before the surname. */
const isInitials = ({ tokens, nameAt, pack }: Chart, at: number) =>
  pack.code === "en" &&
  /^\p{Lu}{2}$/u.test(tokens[at]!.text) &&
  (nameAt[at] === undefined || nameAt[at]!.type === "Person") &&
  /^(?:\p{Lu}\p{Ll}|\p{Lu}$)/u.test(tokens[at + 1]?.text ?? "") &&
  nameAt[at + 1]?.type !== "Institution";

/** "Riad Haddad", "Paris Jackson": a town's name before a word that is in no list. */
function isAlsoGivenName(chart: Chart, at: number): boolean {
  const next = chart.tokens[at + 1];
  return (
    chart.nameAt[at]!.type === "Place" &&
    chart.nameAt[at]!.to === at + 1 &&
    next !== undefined &&
    isCapitalised(next) &&
    chart.nameAt[at + 1] === undefined &&
    isFree(chart, at + 1) &&
    !isFunctionWord(next, chart.pack) &&
    !NOUN_END.test(next.lower)
  );
}

/** "John Dramani" + "Mahama", "Abdel Fattah" + "al-Sisi": a last word that is no German noun. */
function isCutSurname(chart: Chart, to: number): boolean {
  const next = chart.tokens[to];
  const name = chart.nameAt[to];
  if (!next || !isNamePart(chart, to) || (name && name.source !== "tagger")) return false;
  if (/^(?:[Aa]l|[Ee]l|[Aa]s|[Aa]d|[Aa]r)-\p{Lu}/u.test(next.text)) return true;
  if (chart.pack.code !== "de" || !isCapitalised(next) || isCapitalised(chart.tokens[to + 1]))
    return false;
  const known = [...chart.pack.agreements, ...chart.pack.events].some(({ forms }) =>
    forms.some((form) => next.lower.endsWith(form)),
  );
  return (
    !known && !/(?:e|en|er|em|s|t|ft|ng|ik|ie|ld|rg)$/.test(next.lower) && next.lower.length > 3
  );
}

const isLineage = ({ tokens }: Chart, at: number) =>
  /^(?:bin|bint|ibn)$/.test(tokens[at]?.text ?? "");

/** "Ursula von der" before "Leyen", where a tagger found only the last word. */
export function withGivenName(chart: Chart, from: number): number {
  let at = from;
  while (isLineage(chart, at - 1) && isNamePart(chart, at - 2)) at -= 2;
  if (at < from) return at;
  while (at > 0 && /^(?:von|van|der|den|de|del)$/.test(chart.tokens[at - 1]!.text)) at -= 1;
  const isGiven =
    at < from &&
    isNamePart(chart, at - 1) &&
    !chart.pack.offices.includes(chart.tokens[at - 1]!.lower);
  return isGiven && chart.pack.code === "en" ? at - 1 : from;
}

/** "Md" + "Karim Uddin", "K P" + "Sharma": short words that a tagger left out. */
export function withInitials({ tokens, nameAt, phraseAt, pack }: Chart, from: number): number {
  let at = from;
  const isInitial = (index: number) => {
    const token = tokens[index];
    return (
      index > 0 &&
      token !== undefined &&
      /^\p{Lu}[\p{L}]?\.?$/u.test(token.text) &&
      phraseAt[index] === undefined &&
      nameAt[index] === undefined &&
      !isFunctionWord(token, pack) &&
      !pack.honorifics.has(token.lower) &&
      !pack.offices.includes(token.lower)
    );
  };
  while (pack.code === "en" && isInitial(at - 1)) at -= 1;
  return at;
}

/** "von der" + "Leyen", which a tagger took for a place. */
export const isAfterParticle = (chart: Chart, at: number) =>
  PARTICLES.has(chart.tokens[at - 1]?.lower ?? "") &&
  (isCapitalised(chart.tokens[at]) || PARTICLES.has(chart.tokens[at]?.text ?? "")) &&
  isFree(chart, at) &&
  chart.nameAt[at]?.source === "tagger";

/** "Ursula" + "von der Leyen", "Khalid" + "bin Nasser": what a tagger cut off. */
export function withParticles(chart: Chart, to: number): number {
  const isOpen = PARTICLES.has(chart.tokens[to - 1]?.lower ?? "");
  if (!isOpen && isCutSurname(chart, to)) return to + 1;
  if (
    !isOpen &&
    !/^(?:[Vv]on|[Vv]an|bin|ibn|de|del|da|dos|Al|El)$/.test(chart.tokens[to]?.text ?? "")
  )
    return to;
  let end = to;
  while (end < to + 5 && (isNamePart(chart, end) || isAfterParticle(chart, end))) end += 1;
  while (end > to && !isCapitalised(chart.tokens[end - 1])) end -= 1;
  return end;
}

/** End of the run of name words that starts at `from`; `from` where there is none. */
export function nameRun(chart: Chart, from: number): number {
  let to = from;
  let most = from + 6;
  while (to < most && isNamePart(chart, to)) {
    if (isLineage(chart, to)) most += 1;
    to += 1;
  }
  while (
    to > from &&
    (PARTICLES.has(chart.tokens[to - 1]!.text) || !/\p{Lu}/u.test(chart.tokens[to - 1]!.text))
  )
    to -= 1;
  const isTitle =
    chart.pack.code === "en" &&
    chart.tokens.slice(from, to).every(({ lower }) => chart.pack.honorifics.has(lower));
  return to > from && !isTitle && isCapitalised(chart.tokens[from]) ? to : from;
}
