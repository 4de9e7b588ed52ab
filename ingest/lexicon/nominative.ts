import { germanGender } from "./word-class.ts";

/** What the words before a noun tell about its case. */
export type CaseCue = {
  readonly determiner?: string | undefined;
  /** The determiner, or a preposition that governs the dative, is inside a contraction. */
  readonly contraction?: boolean;
};

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
  knownGender?: "m" | "f" | "n",
): string {
  const determiner = cue.determiner?.toLowerCase() ?? "";
  const genitive = GENITIVE_S.has(determiner);
  const bare = genitive ? withoutGenitive(noun) : noun;
  const gender =
    knownGender ??
    germanGender(bare) ??
    (/^(?:einen|keinen|diesen)$/.test(determiner) ? "m" : undefined) ??
    (genitive || /^(?:dem|einem|diesem|seinem|ihrem|im|zum|beim|vom|am)$/.test(determiner)
      ? "n"
      : /^(?:zur|einer|dieser|seiner|ihrer|keiner)$/.test(determiner) || determiner === "der"
        ? "f"
        : undefined);
  const plural = isPlural(noun, determiner, gender);
  const shown = plural ? withoutDative(bare, determiner) : bare;
  const inflected = adjectives.map((adjective) =>
    adjectiveNominative(adjective, plural ? "p" : gender),
  );
  return [...inflected, shown].join(" ");
}

function isPlural(noun: string, determiner: string, gender: string | undefined): boolean {
  if (/(?:ungen|heiten|keiten|schaften|tionen|täten|iken|nisse|nissen|enzen|ionen)$/.test(noun))
    return true;
  if (GENITIVE_S.has(determiner)) return false;
  if (determiner === "den" && gender === "f") return true;
  return gender === undefined && /(?:e|en|er|ern|s|n)$/.test(noun) && determiner === "";
}

export function withoutGenitive(noun: string): string {
  if (/(?:ss|sch|tz|x|z|t|d|rt|rat|amt)es$/.test(noun) && noun.length > 5) return noun.slice(0, -2);
  if (/[^s]s$/.test(noun) && (!/(?:us|is|as|os)$/.test(noun) || /büros$/i.test(noun)))
    return noun.slice(0, -1);
  return noun;
}

function withoutDative(noun: string, determiner: string): string {
  return determiner === "den" && /(?:eln|ern)$/.test(noun) ? noun.slice(0, -1) : noun;
}

function adjectiveNominative(adjective: string, gender: string | undefined): string {
  if (/^\p{Lu}.*\p{Ll}er$/u.test(adjective)) return adjective;
  const stem = adjective.replace(/(?:en|em|er|es|e)$/, "");
  if (stem.length < 3 || stem === adjective) return adjective;
  if (gender === "f" || gender === "p") return `${stem}e`;
  if (gender === "m") return `${stem}er`;
  if (gender === "n") return `${stem}es`;
  return adjective;
}
