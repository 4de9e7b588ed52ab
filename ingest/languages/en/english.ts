import type { LanguagePack } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { sentenceRules } from "./abbreviations.ts";
import { dateWords } from "./date-words.ts";
import * as grammar from "./grammar.ts";
import * as nouns from "./head-nouns.ts";
import * as people from "./people-and-bodies.ts";
import { absentRules } from "./relations/absent.ts";
import { attendedRules } from "./relations/attended.ts";
import { placeRules } from "./relations/places.ts";
import { signedRules } from "./relations/signed.ts";
import { topics } from "./topics.ts";
import { commonVerbs, reportingVerbs, verbs } from "./verbs.ts";

/** The English language pack. */
export const english: LanguagePack = {
  code: "en",
  sentenceRules,
  dateWords,
  tokenAbbreviations: wordSet("dr. mr. mrs. ms. prof. gen. col. st. sen. gov. rep. jr. sr. lt."),
  ...grammar,
  ...nouns,
  ...people,
  verbs,
  commonVerbs,
  reportingVerbs,
  topics,
  stopNames: wordSet(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december week month today yesterday tomorrow",
  ),
  expansions: new Map([["AI", "artificial intelligence"]]),
  relations: [...signedRules, ...attendedRules, ...absentRules, ...placeRules],
};
