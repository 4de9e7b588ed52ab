import type { LanguagePack } from "../../languages/language-pack.ts";
import type { Determiner } from "../../lexicon/phrase.ts";
import type { Token } from "../../lexicon/token.ts";

/** What kind of determiner a word is, German contractions like "zum" included. */
export function determinerOf(token: Token, pack: LanguagePack): Determiner {
  if (/^(?:im|am|zum|zur|beim|vom|ins|ans)$/.test(token.lower) && pack.code === "de")
    return "definite";
  if (pack.articles.has(token.lower)) return "definite";
  if (pack.indefinite.has(token.lower)) return "indefinite";
  if (pack.demonstratives.has(token.lower)) return "demonstrative";
  if (pack.possessives.has(token.lower)) return "possessive";
  return "none";
}
