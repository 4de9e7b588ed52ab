import { type SentenceRules, wordSet } from "../sentence-rules.ts";

/** French abbreviations and what else tells a full stop from the end of a sentence. */
export const sentenceRules: SentenceRules = {
  titles: wordSet("m mm mme mmes mlle dr pr me st ste cf art p vol n"),
  abbreviations: wordSet("etc env av apr ex hab s.a o.n.u u.e janv févr avr juil sept oct nov déc"),
  starters: wordSet(
    "le la les un une des ce cet cette ces il elle ils elles on nous son sa ses leur leurs dans en à au aux selon mais et pour par avec après avant depuis lors",
  ),
  months: wordSet(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  ),
  ordinalContext: new Set(),
  reportingVerbs: wordSet("dit déclaré affirmé ajouté annoncé expliqué"),
};
