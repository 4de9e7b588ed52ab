import type { LanguagePack } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { dateWords } from "./date-words.ts";
import * as grammar from "./grammar.ts";
import * as nouns from "./head-nouns.ts";
import * as people from "./people-and-bodies.ts";
import { signedRules } from "./relations/signed.ts";
import { sentenceRules } from "./sentence-rules.ts";
import { topics } from "./topics.ts";
import { commonVerbs, reportingVerbs, verbs } from "./verbs.ts";

/** A small French language pack: who signed what, in the active voice. See docs/adding-a-language.md. */
export const french: LanguagePack = {
  code: "fr",
  sentenceRules,
  dateWords,
  tokenAbbreviations: wordSet("m. mm. dr. l' d' s' n' j' c' qu' lorsqu' jusqu'"),
  ...grammar,
  ...nouns,
  ...people,
  verbs,
  commonVerbs,
  reportingVerbs,
  topics,
  stopNames: wordSet("lundi mardi mercredi jeudi vendredi samedi dimanche"),
  expansions: new Map([["IA", "intelligence artificielle"]]),
  relations: signedRules,
};
