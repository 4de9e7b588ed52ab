import type { Tools } from "../pipeline.ts";
import { recogniseNames } from "../stages/recognise-names.ts";
import { loadTagger } from "../tagger/load-tagger.ts";
import { german } from "./de/german.ts";
import { spanPhrases as germanPhrases } from "./de/span-phrases.ts";
import { english } from "./en/english.ts";
import { spanPhrases as englishPhrases } from "./en/span-phrases.ts";
import { french } from "./fr/french.ts";
import { spanPhrases as frenchPhrases } from "./fr/span-phrases.ts";

import type { LanguagePack } from "./language-pack.ts";
import type { SpanPhrases } from "./span-phrases.ts";

export type Language = { tools(recogniser: "tagger" | "rules"): Tools };

/** The tools of a language; its tagger is loaded when it is first asked for. */
function language(pack: LanguagePack, phrases: SpanPhrases): Language {
  return {
    tools(recogniser) {
      const tagger = recogniser === "tagger" ? loadTagger(pack.code) : undefined;
      if (!tagger) return { pack, phrases };
      return {
        pack,
        phrases,
        recognise: (sentences, listed) => recogniseNames(tagger, sentences, listed, pack),
      };
    },
  };
}

/** Every language that can be read: adding one is adding a folder and a line here. */
export const languages: ReadonlyMap<string, Language> = new Map([
  ["de", language(german, germanPhrases)],
  ["en", language(english, englishPhrases)],
  ["fr", language(french, frenchPhrases)],
]);
