import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "./chart.ts";

/** "im Golfscheichtum Katar", "mit dem Inselstaat Malta" */
const ONE_STATE =
  /^(?:\p{L}{0,20}(?:staat|land|scheichtum|emirat|sultanat|königreich|fürstentum|republik|großherzogtum|nachbar))$/u;

/** "zwischen der EU und den Mercosur-Ländern Brasilien und Peru": the preposition before the noun. */
export function throughClassNoun(
  { tokens, pack, phraseAt }: Chart,
  phrase: Phrase,
): string | undefined {
  if (pack.code !== "de") return undefined;
  const noun = tokens[phrase.from - 1]?.lower ?? "";
  if (!/(?:ländern?|staaten|nachbarn|nachbarländern)$/.test(noun) && !ONE_STATE.test(noun))
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
