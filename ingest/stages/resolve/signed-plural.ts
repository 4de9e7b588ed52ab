import type { Phrase } from "../../lexicon/phrase.ts";
import type { Chart } from "../phrases/chart.ts";
import { isWhatIsSigned } from "../phrases/english-document.ts";

/** "signed four accords": agreements without a name, but their signing is reported. */
export function isEnglishSignedPlural(phrase: Phrase, chart: Chart): boolean {
  const { from, to, reach } = phrase;
  const { tokens, pack } = chart;
  if (isWhatIsSigned(chart, phrase)) return true;
  const signs = (at: number) =>
    pack.verbs
      .get(tokens[at]?.lower ?? "")
      ?.some(({ lemma }) => /^(?:sign|ink|conclude|initial|exchange)$/.test(lemma)) ?? false;
  // "are expected to be signed"
  let end = Math.max(to, reach ?? 0);
  while (end < to + 24 && isWaiting(tokens[end]?.lower ?? "")) end += 1;
  return [from - 3, from - 2, from - 1, to + 1, to + 2, to + 3, end].some(signs);
}

const isWaiting = (word: string) =>
  /^(?:is|are|was|were|will|would|be|been|being|have|has|had|to|expected|due|set|likely|also|then|later|scheduled)$/.test(
    word,
  );
