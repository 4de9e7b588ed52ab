import { germanGender } from "./word-class.ts";

/** What the words before a noun tell about its case. */
export type CaseCue = {
  readonly determiner?: string | undefined;
  /** The determiner, or a preposition that governs the dative, is inside a contraction. */
  readonly contraction?: boolean;
};

type Gender = "m" | "f" | "n";

const GENITIVE_S = new Set([
  "des",
  "eines",
  "dieses",
  "seines",
  "ihres",
  "unseres",
  "keines",
  "jenes",
]);

/** Undoes the case of a German noun phrase: adjectives, then the noun; what follows is left alone. */
export function germanNominative(
  adjectives: readonly string[],
  noun: string,
  cue: CaseCue,
  knownGender?: Gender,
): string {
  const determiner = cue.determiner?.toLowerCase() ?? "";
  const bare = GENITIVE_S.has(determiner) ? withoutGenitive(noun) : noun;
  const gender = knownGender ?? germanGender(bare) ?? genderShown(determiner, adjectives, noun);
  const plural = isPlural(noun, determiner, adjectives, gender);
  const shown = plural ? withoutDative(bare, determiner, adjectives) : bare;
  const inflected = adjectives.map((adjective) =>
    adjectiveNominative(adjective, plural ? "p" : gender),
  );
  return [...inflected, shown].join(" ");
}

const OBLIQUE = /^(?:im|am|vom|zum|beim|dem|des|den|einem|eines)$/;

/** "im Weißen Haus" → "Weißes Haus", where the noun's gender is known. */
export function germanPlaceNominative(name: string, before: string | undefined): string {
  const words = name.split(" ");
  const noun = words.at(-1) as string;
  const adjectives = words.slice(0, -1);
  const gender = germanGender(noun);
  const isDeclined =
    adjectives.length > 0 && adjectives.every((word) => /^\p{Lu}\p{Ll}+en$/u.test(word));
  if (!isDeclined || gender === undefined || !OBLIQUE.test(before ?? "")) return name;
  return germanNominative(adjectives, noun, { determiner: before }, gender);
}

/** The gender that a determiner shows, or the adjective after it. */
function genderShown(
  determiner: string,
  adjectives: readonly string[],
  noun: string,
): Gender | undefined {
  if (/^(?:einen|keinen|diesen|seinen|ihren)$/.test(determiner)) return "m";
  if (determiner === "den" && (adjectives.length > 0 || !/n$/.test(noun))) return "m";
  if (determiner === "das") return "n";
  if (/^(?:der|dieser)$/.test(determiner))
    return adjectives.length > 0 && adjectives.every((word) => /[^e]e$/.test(word)) ? "m" : "f";
  if (/^(?:des|eines|dieses|seines|ihres|keines|jenes|unseres)$/.test(determiner)) return "n";
  if (/^(?:dem|einem|diesem|seinem|ihrem|im|zum|beim|vom|am)$/.test(determiner)) return "n";
  return /^(?:zur|einer|eine|seiner|seine|ihrer|ihre|keiner|keine)$/.test(determiner)
    ? "f"
    : undefined;
}

const PLURAL_NOUN =
  /(?:ungen|heiten|keiten|schaften|tionen|täten|iken|nisse|nissen|enzen|ionen|ien|themen|aten)$/;
/** Masculine nouns in -en, which look like a dative plural. */
const NOUN_IN_EN =
  /(?:hafen|süden|norden|osten|westen|boden|frieden|rahmen|wagen|schaden|abkommen|treffen|vorhaben|verfahren|unternehmen|wesen|vertrauen|übereinkommen|vorgehen|leben)$/;

function isPlural(
  noun: string,
  determiner: string,
  adjectives: readonly string[],
  gender: Gender | undefined,
): boolean {
  if (PLURAL_NOUN.test(noun)) return true;
  if (GENITIVE_S.has(determiner)) return false;
  const isWeak = adjectives.length > 0 && adjectives.every((word) => /en$/.test(word));
  if (/^(?:die|diese|seine|ihre|unsere|keine)$/.test(determiner)) return isWeak;
  if (determiner === "den")
    return (
      gender === "f" ||
      (/(?:en|ern|eln)$/.test(noun.toLowerCase()) && !NOUN_IN_EN.test(noun.toLowerCase()))
    );
  if (determiner !== "") return false;
  if (isWeak && /(?:n|s)$/.test(noun) && !NOUN_IN_EN.test(noun.toLowerCase())) return true;
  return gender === undefined && /(?:e|en|er|ern|s|n)$/.test(noun);
}

export function withoutGenitive(noun: string): string {
  if (/(?:ss|sch|tz|x|z|t|d)es$/.test(noun) && noun.length > 5) return noun.slice(0, -2);
  if (/(?:rat|amt|haus)es$/i.test(noun)) return noun.slice(0, -2);
  if (/[^s]s$/.test(noun) && (!/(?:us|is|as|os)$/.test(noun) || /büros$/i.test(noun)))
    return noun.slice(0, -1);
  return noun;
}

/** Plurals in -e: only their dative ends in -en. */
const PLURAL_IN_E =
  /(?:projekt|problem|gespräch|recht|system|programm|plän|preis|dienst|export|import|märkt|konflikt|[^f]ling|stoff|ziel|verträg|bereich|versuch|angriff|pakt|kontrakt|transport|sätz|schritt|prozess|nis|niss|zöll|beiträg|krieg|geschäft|kredit|weg|bestand|beständ|güt|kräft|ständ|ausfäll|fäll|vorwürf|einwänd|flüss|häf|stahlwerk|werk|netz|gesetz)en$/;

/** The noun of a dative plural without its -n: "den Häusern", "mit neuen Projekten". */
function withoutDative(noun: string, determiner: string, adjectives: readonly string[]): string {
  const isDative =
    determiner === "den" ||
    (determiner === "" && adjectives.length > 0 && adjectives.every((word) => /en$/.test(word)));
  if (!isDative) return noun;
  return /(?:eln|ern)$/.test(noun) || PLURAL_IN_E.test(noun.toLowerCase())
    ? noun.slice(0, -1)
    : noun;
}

function adjectiveNominative(adjective: string, gender: Gender | "p" | undefined): string {
  if (/^\p{Lu}.*\p{Ll}er$/u.test(adjective)) return adjective;
  const stem = adjective.replace(/(?:en|em|er|es|e)$/, "");
  if (stem.length < 3 || stem === adjective) return adjective;
  if (gender === "f" || gender === "p") return `${stem}e`;
  if (gender === "m") return `${stem}er`;
  if (gender === "n") return `${stem}es`;
  return adjective;
}
