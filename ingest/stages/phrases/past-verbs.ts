import type { LanguagePack } from "../../languages/language-pack.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import { isGermanAdjective } from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";
import { determinerOf } from "./determiners.ts";

/** "Für Peru unterzeichnete Ministerin Anna Berg": a finite verb, for an adjective would have an article. */
export function isVerbBeforeOffice({ tokens, pack }: Chart, at: number, head: number): boolean {
  if (at !== head - 1 || !/ten?$/.test(tokens[at]!.lower)) return false;
  const noun = tokens[head]!.lower;
  if (!pack.officeSuffixes.some((suffix) => suffix.length > 3 && noun.endsWith(suffix)))
    return false;
  const before = tokens[at - 1];
  if (before === undefined || pack.conjunctions.has(before.lower) || before.text === ",")
    return false;
  let left = at - 1;
  const isKnownVerb = pack.verbs.get(tokens[at]!.lower)?.some(({ form }) => form === "past");
  while (isKnownVerb && left > 0 && isGermanAdjective(tokens[left], pack)) left -= 1;
  return determinerOf(tokens[left]!, pack) === "none" && !isGermanAdjective(tokens[left], pack);
}

/** "das in Oslo unterzeichnete Abkommen": the article of the noun stands before what hangs on the participle. */
const isBehindArticle = (tokens: Chart["tokens"], at: number, pack: LanguagePack) =>
  tokens
    .slice(Math.max(0, at - 10), at)
    .some(
      (token) =>
        determinerOf(token, pack) !== "none" &&
        pack.prepositions.has(tokens[token.index + 1]?.lower ?? ""),
    );

/** "Beide Firmen unterzeichneten neue Verträge": after a noun, and without an article, a past and no adjective. */
export function isVerbOfClause({ tokens, pack, phraseAt }: Chart, at: number): boolean {
  const { lower } = tokens[at]!;
  if (!/ten?$/.test(lower) || !pack.verbs.get(lower)?.some(({ form }) => form === "past"))
    return false;
  let left = at - 1;
  while (left >= 0 && isGermanAdjective(tokens[left], pack)) left -= 1;
  const before = tokens[left];
  if (!before || left < at - 1 || isBehindArticle(tokens, at, pack)) return false;
  return isCapitalised(before) && before.index > 0
    ? determinerOf(before, pack) === "none" && !pack.prepositions.has(before.lower)
    : phraseAt[left] !== undefined || before.text === ")";
}
