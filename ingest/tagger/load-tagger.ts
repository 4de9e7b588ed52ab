import { existsSync, readFileSync } from "node:fs";
import type { Lexicon } from "./knowledge.ts";
import { unpackModel } from "./model.ts";
import { unpackLexicon } from "./pack-knowledge.ts";
import { unpackSections } from "./sections.ts";
import { createTagger, type Tagger } from "./tagger.ts";

/** Each language's tagger also asks the lexicon of another, which knows foreign names. */
const FOREIGN: Readonly<Record<string, string>> = { de: "en", en: "de" };

const taggers = new Map<string, Tagger | undefined>();
const lexicons = new Map<string, Lexicon>();

const fileOf = (name: string) => new URL(`./models/${name}`, import.meta.url);

/**
 * The tagger of a language, read on first use from `models/` beside this module (a build must copy
 * that folder), or nothing where a language has none.
 */
export function loadTagger(language: string): Tagger | undefined {
  if (!taggers.has(language)) taggers.set(language, readTagger(language));
  return taggers.get(language);
}

function readTagger(language: string): Tagger | undefined {
  const foreign = Object.hasOwn(FOREIGN, language) ? FOREIGN[language] : undefined;
  if (foreign === undefined || !existsSync(fileOf(`${language}.tagger`))) return undefined;
  const model = unpackModel(readFileSync(fileOf(`${language}.tagger`)));
  return createTagger(model, loadLexicon(language), loadLexicon(foreign));
}

export function loadLexicon(language: string): Lexicon {
  let lexicon = lexicons.get(language);
  if (lexicon === undefined) {
    lexicon = unpackLexicon(unpackSections(readFileSync(fileOf(`${language}.lexicon`))).bytes);
    lexicons.set(language, lexicon);
  }
  return lexicon;
}
