import type { Phrase } from "../../lexicon/phrase.ts";
import { isCapitalised } from "../../lexicon/token.ts";
import type { Chart } from "../phrases/chart.ts";
import type { Chain, Chains } from "./chain.ts";

const NAMING = /^(?:called|named|dubbed|titled|entitled|as)$/;
const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/;
const NEAR = 4;
const FARTHEST = 12;

/** What an English agreement or event phrase takes up by its build; `undefined` where that says nothing. */
export function englishAntecedent(
  chains: Chains,
  phrase: Phrase,
  chart: Chart,
  compatible: readonly Chain[],
): Chain | undefined {
  return (
    inApposition(chains, phrase, chart) ??
    (phrase.kind === "Agreement" ? spokenOf(phrase, chart, compatible) : undefined)
  );
}

/** "the pact, which is called the New Bridge Treaty", "the Hay summit, a gathering of leaders". */
function inApposition(chains: Chains, phrase: Phrase, chart: Chart): Chain | undefined {
  const { tokens, sentence } = chart;
  const before = sentence.phrases.findLast(
    ({ kind, to }) => kind === phrase.kind && to <= phrase.from,
  );
  if (!before) return undefined;
  let at = phrase.from - 1;
  while (at > before.to && /^(?:["“”'‘’]|the|a|an)$/.test(tokens[at]!.lower)) at -= 1;
  const isNamed =
    NAMING.test(tokens[at]!.lower) &&
    (tokens[at]!.lower !== "as" || tokens[at - 1]?.lower === "known") &&
    at - before.to <= 4;
  const isSecond =
    phrase.determiner === "indefinite" &&
    before.to === phrase.from - 1 &&
    /^[,–—]$/.test(tokens[at]!.text);
  return isNamed || isSecond ? chains.of.get(before) : undefined;
}

/** "the Accords" is what has that name; "the protocol" the only agreement spoken of just before. */
function spokenOf(phrase: Phrase, chart: Chart, compatible: readonly Chain[]): Chain | undefined {
  const isBare =
    (phrase.determiner === "definite" || phrase.determiner === "demonstrative") &&
    (phrase.modifier ?? "") === "" &&
    phrase.countries.length === 0 &&
    phrase.topics.length === 0;
  const number = chart.tokens[phrase.from]?.lower ?? "";
  if (phrase.plural && NUMBER.test(number))
    return compatible.find(
      ({ name, lastSentence }) =>
        name.toLowerCase().startsWith(`${number} `) && phrase.sentence - lastSentence <= NEAR,
    );
  if (!isBare) return undefined;
  const within = (reach: number) =>
    compatible.filter(({ lastSentence }) => phrase.sentence - lastSentence <= reach);
  if (phrase.nounKind === "ceasefire") {
    const truce = within(FARTHEST).find(({ modifier }) => /cease-?fire|truce/.test(modifier));
    if (truce) return truce;
  }
  const isName = isCapitalised(chart.tokens[phrase.head]);
  const same = within(FARTHEST).find(
    ({ lemma, name }) => lemma === phrase.lemma && (!isName || /^\p{Lu}/u.test(name)),
  );
  if (same) return same;
  const near = within(NEAR);
  return near.length === 1 && !phrase.plural ? near[0] : undefined;
}
