import type { Phrase } from "../../lexicon/phrase.ts";
import { isFiniteVerb } from "../../lexicon/word-class.ts";
import type { Chart } from "./chart.ts";

/** "signed for A and Minister B signed": what a verb follows is no second A. */
export const isNewSubject = (chart: Chart, previous: Phrase, phrase: Phrase) =>
  chart.pack.code === "en" &&
  previous.preposition !== undefined &&
  (opensClause(chart, phrase) ||
    isSecondClause(chart, previous, phrase) ||
    (previous.kind !== phrase.kind && isBeforeVerb(chart, phrase)));

/** "A signed a pact with B, and C signed a deal": C, after a first verb and before its own. */
function isSecondClause(chart: Chart, previous: Phrase, phrase: Phrase): boolean {
  const { tokens, pack, phraseAt } = chart;
  if (previous.group || !isBeforeVerb(chart, phrase)) return false;
  const start = tokens.findLastIndex(
    ({ text }, at) => at < previous.from && /^[,;:–—]$/.test(text),
  );
  return tokens
    .slice(start + 1, previous.from)
    .some((token) => phraseAt[token.index] === undefined && isFiniteVerb(token, pack));
}

/** "on the talks with A, B and C discussed trade": B and C, whom a verb follows, are no further A. */
function opensClause(chart: Chart, phrase: Phrase): boolean {
  const { tokens, phraseAt, pack } = chart;
  if (tokens[phrase.from - 1]?.text !== ",") return false;
  if (isAmongLed(chart, phrase)) return false;
  if (!pack.conjunctions.has(tokens[phrase.to]?.lower ?? "")) return false;
  const last = phraseAt[phrase.to + 1];
  const verb = last && tokens[last.to];
  return verb !== undefined && isFiniteVerb(verb, pack);
}

/** "The leaders of A, B, C and D met": all of them, where only their leaders stand before. */
function isAmongLed({ tokens, phraseAt }: Chart, { from }: Phrase): boolean {
  let at = from - 1;
  while (at > 1 && (tokens[at]!.text === "," || phraseAt[at]?.kind === "Country")) at -= 1;
  if (tokens[at]?.lower === "the") at -= 1;
  const led = phraseAt[at - 1];
  return tokens[at]?.lower === "of" && led?.kind === "Delegates" && led.preposition === undefined;
}

/** "chaired by A for Peru and B for Chile": B is joined to A, and not to Peru. */
export function whoActsFor({ phraseAt, pack }: Chart, country: Phrase, phrase: Phrase) {
  if (pack.code !== "en" || country.kind !== "Country" || phrase.kind !== "Person")
    return undefined;
  if (country.preposition !== "for") return undefined;
  const person = phraseAt[country.from - 2] ?? phraseAt[country.from - 3];
  return person?.kind === "Person" ? person : undefined;
}

const isBeforeVerb = ({ tokens, pack }: Chart, phrase: Phrase) =>
  [phrase.to, tokens[phrase.to]?.text === "," ? phrase.to + 1 : -1].some(
    (at) => tokens[at] !== undefined && isFiniteVerb(tokens[at]!, pack),
  );
