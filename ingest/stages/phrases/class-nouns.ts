import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";

/** "zwischen der EU und den Mercosur-Ländern Brasilien und Peru": the preposition before the noun. */
export function throughClassNoun(
  { tokens, pack, phraseAt }: Chart,
  phrase: Phrase,
): string | undefined {
  if (pack.code !== "de") return undefined;
  if (!/(?:ländern?|staaten|nachbarn|nachbarländern)$/.test(tokens[phrase.from - 1]?.lower ?? ""))
    return undefined;
  for (let at = phrase.from - 2; at >= Math.max(0, phrase.from - 11); at--) {
    const token = tokens[at]!;
    const preposition = pack.prepositions.get(token.lower);
    if (preposition !== undefined) return preposition;
    const isPart =
      token.kind !== "mark" &&
      (phraseAt[at] === undefined || phraseAt[at]!.kind === "Country") &&
      !pack.auxiliaries.has(token.lower) &&
      (isCapitalised(token) ||
        token.kind === "number" ||
        /^(?:der|den|die|dem|und|\p{Ll}+en)$/u.test(token.lower));
    if (!isPart) return undefined;
  }
  return undefined;
}
