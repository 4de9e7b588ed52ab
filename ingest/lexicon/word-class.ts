import type { LanguagePack } from "../languages/language-pack.ts";
import { isCapitalised, type Token } from "./token.ts";

const ADJECTIVE_END = /(?:e|en|em|er|es)$/;
const VERB_END = /(?:t|te|ten|tet)$/;

/** Lower-case word that may be an inflected adjective or participle (German). */
export function isGermanAdjective(token: Token | undefined, pack: LanguagePack): boolean {
  return (
    token !== undefined &&
    (token.kind === "word" || /^\d{1,3}-\p{Ll}{4,20}e[nmrs]?$/u.test(token.text)) &&
    !isCapitalised(token) &&
    token.lower.length > 3 &&
    ADJECTIVE_END.test(token.lower) &&
    !isFunctionWord(token, pack) &&
    !pack.commonVerbs.has(token.lower) &&
    !isOnlyVerb(token.lower, pack)
  );
}

/** "A und B unterzeichnen Verträge", "schlossen Verträge": what no adjective is called. */
const isOnlyVerb = (word: string, pack: LanguagePack) =>
  pack.verbs
    .get(word)
    ?.every(
      ({ form }) => form !== "participle" && (form !== "past" || !/te[nmrs]?$/.test(word)),
    ) === true;

export function isFunctionWord(token: Token, pack: LanguagePack): boolean {
  return (
    pack.functionWords.has(token.lower) ||
    pack.prepositions.has(token.lower) ||
    pack.auxiliaries.has(token.lower) ||
    pack.articles.has(token.lower) ||
    pack.indefinite.has(token.lower) ||
    pack.possessives.has(token.lower) ||
    pack.demonstratives.has(token.lower) ||
    pack.conjunctions.has(token.lower)
  );
}

/** A finite verb, by list; in German also by ending where nothing else fits. */
export function isFiniteVerb(token: Token, pack: LanguagePack): boolean {
  if (token.kind !== "word") return false;
  if (pack.code === "en" && token.index > 0 && isCapitalised(token)) return false;
  const auxiliary = pack.auxiliaries.get(token.lower);
  if (auxiliary) return auxiliary.tense !== "nonfinite" && token.lower !== "worden";
  if (pack.code === "de" && isCapitalised(token) && token.index > 0) return false;
  if (pack.commonVerbs.has(token.lower)) return true;
  const readings = pack.verbs.get(token.lower);
  if (pack.code === "de" && NO_VERB.test(token.lower)) return false;
  if (readings) {
    return readings.some(({ form }) => ["present", "past", "subjunctive"].includes(form));
  }
  if (pack.code === "de") {
    return (
      !isCapitalised(token) &&
      token.lower.length > 4 &&
      VERB_END.test(token.lower) &&
      !/^(?:ge|be|ver|er|ent|zer)\p{L}+t$/u.test(token.lower) &&
      !hasInside(token.lower, "ge", 0) &&
      !/(?:iert|haft|icht|[^e]rt|ingt|samt|isiert|nicht|heit)$/.test(token.lower) &&
      !isFunctionWord(token, pack)
    );
  }
  return /(?:[^e]ed|ied)$/.test(token.lower) && token.lower.length > 4;
}

/** "einige", "weitere": quantities with the form of a verb. */
export const NO_VERB = /^(?:einige|beide|mehrere|weitere)$/;

/** "die vertiefte Zusammenarbeit": between a determiner or preposition and a noun no past tense. */
export function isAttributive(tokens: readonly Token[], at: number, pack: LanguagePack): boolean {
  if (pack.code !== "de" || !/te[nrms]?$/.test(tokens[at]!.lower)) return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || !next || before.kind !== "word" || !/^\p{Lu}/u.test(next.text)) return false;
  if (/^(?:zufolge|gegenüber)$/.test(before.lower)) return false;
  return (
    pack.articles.has(before.lower) ||
    pack.indefinite.has(before.lower) ||
    pack.possessives.has(before.lower) ||
    pack.demonstratives.has(before.lower) ||
    pack.prepositions.has(before.lower)
  );
}

/** "vorgelegt": the letters of `part` after at least `before` others, and before the last two. */
export function hasInside(word: string, part: string, before: number): boolean {
  const at = word.indexOf(part, before);
  return at >= 0 && at + part.length <= word.length - 2;
}

const FEMININE =
  /(?:ung|heit|keit|schaft|tion|sion|tät|ik|enz|anz|ie|ur|kraft|kommission|union|bank|behörde|partei|regierung|agentur|polizei|hilfe|sprache|macht|insel|stadt|halle|burg|straße)$/;
const NEUTER =
  /(?:ium|um|ment|chen|lein|amt|büro|direktorat|parlament|gericht|institut|konsulat|programm|recht|wesen|projekt|system|gebiet|treffen|abkommen|gespräch|haus|meer|schloss|gebirge)$/;

export function germanGender(noun: string): "m" | "f" | "n" | undefined {
  const lower = noun.toLowerCase();
  if (NEUTER.test(lower)) return "n";
  if (FEMININE.test(lower)) return "f";
  if (
    /(?:er|or|ismus|rat|verband|vertrag|pakt|hof|senat|bund|konzern|ausbau|aufbau|einsatz|handel|schutz|gipfel|besuch|ausschuss|platz|osten|westen|süden|norden|saal|palast|wald|berg)$/.test(
      lower,
    )
  )
    return "m";
  return undefined;
}
