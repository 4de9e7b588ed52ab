import type { LanguagePack } from "../language-pack.ts";
import { wordSet } from "../sentence-rules.ts";
import { sentenceRules } from "./abbreviations.ts";
import { dateWords } from "./date-words.ts";
import * as grammar from "./grammar.ts";
import * as nouns from "./head-nouns.ts";
import * as people from "./people-and-bodies.ts";
import { attendedRules } from "./relations/attended.ts";
import { placeRules } from "./relations/places.ts";
import { signedRules } from "./relations/signed.ts";
import { topics } from "./topics.ts";
import { commonVerbs, reportingVerbs, verbs } from "./verbs.ts";

/** The German language pack. */
export const german: LanguagePack = {
  code: "de",
  sentenceRules,
  dateWords,
  tokenAbbreviations: wordSet("dr. prof. st. ing. mag. hl. bzw. ca. z.b. u.a. d.h."),
  ...grammar,
  ...nouns,
  ...people,
  verbs,
  commonVerbs,
  reportingVerbs,
  topics,
  stopNames: wordSet(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni juli august september oktober november dezember woche wochen jahr jahres jahre monat monats tag tage nacht abend morgen mittag",
  ),
  expansions: new Map([["KI", "künstliche Intelligenz"]]),
  relations: [...signedRules, ...attendedRules, ...placeRules],
};
